import type { CapturedLine } from './captured.ts';
import { BOLD_LEVEL } from './html-lines.ts';
import { labelLength, type Marker, rankOf, readMarker } from './markers.ts';

/** A heading or a paragraph: a run of one captured line. */
export interface Passage {
  line: number;
  /** Verbatim, marker included, without blanks around it. */
  text: string;
  /** Blanks between it and the passage before it on the same line. */
  gap: string;
  marker: Marker | null;
  /** Outline level that the file gives it; else `null`. */
  level: number | null;
  isHeading: boolean;
  row: CapturedLine['row'];
  /** Whether it stands close below the line before, in a file that parts its paragraphs by blank lines. */
  isClose: boolean;
}

const LONGEST_HEADING = 70;
/** Longer text without an end mark is a paragraph that lost it, not a heading. */
const LONGEST_UNENDED = 50;
/** Longer points with points below say something themselves. */
const LONGEST_NAME = 30;
const PROBLEM_END = /(?:问题|方面|情况)(?:的?整改(?:落实)?(?:情况)?)?[。：:.]?$/;
/** 问题1： in front of what was found wrong. */
const NUMBERED_PROBLEM = /^(?:反馈)?问题(?:\d{1,3}|[一二三四五六七八九十]{1,3})[：:、.．\s]/;
/** A heading and the text behind it in one paragraph. */
const RUN_IN = /^((?:关于|针对)[^。：:]{2,60}?问题(?:的?整改(?:落实)?(?:情况)?)?[。：:])\s*(\S.*)$/;
/** The next heading, run into the end of a paragraph. */
const TRAILING = /^(.*[.。．;；])\s*(关于“[^“”]{2,40}”(?:的)?问题(?:的整改)?[。：:]?)$/;

/** Cuts captured lines where a heading and text, or several numbered points, share one. */
export function cutIntoPassages(lines: readonly CapturedLine[]): Passage[] {
  const passages = lines.flatMap((line) => {
    const whole = line.text.trim();
    if (line.row !== null) return [plain(line, whole, '')];
    let at = 0;
    return splitHeadings(whole)
      .flatMap(splitPoints)
      .map((text) => {
        const start = whole.indexOf(text, at);
        const gap = whole.slice(at, start);
        at = start + text.length;
        return plain(line, text, gap);
      });
  });
  const isClose = findClose(lines);
  return passages.map((passage, index) => {
    const next = passages[index + 1];
    return { ...passage, isHeading: isHeading(passage, next), isClose: isClose(passage) };
  });
}

/** Blank lines part paragraphs where most lines have one above: there, a line without goes on. */
function findClose(lines: readonly CapturedLine[]): (passage: Passage) => boolean {
  const numbers = new Set(lines.map(({ number }) => number));
  const close = lines.filter(({ number }) => numbers.has(number - 1)).length;
  const areParted = close * 3 < lines.length;
  return ({ line }) => areParted && numbers.has(line - 1);
}

function plain({ number, heading, row }: CapturedLine, text: string, gap: string): Passage {
  const marker = row === null ? readMarker(text) : null;
  return { line: number, text, gap, marker, level: heading, isHeading: false, row, isClose: false };
}

function splitHeadings(text: string): string[] {
  const marker = readMarker(text);
  const lead = text.slice(0, marker?.length ?? 0);
  const canRunIn = !marker || ['cn', 'cnParen', 'num'].includes(marker.kind);
  const runIn = canRunIn ? RUN_IN.exec(text.slice(lead.length)) : null;
  if (runIn?.[1] !== undefined && runIn[2] !== undefined) {
    return [`${lead}${runIn[1]}`, ...splitHeadings(runIn[2])];
  }
  const trailing = TRAILING.exec(text.slice(lead.length));
  if (trailing?.[1] !== undefined && trailing[2] !== undefined) {
    return [`${lead}${trailing[1]}`, trailing[2]];
  }
  return [text];
}

/** “（1）…。（2）…。” in one paragraph: a point each, as long as they count on. */
function splitPoints(text: string): string[] {
  const marker = readMarker(text);
  if (marker?.kind !== 'numParen') return [text];
  const starts = [0];
  let next = marker.number + 1;
  for (const { index, 1: number } of text.matchAll(/(?<=[。；;])\s*[（(](\d{1,3})[）)]/g)) {
    if (Number(number) !== next) continue;
    starts.push(index);
    next++;
  }
  return starts.map((start, at) => text.slice(start, starts[at + 1]).trim());
}

function isHeading({ text, marker, level, row }: Passage, next: Passage | undefined): boolean {
  if (row !== null) return false;
  const bare = text.slice(marker?.length ?? 0).replace(/[。：:.]$/, '');
  if (bare === '' || bare.length > LONGEST_HEADING || /[。；！？]/.test(bare)) return false;
  const isShort = !/[。：:.]$/.test(text) && bare.length <= LONGEST_UNENDED;
  switch (marker?.kind) {
    case undefined:
      return (
        level !== null ||
        NUMBERED_PROBLEM.test(text) ||
        (/^(?:关于|针对)/.test(bare) && PROBLEM_END.test(text))
      );
    case 'cn':
      return true;
    case 'cnParen':
    case 'num':
      return (
        level !== null ||
        isShort ||
        PROBLEM_END.test(text) ||
        isName(text, marker, next) ||
        labelLength(next?.text ?? '') > 0
      );
    // Whole paragraphs are bold by accident: the numbers of measures do not become headings by it.
    case 'numParen':
      return isName(text, marker, next) || (level !== null && level < BOLD_LEVEL);
    default:
      return false;
  }
}

/** A point that is only a name, with points of its own below, is a heading: （1）健全制度。①… */
function isName(text: string, marker: Marker, next: Passage | undefined): boolean {
  const inner = next?.marker?.kind;
  const bare = text.slice(marker.length);
  if (inner !== 'numParen' && inner !== 'circled') return false;
  return rankOf(inner) > rankOf(marker.kind) && bare.length <= LONGEST_NAME && !/[：:]$/.test(bare);
}
