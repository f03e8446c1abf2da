import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { loadNotice } from './check/load-notice.ts';
import { loadRegisters } from './check/load-registers.ts';
import { formatProblem } from './check/problem.ts';
import { NOTICES_FOLDER, type NoticeFiles, readAllNotices } from './check/read-notice-files.ts';
import { anchorPrefix } from './domain/anchors.ts';
import { parseContentTree } from './domain/content-document.ts';
import type { Entry, Notice } from './domain/notice.ts';
import type { Term } from './domain/register-schemas.ts';
import { renderText } from './mdx/render-text.ts';
import { readNoticeKey } from './unchanged/notice-keys.ts';

/** A content file with its text as HTML. */
export interface RenderedEntry<Data> extends Entry<Data> {
  html: string;
}

/** A notice as pages show it: each part, section and measure with its text as HTML. */
export interface RenderedNotice extends Notice {
  parts: readonly RenderedEntry<Notice['parts'][number]['data']>[];
  sections: readonly RenderedEntry<Notice['sections'][number]['data']>[];
  measures: readonly RenderedEntry<Notice['measures'][number]['data']>[];
}

/**
 * Loads each folder of `content/notices/` as one entry, read as `npm run check` reads it.
 *
 * What a text is in HTML and in plain words is worked out here, once, and kept with a digest of all
 * that it depends on: a build reads only the notices anew that have changed since the last one.
 */
export function noticeLoader(): Loader {
  return {
    name: 'notice-loader',
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      await loadAll(root, context);
      context.watcher?.on('all', (_event, path) => {
        if (/[\\/]content[\\/](?:notices|registers)[\\/]/.test(path)) void loadAll(root, context);
      });
    },
  };
}

async function loadAll(root: string, context: LoaderContext): Promise<void> {
  const { store, config } = context;
  const { registers } = await loadRegisters(root);
  const { glossary } = registers;
  const keyOf = await readNoticeKey(root);
  const { notices } = await readAllNotices(root);
  const known = new Set(notices.map(({ id }) => id));
  for (const id of store.keys()) if (!known.has(id)) store.delete(id);
  for (const files of notices) {
    const digest = keyOf(files);
    if (store.get(files.id)?.digest === digest) continue;
    const notice = readNotice(files, { glossary, base: config.base }, context);
    if (notice) store.set({ id: files.id, data: { ...notice }, digest });
  }
}

/** `null` where the dev server is to go on with what it has, while the content is being mended. */
function readNotice(
  files: NoticeFiles,
  options: { glossary: readonly Term[]; base: string },
  { watcher, logger }: LoaderContext,
): RenderedNotice | null {
  const { notice, isComplete, problems } = loadNotice(files);
  if (notice && isComplete) return render(notice, files, options);
  const report = `${NOTICES_FOLDER}/${files.id}\n${problems.map(formatProblem).join('\n')}`;
  // The check before the build tells all this first; this is the lock behind it.
  if (!watcher) throw new Error(`${report}\n请运行 npm run check。`);
  logger.error(report);
  return null;
}

function render(
  notice: Notice,
  { files }: NoticeFiles,
  { glossary, base }: { glossary: readonly Term[]; base: string },
): RenderedNotice {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const { year } = notice.entry.data;
  const withHtml = <Data extends { title?: string }>(entry: Entry<Data>): RenderedEntry<Data> => ({
    ...entry,
    html: renderText(parseContentTree(texts.get(entry.file) ?? ''), {
      anchors: anchorPrefix(entry.file),
      title: entry.data.title ?? null,
      year,
      glossary,
      glossaryAddress: `${base}glossary/`,
    }),
  });
  return {
    ...notice,
    parts: notice.parts.map(withHtml),
    sections: notice.sections.map(withHtml),
    measures: notice.measures.map(withHtml),
  };
}
