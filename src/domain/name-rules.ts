import type { Finding } from './finding.ts';
import { readMentions } from './mentions.ts';
import { findTitles } from './names-in-text.ts';
import type { Entry, NoticeFolder } from './notice.ts';
import { publishedReading } from './readings.ts';
import { registerFile } from './register-rules.ts';
import type { Registers } from './register-schemas.ts';
import { rememberEach } from './remember.ts';
import type { MeasureData } from './schemas.ts';

/** Topics of the measures: they exist, and words of the text show them. */
export function checkTopicsOfMeasures(
  { measures }: Pick<NoticeFolder, 'measures'>,
  registers: Registers,
): Finding[] {
  return measures.flatMap((measure) => checkTopics(measure, registers));
}

/** Measures for which nobody has chosen a topic, with those whose words they hold. */
export function findWithoutTopic(
  { measures }: Pick<NoticeFolder, 'measures'>,
  { topics }: Registers,
): Finding[] {
  if (topics.length === 0) return [];
  return measures
    .filter(({ data }) => data.topics.length === 0)
    .map(({ file, paragraphs }): Finding => {
      const text = publishedReading(paragraphs);
      const fitting = topics.filter(({ words }) => words.some((word) => text.includes(word)));
      const names = fitting.map(({ name }) => name).join('、') || '没有';
      const message = `专题还没有选（正文含有其词的专题：${names}）；请选出合适的写进 topics，没有合适的不必写`;
      return { file, at: 1, message };
    });
}

function checkTopics(
  { file, data, paragraphs }: Entry<MeasureData>,
  { topics }: Registers,
): Finding[] {
  const text = publishedReading(paragraphs);
  return data.topics.flatMap((name, index): Finding[] => {
    const at = ['topics', index];
    const topic = topics.find((each) => each.name === name);
    if (!topic) {
      const known = topics.map((each) => each.name).join('、');
      return [{ file, at, message: `没有专题“${name}”；请从以下选择：${known}` }];
    }
    if (topic.words.some((word) => text.includes(word))) return [];
    const message = `正文里没有能表明专题“${name}”的词（${topic.words.join('、')}）；请删去这个专题，或在 ${registerFile('topics')} 补上正文用的词`;
    return [{ file, at, message }];
  });
}

/** Endings of names of units and places; before them at least one character that is not a mark. */
const CANDIDATE =
  /\p{Script=Han}{1,10}(?:局|委|中心|支队|大队|指导站|公司|政府|街道|镇|公园|小区|花园|新村|高新区|社区|派出所|医院|景区|厅|大道)/gu;

const allNames = rememberEach(({ units, places, generic }: Registers) => ({
  // The longest of all names wins, so that 区城管局 as a general word can't hide in 武进区城管局.
  known: [
    ...units.map((unit) => ({ ...unit, id: `unit ${unit.id}` })),
    ...places.map((place) => ({ ...place, id: `place ${place.id}` })),
  ],
  generic: generic
    .flatMap(({ words }) => words)
    .map((word) => ({ id: word, name: word, aliases: [] })),
}));

/** What looks like the name of a unit or place, outside titles, and is in no register. */
export function findUnknownNames(text: string, registers: Registers): string[] {
  const { known, generic } = allNames(registers);
  let rest = text;
  const blank = (start: number, end: number): void => {
    rest = `${rest.slice(0, start)}${'\n'.repeat(end - start)}${rest.slice(end)}`;
  };
  for (const { start, end } of findTitles(text)) blank(start, end);
  for (const register of [known, generic]) {
    for (const { start, end } of readMentions(rest, register)) blank(start, end);
  }
  return rest.match(CANDIDATE) ?? [];
}

/** Names in the measures that no register knows. */
export function checkCandidates(
  { measures }: Pick<NoticeFolder, 'measures'>,
  registers: Registers,
): Finding[] {
  return measures.flatMap(({ file, paragraphs }) =>
    paragraphs.flatMap((paragraph) =>
      findUnknownNames(publishedReading([paragraph]), registers).map((name) => {
        const message = `“${name}”像是单位或地点，名录里没有；请写进 ${registerFile('units')} 或 ${registerFile('places')}，不是名称的写进 ${registerFile('generic')}`;
        return { file, at: paragraph.line, message };
      }),
    ),
  );
}
