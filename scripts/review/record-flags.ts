import {
  type ApparatusSegment,
  apparatusOf,
  capturedText,
  type Paragraph,
  publishedReading,
} from '../../src/domain/readings.ts';
import { describeApparatus } from './apparatus-words.ts';
import { compareFields, lackingIn } from './fields.ts';
import { entryName, fieldName } from './names.ts';
import { type RedFlag, redFlag } from './red-flag.ts';
import type { EntrySnapshot, NoticeSnapshot } from './snapshot.ts';
import { describeValue } from './value-words.ts';

/** Fields that are the notice's words or say where they stand in the capture; a record like the text. */
const RECORDS: Readonly<Record<EntrySnapshot['kind'], readonly string[]>> = {
  notice: ['title', 'issuer', 'inspector'],
  parts: ['title', 'heading', 'source'],
  sections: ['title', 'above', 'source', 'body'],
  measures: ['title', 'source'],
};

/** 已发布的文字: what was published is a record, and is never edited. */
export function textFlags(before: EntrySnapshot, after: EntrySnapshot): RedFlag[] {
  const { file } = after;
  const name = entryName(after);
  const flag = (what: string, change: RedFlag['change']): RedFlag => {
    return { ...redFlag('text', file, `${name}的${what}改了`), change };
  };
  const fields = compareFields(before.fields, after.fields)
    .filter(({ field }) => RECORDS[after.kind].includes(field))
    // A field that the content model gains may be filled in for what is already published.
    .filter((change) => change.before !== undefined)
    .map((change) => {
      const words = {
        before: describeValue(change.field, change.before),
        after: describeValue(change.field, change.after),
      };
      return flag(fieldName(change.field), words);
    });
  return [...fields, ...readingFlags(before, after, flag)];
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

/** 校勘标记: what told the reader that the text is damaged, supplied or doubtful. */
export function apparatusFlags(before: EntrySnapshot, after: EntrySnapshot): RedFlag[] {
  const gone = lackingIn(marks(after.paragraphs), marks(before.paragraphs));
  return gone.map((mark) =>
    redFlag('apparatus', after.file, `${entryName(after)}去掉了校勘标记：${mark}`),
  );
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
