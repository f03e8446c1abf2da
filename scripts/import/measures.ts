import type { Chapter } from './chapter.ts';
import { findChapters } from './chapters.ts';
import type { MeasureDraft, NoticeDraft, PartDraft, SectionDraft } from './draft.ts';
import { hasInvisible } from './invisible.ts';
import { rankOf } from './markers.ts';
import type { Passage } from './passages.ts';
import { settleHeadings } from './settle-headings.ts';
import {
  isLabel,
  outermost,
  type Stretch,
  splitAtHeadings,
  splitAtRestarts,
  splitOffUnnumbered,
} from './stretches.ts';

/** A section with its measures, before they are numbered through. */
interface Problem {
  heading: Passage | null;
  above: readonly Passage[];
  body: readonly Passage[];
  measures: readonly (readonly Passage[])[];
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
