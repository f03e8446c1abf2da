import type { GiteaBackend, GitHubBackend, GitLabBackend } from '@sveltia/cms';

/**
 * The repository into which the editor in the browser saves. With `app_id` (GitLab, Gitea) or a
 * `base_url` (GitHub) staff can sign in with their account; otherwise they enter an access token.
 */
export type EditorBackend = GitHubBackend | GitLabBackend | GiteaBackend;

/** The backend of this build's editor, and whether only the local folder can be worked on. */
export interface Editor {
  backend: EditorBackend;
  isLocal: boolean;
}

/**
 * Whether this build has an editor: the operator set one up, or `ZHENGGAI_EDITOR=local` asks for
 * one for the folder `root` on this machine; `null` for none.
 */
export function chooseEditor(
  configured: EditorBackend | null,
  asked: string | undefined,
  root: string,
): Editor | null {
  if (asked !== undefined && asked !== '' && asked !== 'local') {
    throw new Error(`ZHENGGAI_EDITOR=${asked}: only "local" is known`);
  }
  if (configured) return { backend: withSignIn(configured), isLocal: false };
  return asked === 'local' ? { backend: localBackend(root), isLocal: true } : null;
}

/** Without a service for it, signing in with an account would go by way of a third party. */
function withSignIn(backend: EditorBackend): EditorBackend {
  const hasAccounts = backend.name === 'github' ? backend.base_url : backend.app_id;
  return { auth_methods: hasAccounts ? ['oauth', 'token'] : ['token'], ...backend };
}

/**
 * Sveltia offers the local folder only beside a repository: this one is never reached. It is one
 * of the kind whose service is not asked for its health.
 */
function localBackend(root: string): EditorBackend {
  const folder = root.replace(/[\\/]+$/, '').replace(/^.*[\\/]/, '') || 'content';
  const repo = `local/${folder.replaceAll(':', '-')}`;
  return { name: 'gitea', repo, app_id: 'none', auth_methods: ['token'] };
}

/** The origins with which the editor exchanges data. */
export function backendOrigins({ backend, isLocal }: Editor): string[] {
  if (isLocal) return [];
  const { api_root, base_url } = backend;
  const standard = STANDARD_ORIGINS[backend.name];
  const own = [api_root, base_url].flatMap((url) => (url ? [new URL(url).origin] : []));
  return [...new Set(api_root ? own : [...standard, ...own])].toSorted();
}

const STANDARD_ORIGINS: Record<EditorBackend['name'], readonly string[]> = {
  github: ['https://api.github.com'],
  gitlab: ['https://gitlab.com'],
  gitea: ['https://gitea.com'],
};
