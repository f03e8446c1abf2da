/** Where a sentence lies in a text. */
export interface Sentence {
  start: number;
  end: number;
}

/** Voices fall silent in the middle of what is longer. */
const LONGEST = 120;
const SENTENCE = /[^。！？；\n]+[。！？；]*[”’」』）〕》]*/g;
const CLAUSE = /[^，、：]+[，、：]*/g;

/** The sentences of a text, a long one cut at its clauses: what is spoken in one breath. */
export function findSentences(text: string): Sentence[] {
  return spans(text, SENTENCE, 0).flatMap((sentence) => {
    if (sentence.end - sentence.start <= LONGEST) return [sentence];
    const clauses = spans(text.slice(sentence.start, sentence.end), CLAUSE, sentence.start);
    const breaths: Sentence[] = [];
    for (const clause of clauses) {
      const last = breaths.at(-1);
      if (last && clause.end - last.start <= LONGEST) last.end = clause.end;
      else breaths.push(clause);
    }
    return breaths;
  });
}

function spans(text: string, pattern: RegExp, offset: number): Sentence[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    start: offset + index,
    end: offset + index + found.length,
  })).filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start - offset, end - offset)));
}
