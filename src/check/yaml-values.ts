import { isScalar, type Scalar, type YAMLMap } from 'yaml';

/** Why a node of YAML is refused: its place in the text, and what to tell. */
export interface NodeFault {
  offset: number;
  message: string;
}

/** Numbers as everyone writes them, within what a number can hold exactly. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/;

/** All that some version of YAML (1.1, chapter "Language-Independent Types"; 1.2, 10.3) takes for a number. */
const SOME_NUMBER =
  /^(?:[-+]?(?:0[bB][01_]+|0[oO]?[0-7_]+|0[xX][\da-fA-F_]+|[\d_]+(?::[0-5]?\d)+(?:\.[\d_]*)?|\d[\d_]*(?:\.[\d_]*)?(?:[eE][-+]?\d+)?|\.[\d_]+(?:[eE][-+]?\d+)?|\.(?:inf|Inf|INF))|\.(?:nan|NaN|NAN))$/;

const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;
/** What YAML 1.1 takes for a moment. */
const SOME_DATE = /^\d{4}-\d{1,2}-\d{1,2}(?:(?:[Tt]|[ \t]+)\d{1,2}:\d{1,2}:\d{1,2}.*)?$/;

/**
 * What is wrong with a value by itself. Others read the same YAML with other readers; what one takes
 * for a number, a date or a text and the other does not is refused, so that both see the same.
 */
export function faultOfScalar({ value, source = '', type, range }: Scalar): NodeFault | null {
  const offset = range?.[0] ?? 0;
  if (type !== 'PLAIN') return null;
  if (SOME_NUMBER.test(source) && !PLAIN_NUMBER.test(source)) {
    const message = `“${source}”有的程序当作数字，有的当作文字；数字请写成 12、3.5 的样子，文字请加引号`;
    return { offset, message };
  }
  if (SOME_DATE.test(source) && !PLAIN_DATE.test(source)) {
    const message = `“${source}”有的程序当作日期，有的当作文字；日期请写成 2024-03-01 的样子，文字请加引号`;
    return { offset, message };
  }
  // YAML readers roll 30 February over into March; a record must not.
  if (value instanceof Date && toIso(value) !== source) {
    return { offset, message: `没有“${source}”这一天；请改正日期` };
  }
  return null;
}

/** What is wrong with the keys of a map: each stands once. */
export function faultOfKeys({ items }: YAMLMap): NodeFault | null {
  const seen = new Set<unknown>();
  for (const { key } of items) {
    const written = isScalar(key) ? key.value : key;
    if (seen.has(written)) {
      const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
      return { offset, message: `“${String(written)}”一项写了两次；请删去一处` };
    }
    seen.add(written);
  }
  return null;
}

function toIso(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
