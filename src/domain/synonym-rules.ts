import type { Finding } from './finding.ts';
import { registerFile } from './register-rules.ts';
import type { Synonym } from './register-schemas.ts';

/**
 * Every group of synonyms leads somewhere: one of its words stands in some measure.
 *
 * `readings` are the published readings of all measures of all notices; where one is missing, the
 * word may be in it, and nothing can be said.
 */
export function checkSynonymsInMeasures(
  synonyms: readonly Synonym[],
  readings: readonly string[],
): Finding[] {
  return synonyms.flatMap(({ words }, index): Finding[] => {
    if (words.some((word) => readings.some((reading) => reading.includes(word)))) return [];
    const message = `这一组没有一个词出现在任何措施的正文里（${words.join('、')}）；请补上正文用的词，或删去这一组`;
    return [{ file: registerFile('synonyms'), at: [index], message }];
  });
}
