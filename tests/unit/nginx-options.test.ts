import { expect, test } from 'vitest';
import { readOptions } from '../../scripts/nginx/options.ts';
import { formatServerBlock } from '../../scripts/nginx/server-block.ts';
import { headerRules } from '../../src/delivery/header-rules.ts';

const ROOT = ['--root', '/srv/site/dist'];
const TLS = ['--certificate', '/etc/ssl/site.pem', '--key', '/etc/ssl/site.key'];

function configure(args: readonly string[], base = '/'): string {
  const options = readOptions(args);
  if (!options) throw new Error('Help was asked for');
  const isSecure = options.certificate !== null;
  return formatServerBlock({ ...options, base }, headerRules({ editor: null, isSecure }));
}

test('help stands alone', () => {
  expect(readOptions(['--help'])).toBeNull();
});

test.each([
  [[], '缺少 --root'],
  [['--root', 'dist'], '--root 写成了“dist”：须是绝对路径'],
  [['--root', '/srv/my site'], '须是绝对路径，没有空格'],
  [['--root', '/srv/"; } #'], '须是绝对路径'],
  [[...ROOT, '--listen', 'http'], '--listen 写成了“http”：须是端口'],
  [[...ROOT, '--server-name', 'a;b'], '--server-name 写成了“a;b”：须是域名'],
  [[...ROOT, '--key', '/a'], '--certificate 和 --key 要一起写'],
  [[...ROOT, '--redirect-from', '80'], '--redirect-from 要同'],
  [[...ROOT, ...TLS, '--redirect-from', '80'], '--redirect-from 要同'],
  [[...ROOT, 'dist'], '多余的内容“dist”'],
])('%j is refused', (args, message) => {
  expect(() => readOptions(args)).toThrow(message);
});

test('by http it asks for no https', () => {
  const config = configure(ROOT);
  expect(config).toContain('  listen 80;\n');
  expect(config).not.toContain('Strict-Transport-Security');
  expect(config).not.toContain('brotli');
});

test('with a certificate it does, and http leads there', () => {
  const config = configure([
    ...ROOT,
    ...TLS,
    ...['--server-name', 'example.org', '--redirect-from', '80', '--brotli'],
  ]);
  expect(config).toContain('  listen 443 ssl http2;\n  server_name example.org;\n');
  expect(config).toContain('add_header Strict-Transport-Security "max-age=31536000" always;');
  expect(config).toContain('  listen 80;\n  server_name example.org;\n');
  expect(config).toContain('return 301 https://$server_name$request_uri;');
  expect(config).toContain('  brotli_static on;\n');
});

test('two sites of one nginx have no variable in common', () => {
  const variablesOf = (text: string): string[] =>
    Array.from(text.matchAll(/^map \S+ (\S+) \{$/gm), ([, name = '']) => name);
  const one = variablesOf(configure([...ROOT, '--server-name', 'a.example.org']));
  const other = variablesOf(configure([...ROOT, '--server-name', 'b.example.org']));
  const below = variablesOf(configure([...ROOT, '--server-name', 'a.example.org'], '/zhenggai/'));
  const all = [...one, ...other, ...below];
  expect(one.length).toBeGreaterThan(0);
  expect(new Set(all).size).toBe(all.length);
  // What nginx keeps of a variable must fit 64 bytes (variables_hash_bucket_size).
  for (const name of all) expect(name.length).toBeLessThanOrEqual(46);
});
