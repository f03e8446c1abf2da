import { describe, expect, test } from 'vitest';
import { apparatusOf, publishedReading } from '../../src/domain/readings.ts';
import { readFirstNotice } from '../support/first-notice.ts';

const notice = await readFirstNotice();

test('86 measures in 32 sections of five parts', () => {
  expect(notice.measures).toHaveLength(86);
  expect(notice.sections).toHaveLength(32);
  expect(notice.parts).toHaveLength(5);
});

/** Section, part, source lines of its measures, numbers of the first and the last of them. */
const SECTIONS: [string, number, number[], number, number][] = [
  ['01', 2, [13, 15, 17], 1, 3],
  ['02', 2, [19], 4, 4],
  ['03', 2, [21, 23], 5, 6],
  ['04', 2, [25, 27], 7, 8],
  ['05', 2, [31, 35, 37, 39], 9, 12],
  ['06', 2, [41, 43, 45], 13, 15],
  ['07', 2, [47, 49], 16, 17],
  ['08', 2, [51, 53, 55, 57], 18, 21],
  ['09', 2, [59, 61, 63], 22, 24],
  ['10', 2, [65, 67], 25, 26],
  ['11', 2, [69, 71, 73, 75], 27, 30],
  ['12', 2, [77], 31, 31],
  ['13', 2, [79, 81], 32, 33],
  ['14', 2, [83, 85], 34, 35],
  ['15', 2, [87, 89, 91, 93], 36, 39],
  ['16', 2, [95, 97, 99, 101, 103], 40, 44],
  ['17', 2, [105, 109, 111], 45, 47],
  ['18', 2, [113, 115, 117], 48, 50],
  ['19', 2, [119, 121, 123], 51, 53],
  ['20', 2, [125, 127, 129, 131, 133], 54, 58],
  ['21', 2, [135, 137, 139], 59, 61],
  ['22', 2, [141, 143, 145, 147, 149], 62, 66],
  ['23', 2, [151, 153, 155], 67, 69],
  ['24', 2, [157, 159, 161], 70, 72],
  ['25', 2, [163, 165, 167], 73, 75],
  ['26', 2, [169], 76, 76],
  ['27', 2, [171, 173, 175, 177], 77, 80],
  ['28', 2, [179], 81, 81],
  ['29', 2, [181, 183], 82, 83],
  ['30', 3, [185], 84, 84],
  ['31', 3, [187], 85, 85],
  ['32', 3, [189], 86, 86],
];

test.each(SECTIONS)('section %s', (id, part, lines, first, last) => {
  const measures = notice.measures.filter(({ data }) => data.section === id);
  expect(notice.sections.find((section) => section.id === id)?.data.part).toBe(part);
  expect(measures.flatMap(({ data }) => data.source.lines)).toEqual(lines);
  expect(measures[0]?.data.number).toBe(first);
  expect(measures.at(-1)?.data.number).toBe(last);
});

test('five headings survive in the capture; all others are marked as the editors’', () => {
  const surviving = notice.sections.filter(({ data }) => !data.title.startsWith('〔'));
  expect(surviving.map(({ id, data }) => [id, data.title])).toEqual([
    ['11', '关于“党建引领不突出”问题'],
    ['28', '关于“干部政策谋划执行缺位”问题'],
    ['30', '关于“长效管理体制机制亟待完善”问题'],
    ['31', '关于“违法建设治理力度偏弱民怨较大”问题'],
    ['32', '关于“城市生活垃圾分类推进缓慢”问题'],
  ]);
});

/** Every damage that the description of the capture lists: source line, kind, what it is about. */
const DAMAGE: [number, string, string][] = [
  [9, 'supplied', '近平'],
  [23, 'doubtful', '2024年10月31日'],
  [47, 'lacuna', '线'],
  [67, 'doubtful', '所以'],
  [67, 'lacuna', '线.'],
  [69, 'doubtful', '“蓝盾护航””龙城精卫“”乐享园林“”啄木鸟义工队“”流动的园艺中心“'],
  [71, 'noise', ' '],
  [87, 'supplied', '近平'],
  [87, 'supplied', '近平总书记'],
  [91, 'doubtful', '环境卫生专项规划（2021-2035年）'],
  [109, 'doubtful', '三期'],
  [111, 'doubtful', '考成绩'],
  [113, 'doubtful', '二期'],
  [121, 'lacuna', ''],
  [125, 'lacuna', '线'],
  [125, 'lacuna', '线'],
  [125, 'doubtful', '西夏镇'],
  [135, 'lacuna', '线'],
  [147, 'noise', ' '],
  [167, 'noise', '宝博体育'],
  [171, 'doubtful', '环境卫生专业规划（2021年-2035年）'],
  [171, 'noise', '宝博体育'],
  [177, 'lacuna', '线.'],
  [193, 'supplied', '近平总书记'],
  [195, 'lacuna', '线'],
  [195, 'lacuna', ''],
];

describe('every listed damage is marked', () => {
  const marked = [...notice.parts, ...notice.measures].flatMap(({ data, paragraphs }) => {
    const lines = data.source?.lines ?? [];
    return paragraphs.flatMap((paragraph, index) =>
      apparatusOf([paragraph]).map((segment) => {
        const about = 'captured' in segment ? segment.captured : segment.text;
        return [lines[Math.min(index, lines.length - 1)], segment.kind, about];
      }),
    );
  });

  test.each(DAMAGE)('line %i: %s “%s”', (line, kind, about) => {
    const expected = DAMAGE.filter((each) => `${each}` === `${[line, kind, about]}`);
    const found = marked.filter((each) => `${each}` === `${[line, kind, about]}`);
    expect(found).toHaveLength(expected.length);
  });
});

describe('the published text of each file', () => {
  const texts = [...notice.parts, ...notice.measures]
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map(({ file, paragraphs }) => ({ file, text: publishedReading(paragraphs) }));

  test.each(texts)('$file has full-width punctuation beside Chinese', ({ text }) => {
    expect(text).not.toMatch(/\p{Script=Han}[,:;()?!]|[,:;()?!]\p{Script=Han}/u);
  });

  test.each(texts)('$file has no spam', ({ text }) => {
    expect(text).not.toContain('宝博体育');
  });
});

test('measures are numbered in the text as in the list, from (1) within each numbering', () => {
  for (const [index, { paragraphs }] of notice.measures.entries()) {
    const own = numberOf(publishedReading(paragraphs));
    const previous = numberOf(publishedReading(notice.measures[index - 1]?.paragraphs ?? []));
    if (own !== null && own !== 1) expect(previous).toBe(own - 1);
  }

  function numberOf(text: string): number | null {
    const digits = /^（(\d+)）/.exec(text)?.[1];
    return digits === undefined ? null : Number(digits);
  }
});
