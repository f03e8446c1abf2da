import { anchorPrefix } from './anchors.ts';
import type { Notice } from './notice.ts';
import { publishedReading } from './readings.ts';
import { readRegulations } from './regulations.ts';
import { anchorAt, sentenceAround } from './text-places.ts';

/** One place where a measure cites a regulation. */
export interface RegulationCitation {
  measure: { id: string; number: number };
  /** Anchor on the measure's page. */
  anchor: string;
  /** The sentence that cites it, verbatim. */
  sentence: string;
  version: string | null;
}

/** 制度文件: a regulation with all places that cite it. */
export interface Regulation {
  /** Permanent anchor, made from where it is first cited: `m005-r1`. */
  id: string;
  title: string;
  /** Every number that any citation gives; more than one is the text's contradiction. */
  numbers: readonly string[];
  citations: readonly RegulationCitation[];
}

/**
 * All regulations that the measures cite, in the order of their first citation.
 *
 * Citations of one title are one regulation, whatever its version; other titles are never merged,
 * however alike: that would be a judgement.
 */
export function indexRegulations({ measures }: Pick<Notice, 'measures'>): Regulation[] {
  const byTitle = new Map<string, Regulation>();
  for (const { id, file, data, paragraphs } of measures) {
    const text = publishedReading(paragraphs);
    const prefix = anchorPrefix(file);
    for (const [index, { start, end, title, number, version }] of readRegulations(text).entries()) {
      const known = byTitle.get(title);
      const citation: RegulationCitation = {
        measure: { id, number: data.number },
        anchor: anchorAt(prefix, text, start),
        sentence: sentenceAround(text, start, end),
        version,
      };
      byTitle.set(title, {
        id: known?.id ?? `${prefix}-r${index + 1}`,
        title,
        numbers: Array.from(new Set([...(known?.numbers ?? []), ...(number ? [number] : [])])),
        citations: [...(known?.citations ?? []), citation],
      });
    }
  }
  return Array.from(byTitle.values());
}

/** The regulations that one measure cites, in the order of the index. */
export function regulationsOf(index: readonly Regulation[], measure: { id: string }): Regulation[] {
  return index.filter(({ citations }) =>
    citations.some((citation) => citation.measure.id === measure.id),
  );
}
