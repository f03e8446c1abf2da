import { isoToChineseDate } from './dates.ts';
import type { IndicatorsData } from './indicator-schema.ts';
import type { Paragraph } from './readings.ts';
import type { MeasureData, NoticeData, PartData, SectionData } from './schemas.ts';

/** One content file: what it says of itself, and its paragraphs. */
export interface Entry<Data> {
  /** File name without extension (`042`, `16`, `4`, `notice`). */
  id: string;
  /** Path from the repository's root, for messages. */
  file: string;
  data: Data;
  paragraphs: readonly Paragraph[];
}

/** The files of a notice that number and refer to each other, each list in reading order. */
export interface NoticeFolder {
  /** Path from the repository's root. */
  folder: string;
  parts: readonly Entry<PartData>[];
  sections: readonly Entry<SectionData>[];
  measures: readonly Entry<MeasureData>[];
  /** Ids of files that are there but can't be read; told of elsewhere. */
  broken: Record<'parts' | 'sections' | 'measures', readonly string[]>;
}

/** 通报: all content of one sound notice, each list in reading order. */
export interface Notice {
  /** Name of the folder and segment of the address. */
  id: string;
  entry: Entry<NoticeData>;
  parts: readonly Entry<PartData>[];
  sections: readonly Entry<SectionData>[];
  measures: readonly Entry<MeasureData>[];
  /** `indicators.yaml`; `null` where the notice has none. */
  indicators: IndicatorsData | null;
  /** The captured page, as it is. */
  source: string;
}

/** Path of the captured page, from the repository's root. */
export function sourceFileOf(entry: Pick<Entry<NoticeData>, 'file'>): string {
  return entry.file.replace(/[^/]*$/, 'source.txt');
}

/** Path of the indicators, from the repository's root. */
export function indicatorsFileOf(entry: Pick<Entry<NoticeData>, 'file'>): string {
  return entry.file.replace(/[^/]*$/, 'indicators.yaml');
}

/** The notice's own date; where it is not known, that of the last step which it reports of itself. */
export function noticeDate({
  published,
  milestones,
  year,
}: Pick<NoticeData, 'published' | 'milestones' | 'year'>): string {
  const steps = milestones.map(({ start, end }) => end ?? start).toSorted();
  return published ?? steps.at(-1) ?? `${year}-01-01`;
}

/** Orders notices, the newest first; of one day, by the name of the folder, the later first. */
export function byDate(a: DatedNotice, b: DatedNotice): number {
  const [dateA, dateB] = [noticeDate(a.entry.data), noticeDate(b.entry.data)];
  if (dateA === dateB) return a.id < b.id ? 1 : -1;
  return dateA < dateB ? 1 : -1;
}

interface DatedNotice {
  id: string;
  entry: { data: Parameters<typeof noticeDate>[0] };
}

/** What readers are told of the day on which a notice was published. */
export function publicationDay({ entry }: Pick<Notice, 'entry'>): string {
  const { published } = entry.data;
  if (published !== null) return isoToChineseDate(published);
  return isPending({ entry }) ? '还没有标注' : '原文未说明';
}

/** Whether editors have not yet looked for all that only they can find: then what is not listed may be there. */
export function isPending({ entry }: { entry: { data: Pick<NoticeData, 'annotation'> } }): boolean {
  return entry.data.annotation === 'pending';
}
