import { loadNotice } from '../../src/check/load-notice.ts';
import { readAllNotices } from '../../src/check/read-notice-files.ts';
import type { Entry, Notice } from '../../src/domain/notice.ts';
import { type Paragraph, publishedText } from '../../src/domain/readings.ts';
import type { MeasureData } from '../../src/domain/schemas.ts';

/** A page of the plainest site: nothing but a title and Markdown. */
export interface PlainPage {
  /** Address without the slashes at its ends; `''` is the first page. */
  address: string;
  title: string;
  markdown: string;
  /** What else is known of a measure, for its front matter. */
  data: Readonly<Record<string, string | number | readonly string[]>>;
}

/** What Markdown would read as markup. */
const MARKUP = /[\\`*_[\]<>#]/gu;

/**
 * The pages that any site of these notices needs: one for each measure, section and notice, each with
 * its whole text, and lists of all measures and of all notices. The apparatus is plain text.
 */
export async function plainPages(content: string): Promise<PlainPage[]> {
  const { notices } = await readAllNotices(content);
  const loaded = notices.map((files) => {
    const { notice } = loadNotice(files);
    if (!notice) throw new Error(`${files.id} can't be read`);
    return notice;
  });
  const list = loaded.map(({ id, entry }) => `- ${link(entry.data.title, `/notices/${id}/`)}`);
  const first: PlainPage = { address: '', title: '通报', markdown: list.join('\n'), data: {} };
  return [first, ...loaded.flatMap(pagesOfNotice)];
}

function pagesOfNotice(notice: Notice): PlainPage[] {
  const { id, entry, parts, sections, measures } = notice;
  const folder = `notices/${id}`;
  const ofSection = (section: string): Entry<MeasureData>[] =>
    measures.filter(({ data }) => data.section === section);
  const sectionText = (section: string): string =>
    ofSection(section)
      .map(({ data, paragraphs }) => withHeading(3, data.title, paragraphs))
      .join('\n\n');
  const whole = parts.flatMap(({ data, paragraphs }) => [
    withHeading(1, data.title, paragraphs),
    ...sections
      .filter((section) => section.data.part === data.number)
      .map((section) => `${withHeading(2, section.data.title, [])}\n\n${sectionText(section.id)}`),
  ]);
  const list = measures.map(
    ({ id: measure, data }) => `- ${link(data.title, `/${folder}/measures/${measure}/`)}`,
  );
  return [
    { address: folder, title: entry.data.title, markdown: whole.join('\n\n'), data: {} },
    { address: `${folder}/measures`, title: '全部措施', markdown: list.join('\n'), data: {} },
    ...sections.map((section) => ({
      address: `${folder}/sections/${section.id}`,
      title: section.data.title,
      markdown: sectionText(section.id),
      data: {},
    })),
    ...measures.map(({ id: measure, data, paragraphs }) => ({
      address: `${folder}/measures/${measure}`,
      title: data.title,
      markdown: plainText(paragraphs),
      data: { number: data.number, status: data.status, topics: data.topics },
    })),
  ];
}

function withHeading(level: number, title: string, paragraphs: readonly Paragraph[]): string {
  return [`${'#'.repeat(level)} ${escapeMarkup(title)}`, plainText(paragraphs)]
    .join('\n\n')
    .trimEnd();
}

function plainText(paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(({ segments }) => escapeMarkup(segments.map(publishedText).join('')))
    .join('\n\n');
}

function link(title: string, address: string): string {
  return `[${escapeMarkup(title)}](${address})`;
}

function escapeMarkup(text: string): string {
  return text.replace(MARKUP, '\\$&');
}
