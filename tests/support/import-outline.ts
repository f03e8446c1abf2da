import { captureText } from '../../scripts/import/capture-text.ts';
import type { Captured } from '../../scripts/import/captured.ts';
import { type ImportedNotice, importNotice } from '../../scripts/import/import-notice.ts';

export const TITLE = '样本市某局党组关于巡察整改情况的通报';
const LEAD = '2023年3月6日至2023年4月28日，市委第一巡察组对某局党组开展了巡察。';

/** A text as a file of UTF-8. */
export function captured(text: string): Captured {
  return captureText({ text, encoding: 'UTF-8' }, { name: 'sample.txt', sha256: '0'.repeat(64) });
}

/** Imports a notice of which only the lines after its lead matter. */
export function importLines(lines: readonly string[], lead = LEAD): ImportedNotice {
  const text = [TITLE, lead, ...lines].join('\n');
  const options = { title: null, issuer: null, year: 2023, date: '2025-01-01' };
  return importNotice(captured(text), options);
}

/**
 * How a notice was taken apart, without its lead: `# part`, `## section` (headings above it in front,
 * parted by ›), then each measure with its paragraphs parted by |; text that belongs to a heading
 * with > in front.
 */
export function outlineOf(lines: readonly string[], lead = LEAD): string[] {
  const { parts, sections, measures } = importLines(lines, lead).draft;
  const joined = (passages: readonly { text: string }[], mark: string): string =>
    passages.map(({ text }) => text).join(mark);
  const outline = parts.flatMap((part, partPlace) => [
    `# ${part.heading?.text ?? part.title ?? '?'}`,
    ...part.text.map(({ text }) => `> ${text}`),
    ...sections.flatMap((section, place) => {
      if (section.part !== partPlace) return [];
      const heading = section.heading?.text ?? section.title ?? '?';
      return [
        `## ${[...section.above.map(({ text }) => text), heading].join(' › ')}`,
        ...section.body.map(({ text }) => `> ${text}`),
        ...measures.flatMap((each) => (each.section === place ? [joined(each.passages, '|')] : [])),
      ];
    }),
  ]);
  return outline.filter((line) => line !== '# 〔导语〕' && line !== `> ${lead}`);
}
