import { isDeepStrictEqual } from 'node:util';
import type { Entry } from '../../src/domain/notice.ts';

/** Whether a file says what it said, but for the given fields: the same other fields, the same text. */
export function saysTheSame<Data extends object>(
  before: Entry<Data>,
  after: Entry<Data>,
  fields: object,
): boolean {
  return (
    isDeepStrictEqual(after.data, { ...before.data, ...fields }) &&
    isDeepStrictEqual(textsOf(after), textsOf(before))
  );
}

/** The paragraphs without their lines: these move when an entry is written above them. */
function textsOf({ paragraphs }: Entry<unknown>): unknown {
  return paragraphs.map(({ segments }) => segments);
}

/**
 * Whether a file only gained words in one place, or had a date or an empty `[]` replaced there: what
 * stands before and after that place is the same, byte for byte.
 */
export function keepsBytes(before: string, after: string): boolean {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const gone = before.slice(start, before.length - end);
  return /^[\d-]{0,10}$|^ ?\[\]$/.test(gone);
}
