import type { Finding } from './finding.ts';
import type { Entry, NoticeFolder } from './notice.ts';

/**
 * Rules between the files of a notice: numbering and references.
 *
 * A file that is broken by itself counts as present, so that one mistake is told once.
 */
export function checkStructure(notice: NoticeFolder): Finding[] {
  const { folder, parts, sections, measures, broken } = notice;
  return [
    ...checkSequence(measures, ({ data }) => data.number, {
      what: '措施',
      folder: `${folder}/measures`,
      brokenIds: broken.measures,
    }),
    ...checkSequence(parts, ({ data }) => data.number, {
      what: '部分',
      folder: `${folder}/parts`,
      brokenIds: broken.parts,
    }),
    ...checkSequence(sections, ({ id }) => Number(id), {
      what: '章节',
      folder: `${folder}/sections`,
      brokenIds: broken.sections,
    }),
    ...checkReferences(notice),
    ...checkReadingOrder(notice),
  ];
}

/** Numbers run 1, 2, 3 … without a gap or a double, and the file is named by its number. */
function checkSequence<E extends Entry<unknown>>(
  entries: readonly E[],
  numberOf: (entry: E) => number,
  { what, folder, brokenIds }: { what: string; folder: string; brokenIds: readonly string[] },
): Finding[] {
  const taken = new Map(
    [...entries.map(({ id }) => id), ...brokenIds].map((id) => [Number(id), id]),
  );
  const misnumbered = entries
    .filter((entry) => Number(entry.id) !== numberOf(entry))
    .map((entry): Finding => {
      const number = numberOf(entry);
      const other = taken.get(number);
      const message =
        other === undefined
          ? `文件名是 ${entry.id}，编号却是 ${number}；两者须一致`
          : `编号 ${number} 与 ${other}.mdx 重复；请改成与文件名一致的 ${Number(entry.id)}`;
      return { file: entry.file, at: ['number'], message };
    });
  const highest = Math.max(0, ...taken.keys());
  const missing = Array.from({ length: highest }, (_, index) => index + 1).filter(
    (number) => !taken.has(number),
  );
  if (missing.length === 0) return misnumbered;
  const message = `${what}编号不连续，缺 ${missing.join('、')}；请补上缺少的文件或重新编号`;
  return [...misnumbered, { file: folder, at: 1, message }];
}

function checkReferences({ parts, sections, measures, broken }: NoticeFolder): Finding[] {
  const partNumbers = new Set([
    ...parts.map(({ data }) => data.number),
    ...broken.parts.map(Number),
  ]);
  const sectionIds = new Set([...sections.map(({ id }) => id), ...broken.sections]);
  const filledSections = new Set(measures.map(({ data }) => data.section));
  const dangling = measures
    .filter(({ data }) => !sectionIds.has(data.section))
    .map(({ file, data }) => ({
      file,
      at: ['section'],
      message: `章节“${data.section}”不存在；请写 sections 里已有的编号，或先新建该章节`,
    }));
  const withoutPart = sections
    .filter(({ data }) => !partNumbers.has(data.part))
    .map(({ file, data }) => ({
      file,
      at: ['part'],
      message: `部分“${data.part}”不存在；请写 parts 里已有的编号`,
    }));
  const empty = sections
    .filter(({ id }) => !filledSections.has(id))
    .map(({ id, file }) => ({
      file,
      at: 1,
      message: `章节 ${id} 下没有任何措施；请删去该章节，或改正措施的 section`,
    }));
  // A section may seem empty only because a measure of it is broken or names it wrongly.
  const isCertain = broken.measures.length === 0 && dangling.length === 0;
  return [...dangling, ...withoutPart, ...(isCertain ? empty : [])];
}

/** The site publishes in the order of the source: parts, in them sections, in them measures. */
function checkReadingOrder({ parts, sections, measures }: NoticeFolder): Finding[] {
  const places = parts.flatMap((part) => {
    const own = sections.filter(({ data }) => data.part === part.data.number);
    return [
      ...linesOf(part, [part.data.heading], part.data.source),
      ...own.flatMap((section) => [
        ...linesOf(section, [...section.data.above, section.data.source], section.data.text),
        ...measures
          .filter(({ data }) => data.section === section.id)
          .flatMap(({ file, data }) => data.source.lines.map((line) => ({ file, line }))),
      ]),
    ];
  });
  const findings = new Map<string, Finding>();
  let highest = 0;
  for (const { file, line } of places) {
    if (line < highest && !findings.has(file)) {
      const message = `来源第 ${line} 行排在了第 ${highest} 行之后；各部分、章节、措施的先后须与来源一致，请改正编号、所属或来源行号`;
      findings.set(file, { file, at: ['source'], message });
    }
    highest = Math.max(highest, line);
  }
  return Array.from(findings.values());
}

function linesOf(
  { file }: { file: string },
  headings: readonly ({ line: number } | undefined)[],
  text: { lines: number[] } | undefined,
): { file: string; line: number }[] {
  const lines = [...headings.flatMap((heading) => heading?.line ?? []), ...(text?.lines ?? [])];
  return lines.map((line) => ({ file, line }));
}
