import type { measuresFile, noticeFile } from '../domain/data-files.ts';
import { noticeDate } from '../domain/notice.ts';
import { bareTitle } from '../domain/title.ts';
import type { Passage } from './catalogue.ts';
import { fold } from './fold.ts';
import { recordContent } from './tokens.ts';

/** A notice as its published data files give it: `text` there is what search looks through. */
export interface PublishedNotice {
  notice: ReturnType<typeof noticeFile>;
  measures: ReturnType<typeof measuresFile>;
}

/** A record of the full-text index. */
export interface SearchDocument {
  /** Names the record in the index; the page that shows its text. */
  path: string;
  /** Published text, from which excerpts are cut. */
  text: string;
  /** What the engine sees of it. */
  content: string;
  /** 数量: words of the text that state a quantity. */
  figures: readonly string[];
}

type Draft<Entry extends { record: string }> = Omit<Entry, 'record'> & { document: SearchDocument };

/** Notices in the order in which results that are alike are listed: the newest first. */
export function sortPublished(published: readonly PublishedNotice[]): PublishedNotice[] {
  return published.toSorted((a, b) => {
    const [dateA, dateB] = [noticeDate(a.notice), noticeDate(b.notice)];
    return dateA === dateB ? compare(a.notice.id, b.notice.id) : compare(dateB, dateA);
  });
}

/** By code unit, in every locale alike. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The documents of the measures, in the order of the catalogue. */
export function measureDocuments(published: readonly PublishedNotice[]): SearchDocument[] {
  return published.flatMap(({ notice, measures }) =>
    measures.map(({ id, text, quantities }) => ({
      path: `notices/${notice.id}/measures/${id}/`,
      text,
      content: recordContent(fold(text)),
      figures: Array.from(new Set(quantities.map(({ quote }) => quote))),
    })),
  );
}

/** The other texts of the notices: leads, parts, sections. */
export function passageDrafts(published: readonly PublishedNotice[]): Draft<Passage>[] {
  return published.flatMap(({ notice }) => {
    const home = `notices/${notice.id}/`;
    return [
      draft('notice', notice.title, home, notice.text),
      ...notice.parts.map(({ number, title, text }) =>
        draft('part', title, `${home}#part-${number}`, text),
      ),
      ...notice.sections.map(({ id, above, title, text }) =>
        draft('section', title, `${home}sections/${id}/`, [...above, text].join('\n').trim()),
      ),
    ];
  });
}

function draft(kind: Passage['kind'], title: string, path: string, body: string): Draft<Passage> {
  const text = body === '' ? bareTitle(title) : `${bareTitle(title)}\n${body}`;
  const content = recordContent(fold(text));
  return { kind, title, path, document: { path, text, content, figures: [] } };
}
