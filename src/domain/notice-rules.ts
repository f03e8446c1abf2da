import { checkCount } from './claims.ts';
import { isoToChineseDate } from './dates.ts';
import type { Finding } from './finding.ts';
import type { Entry, Notice, NoticeFolder } from './notice.ts';
import { publishedReading } from './readings.ts';
import type { MeasureData } from './schemas.ts';
import { isEditorialTitle } from './title.ts';

/** Rules that hold within one file: what is called verbatim is verbatim, and every text has its lines. */
export function checkFiles({ parts, sections, measures }: NoticeFolder): Finding[] {
  return [
    ...[...parts, ...measures].flatMap(checkLineCount),
    ...measures.flatMap(checkMeasure),
    ...sections.flatMap(({ file, data: { title, source } }) =>
      checkTitle({ file, title, text: source?.text ?? '' }),
    ),
  ];
}

function checkLineCount(entry: Entry<{ source?: { lines: number[] } | undefined }>): Finding[] {
  const lines = entry.data.source?.lines ?? [];
  const { length: count } = entry.paragraphs;
  if (lines.length <= 1 || lines.length === count) return [];
  const message = `来源有 ${lines.length} 行，正文却有 ${count} 段；来源多于一行时，须每行一段`;
  return [{ file: entry.file, at: ['source', 'lines'], message }];
}

function checkMeasure({ file, data, paragraphs }: Entry<MeasureData>): Finding[] {
  const text = publishedReading(paragraphs);
  if (text === '') return [{ file, at: 1, message: '没有正文；请在第二个 --- 之后写上措施的正文' }];
  const findings = checkTitle({ file, title: data.title, text });
  const missing = (at: Finding['at'], what: string, quote: string, remedy: string): void => {
    if (text.includes(quote)) return;
    findings.push({ file, at, message: `${what}“${quote}”不在本条正文中。${remedy}` });
  };
  if (data.status !== 'unstated' && data.evidence === undefined) {
    const message = `状态是 ${data.status}，却没有依据原句；请补上 evidence（从正文逐字复制），或把状态改为 unstated`;
    findings.push({ file, at: ['status'], message });
  }
  if (data.evidence !== undefined) {
    const remedy = '请从正文逐字复制，或把状态改为 unstated 并删去这一行。';
    missing(['evidence'], '依据原句', data.evidence, remedy);
  }
  for (const [index, { quote }] of data.commitments.entries()) {
    missing(['commitments', index, 'quote'], '承诺原句', quote, '请从正文逐字复制。');
  }
  return findings;
}

function checkTitle({
  file,
  title,
  text,
}: {
  file: string;
  title: string;
  text: string;
}): Finding[] {
  if (isEditorialTitle(title) || text.includes(title)) return [];
  const message = `标题“${title}”不是原文所有；请从原文逐字复制，或用〔〕括起来表示编者所加`;
  return [{ file, at: ['title'], message }];
}

/** What the notice says of itself is quoted from its own text, and agrees with what is typed beside. */
export function checkSelfDescription(notice: Notice): Finding[] {
  const { file, data } = notice.entry;
  const text = notice.parts.map(({ paragraphs }) => publishedReading(paragraphs)).join('\n');
  const quoted = (['milestones', 'claims'] as const).flatMap((list) =>
    data[list].flatMap(({ quote }, index): Finding[] => {
      if (text.includes(quote)) return [];
      const message = `引文“${quote}”不在通报的正文中；请从 parts 里逐字复制`;
      return [{ file, at: [list, index, 'quote'], message }];
    }),
  );
  const dated = data.milestones.flatMap(({ start, end, quote }, index) =>
    Object.entries({ start, end }).flatMap(([key, date]): Finding[] => {
      if (date === undefined || quote.includes(isoToChineseDate(date))) return [];
      const message = `日期 ${date}（${isoToChineseDate(date)}）不在引文“${quote}”中；请改正日期或引文`;
      return [{ file, at: ['milestones', index, key], message }];
    }),
  );
  const counted = data.claims.flatMap((claim, index): Finding[] => {
    const message = checkCount(claim, notice);
    return message === null ? [] : [{ file, at: ['claims', index], message }];
  });
  const [stray] = notice.entry.paragraphs;
  const message = 'notice.mdx 只写开头的信息，不写正文；正文请写在 parts 里';
  const misplaced: Finding[] = stray ? [{ file, at: stray.line, message }] : [];
  return [...misplaced, ...quoted, ...dated, ...counted];
}
