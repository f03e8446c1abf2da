import { describe, expect, test } from 'vitest';
import { checkNoticeFiles } from '../../src/check/check-content.ts';
import { formatProblem } from '../../src/check/problem.ts';
import { headingsAbove } from '../../src/domain/section-headings.ts';
import { sha256 } from '../../src/domain/sha256.ts';
import { NO_REGISTERS, sampleNotice } from '../support/sample-notice.ts';

/** A source whose headings survive on three levels, whose title takes two lines, in its own punctuation. */
const SOURCE = [
  '样本单位关于巡察',
  '整改情况的通报',
  '一、整改情况',
  '(一)关于市政方面',
  '1.路灯不亮问题。',
  '具体表现:三处不亮.',
  '(1)修好了3盏路灯。',
].join('\n');

const FILES: Readonly<Record<string, string | null>> = {
  'notice.mdx': `---
title: 样本单位关于巡察整改情况的通报
issuer: 样本单位
inspector: null
published: null
revised: 2024-12-01
annotation: pending
year: 2024
milestones: []
claims: []
source: { line: 1, sha256: ${sha256(SOURCE)}, description: 样本。 }
excluded: []
---
`,
  'parts/1.mdx': `---
number: 1
title: 一、整改情况
heading: { line: 3, text: 一、整改情况 }
---
`,
  'parts/2.mdx': null,
  'sections/01.mdx': `---
part: 1
above: [{ line: 4, text: (一)关于市政方面 }]
title: 1.路灯不亮问题
source: { line: 5, text: 1.路灯不亮问题。 }
text: { lines: [6] }
---
具体表现:三处不亮.
`,
  'sections/02.mdx': null,
  'measures/001.mdx': `---
number: 1
section: "01"
title: 修好了3盏路灯
source: { lines: [7] }
status: unreviewed
---
(1)修好了3盏路灯。
`,
  'measures/002.mdx': null,
  'measures/003.mdx': null,
  'source.txt': SOURCE,
};

function check(changes: Readonly<Record<string, readonly [string, string]>> = {}) {
  const files = { ...FILES };
  for (const [name, [from, to]] of Object.entries(changes)) {
    const text = files[name];
    if (!text?.includes(from)) throw new Error(`${name} does not hold ${from}`);
    files[name] = text.replace(from, to);
  }
  const { problems, todos } = checkNoticeFiles(sampleNotice(files), NO_REGISTERS);
  const tell = (list: typeof problems): string[] =>
    list.map((each) => formatProblem(each).replace('content/notices/2024-sample/', ''));
  return { problems: tell(problems), todos: tell(todos) };
}

describe('a notice with headings on every level', () => {
  test('is accounted for to the last character, its own half-width marks included', () => {
    expect(check().problems).toEqual([]);
  });

  test.each([
    ['parts/1.mdx', ['title: 一、整改情况', 'title: 一、整改'], '来源中的标题'],
    ['parts/1.mdx', ['heading: { line: 3, text: 一、整改情况 }\n', ''], '不是原文所有'],
    ['sections/01.mdx', ['(一)关于市政方面', '(一)关于市容方面'], '与来源第 4 行不符'],
    ['sections/01.mdx', ['text: { lines: [6] }\n', ''], '正文没有写明来源'],
    ['sections/01.mdx', ['三处不亮.', '两处不亮.'], '与来源第 6 行不符'],
    [
      'notice.mdx',
      ['title: 样本单位关于巡察整改', 'title: 样本单位关于巡视整改'],
      '与来源第 1 行不符',
    ],
    ['measures/001.mdx', ['\n(1)修', '\n（1）修'], '（'],
  ] as const)('%s with %j is refused', (name, change, message) => {
    expect(check({ [name]: change }).problems.join('\n')).toContain(message);
  });

  test('takes no heading out of the order of the source', () => {
    const { problems } = check({ 'sections/01.mdx': ['{ line: 4,', '{ line: 7,'] });
    expect(problems.join('\n')).toContain('排在了第 7 行之后');
  });
});

describe('a notice whose annotation is pending', () => {
  test('lists what is left to judge and refuses nothing for it', () => {
    expect(check()).toEqual({
      problems: [],
      todos: [
        expect.stringContaining('measures/001.mdx:6  进展还没有判断'),
        expect.stringContaining('measures/001.mdx:8  数字“3'),
      ],
    });
  });

  describe('lists a date that may be that of a promise', () => {
    const promises = (sentence: string, more = ''): string[] => {
      const source = SOURCE.replace('修好了3盏路灯', sentence);
      const files = {
        ...FILES,
        'notice.mdx': FILES['notice.mdx']?.replace(sha256(SOURCE), sha256(source)) ?? null,
        'measures/001.mdx':
          FILES['measures/001.mdx']
            ?.replaceAll('修好了3盏路灯', sentence)
            .replace('status:', `${more}status:`) ?? null,
        'source.txt': source,
      };
      const { problems, todos } = checkNoticeFiles(sampleNotice(files), NO_REGISTERS);
      expect(problems).toEqual([]);
      return todos
        .map(formatProblem)
        .filter((each) => each.includes('承诺'))
        .map((each) => each.replace(/^.*2024-sample\//, ''));
    };

    test.each([
      '力争2025年6月底完工',
      '2025年6月底前完成',
      '计划于2025年6月开工',
      '到2025年全部修好',
    ])('%s', (sentence) => {
      expect(promises(sentence)).toEqual([
        expect.stringMatching(
          /^measures\/001\.mdx:8 {2}日期“2025年.*像是写明时限的承诺，还没有写进 commitments；不是承诺的不必写$/,
        ),
      ]);
    });

    test.each(['2025年6月完工', '计划于2023年6月开工', '将路灯修好'])(
      'not %s, which looks back or tells no later day',
      (sentence) => {
        expect(promises(sentence)).toEqual([]);
      },
    );

    test('nor one that is listed', () => {
      const listed = 'commitments: [{ quote: 力争2025年6月底完工, due: 2025-06-30 }]\n';
      expect(promises('力争2025年6月底完工', listed)).toEqual([]);
    });
  });

  test('lists a measure without a topic where there are topics, and those that fit', () => {
    const topic = { id: 'light', name: '照明', description: '路灯。', words: ['路灯'] };
    const registers = { ...NO_REGISTERS, topics: [topic] };
    const { todos } = checkNoticeFiles(sampleNotice(FILES), registers);
    expect(todos.map(formatProblem).join('\n')).toContain(
      'measures/001.mdx:1  专题还没有选（正文含有其词的专题：照明）；',
    );
    const complete = FILES['notice.mdx']?.replace('annotation: pending\n', '') ?? null;
    const { problems } = checkNoticeFiles(
      sampleNotice({ ...FILES, 'notice.mdx': complete }),
      registers,
    );
    expect(problems.map(formatProblem).join('\n')).not.toContain('专题');
  });

  test('is refused for the same once the annotation is said to be complete', () => {
    const { problems, todos } = check({ 'notice.mdx': ['annotation: pending\n', ''] });
    expect(todos).toEqual([]);
    expect(problems).toHaveLength(2);
  });

  test('lists a title that nobody has given yet', () => {
    const { todos } = check({
      'sections/01.mdx': [
        'title: 1.路灯不亮问题\nsource: { line: 5, text: 1.路灯不亮问题。 }',
        'title: 〔标题待补〕',
      ],
    });
    expect(todos[0]).toContain('标题还没有拟');
  });

  test('can’t be updated to a status that says nothing', () => {
    const { problems } = check({
      'measures/001.mdx': [
        'status: unreviewed',
        'status: unreviewed\nupdates: [{ date: 2024-12-02, status: unreviewed, text: 好 }]',
      ],
    });
    expect(problems.join('\n')).toContain('状态须为以下之一');
  });
});

describe('headingsAbove', () => {
  const section = (id: string, part: number, ...above: readonly string[]) => ({
    id,
    data: { part, title: id, above: above.map((text) => ({ line: 1, text })) },
  });
  const sections = [
    section('01', 1, '（一）甲'),
    section('02', 1),
    section('03', 1, '（二）乙'),
    section('04', 2),
  ];

  test.each([
    [0, ['（一）甲']],
    [1, ['（一）甲']],
    [2, ['（二）乙']],
    [3, []],
  ])('section %i is under %j', (index, headings) => {
    const found = headingsAbove(sections, sections[index] ?? section('?', 0));
    expect(found.map(({ text }) => text)).toEqual(headings);
  });
});
