import type { Chapter } from './chapter.ts';
import { splitContact, splitEnd } from './chapter-end.ts';
import { levelOf } from './heading-level.ts';
import type { Passage } from './passages.ts';

const LEAD = '〔导语〕';
const MEASURES = '〔整改情况〕';

const TEXT_CUES =
  /组织|领导|部署|下一步|下步|今后|打算|安排|联系|监督方式|总体|概况|基本情况|站位|认识|责任|统筹|高度重视|巩固|深化|长效机制建设|主要做法|成效$/;
const MEASURE_CUES = /整改|反馈|问题/;
const TASK_CUES = /问题|事项|任务|意见|措施|线索|清单|立行立改/;
const PROBLEM = /(?:问题|方面)/;
/** Parts the passages after the title into chapters, and tells which of them hold measures. */
export function findChapters(passages: readonly Passage[]): Chapter[] {
  const highest = passages.filter((each) => each.isHeading && levelOf(each, passages) === 0);
  // Where the problems themselves bear the highest numbers there are no parts.
  const areProblems = highest.filter(({ text }) => /(?:关于|针对).*问题/.test(text)).length;
  if (highest.length === 0 || areProblems * 2 > highest.length)
    return splitUnheaded(passages, LEAD);
  const starts = highest.map((heading) => passages.indexOf(heading));
  const before = passages.slice(0, starts[0]);
  const lead: Chapter[] =
    before.length > 0 ? [{ kind: 'text', heading: null, title: LEAD, items: before }] : [];
  const sections = highest.map((heading, index) => {
    const items = passages.slice((starts[index] ?? 0) + 1, starts[index + 1]);
    return { heading, title: null, items } as const;
  });
  const haveProblems = sections.some(({ items }) => holdsProblems(items));
  const headed = sections.map((each) => ({ ...each, kind: kindOf(each, haveProblems) }));
  const isFound = headed.some(({ kind }) => kind === 'measures');
  const chapters: readonly Chapter[] = isFound
    ? headed
    : headed.map((each) => ({
        ...each,
        kind: each.items.some(({ marker }) => marker) ? 'measures' : 'text',
      }));
  return [
    ...lead,
    ...chapters.flatMap((each, index) => {
      const isLast = index === chapters.length - 1;
      if (each.kind === 'measures') return splitEnd(each, isLast);
      return isLast ? splitContact(each) : [each];
    }),
  ];
}

/** `haveProblems`: whether some chapter lists problems; then any other must say that it does. */
function kindOf(
  { heading, items }: { heading: Passage; items: readonly Passage[] },
  haveProblems: boolean,
): Chapter['kind'] {
  const title = heading.text.slice(heading.marker?.length ?? 0);
  if (/下一?步|今后|打算/.test(title)) return 'text';
  if (holdsProblems(items) || /^(?:关于|针对).*(?:问题|方面)/.test(title)) return 'measures';
  const cues = haveProblems ? TASK_CUES : MEASURE_CUES;
  return cues.test(title) && !TEXT_CUES.test(title) ? 'measures' : 'text';
}

function holdsProblems(items: readonly Passage[]): boolean {
  return items.some(({ isHeading, text, row }) =>
    isHeading ? PROBLEM.test(text) : row === 'measure',
  );
}

/** A notice without headings of the highest level: lead, measures and the end are told by the numbers. */
function splitUnheaded(passages: readonly Passage[], title: string): Chapter[] {
  const first = passages.findIndex(
    ({ isHeading, marker, row }) => isHeading || marker || row === 'measure',
  );
  const start = first < 0 ? passages.length : first;
  const lead: Chapter = { kind: 'text', heading: null, title, items: passages.slice(0, start) };
  const rest: Chapter = {
    kind: 'measures',
    heading: null,
    title: MEASURES,
    items: passages.slice(start),
  };
  return [
    ...(lead.items.length > 0 ? [lead] : []),
    ...(rest.items.length > 0 ? splitEnd(rest, true) : []),
  ];
}
