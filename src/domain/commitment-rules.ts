import { readDates } from './date-mentions.ts';
import type { Finding } from './finding.ts';
import { coverOf, type TextRange } from './names-in-text.ts';
import type { Entry, NoticeFolder } from './notice.ts';
import { publishedReading } from './readings.ts';
import type { MeasureData, NoticeData } from './schemas.ts';
import { sentenceAround } from './text-places.ts';

/**
 * A due date is the one that the quote states: the last day of its date, or the first where the text
 * leaves the end open (“2024年起”). It lies after the inspection that the promise answers.
 */
export function checkCommitments(
  { data }: Entry<NoticeData>,
  { measures }: Pick<NoticeFolder, 'measures'>,
): Finding[] {
  const latest = lastMilestone(data) ?? '';
  return measures.flatMap(({ file, data: measure }) =>
    measure.commitments.flatMap(({ quote, due }, index): Finding[] => {
      const at = ['commitments', index, 'due'];
      const stated = readDates(quote, data.year).map(({ from, to }) => to ?? from);
      if (!stated.includes(due)) {
        const message = `期限 ${due} 与承诺原句“${quote}”不符，原句写明的是 ${stated.join('、') || '（没有日期）'}；请改正期限或原句`;
        return [{ file, at, message }];
      }
      if (due > latest) return [];
      const message = `期限 ${due} 早于巡察整改（${latest}），不是承诺；请改正或删去`;
      return [{ file, at, message }];
    }),
  );
}

function lastMilestone({ milestones }: NoticeData): string | undefined {
  return milestones
    .map(({ start, end }) => end ?? start)
    .toSorted()
    .at(-1);
}

/** Words of a sentence that looks forward; without one a later date is more often a mere period. */
const FORWARD =
  /前完成|底前|力争|计划|将(?!近)|(?<!模)拟(?![定订])|预计|到(?:\d{4}年|今年|明年|年底)/;

/**
 * Dates that may be those of promises and lie in no `commitments`: later than all that the notice tells
 * of itself, in a sentence that looks forward. Whether it promises anything, only a reader can say.
 */
export function findPossibleCommitments(
  { data }: Pick<Entry<NoticeData>, 'data'>,
  { measures }: Pick<NoticeFolder, 'measures'>,
): Finding[] {
  const { published, year } = data;
  const known = [published ?? '', lastMilestone(data) ?? ''].toSorted().at(-1);
  const latest = known || `${year}-01-01`;
  return measures.flatMap((measure) => {
    const text = publishedReading(measure.paragraphs);
    const isListed = coverOf(text, quotesIn(text, measure.data));
    return readDates(text, year).flatMap((mention): Finding[] => {
      const { start, end, from, to } = mention;
      const sentence = sentenceAround(text, start, end);
      if ((to ?? from ?? '') <= latest || isListed(mention) || !FORWARD.test(sentence)) return [];
      const line = measure.paragraphs[text.slice(0, start).split('\n').length - 1]?.line ?? 1;
      const message = `日期“${text.slice(start, end)}”（${sentence}）像是写明时限的承诺，还没有写进 commitments；不是承诺的不必写`;
      return [{ file: measure.file, at: line, message }];
    });
  });
}

/** Every place of a text that one of the measure's commitments quotes. */
function quotesIn(text: string, { commitments }: MeasureData): TextRange[] {
  return commitments.flatMap(({ quote }) =>
    Array.from(text.matchAll(new RegExp(RegExp.escape(quote), 'g')), ({ index }) => ({
      start: index,
      end: index + quote.length,
    })),
  );
}
