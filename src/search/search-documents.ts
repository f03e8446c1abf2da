import type { measuresFile, noticeFile } from '../domain/data-files.ts';
import { noticeDate } from '../domain/notice.ts';
import { bareTitle } from '../domain/title.ts';
import { type CatalogueNotice, countDocuments, textsOf } from './catalogue.ts';
import type { Listing } from './listing.ts';

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

/** A text of the index: what is read of it is its published words, and those that state a quantity. */
export interface SearchDocument {
  document: number;
  /** `null` for a title, which is found and not read. */
  record: string | null;
  text: string;
  figures: readonly string[];
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
  const texts = [
    headed(notice.title, notice.text),
    ...notice.parts.map(({ title, text }) => headed(title, text)),
    ...notice.sections.map(({ above, title, text }) =>
      headed(title, [...above, text].join('\n').trim()),
    ),
  ];
  const catalogued = catalogueNotice(published);
  const documents = textsOf(catalogued, first).flatMap((each, at): SearchDocument[] => {
    const { document, record } = each;
    if (each.kind !== 'measure') return [{ document, record, text: texts[at] ?? '', figures: [] }];
    const measure = measures[at - texts.length];
    if (!measure) return [];
    const { text, title, quantities } = measure;
    const figures = Array.from(new Set(quantities.map(({ quote }) => quote)));
    return [
      { document, record, text, figures },
      { document: document + 1, record: null, text: bareTitle(title), figures: [] },
    ];
  });
  if (documents.length !== countDocuments(catalogued)) throw new Error('Documents are miscounted');
  return documents;
}

function headed(title: string, body: string): string {
  return body === '' ? bareTitle(title) : `${bareTitle(title)}\n${body}`;
}
