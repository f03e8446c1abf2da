import type { Change } from './changes.ts';
import { startOfChineseDay } from './dates.ts';
import { type FeedContext, feedEntries } from './feed-entries.ts';

/** The changes as a JSON Feed, version 1.1 (jsonfeed.org). */
export function jsonFeed(changes: readonly Change[], context: FeedContext) {
  const { title, description, author, urls } = context;
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: urls.page,
    feed_url: urls.json,
    description,
    language: 'zh-CN',
    authors: [author],
    items: feedEntries(changes, context).map((entry) => {
      const day = startOfChineseDay(entry.date);
      return {
        id: entry.url,
        url: entry.url,
        ...(entry.source === null ? {} : { external_url: entry.source }),
        title: entry.title,
        content_text: entry.text.join('\n'),
        ...(entry.isRevision ? { date_modified: day } : { date_published: day }),
      };
    }),
  };
}
