import type { measuresFile, noticeFile } from '../domain/data-files.ts';
import { noticeDate } from '../domain/notice.ts';
import { bareTitle } from '../domain/title.ts';
import { type CatalogueNotice, countDocuments, textsOf } from './catalogue.ts';
import type { Listing } from './listing.ts';
import type { RecordText } from './search-store.ts';

/** A notice as its published data files give it: `text` there is what search looks through. */
export interface PublishedNotice {
  notice: ReturnType<typeof noticeFile>;
  measures: ReturnType<typeof measuresFile>;
}

/** Published notices, the measures of one at a time: all of them need not fit into memory. */
export interface PublishedSource {
  notices: readonly PublishedNotice['notice'][];
  measuresOf(notice: string): Promise<PublishedNotice['measures']>;
}

/** A text of the index. */
export interface SearchDocument {
  document: number;
  text: string;
  /** `null` for a title, which is found and not read. */
  read: { record: string; content: RecordText } | null;
}

/** Notices in the order in which results that are alike are listed: the newest first. */
export function sortNotices(notices: PublishedSource['notices']): PublishedSource['notices'] {
  return notices.toSorted((a, b) => {
    const [dateA, dateB] = [noticeDate(a), noticeDate(b)];
    return dateA === dateB ? compare(a.id, b.id) : compare(dateB, dateA);
  });
}

/** By code unit, in every locale alike. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export function catalogueNotice({ notice, measures }: PublishedNotice): CatalogueNotice {
  const { id, title, year, parts, sections } = notice;
  return {
    id,
    title,
    year,
    parts: parts.map(({ number }) => number),
    sections: sections.map((section) => section.id),
    measures: measures.map((measure) => measure.id),
  };
}

export function listingOf({ notice, measures }: PublishedNotice): Listing {
  const { parts, sections } = notice;
  return {
    parts: parts.map(({ number, title }) => ({ number, title })),
    sections: sections.map(({ id, part, title }) => ({ id, part, title })),
    title: measures.map(({ title }) => title),
    status: measures.map(({ status }) => status),
    section: measures.map(({ section }) => sections.findIndex(({ id }) => id === section)),
  };
}

/** The documents of a notice, numbered on from `first`, in the order of the index. */
export function documentsOf(published: PublishedNotice, first: number): SearchDocument[] {
  const { notice, measures } = published;
  const passages = [
    headed(notice.title, notice.text),
    ...notice.parts.map(({ title, text }) => headed(title, text)),
    ...notice.sections.map(({ above, title, text }) =>
      headed(title, [...above, text].join('\n').trim()),
    ),
  ];
  const sections = new Map(notice.sections.map(({ id, title }) => [id, title]));
  const catalogued = catalogueNotice(published);
  const documents = textsOf(catalogued, first).flatMap((each, at): SearchDocument[] => {
    const { document, record } = each;
    const passage = passages[at];
    if (passage) return [{ document, text: passage.text, read: { record, content: passage } }];
    const measure = measures[at - passages.length];
    if (!measure) return [];
    const { text, title, status, section, quantities } = measure;
    const figures = Array.from(new Set(quantities.map(({ quote }) => quote)));
    const content = { text, figures, title, status, section: sections.get(section) ?? null };
    return [
      { document, text, read: { record, content } },
      { document: document + 1, text: bareTitle(title), read: null },
    ];
  });
  if (documents.length !== countDocuments(catalogued)) throw new Error('Documents are miscounted');
  return documents;
}

/** A passage begins with its heading, so that words of the heading are found in it. */
function headed(title: string, body: string): RecordText {
  const text = body === '' ? bareTitle(title) : `${bareTitle(title)}\n${body}`;
  return { text, figures: [], title, status: null, section: null };
}
