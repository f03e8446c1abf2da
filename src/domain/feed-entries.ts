import { type Change, isProgress } from './changes.ts';
import { isoToChineseDate } from './dates.ts';
import { STATUS_LABELS, UPDATE_STATUS_LABELS } from './status.ts';
import { inTitleMarks } from './title.ts';

/** What a feed says of itself; addresses are absolute. */
export interface FeedContext {
  title: string;
  description: string;
  /** Who is responsible for the feed: the operator of the site, not the issuer of a notice. */
  author: { name: string; url: string };
  /** The page that says the same, and the two formats of the feed. */
  urls: Record<'page' | 'atom' | 'json', string>;
  urlOf(change: Change): string;
}

/** The title of the feed of a notice or of the whole site. */
export function feedTitle(name: string): string {
  return `${name}：更新记录`;
}

/** A change as a feed carries it: plain text, nothing that depends on the day of the build. */
export interface FeedEntry {
  /** The change's address, which never changes: its permanent id as well. */
  url: string;
  title: string;
  /** Paragraphs. */
  text: readonly string[];
  date: string;
  /** Whether the date is that of a revision, which a later one replaces. */
  isRevision: boolean;
  /** Where the progress was made public. */
  source: string | null;
}

/** A feed tells what is new; the complete list is a page of its own. */
const FEED_LENGTH = 100;

/** The entries of a feed, the newest first; throws without any, for a feed must have a date. */
export function feedEntries(
  changes: readonly Change[],
  { urlOf }: Pick<FeedContext, 'urlOf'>,
): [FeedEntry, ...FeedEntry[]] {
  const [newest, ...older] = changes.slice(0, FEED_LENGTH).map(
    (change): FeedEntry => ({
      url: urlOf(change),
      title: titleOf(change),
      text: textOf(change),
      date: change.date,
      isRevision: change.kind === 'revised',
      source: isProgress(change) ? change.url : null,
    }),
  );
  if (!newest) throw new Error('A feed needs at least one change');
  return [newest, ...older];
}

function titleOf(change: Change): string {
  if (isProgress(change)) {
    const { measure, status } = change;
    return `第${measure.number}条　${measure.title}：${UPDATE_STATUS_LABELS[status]}`;
  }
  const { title } = change.notice;
  return change.kind === 'published' ? `通报发布：${title}` : `本站收录和整理：${title}`;
}

function textOf(change: Change): string[] {
  const { notice, date } = change;
  const day = isoToChineseDate(date);
  if (isProgress(change)) {
    const { measure, status, text, url } = change;
    return [
      text,
      `整改措施：第${measure.number}条　${measure.title}`,
      `进展（${day}）：${UPDATE_STATUS_LABELS[status]}；通报原文：${STATUS_LABELS[measure.status]}`,
      `通报：${notice.title}`,
      ...(url === null ? [] : [`来源：${url}`]),
    ];
  }
  return change.kind === 'published'
    ? [`${notice.issuer}于${day}发布${inTitleMarks(notice.title)}。`]
    : [`本站收录并整理${inTitleMarks(notice.title)}，最后修订于${day}。通报的文字发布后不再修改。`];
}
