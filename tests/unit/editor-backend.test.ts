import { expect, test } from 'vitest';
import { chooseEditor } from '../../src/admin/backend.ts';
import { editorPolicy } from '../../src/admin/policy.ts';
import { formatPolicy } from '../../src/delivery/content-security-policy.ts';

test('a site has no editor unless it is asked for', () => {
  expect(chooseEditor(null, undefined, '/site')).toBeNull();
  expect(chooseEditor(null, '', '/site')).toBeNull();
  expect(() => chooseEditor(null, 'yes', '/site')).toThrow('ZHENGGAI_EDITOR=yes');
});

test('the local folder goes by its name and reaches no service', () => {
  const editor = chooseEditor(null, 'local', 'C:\\sites\\zhenggai\\');
  expect(editor).toMatchObject({ isLocal: true, backend: { repo: 'local/zhenggai' } });
  expect(editor && editorPolicy(editor)).not.toContain('http');
});

test('without an account service staff enter a token, so that nobody signs in through a third party', () => {
  const backend = { name: 'github', repo: 'owner/content' } as const;
  expect(chooseEditor(backend, undefined, '/site')?.backend.auth_methods).toEqual(['token']);
  const selfHosted = { name: 'gitlab', repo: 'o/r', base_url: 'https://git.example.org' } as const;
  expect(chooseEditor(selfHosted, undefined, '/site')?.backend.auth_methods).toEqual(['token']);
  const own = { ...backend, base_url: 'https://sign-in.example.org' };
  expect(chooseEditor(own, undefined, '/site')?.backend.auth_methods).toEqual(['oauth', 'token']);
});

test.each([
  [{ name: 'github', repo: 'o/r' }, 'https://api.github.com'],
  [{ name: 'gitlab', repo: 'o/r' }, 'https://gitlab.com'],
  [{ name: 'gitea', repo: 'o/r' }, 'https://gitea.com'],
  [
    { name: 'gitea', repo: 'o/r', api_root: 'https://git.example.org/api/v1' },
    'https://git.example.org',
  ],
  [
    {
      name: 'gitlab',
      repo: 'o/r',
      app_id: '1',
      base_url: 'https://a.example',
      api_root: 'https://a.example/api/v4',
    },
    'https://a.example',
  ],
] as const)('the page may talk to the repository alone: %j', (backend, origin) => {
  const editor = chooseEditor(backend, undefined, '/site');
  const policy = editor ? formatPolicy(editorPolicy(editor)) : '';
  expect(policy).toContain(`connect-src 'self' blob: data: ${origin};`);
  expect(policy).toContain("default-src 'none'; script-src 'self';");
});
