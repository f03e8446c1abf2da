import { join } from 'node:path';
import type { NoticeReport } from '../check/check-content.ts';
import type { LoadedNotice } from '../check/load-notice.ts';
import type { NoticeFiles } from '../check/read-notice-files.ts';
import type { Registers } from '../domain/register-schemas.ts';
import { type RenderedNotice, renderNotice } from '../mdx/render-notice.ts';
import { keepText, readKeptText } from './kept-text.ts';
import type { NoticeKey } from './notice-keys.ts';

/** Where builds keep what the next one may take again, from the project's root. */
export const KEPT_FOLDER = '.astro/kept';

/** What an earlier check found and read of notices that have not changed since, nor the program. */
export interface KeptNotices {
  report(files: NoticeFiles): NoticeReport | null;
  /** The notice as pages show it. */
  rendered(files: NoticeFiles): RenderedNotice | null;
  /** Keeps a sound notice, and its report; the syntax trees are used up. */
  keep(files: NoticeFiles, checked: CheckedNotice): void;
}

export interface CheckedNotice {
  report: NoticeReport;
  loaded: LoadedNotice;
  registers: Registers;
}

export function keptNotices(
  root: string,
  { keyOf, base }: { keyOf: NoticeKey; base: string },
): KeptNotices {
  const place = (kind: 'reports' | 'notices', { id }: NoticeFiles): string =>
    join(root, KEPT_FOLDER, kind, `${id}.json`);
  return {
    report(files) {
      const text = readKeptText(place('reports', files), keyOf(files));
      return text === null ? null : JSON.parse(text);
    },
    rendered(files) {
      const text = readKeptText(place('notices', files), keyOf(files));
      return text === null ? null : JSON.parse(text);
    },
    keep(files, { report, loaded: { notice, trees }, registers }) {
      if (!notice) return;
      const { glossary } = registers;
      const rendered = renderNotice(notice, trees, { glossary, base });
      keepText(place('notices', files), keyOf(files), JSON.stringify(rendered));
      keepText(place('reports', files), keyOf(files), JSON.stringify(report));
    },
  };
}
