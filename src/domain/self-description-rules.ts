import { checkCount } from './claims.ts';
import { readDates } from './date-mentions.ts';
import { isoToChineseDate } from './dates.ts';
import type { Finding } from './finding.ts';
import type { Entry, NoticeFolder } from './notice.ts';
import { indexRegulations } from './regulation-index.ts';
import type { NoticeData } from './schemas.ts';
import { holdsQuote } from './verbatim.ts';

/**
 * What the notice says of itself is quoted from its own text and agrees with what is typed beside.
 *
 * Needs all parts to be sound: their text is what is quoted.
 */
export function checkSelfDescription(
  entry: Entry<NoticeData>,
  folder: Pick<NoticeFolder, 'parts' | 'sections' | 'measures'>,
): Finding[] {
  const { file, data } = entry;
  const text = [...folder.parts, ...folder.sections].flatMap(({ paragraphs }) => paragraphs);
  const isQuoted = (quote: string): boolean => holdsQuote(text, quote);
  const [stray] = entry.paragraphs;
  const misplaced: Finding[] = stray
    ? [
        {
          file,
          at: stray.line,
          message: 'notice.mdx 只写开头的信息，不写正文；正文请写在 parts 里',
        },
      ]
    : [];
  const named = (['issuer', 'inspector'] as const).flatMap((field): Finding[] => {
    const name = data[field];
    if (name === null || data.title.includes(name) || isQuoted(name)) return [];
    const message = `“${name}”既不在标题中，也不在通报的正文中；请照原文写`;
    return [{ file, at: [field], message }];
  });
  const quoted = (['milestones', 'claims'] as const).flatMap((list) =>
    data[list].flatMap(({ quote }, index): Finding[] => {
      if (isQuoted(quote)) return [];
      const message = `引文“${quote}”不在通报的正文中；请从 parts 里逐字复制`;
      return [{ file, at: [list, index, 'quote'], message }];
    }),
  );
  const counted = data.claims.flatMap((claim, index): Finding[] => {
    const message = checkCount(claim, folder);
    return message === null ? [] : [{ file, at: ['claims', index], message }];
  });
  return [
    ...misplaced,
    ...named,
    ...quoted,
    ...checkMilestones(entry),
    ...counted,
    ...checkVariants(entry, folder),
  ];
}

function checkVariants(
  { file, data }: Entry<NoticeData>,
  { measures }: Pick<NoticeFolder, 'measures'>,
): Finding[] {
  const cited = new Set(indexRegulations({ measures }).map(({ title }) => title));
  return data.variants.flatMap(({ titles }, index) =>
    titles.flatMap((title, place): Finding[] => {
      if (cited.has(title)) return [];
      const message = `正文没有引用《${title}》；请照正文书名号内的文字写`;
      return [{ file, at: ['variants', index, 'titles', place], message }];
    }),
  );
}

function checkMilestones({ file, data }: Entry<NoticeData>): Finding[] {
  return data.milestones.flatMap(({ start, end, quote }, index) => {
    const stated = readDates(quote, data.year).flatMap(({ from, to }) => [from, to]);
    const findings = Object.entries({ start, end }).flatMap(([key, date]): Finding[] => {
      if (date === undefined || stated.includes(date)) return [];
      const message = `日期 ${date}（${isoToChineseDate(date)}）不在引文“${quote}”中；请改正日期或引文`;
      return [{ file, at: ['milestones', index, key], message }];
    });
    if (end !== undefined && end < start) {
      const message = `结束日期 ${end} 早于开始日期 ${start}；请改正`;
      findings.push({ file, at: ['milestones', index, 'end'], message });
    }
    return findings;
  });
}
