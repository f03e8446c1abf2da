import type { Finding } from './finding.ts';
import type { Entry, NoticeFolder } from './notice.ts';
import { capturedText, type Paragraph, publishedText } from './readings.ts';
import type { MeasureData, SectionData } from './schemas.ts';
import { isEditorialTitle } from './title.ts';
import { holdsQuote } from './verbatim.ts';

/** Rules that hold within one file: what is called verbatim is verbatim, and all text has a source. */
export function checkTexts({ parts, sections, measures }: NoticeFolder): Finding[] {
  return [
    ...[...parts, ...measures].flatMap((entry) => [
      ...checkSourceLines(entry),
      ...entry.paragraphs.flatMap((paragraph) => checkParagraph(entry.file, paragraph)),
    ]),
    ...sections.flatMap(checkSection),
    ...measures.flatMap(checkMeasure),
  ];
}

/** Text from one line may stand in several paragraphs; text from several lines has one for each. */
function checkSourceLines(entry: Entry<{ source?: { lines: number[] } | undefined }>): Finding[] {
  const { file, data, paragraphs } = entry;
  const lines = data.source?.lines ?? [];
  const [first] = paragraphs;
  if (first && lines.length === 0) {
    const message = '正文没有写明来源；请在开头写 source: { lines: [来源行号] }，或删去正文';
    return [{ file, at: first.line, message }];
  }
  if (!first && lines.length > 0) {
    return [{ file, at: 1, message: '没有正文；请在第二个 --- 之后写上正文' }];
  }
  if (lines.length <= 1 || lines.length === paragraphs.length) return [];
  const message = `来源有 ${lines.length} 行，正文却有 ${paragraphs.length} 段；来源多于一行时，须每行一段`;
  return [{ file, at: ['source', 'lines'], message }];
}

/** Half-width punctuation beside Chinese is what a careless copy leaves behind (GB/T 15834-2011). */
const HALF_WIDTH = /\p{Script=Han}([,:;()?!])|([,:;()?!])\p{Script=Han}/u;

function checkParagraph(file: string, { line, segments }: Paragraph): Finding[] {
  const findings: Finding[] = [];
  if (segments.every((segment) => capturedText(segment).trim() === '')) {
    const message = '这一段没有任何字出自来源；补字和残缺须写在有来源的段落里';
    findings.push({ file, at: line, message });
  }
  const halfWidth = HALF_WIDTH.exec(segments.map(publishedText).join(''));
  if (halfWidth) {
    const message = `汉字旁边的“${halfWidth[1] ?? halfWidth[2] ?? ''}”是半角（${halfWidth[0]}）；请改成全角标点`;
    findings.push({ file, at: line, message });
  }
  return findings;
}

function checkSection({ file, data, paragraphs }: Entry<SectionData>): Finding[] {
  const { title, source } = data;
  const findings: Finding[] = [];
  const [first] = paragraphs;
  if (first) {
    findings.push({ file, at: first.line, message: '章节只写标题，不写正文；正文请写在措施里' });
  }
  if (source && source.text !== title && source.text !== `${title}。`) {
    const message = `来源中的标题“${source.text}”与标题“${title}”不同；两者须相同，只可多一个句号`;
    findings.push({ file, at: ['source', 'text'], message });
  }
  if (!source && !isEditorialTitle(title)) findings.push(foreignTitle(file, title));
  return findings;
}

function checkMeasure({ file, data, paragraphs }: Entry<MeasureData>): Finding[] {
  const findings: Finding[] = [];
  const { title, status, evidence, commitments } = data;
  if (!isEditorialTitle(title) && !holdsQuote(paragraphs, title)) {
    findings.push(foreignTitle(file, title));
  }
  if (status !== 'unstated' && evidence === undefined) {
    const message = `状态是 ${status}，却没有依据原句；请补上 evidence（从正文逐字复制），或把状态改为 unstated`;
    findings.push({ file, at: ['status'], message });
  }
  if (status === 'unstated' && evidence !== undefined) {
    const message = '状态是 unstated，却写了依据原句；请改正状态，或删去 evidence';
    findings.push({ file, at: ['evidence'], message });
  }
  if (evidence !== undefined && !holdsQuote(paragraphs, evidence)) {
    const message = `依据原句“${evidence}”不在本条正文中。请从正文逐字复制，或把状态改为 unstated 并删去这一行。`;
    findings.push({ file, at: ['evidence'], message });
  }
  for (const [index, { quote }] of commitments.entries()) {
    if (holdsQuote(paragraphs, quote)) continue;
    const message = `承诺原句“${quote}”不在本条正文中。请从正文逐字复制。`;
    findings.push({ file, at: ['commitments', index, 'quote'], message });
  }
  return findings;
}

function foreignTitle(file: string, title: string): Finding {
  const message = `标题“${title}”不是原文所有；请从原文逐字复制，或用〔〕括起来表示编者所加`;
  return { file, at: ['title'], message };
}
