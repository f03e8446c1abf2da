import { type Paragraph, publishedText } from './readings.ts';

/**
 * Whether a quote is the notice's own words: it stands in the published reading, touches text that
 * the capture really has, and crosses no gap. What the editors supplied can't bear witness alone.
 */
export function holdsQuote(paragraphs: readonly Paragraph[], quote: string): boolean {
  if (quote === '') return false;
  return paragraphs.some(({ segments }) => {
    const runs = segments.map((segment) => ({ kind: segment.kind, text: publishedText(segment) }));
    const text = runs.map((run) => run.text).join('');
    if (!text.includes(quote)) return false;
    const kinds = runs.flatMap((run) => run.text.split('').map(() => run.kind));
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      const covered = new Set(kinds.slice(at, at + quote.length));
      if (!covered.has('lacuna') && (covered.has('text') || covered.has('doubtful'))) return true;
    }
    return false;
  });
}
