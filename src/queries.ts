import { type CollectionEntry, getCollection, getEntry } from 'astro:content';
import { parseContentDocument } from './domain/content-document.ts';
import { type Entry, type Notice, noticeDate } from './domain/notice.ts';
import type { Registers } from './domain/register-schemas.ts';

type TextEntry = CollectionEntry<'notices' | 'parts' | 'sections' | 'measures'>;

/** A domain entry, with the collection entry that renders it. */
export interface View<Source extends TextEntry> extends Entry<Source['data']> {
  entry: Source;
}
export type PartView = View<CollectionEntry<'parts'>>;
export type SectionView = View<CollectionEntry<'sections'>>;
export type MeasureView = View<CollectionEntry<'measures'>>;

/** A notice with all that its pages show; what the domain computes is computed from this. */
export interface NoticeView extends Notice {
  parts: readonly PartView[];
  sections: readonly SectionView[];
  measures: readonly MeasureView[];
}

/** All notices, the newest first. */
export async function getNotices(): Promise<NoticeView[]> {
  const [notices, parts, sections, measures, indicators, sources] = await Promise.all([
    getCollection('notices'),
    getCollection('parts'),
    getCollection('sections'),
    getCollection('measures'),
    getCollection('indicators'),
    getCollection('sources'),
  ]);
  return notices
    .map((entry): NoticeView => {
      const [id = ''] = entry.id.split('/');
      const belongs = (other: { id: string }): boolean => other.id.startsWith(`${id}/`);
      return {
        id,
        entry: toView(entry),
        parts: parts
          .filter(belongs)
          .map((each) => toView(each))
          .toSorted(byId),
        sections: sections
          .filter(belongs)
          .map((each) => toView(each))
          .toSorted(byId),
        measures: measures
          .filter(belongs)
          .map((each) => toView(each))
          .toSorted(byId),
        indicators: indicators.find(belongs)?.data ?? null,
        source: sources.find((source) => source.id === id)?.data.text ?? '',
      };
    })
    .toSorted(byDate);
}

/** The newest first; of one day, or where the dates are not known, by the name of the folder. */
function byDate(a: NoticeView, b: NoticeView): number {
  const [dateA, dateB] = [noticeDate(a.entry.data), noticeDate(b.entry.data)];
  if (dateA === dateB) return byId(b, a);
  return dateA < dateB ? 1 : -1;
}

/** 名录: what all notices share. */
export async function getRegisters(): Promise<Omit<Registers, 'generic'>> {
  const [units, places, topics, glossary, synonyms] = await Promise.all([
    getEntry('units', 'units'),
    getEntry('places', 'places'),
    getEntry('topics', 'topics'),
    getEntry('glossary', 'glossary'),
    getEntry('synonyms', 'synonyms'),
  ]);
  return {
    units: units?.data.entries ?? [],
    places: places?.data.entries ?? [],
    topics: topics?.data.entries ?? [],
    glossary: glossary?.data.entries ?? [],
    synonyms: synonyms?.data.entries ?? [],
  };
}

/** The paths of pages and files that there are once a notice: `getStaticPaths` of each. */
export async function noticePaths(): Promise<
  { params: { notice: string }; props: { notice: NoticeView } }[]
> {
  const notices = await getNotices();
  return notices.map((notice) => ({ params: { notice: notice.id }, props: { notice } }));
}

function toView<Source extends TextEntry>(entry: Source): View<Source> {
  const id = entry.id.replace(/^.*\//, '');
  const { paragraphs } = parseContentDocument(entry.body ?? '');
  return { id, file: entry.filePath ?? entry.id, data: entry.data, paragraphs, entry };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}

/** The measures of one section, in order. */
export function measuresOf(notice: NoticeView, section: { id: string }): MeasureView[] {
  return notice.measures.filter(({ data }) => data.section === section.id);
}

/** The sections of one part, in order. */
export function sectionsOf(notice: NoticeView, part: PartView): SectionView[] {
  return notice.sections.filter(({ data }) => data.part === part.data.number);
}
