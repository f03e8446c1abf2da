import type { CmsConfig } from '@sveltia/cms';
import type { Editor } from './backend.ts';
import type { FormatOptions } from './content-format.ts';
import { type EditedNotice, noticeCollections } from './notice-collections.ts';
import { type EditedRegisters, registerCollection } from './register-collection.ts';

/** What the editor is made for. */
export interface EditorSource {
  editor: Editor;
  siteName: string;
  logo: string;
  /** The newest first. */
  notices: readonly EditedNotice[];
  registers: EditedRegisters;
}

/** All that the editor needs to know, as `/admin/config.json` brings it. */
export interface EditorConfig {
  cms: CmsConfig;
  /** The formats that the collections name. */
  formats: Record<string, FormatOptions>;
}

/**
 * The configuration of Sveltia CMS for the content as it is.
 *
 * Fields and choices come from the schemas and registers. Entries can be changed but neither made
 * nor removed: the published text gives them, and their addresses never change.
 */
export function editorConfig({
  editor,
  siteName,
  logo,
  notices,
  registers,
}: EditorSource): EditorConfig {
  const register = registerCollection(registers);
  const perNotice = notices.map((notice) => noticeCollections(notice, registers));
  const { backend } = editor;
  return {
    cms: {
      load_config_file: false,
      backend: { commit_messages: { update: 'Update {{path}} in the editor' }, ...backend },
      app_title: `${siteName}：编辑内容`,
      logo: { src: logo },
      // Sveltia wants a folder for pictures: one that is never published.
      media_folder: 'uploads',
      media_libraries: { stock_assets: { providers: [] } },
      editor: { preview: false },
      output: { omit_empty_optional_fields: true },
      collections: [
        ...perNotice.flatMap(({ collections }) => [...collections, { divider: true }]),
        register.collection,
      ],
    },
    formats: Object.assign({}, register.formats, ...perNotice.map(({ formats }) => formats)),
  };
}
