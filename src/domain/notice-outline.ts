import type { ApparatusPlace } from './apparatus-places.ts';
import { lostContact } from './lost-contact.ts';
import type { Entry, Notice } from './notice.ts';
import type { MeasureData, NoticeData, SectionData } from './schemas.ts';

type Outlined<Data> = Pick<Entry<Data>, 'id' | 'data'>;

/** Kinds of content files. */
export type TextKind = 'measure' | 'section' | 'part' | 'notice';

/**
 * What pages about all notices show of each: no texts, for a build must not hold in memory what all
 * notices say.
 */
export interface NoticeOutline {
  id: string;
  entry: Outlined<NoticeData>;
  sections: readonly Outlined<Pick<SectionData, 'title'>>[];
  measures: readonly Outlined<Pick<MeasureData, 'number' | 'title' | 'status' | 'updates'>>[];
  hasIndicators: boolean;
  /** The kinds of files that hold a text, at least one of them. */
  withText: readonly TextKind[];
  /** Ways to reach the issuer that the capture lost. */
  lostContact: readonly ApparatusPlace[];
}

export function outlineOf(notice: Notice): NoticeOutline {
  const { id, entry, parts, sections, measures, indicators } = notice;
  const kinds = [
    ['notice', [entry]],
    ['measure', measures],
    ['section', sections],
    ['part', parts],
  ] as const;
  return {
    id,
    entry: { id: entry.id, data: entry.data },
    sections: sections.map((section) => ({
      id: section.id,
      data: { title: section.data.title },
    })),
    measures: measures.map(({ id: measure, data: { number, title, status, updates } }) => ({
      id: measure,
      data: { number, title, status, updates },
    })),
    hasIndicators: indicators !== null,
    withText: kinds
      .filter(([, entries]) => entries.some(({ paragraphs }) => paragraphs.length > 0))
      .map(([kind]) => kind),
    lostContact: lostContact(notice),
  };
}
