import { Feed } from 'feed';
import type { Change } from './changes.ts';
import { startOfChineseDay } from './dates.ts';
import { type FeedContext, feedEntries } from './feed-entries.ts';

/**
 * The changes as an Atom feed (RFC 4287).
 *
 * What the library leaves open is closed here: it writes titles and content as HTML in CDATA, cuts
 * no character that XML forbids, and knows no language.
 */
export function atomFeed(changes: readonly Change[], context: FeedContext): string {
  const { title, description, author, urls } = context;
  const entries = feedEntries(changes, context);
  const feed = new Feed({
    id: urls.atom,
    title: toXmlText(title),
    description: toXmlText(description),
    updated: new ChineseDay(entries[0].date),
    author: { name: toXmlText(author.name), link: author.url },
    link: urls.page,
    feedLinks: { atom: urls.atom },
    generator: false,
  });
  for (const { url, title: heading, text, date, isRevision } of entries) {
    const day = new ChineseDay(date);
    feed.addItem({
      id: url,
      link: url,
      title: toHtml(heading),
      content: text.map((paragraph) => `<p>${toHtml(paragraph)}</p>`).join(''),
      date: day,
      ...(isRevision ? {} : { published: day }),
    });
  }
  return `${feed.atom1().replace('<feed ', '<feed xml:lang="zh-CN" ')}\n`;
}

/** The start of a day in China; written so, for in UTC it is the day before. */
class ChineseDay extends Date {
  readonly #written: string;

  constructor(iso: string) {
    const written = startOfChineseDay(iso);
    super(written);
    this.#written = written;
  }

  override toISOString(): string {
    return this.#written;
  }
}

/** Everything that is no `Char` of XML 1.0; a lone surrogate is none either. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function toXml(text: string): string {
  return text.replace(NOT_XML, '\u{fffd}');
}

/** For an element of plain text: the library turns `&amp;` into `&` before it escapes. */
function toXmlText(text: string): string {
  return toXml(text).replaceAll('&', '&amp;');
}

function toHtml(text: string): string {
  return toXml(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
