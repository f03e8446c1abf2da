import { siteConfig } from '../site.config.ts';
import { chooseEditor, type Editor } from './backend.ts';

/** The editor of this build, or `null`. */
export function thisEditor(): Editor | null {
  return chooseEditor(siteConfig.editor, process.env['ZHENGGAI_EDITOR'], process.cwd());
}
