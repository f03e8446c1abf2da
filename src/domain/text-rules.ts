import type { Finding } from './finding.ts';
import type { Entry, NoticeFolder } from './notice.ts';
import { capturedText, type Paragraph, publishedText } from './readings.ts';
import type { MeasureData } from './schemas.ts';
import { isEditorialTitle } from './title.ts';
import { holdsQuote } from './verbatim.ts';

/**
 * Rules that hold within one file: what is called verbatim is verbatim, and all text has a source.
 *
 * `restored` is the punctuation that the notice restores to full width: where it restores none, the
 * source's own half-width punctuation is published as it stands.
 */
export function checkTexts(
  { parts, sections, measures }: NoticeFolder,
  restored: string,
): Finding[] {
  const texts = [
    ...[...parts, ...measures].map(({ data, ...entry }) => ({ ...entry, source: data.source })),
    ...sections.map(({ data, ...entry }) => ({ ...entry, source: data.text })),
  ];
  return [
    ...texts.flatMap((entry) => [
      ...checkSourceLines(entry),
      ...entry.paragraphs.flatMap((paragraph) => [
        ...checkHasSource(entry.file, paragraph),
        ...(restored === '' ? [] : checkWidth(entry.file, paragraph)),
      ]),
    ]),
    ...parts.flatMap(({ file, data }) =>
      checkHeading(file, data.title, { heading: data.heading, at: ['heading', 'text'] }),
    ),
    ...sections.flatMap(({ file, data }) =>
      checkHeading(file, data.title, { heading: data.source, at: ['source', 'text'] }),
    ),
    ...measures.flatMap(checkMeasure),
  ];
}

/** Text from one line may stand in several paragraphs; text from several lines has one for each. */
function checkSourceLines({
  file,
  source,
  paragraphs,
}: {
  file: string;
  source: { lines: number[] } | undefined;
  paragraphs: readonly Paragraph[];
}): Finding[] {
  const lines = source?.lines ?? [];
  const [first] = paragraphs;
  if (first && lines.length === 0) {
    const message =
      '正文没有写明来源；请在开头写 source: { lines: [来源行号] }（章节写 text），或删去正文';
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

function checkHasSource(file: string, { line, segments }: Paragraph): Finding[] {
  if (segments.some((segment) => capturedText(segment).trim() !== '')) return [];
  const message = '这一段没有任何字出自来源；补字和残缺须写在有来源的段落里';
  return [{ file, at: line, message }];
}

function checkWidth(file: string, { line, segments }: Paragraph): Finding[] {
  const halfWidth = HALF_WIDTH.exec(segments.map(publishedText).join(''));
  if (!halfWidth) return [];
  const message = `汉字旁边的“${halfWidth[1] ?? halfWidth[2] ?? ''}”是半角（${halfWidth[0]}）；请改成全角标点`;
  return [{ file, at: line, message }];
}

/** The title of a part or section is the heading that survives, or marked as the editors'. */
function checkHeading(
  file: string,
  title: string,
  { heading, at }: { heading: { text: string } | undefined; at: string[] },
): Finding[] {
  if (!heading) return isEditorialTitle(title) ? [] : [foreignTitle(file, title)];
  if (heading.text === title || heading.text === `${title}。`) return [];
  const message = `来源中的标题“${heading.text}”与标题“${title}”不同；两者须相同，只可多一个句号`;
  return [{ file, at, message }];
}

function checkMeasure({ file, data, paragraphs }: Entry<MeasureData>): Finding[] {
  const findings: Finding[] = [];
  const { title, status, evidence, commitments } = data;
  if (!isEditorialTitle(title) && !holdsQuote(paragraphs, title)) {
    findings.push(foreignTitle(file, title));
  }
  const needsEvidence = status !== 'unstated' && status !== 'unreviewed';
  if (needsEvidence && evidence === undefined) {
    const message = `状态是 ${status}，却没有依据原句；请补上 evidence（从正文逐字复制），或把状态改为 unstated`;
    findings.push({ file, at: ['status'], message });
  }
  if (!needsEvidence && evidence !== undefined) {
    const message = `状态是 ${status}，却写了依据原句；请改正状态，或删去 evidence`;
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
