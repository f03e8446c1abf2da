import type { CapturedLine } from './captured.ts';
import { type Marker, readMarker } from './markers.ts';

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
}

const LONGEST_HEADING = 70;
/** Longer text without an end mark is a paragraph that lost it, not a heading. */
const LONGEST_UNENDED = 50;
const PROBLEM_END = /(?:问题|方面|情况)(?:的?整改(?:落实)?(?:情况)?)?[。：:]?$/;
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
  return passages.map((passage, index) => {
    const next = passages[index + 1];
    return { ...passage, isHeading: isHeading(passage, next) };
  });
}

function plain({ number, heading, row }: CapturedLine, text: string, gap: string): Passage {
  const marker = row === null ? readMarker(text) : null;
  return { line: number, text, gap, marker, level: heading, isHeading: false, row };
}

function splitHeadings(text: string): string[] {
  const marker = readMarker(text);
  const lead = text.slice(0, marker?.length ?? 0);
  const canRunIn = !marker || ['cn', 'cnParen', 'num'].includes(marker.kind);
  const runIn = canRunIn ? RUN_IN.exec(text.slice(lead.length)) : null;
  if (runIn?.[1] !== undefined && runIn[2] !== undefined) {
    return [`${lead}${runIn[1]}`, ...splitHeadings(runIn[2])];
  }
  const trailing = TRAILING.exec(text);
  if (trailing?.[1] !== undefined && trailing[2] !== undefined) return [trailing[1], trailing[2]];
  return [text];
}

/** “（1）…。（2）…。” in one paragraph: a point each, as long as they count on. */
function splitPoints(text: string): string[] {
  const marker = readMarker(text);
  if (marker?.kind !== 'numParen') return [text];
  const points: string[] = [];
  let rest = text;
  for (let next = marker.number + 1; ; next++) {
    const at = rest.search(new RegExp(`(?<=[。；;])\\s*[（(]${next}[）)]`));
    if (at < 0) return [...points, rest];
    points.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
}

function isHeading({ text, marker, level, row }: Passage, next: Passage | undefined): boolean {
  if (row !== null) return false;
  const bare = text.slice(marker?.length ?? 0).replace(/[。：:]$/, '');
  if (bare === '' || bare.length > LONGEST_HEADING || /[。；！？]/.test(bare)) return false;
  if (level !== null) return true;
  const isShort = !/[。：:]$/.test(text) && bare.length <= LONGEST_UNENDED;
  switch (marker?.kind) {
    case undefined:
      return /^(?:关于|针对)/.test(bare) && PROBLEM_END.test(text);
    case 'cn':
      return true;
    case 'cnParen':
    case 'num':
      return isShort || PROBLEM_END.test(text);
    // A point that is only a name, with points of its own below, is a heading.
    case 'numParen':
      return isShort && next?.marker?.kind === 'circled';
    default:
      return false;
  }
}
