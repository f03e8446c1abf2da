import type { Policy } from '../delivery/content-security-policy.ts';
import { backendOrigins, type Editor } from './backend.ts';

/** Where each service keeps the portraits of its users. */
const PORTRAITS: Partial<Record<Editor['backend']['name'], string>> = {
  github: 'https://avatars.githubusercontent.com',
};

/**
 * The Content-Security-Policy of the editor's page, as strict as Sveltia CMS permits.
 *
 * Beyond what the public pages allow: its components bring their own inline styles and an icon
 * font; pictures, its manifest and what it saves pass through `blob:` and `data:` addresses; and
 * it talks to the repository. All else, the CDN that it knows among it, stays shut.
 */
export function editorPolicy(editor: Editor): Policy {
  const origins = backendOrigins(editor);
  const portraits = editor.isLocal ? [] : [PORTRAITS[editor.backend.name] ?? origins].flat();
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'font-src': ["'self'"],
    'img-src': ["'self'", 'blob:', 'data:', ...portraits],
    'connect-src': ["'self'", 'blob:', 'data:', ...origins],
    'manifest-src': ['blob:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
}
