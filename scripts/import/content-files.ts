import { UNTITLED } from '../../src/domain/judgement-rules.ts';
import type { NoticeData } from '../../src/domain/schemas.ts';
import type { NoticeDraft, PartDraft, SectionDraft } from './draft.ts';
import { type Field, writeFields, writeFrontMatter } from './front-matter.ts';
import { hasInvisible } from './invisible.ts';
import { writeParagraphs } from './mdx-text.ts';
import { titleOfMeasure } from './measure-title.ts';
import type { Passage } from './passages.ts';

/** A notice ready to be written: its own fields, its draft, and how its punctuation is published. */
export interface ContentDraft {
  notice: NoticeData;
  draft: NoticeDraft;
  restore(text: string): string;
  source: string;
}

/** The folder as the check allows it: so many parts, sections and measures at most. */
export const LIMITS = { parts: 9, sections: 99, measures: 999 } as const;

const INDICATORS = `# 指标：图表和数字，都引自措施正文。写法见 README 的“发布一份通报”。
# 待办：正文里的数字逐个归类；npm run check -- --todos 会列出还没有归类的。
`;

/** All files of a notice's folder, by their names in it. */
export function contentFiles({
  notice,
  draft,
  restore,
  source,
}: ContentDraft): Map<string, string> {
  const files = new Map<string, string>();
  files.set('notice.mdx', writeNotice(notice));
  files.set('source.txt', source);
  for (const [index, part] of draft.parts.entries()) {
    files.set(`parts/${index + 1}.mdx`, writePart(index + 1, part, restore));
  }
  for (const [index, section] of draft.sections.entries()) {
    files.set(`sections/${pad(index + 1, 2)}.mdx`, writeSection(section, restore));
  }
  for (const [index, { section, passages }] of draft.measures.entries()) {
    const name = `measures/${pad(index + 1, 3)}.mdx`;
    files.set(
      name,
      writeMeasure(
        index + 1,
        pad(section + 1, 2),
        passages.map((each) => ({ ...each, text: restore(each.text) })),
      ),
    );
  }
  files.set(
    'indicators.yaml',
    INDICATORS +
      writeFields([
        { key: 'indicators', value: [], isInline: true },
        { key: 'not_charted', value: [], isInline: true },
      ]),
  );
  return files;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

function writeNotice(notice: NoticeData): string {
  const { annotation, ...data } = notice;
  return writeFrontMatter([
    { key: 'title', value: data.title },
    { key: 'issuer', value: data.issuer },
    { key: 'inspector', value: data.inspector, comment: '不知道的一律写 null，不推测。' },
    { key: 'published', value: data.published },
    {
      key: 'publication',
      value: data.publication,
      comment: '信息公开：索引号、主题分类、文号、成文日期、内容概述、有效性，照发布单位的目录写。',
    },
    {
      key: 'revised',
      value: data.revised,
      comment: '本站内容最后一次修订的日期；承诺是否到期以它或更晚的进展日期为准。',
    },
    {
      key: 'annotation',
      value: annotation,
      comment:
        '待办：进展、标题、数字、名称还要由人判断；npm run check -- --todos 逐条列出。全部办完后删去下一行。',
    },
    { key: 'year', value: data.year, comment: '正文没有写明年份的日期，均指这一年。' },
    { key: 'milestones', value: data.milestones },
    { key: 'claims', value: data.claims },
    { key: 'source', value: data.source },
    { key: 'excluded', value: data.excluded },
  ]);
}

function writePart(
  number: number,
  { heading, title, text }: PartDraft,
  restore: (text: string) => string,
): string {
  const { fit, unfit } = sortHeadings(heading ? [heading] : []);
  const all = [...unfit, ...text];
  const paragraphs = mergeLines(all.map((each) => ({ ...each, text: restore(each.text) })));
  return (
    writeFrontMatter([
      { key: 'number', value: number },
      ...headingFields(fit[0], title, 'heading', restore),
      sourceField('source', all),
    ]) + writeParagraphs(paragraphs)
  );
}

function writeSection(
  { part, heading, title, above, body }: SectionDraft,
  restore: (text: string) => string,
): string {
  const { fit, unfit } = sortHeadings(heading ? [...above, heading] : above);
  const headings = (heading ? fit.slice(0, -1) : fit).map(({ line, text }) => ({
    line,
    text: restore(text),
  }));
  const own = [...unfit, ...body];
  return (
    writeFrontMatter([
      { key: 'part', value: part + 1 },
      { key: 'above', value: headings.length > 0 ? headings : undefined },
      ...headingFields(heading ? fit.at(-1) : undefined, title, 'source', restore),
      sourceField('text', own),
    ]) + writeParagraphs(mergeLines(own.map((each) => ({ ...each, text: restore(each.text) }))))
  );
}

/**
 * Headings of one place, all of them or none: what holds characters that show nothing may be no
 * field, and is published as text; so are its neighbours, which could not stand behind it.
 */
function sortHeadings(headings: readonly Passage[]): {
  fit: readonly Passage[];
  unfit: readonly Passage[];
} {
  const isFit = !headings.some(({ text }) => hasInvisible(text));
  return isFit ? { fit: headings, unfit: [] } : { fit: [], unfit: headings };
}

function writeMeasure(number: number, section: string, passages: readonly Passage[]): string {
  const paragraphs = mergeLines(passages);
  return (
    writeFrontMatter([
      { key: 'number', value: number },
      { key: 'section', value: section },
      { key: 'title', value: titleOfMeasure(paragraphs, passages[0]?.row ?? null) },
      sourceField('source', passages),
      { key: 'topics', value: [], isInline: true },
      { key: 'status', value: 'unreviewed' },
    ]) + writeParagraphs(paragraphs)
  );
}

/** The title, and where it stands; a full stop at the end of a heading is not part of its title. */
function headingFields(
  heading: Passage | undefined,
  title: string | null,
  key: string,
  restore: (text: string) => string,
): Field[] {
  if (!heading) return [{ key: 'title', value: title ?? UNTITLED }];
  const text = restore(heading.text);
  return [
    { key: 'title', value: text.replace(/。$/, '') },
    { key, value: { line: heading.line, text }, isInline: true },
  ];
}

function sourceField(key: string, passages: readonly Passage[]): Field {
  const lines = Array.from(new Set(passages.map(({ line }) => line)));
  return { key, value: lines.length > 0 ? { lines } : undefined, isInline: true };
}

/** Passages of one line, cut apart only to find the structure, are one paragraph again. */
function mergeLines(passages: readonly Passage[]): string[] {
  const paragraphs = new Map<number, string>();
  for (const { line, text, gap } of passages) {
    const before = paragraphs.get(line);
    paragraphs.set(line, before === undefined ? text : before + gap + text);
  }
  return Array.from(paragraphs.values());
}
