import type { CapturedLine } from './captured.ts';

const TITLE = /巡[察视].*整改.*(?:通报|公告|公示|报告|情况)$/;
/** A title may stand on so many lines. */
const TITLE_LINES = 3;
const LONGEST_TITLE = 100;
/** How the name of a body that can be inspected ends. */
export const ORGANISATION =
  /(?:党组|党委|工委|支部|总支|委员会|[局委办部厅院社行处队所站会]|公司|集团|政府|学校|大学|学院|中心|街道|[镇乡区县市村])$/;
/** How a title goes on where the name of the body stands on the line above. */
const NAMELESS = /^(?:关于|贯彻|落实|对|巡[察视])/;

export interface FoundTitle {
  /** Places among the filled lines: its first line, and the one after its last. */
  from: number;
  to: number;
  text: string;
  /** What stands in front of it on its first line. */
  before: string;
}

/**
 * The best of all that reads like a title: a heading, what is in the article, what says 关于; of
 * equals the shortest, of these the first.
 */
export function findTitle(filled: readonly CapturedLine[]): FoundTitle | null {
  const candidates = filled.flatMap((line, from): (FoundTitle & { score: number })[] => {
    const found = titleAt(filled, from);
    const score = (line.heading === null ? 0 : 2) + (line.outside === null ? 1 : 0);
    return found ? [{ ...found, score: score + (found.text.includes('关于') ? 1 : 0) }] : [];
  });
  const size = ({ from, to }: FoundTitle): number => to - from;
  const [best] = candidates.toSorted(
    (a, b) => b.score - a.score || size(a) - size(b) || a.from - b.from,
  );
  return best ? withOrganisation(filled, best) : null;
}

function titleAt(filled: readonly CapturedLine[], from: number): FoundTitle | null {
  for (let to = from + 1; to <= from + TITLE_LINES; to++) {
    const text = joined(filled.slice(from, to));
    if (/[。；！:：]/.test(text) || text.length > LONGEST_TITLE) return null;
    if (TITLE.test(text) && (text.includes('关于') || isNotice(text))) {
      return { from, to, text, before: '' };
    }
  }
  return null;
}

/** 市财政局党组巡察整改情况通报, but not the name of a column: 首页 > 巡察整改公告. */
function isNotice(text: string): boolean {
  return /[^>›»·|]{4}巡[察视].*整改.*(?:通报|公告|公示|报告)$/.test(text) && !/[>›»|]/.test(text);
}

/** The issuer's name may stand on a line of its own above 关于…的通报 or 落实…的通报. */
function withOrganisation(filled: readonly CapturedLine[], found: FoundTitle): FoundTitle {
  const above = filled[found.from - 1];
  const name = above?.text.trim() ?? '';
  if (!above || !NAMELESS.test(found.text) || !ORGANISATION.test(unspaced(name))) return found;
  if (name.length > 40 || (above.outside !== null && filled[found.from]?.outside === null))
    return found;
  return { ...found, from: found.from - 1, text: name + found.text };
}

/** The title that the user named, on one line or several; what stands in front of it is set apart. */
export function findWanted(filled: readonly CapturedLine[], wanted: string): FoundTitle | null {
  const bare = unspaced(wanted);
  for (const from of filled.keys()) {
    for (let to = from + 1; to <= from + TITLE_LINES; to++) {
      const text = joined(filled.slice(from, to));
      if (!unspaced(text).endsWith(bare)) continue;
      let at = text.length;
      while (at > 0 && unspaced(text.slice(at)) !== bare) at--;
      return { from, to, text: text.slice(at), before: text.slice(0, at) };
    }
  }
  return null;
}

function unspaced(text: string): string {
  return text.replace(/\s/g, '');
}

function joined(lines: readonly CapturedLine[]): string {
  return lines.map(({ text }) => text.trim()).join('');
}
