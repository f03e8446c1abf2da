import { type Chapter, findChapters, levelOf } from './chapters.ts';
import type { MeasureDraft, NoticeDraft, PartDraft, SectionDraft } from './draft.ts';
import { hasInvisible } from './invisible.ts';
import { labelLength, rankOf } from './markers.ts';
import type { Passage } from './passages.ts';
import { settleHeadings } from './settle-headings.ts';

/** A section with its measures, before they are numbered through. */
interface Problem {
  heading: Passage | null;
  above: readonly Passage[];
  body: readonly Passage[];
  measures: readonly (readonly Passage[])[];
}

/** What stands between two headings. */
interface Stretch {
  heading: Passage | null;
  above: readonly Passage[];
  items: readonly Passage[];
}

/**
 * Takes a notice apart into parts, sections and measures.
 *
 * A measure is the outermost number in a section, with its paragraphs up to the next: headings have
 * taken the numbers above. What has no number is one measure where it is all of its section.
 *
 * Where headings were lost the numbers start again without one, and a paragraph without a number may
 * be the end of the measure above or a section by itself. `claimed` is how many measures the notice
 * says it has: of the two readings it chooses the one that agrees; otherwise each is a section.
 */
export function takeApart(passages: readonly Passage[], claimed: number | null): NoticeDraft {
  const chapters = findChapters(passages);
  const alone = build(chapters, passages, true);
  if (alone.measures.length === claimed) return alone;
  const joined = build(chapters, passages, false);
  return joined.measures.length === claimed ? joined : alone;
}

function build(
  chapters: readonly Chapter[],
  passages: readonly Passage[],
  areAlone: boolean,
): NoticeDraft {
  const parts: PartDraft[] = [];
  const sections: SectionDraft[] = [];
  const measures: MeasureDraft[] = [];
  for (const { kind, heading, title, items } of chapters) {
    const part = parts.length;
    parts.push({ heading, title, text: kind === 'text' ? items : [] });
    if (kind === 'text') continue;
    for (const problem of findProblems(items, passages, areAlone)) {
      const { above, body } = problem;
      sections.push({
        part,
        heading: problem.heading,
        title: problem.heading ? null : titleFor(heading, items),
        above,
        body,
      });
      for (const each of problem.measures)
        measures.push({ section: sections.length - 1, passages: each });
    }
  }
  return { parts, sections, measures };
}

/** A chapter without headings of its own is one section, called as the chapter is. */
function titleFor(heading: Passage | null, items: readonly Passage[]): string | null {
  if (!heading || items.some(({ isHeading }) => isHeading)) return null;
  const words = heading.text.slice(heading.marker?.length ?? 0).replace(/[。：:]$/, '');
  return hasInvisible(words) || /[〔〕]/.test(words) ? null : `〔${words}〕`;
}

function findProblems(
  items: readonly Passage[],
  passages: readonly Passage[],
  areAlone: boolean,
): Problem[] {
  const stretches = splitAtHeadings(settleHeadings(items, passages), passages);
  const parted = stretches.map(splitAtRestarts);
  const areHeadingsLost = parted.some((each) => each.length > 1);
  return parted
    .flat()
    .flatMap((stretch) => (areHeadingsLost && areAlone ? splitOffUnnumbered(stretch) : [stretch]))
    .map(toProblem);
}

/** A heading that has another below it stands above that one's section; any other begins a section. */
function splitAtHeadings(items: readonly Passage[], passages: readonly Passage[]): Stretch[] {
  const stretches: { heading: Passage | null; above: Passage[]; items: Passage[] }[] = [];
  let above: Passage[] = [];
  for (const [index, item] of items.entries()) {
    if (item.isHeading && hasHeadingBelow(items, index, passages)) {
      above.push(item);
    } else if (item.isHeading) {
      stretches.push({ heading: item, above, items: [] });
      above = [];
    } else if (above.length > 0) {
      // What introduces several problems stands above them.
      above.push(item);
    } else {
      const last = stretches.at(-1);
      if (last && !isBeyond(item, last.heading)) last.items.push(item);
      else stretches.push({ heading: null, above: [], items: [item] });
    }
  }
  if (above.length > 0) stretches.push({ heading: null, above: [], items: above });
  return stretches;
}

/** A number of the heading's own kind is no part of what the heading holds. */
function isBeyond({ marker }: Passage, heading: Passage | null): boolean {
  if (!marker || !heading?.marker) return false;
  return rankOf(marker.kind) <= rankOf(heading.marker.kind);
}

function hasHeadingBelow(
  items: readonly Passage[],
  at: number,
  passages: readonly Passage[],
): boolean {
  const own = items[at];
  const rest = items.slice(at + 1);
  const next = rest.find(({ isHeading }) => isHeading);
  if (!own || !next || levelOf(next, passages) <= levelOf(own, passages)) return false;
  return !rest
    .slice(0, rest.indexOf(next))
    .some(({ marker, row }) => marker !== null || row !== null);
}

/** Numbers that begin again without a heading: the heading is lost. */
function splitAtRestarts({ heading, above, items }: Stretch): Stretch[] {
  const rank = outermost(items);
  const stretches: { heading: Passage | null; above: readonly Passage[]; items: Passage[] }[] = [
    { heading, above, items: [] },
  ];
  let hasFirst = false;
  for (const item of items) {
    const isOfRank = item.marker !== null && rankOf(item.marker.kind) === rank;
    const before = stretches.at(-1)?.items.at(-1);
    // What is labelled 整改成效： counts anew under the same problem.
    const isLabelled = labelLength(item.text) > 0 || (before !== undefined && isLabel(before));
    if (isOfRank && item.marker?.number === 1 && hasFirst && !isLabelled) {
      stretches.push({ heading: null, above: [], items: [] });
    }
    if (isOfRank) hasFirst = true;
    stretches.at(-1)?.items.push(item);
  }
  return stretches;
}

function isLabel({ text }: Passage): boolean {
  return text !== '' && labelLength(text) === text.length;
}

/** Paragraphs without a number before the first and behind the last one become sections by themselves. */
function splitOffUnnumbered({ heading, above, items }: Stretch): Stretch[] {
  const rank = outermost(items);
  const isNumbered = ({ marker }: Passage): boolean =>
    marker !== null && rankOf(marker.kind) === rank;
  const first = items.findIndex(isNumbered);
  if (first < 0) return [{ heading, above, items }];
  const lastNumbered = items.findLastIndex(isNumbered);
  const goesOn = items.slice(lastNumbered + 1).findIndex(({ isClose }) => !isClose);
  const last = goesOn < 0 ? items.length - 1 : lastNumbered + goesOn;
  const alone = (item: Passage): Stretch => ({ heading: null, above: [], items: [item] });
  const stretches = [
    ...items.slice(0, first).map(alone),
    { heading: null, above: [], items: items.slice(first, last + 1) },
    ...items.slice(last + 1).map(alone),
  ];
  return stretches.map((each, index) => (index === 0 ? { ...each, heading, above } : each));
}

function toProblem({ heading, above, items }: Stretch): Problem {
  const rank = outermost(items);
  const isStart = ({ marker, row }: Passage): boolean =>
    rank === null ? row === 'measure' : marker !== null && rankOf(marker.kind) === rank;
  const first = items.findIndex(isStart);
  if (first < 0) return { heading, above, body: [], measures: items.length > 0 ? [items] : [] };
  const measures: Passage[][] = [];
  for (const [index, item] of items.entries()) {
    if (index < first) continue;
    const before = items[index - 1];
    const next = items[index + 1];
    // 整改成效： stands at the head of what it labels, not at the end of what is before.
    const isAhead = isLabel(item) && next !== undefined && isStart(next);
    const isBehind = index > first && before !== undefined && isLabel(before);
    if (isAhead || (isStart(item) && !isBehind)) measures.push([item]);
    else measures.at(-1)?.push(item);
  }
  return { heading, above, body: items.slice(0, first), measures };
}

/** Rank of the outermost kind of number among paragraphs; `null` where none has one. */
function outermost(items: readonly Passage[]): number | null {
  const ranks = items.flatMap(({ marker }) => (marker ? [rankOf(marker.kind)] : []));
  return ranks.length > 0 ? Math.min(...ranks) : null;
}
