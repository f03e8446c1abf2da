import {
  type ApparatusSegment,
  apparatusOf,
  capturedText,
  type Paragraph,
  publishedReading,
} from '../../src/domain/readings.ts';
import type { MeasureData, NoticeData, PartData, SectionData } from '../../src/domain/schemas.ts';
import { describeApparatus } from './apparatus-words.ts';
import { compareFields, type FieldChange, lackingIn } from './fields.ts';
import { marksOf, plainMarkupOf } from './markup.ts';
import { entryName, fieldName } from './names.ts';
import { type RedFlag, redFlag } from './red-flag.ts';
import type { EntrySnapshot, NoticeSnapshot } from './snapshot.ts';
import { describeValue } from './value-words.ts';

type FieldsOf<Data> = readonly (keyof Data & string)[];

/** Lists of the notice that may become longer: what they hold is a record. */
const GROWING: FieldsOf<NoticeData> = ['milestones', 'claims', 'excluded'];

/**
 * Fields that are the notice's words, say where they stand in the capture, or where in the notice; a
 * record like the text.
 */
const RECORDS: {
  notice: FieldsOf<NoticeData>;
  parts: FieldsOf<PartData>;
  sections: FieldsOf<SectionData>;
  measures: FieldsOf<MeasureData>;
} = {
  notice: [
    'title',
    'issuer',
    'inspector',
    'published',
    'publication',
    'year',
    'source',
    ...GROWING,
  ],
  parts: ['number', 'title', 'heading', 'source'],
  sections: ['part', 'title', 'above', 'source', 'text'],
  measures: ['number', 'section', 'title', 'source'],
};

/** 已发布的文字: what was published is a record, and is never edited. */
export function textFlags(before: EntrySnapshot, after: EntrySnapshot): RedFlag[] {
  const { file } = after;
  const name = entryName(after);
  const flag = (what: string, change: RedFlag['change']): RedFlag => {
    return { ...redFlag('text', file, `${name}的${what}改了`), change };
  };
  const fields = compareFields(before.fields, after.fields)
    .filter(({ field }) => includes(RECORDS[after.kind], field))
    .filter((change) => !isOnlyLonger(change))
    // A field that the content model gains may be filled in for what is already published.
    .filter((change) => change.before !== undefined)
    .map((change) => {
      const words = {
        before: describeValue(change.field, change.before),
        after: describeValue(change.field, change.after),
      };
      return flag(fieldName(change.field, change.after ?? change.before), words);
    });
  return [...fields, ...readingFlags(before, after, flag), ...markupFlags(before, after, flag)];
}

function includes(list: readonly string[], field: string): boolean {
  return list.includes(field);
}

function isOnlyLonger({ field, before, after }: FieldChange): boolean {
  if (!includes(GROWING, field) || !Array.isArray(before) || !Array.isArray(after)) return false;
  return lackingIn(after, before).length === 0;
}

function readingFlags(
  { paragraphs: old }: EntrySnapshot,
  { paragraphs: now }: EntrySnapshot,
  flag: (what: string, change: RedFlag['change']) => RedFlag,
): RedFlag[] {
  const published = { before: publishedReading(old), after: publishedReading(now) };
  if (published.before !== published.after) {
    return published.before === '' ? [] : [flag('正文', published)];
  }
  const captured = { before: capturedReading(old), after: capturedReading(now) };
  return captured.before === captured.after ? [] : [flag('来源文字（读者看到的不变）', captured)];
}

/** Links and emphasis are part of what is published, though nobody reads them aloud. */
function markupFlags(
  before: EntrySnapshot,
  after: EntrySnapshot,
  flag: (what: string, change: RedFlag['change']) => RedFlag,
): RedFlag[] {
  const [old, now] = [before, after].map(({ paragraphs }) => publishedReading(paragraphs));
  if (old === '') return [];
  // Where the words changed too, so did what they are written with: only the marks can tell.
  const written = old === now ? plainMarkupOf : marksOf;
  if (written(before) === written(after)) return [];
  return [flag('链接或强调', { before: plainMarkupOf(before), after: plainMarkupOf(after) })];
}

/** 校勘标记: what tells the reader that the text is damaged, supplied or doubtful. */
export function apparatusFlags(before: EntrySnapshot, after: EntrySnapshot): RedFlag[] {
  if (publishedReading(before.paragraphs) === '') return [];
  const [old, now] = [marks(before.paragraphs), marks(after.paragraphs)];
  const flag = (what: string, mark: unknown): RedFlag =>
    redFlag('apparatus', after.file, `${entryName(after)}${what}了校勘标记：${mark}`);
  return [
    ...lackingIn(now, old).map((mark) => flag('去掉', mark)),
    ...lackingIn(old, now).map((mark) => flag('增加', mark)),
  ];
}

/** A changed note is a better explanation; a mark that is gone is not. */
function marks(paragraphs: readonly Paragraph[]): string[] {
  return apparatusOf(paragraphs)
    .map((segment): ApparatusSegment => ({ ...segment, note: '' }))
    .map(describeApparatus);
}

function capturedReading(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ segments }) => segments.map(capturedText).join('')).join('\n');
}

/** 来源文件: the captured page proves all the rest. */
export function sourceFlags(before: NoticeSnapshot, after: NoticeSnapshot): RedFlag[] {
  if (before.source === null || before.source === after.source) return [];
  const what = after.source === null ? '没有了或读不出来' : '被改动';
  const message = `来源文件${what}；它是抓取时的原样，不能改`;
  return [redFlag('source', `${after.folder}/source.txt`, message)];
}
