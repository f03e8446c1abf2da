import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '../../src/check/problem.ts';
import type { NoticeFiles } from '../../src/check/read-notice-files.ts';
import { compareNotice, type NoticeChange, noticeFlags } from './compare-notices.ts';
import { breakageFlags, newProblems, problemFlags } from './problem-flags.ts';
import { programFlags } from './program.ts';
import { RED_RULES, type RedFlag } from './red-flag.ts';
import {
  compareRegisters,
  type RegisterChange,
  registerFlags,
  takeRegisters,
} from './registers.ts';
import { type NoticeSnapshot, takeSnapshot } from './snapshot.ts';

/** The content of one side, as it was read. */
export interface Content {
  notices: readonly NoticeFiles[];
  /** The text of each register, by its path. */
  registers: ReadonlyMap<string, string>;
  /** What `npm run check` says of it. */
  problems: readonly Problem[];
}

/** What merging would change for the reader. */
export interface Review {
  redFlags: readonly RedFlag[];
  notices: readonly NoticeChange[];
  registers: readonly RegisterChange[];
  /** Files that differ without a difference for the reader. */
  unseen: readonly string[];
  /** How many problems were there before and still are. */
  oldProblems: number;
}

/** `program`: the files outside `content/` that changed. */
export function compareContent(
  before: Content,
  after: Content,
  program: readonly string[] = [],
): Review {
  const pairs = pairChanged(before, after);
  const registers = compareRegisters(
    takeRegisters(before.registers),
    takeRegisters(after.registers),
  );
  const notices = pairs.flatMap(({ old, now }) => compareNotice(old, now) ?? []);
  const problems = newProblems(before.problems, after.problems);
  const breakages = breakageFlags(textsOf(after));
  const broken = new Set(breakages.map(({ file }) => file));
  const redFlags = [
    ...programFlags(program),
    ...breakages,
    // What the check says of a damaged file is the same mistake.
    ...problemFlags(problems.filter(({ file }) => !broken.has(file))),
    ...pairs.flatMap(({ old, now }) => (old ? noticeFlags(old, now) : [])),
    ...registerFlags(registers),
  ];
  const rules = Object.keys(RED_RULES);
  return {
    redFlags: redFlags.toSorted((a, b) => rules.indexOf(a.rule) - rules.indexOf(b.rule)),
    notices,
    registers,
    unseen: changedFiles(before, after).filter(
      (file) => !tells({ notices, registers, redFlags }, file),
    ),
    oldProblems: after.problems.length - problems.length,
  };
}

/** Of thousands of notices, few change: only these are read in full. */
function pairChanged(before: Content, after: Content) {
  const old = new Map(before.notices.map((notice) => [notice.id, notice]));
  const now = new Map(after.notices.map((notice) => [notice.id, notice]));
  const snapshot = (files: NoticeFiles | undefined): NoticeSnapshot | null =>
    files ? takeSnapshot(files) : null;
  return Array.from(new Set([...now.keys(), ...old.keys()]))
    .filter((id) => !isDeepStrictEqual(old.get(id), now.get(id)))
    .map((id) => ({ old: snapshot(old.get(id)), now: snapshot(now.get(id)) }));
}

function textsOf({ notices, registers }: Content): Map<string, string> {
  const files = notices.flatMap((notice) => notice.files);
  return new Map([...files.map(({ file, text }) => [file, text] as const), ...registers]);
}

function changedFiles(before: Content, after: Content): string[] {
  const [old, now] = [textsOf(before), textsOf(after)];
  const files = new Set([...old.keys(), ...now.keys()]);
  return Array.from(files)
    .filter((file) => old.get(file) !== now.get(file))
    .toSorted();
}

/** Whether the report tells of a file. */
function tells(
  { notices, registers, redFlags }: Pick<Review, 'notices' | 'registers' | 'redFlags'>,
  file: string,
): boolean {
  const isWhole = notices.some(
    ({ id, change }) => change !== 'changed' && file.startsWith(`content/notices/${id}/`),
  );
  const hasFigures = notices.some(
    ({ id, indicators }) =>
      indicators.length > 0 && file === `content/notices/${id}/indicators.yaml`,
  );
  return (
    isWhole ||
    hasFigures ||
    notices.some(({ entries }) => entries.some((entry) => entry.file === file)) ||
    registers.some((register) => register.file === file) ||
    redFlags.some((flag) => flag.file === file)
  );
}
