import { anchorPrefix } from './anchors.ts';
import type { Entry, Notice } from './notice.ts';
import { type ApparatusSegment, publishedText } from './readings.ts';

const CONTEXT = 12;

/** One piece of apparatus where it stands, with the words around it. */
export interface ApparatusPlace {
  /** The page that shows it. */
  target: { kind: 'measure'; id: string } | { kind: 'notice' };
  /** How readers call the place: 第42条, or the title of a part. */
  label: string;
  /** Anchor on that page: `m042-a1`. */
  anchor: string;
  segment: ApparatusSegment;
  /** Up to twelve characters of the published reading before and after it. */
  before: string;
  after: string;
}

/** All apparatus of a notice, in reading order: the text before the measures, the measures, the rest. */
export function listApparatus({ parts, sections, measures }: Notice): ApparatusPlace[] {
  return parts.flatMap((part) => [
    ...placesIn(part, { kind: 'notice' }, part.data.title),
    ...sections
      .filter(({ data }) => data.part === part.data.number)
      .flatMap((section) => [
        ...placesIn(section, { kind: 'notice' }, section.data.title),
        ...measures
          .filter(({ data }) => data.section === section.id)
          .flatMap((measure) => {
            const target = { kind: 'measure', id: measure.id } as const;
            return placesIn(measure, target, `第${measure.data.number}条`);
          }),
      ]),
  ]);
}

function placesIn(
  entry: Entry<unknown>,
  target: ApparatusPlace['target'],
  label: string,
): ApparatusPlace[] {
  const prefix = anchorPrefix(entry.file);
  return entry.paragraphs.flatMap(({ segments }) =>
    segments.flatMap((segment, index): ApparatusPlace[] => {
      if (segment.kind === 'text') return [];
      const before = segments.slice(0, index).map(publishedText).join('').slice(-CONTEXT);
      const after = segments
        .slice(index + 1)
        .map(publishedText)
        .join('')
        .slice(0, CONTEXT);
      return [{ target, label, anchor: `${prefix}-${segment.id}`, segment, before, after }];
    }),
  );
}
