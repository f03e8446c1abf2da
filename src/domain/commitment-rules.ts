import { readDates } from './date-mentions.ts';
import type { Finding } from './finding.ts';
import type { Entry, NoticeFolder } from './notice.ts';
import type { NoticeData } from './schemas.ts';

/**
 * A due date is the one that the quote states: the last day of its date, or the first where the text
 * leaves the end open (“2024年起”). It lies after the inspection that the promise answers.
 */
export function checkCommitments(
  { data }: Entry<NoticeData>,
  { measures }: Pick<NoticeFolder, 'measures'>,
): Finding[] {
  const latest =
    data.milestones
      .map(({ start, end }) => end ?? start)
      .toSorted()
      .at(-1) ?? '';
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
