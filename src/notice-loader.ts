import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { loadNotice } from './check/load-notice.ts';
import { loadRegisters } from './check/load-registers.ts';
import { formatProblem } from './check/problem.ts';
import { NOTICES_FOLDER, type NoticeFiles, readAllNotices } from './check/read-notice-files.ts';
import { byDate } from './domain/notice.ts';
import { type NoticeOutline, outlineOf } from './domain/notice-outline.ts';
import type { Term } from './domain/register-schemas.ts';
import { type RenderedNotice, renderNotice } from './mdx/render-notice.ts';
import { keptNotices } from './unchanged/kept-notices.ts';
import { noticeGroup } from './unchanged/notice-group.ts';
import { readNoticeKey } from './unchanged/notice-keys.ts';
import { isUnchanged } from './unchanged/unchanged-notices.ts';

/** A notice as Astro stores it. */
export interface StoredNotice {
  outline: NoticeOutline;
  /** `null` where its pages are taken again as they are, and only the outline is shown elsewhere. */
  whole: RenderedNotice | null;
}

/**
 * Loads each folder of `content/notices/` as one entry, read as `npm run check` reads it.
 *
 * What a text is in HTML and in plain words is worked out once, by the check before the build, and
 * kept with a digest of all that it depends on; here only what the check has not kept.
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
  const { base } = config;
  const keyOf = await readNoticeKey(root);
  const kept = keptNotices(root, { keyOf, base });
  const { notices } = await readAllNotices(root, noticeGroup());
  // What an earlier build left in Astro's store has no digest of its bytes: a disk may have spoilt it.
  if (!context.watcher) store.clear();
  const known = new Set(notices.map(({ id }) => id));
  for (const id of store.keys()) if (!known.has(id)) store.delete(id);
  const read = (files: NoticeFiles): RenderedNotice | null =>
    kept.rendered(files) ?? readNotice(files, { glossary: registers.glossary, base }, context);
  const put = (files: NoticeFiles, notice: RenderedNotice, isWhole: boolean): void => {
    const data: StoredNotice = { outline: outlineOf(notice), whole: isWhole ? notice : null };
    store.delete(files.id);
    store.set({ id: files.id, data: { ...data }, digest: keyOf(files) });
  };
  let newest: { files: NoticeFiles; notice: RenderedNotice } | null = null;
  for (const files of notices) {
    if (store.get(files.id)?.digest === keyOf(files)) continue;
    const notice = read(files);
    if (!notice) continue;
    put(files, notice, !isUnchanged(files));
    if (!newest || byDate(notice, newest.notice) < 0) newest = { files, notice };
  }
  // The first page shows the newest whole.
  if (newest && isUnchanged(newest.files)) put(newest.files, newest.notice, true);
}

/** `null` where the dev server is to go on with what it has, while the content is being mended. */
function readNotice(
  files: NoticeFiles,
  options: { glossary: readonly Term[]; base: string },
  { watcher, logger }: LoaderContext,
): RenderedNotice | null {
  const { notice, isComplete, problems, trees } = loadNotice(files);
  if (notice && isComplete) return renderNotice(notice, trees, options);
  const report = `${NOTICES_FOLDER}/${files.id}\n${problems.map(formatProblem).join('\n')}`;
  // The check before the build tells all this first; this is the lock behind it.
  if (!watcher) throw new Error(`${report}\n请运行 npm run check。`);
  logger.error(report);
  return null;
}
