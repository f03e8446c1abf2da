import { isDeepStrictEqual } from 'node:util';
import { lackingIn, listOf, wordsOf } from './fields.ts';
import { entryName } from './names.ts';
import { type RedFlag, redFlag } from './red-flag.ts';
import type { EntrySnapshot } from './snapshot.ts';
import { describeValue } from './value-words.ts';

/** 后续进展: only ever appended. */
export function updateFlags(before: EntrySnapshot, after: EntrySnapshot): RedFlag[] {
  const old = listOf(before.fields, 'updates');
  const now = listOf(after.fields, 'updates');
  const name = entryName(after);
  const flag = (message: string, change: RedFlag['change'] = null): RedFlag => {
    return { ...redFlag('update', after.file, message), change };
  };
  const lost = lackingIn(now, old);
  if (lost.length === 0) {
    const isAppended = old.every((update, index) => isDeepStrictEqual(update, now[index]));
    return isAppended ? [] : [flag(`${name}原有的进展换了位置；新的进展须追加在最后`)];
  }
  const added = lackingIn(old, now);
  return lost.map((update) => {
    const date = wordsOf(update, 'date');
    // What took its place: the entry at the same position, where that one is new.
    const successor = now[old.findIndex((each) => isDeepStrictEqual(each, update))];
    const isEdited = added.some((each) => isDeepStrictEqual(each, successor));
    if (!isEdited) return flag(`${name} ${date} 的进展删掉了：${describeValue('', update)}`);
    const change = { before: describeValue('', update), after: describeValue('', successor) };
    return flag(`${name} ${date} 的进展改了；请恢复原样，另外追加一条`, change);
  });
}

/** 承诺事项: what the text promised stays on the list of promises. */
export function commitmentFlags(before: EntrySnapshot, after: EntrySnapshot): RedFlag[] {
  const old = listOf(before.fields, 'commitments');
  const now = listOf(after.fields, 'commitments');
  const name = entryName(after);
  return lackingIn(now, old).map((commitment): RedFlag => {
    const quote = wordsOf(commitment, 'quote');
    const successor = now.find((each) => wordsOf(each, 'quote') === quote);
    const words = {
      before: describeValue('', commitment),
      after: describeValue('', successor),
    };
    const message = successor
      ? `${name}的承诺事项改了`
      : `${name}的承诺事项删掉了：${describeValue('', commitment)}`;
    const change = successor ? words : null;
    return { ...redFlag('commitment', after.file, message), change };
  });
}
