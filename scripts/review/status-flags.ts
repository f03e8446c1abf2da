import { wordsOf } from './fields.ts';
import { entryName, statusName } from './names.ts';
import { type RedFlag, redFlag } from './red-flag.ts';
import type { EntrySnapshot } from './snapshot.ts';

const UNREVIEWED = 'unreviewed';

/** 进展改判: what was said of a measure is judged anew; a first judgement is none. */
export function statusFlags(before: EntrySnapshot, after: EntrySnapshot): RedFlag[] {
  const [old, now] = [before, after].map(({ fields }) => wordsOf(fields, 'status'));
  const isJudgedAnew = old !== now && ![old, now].some((each) => !each || each === UNREVIEWED);
  if (after.kind !== 'measures' || !isJudgedAnew) return [];
  const message = `${entryName(after)}的进展改判了${evidenceRemark(before, after)}`;
  const change = { before: describeStatus(before), after: describeStatus(after) };
  return [{ ...redFlag('status', after.file, message), change }];
}

function evidenceRemark(before: EntrySnapshot, after: EntrySnapshot): string {
  const [old = '', now = ''] = [before, after].map(({ fields }) => wordsOf(fields, 'evidence'));
  if (old === now) return '，依据原句没有变';
  return old.includes(now) ? '，依据原句缩短了' : '';
}

function describeStatus({ fields }: EntrySnapshot): string {
  const evidence = wordsOf(fields, 'evidence');
  const words = evidence === '' ? '没有依据原句' : `依据“${evidence}”`;
  return `${statusName(wordsOf(fields, 'status'))}（${words}）`;
}

/** 标注退回: what a person had judged is said to be left to do again. */
export function annotationFlags(before: EntrySnapshot, after: EntrySnapshot): RedFlag[] {
  const isSetTo = (field: string, value: string): boolean =>
    wordsOf(after.fields, field) === value && wordsOf(before.fields, field) !== value;
  const name = entryName(after);
  if (after.kind === 'notice' && isSetTo('annotation', 'pending')) {
    return [redFlag('annotation', after.file, `${name}退回“标注未完成”`)];
  }
  const old = wordsOf(before.fields, 'status');
  if (after.kind !== 'measures' || old === '' || !isSetTo('status', UNREVIEWED)) return [];
  const message = `${name}的进展由“${statusName(old)}”退回“${statusName(UNREVIEWED)}”`;
  return [redFlag('annotation', after.file, message)];
}
