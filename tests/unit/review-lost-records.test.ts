import { describe, expect, test } from 'vitest';
import { compareContent } from '../../scripts/review/compare-content.ts';
import { changed } from '../support/sample-notice.ts';
import { further, redFlagsOf, sampleContent, sampleReview } from '../support/sample-review.ts';

const UPDATES = `updates:
  - { date: 2024-06-30, status: ongoing, text: 查完了。 }
  - { date: 2024-09-30, status: completed, text: 修完了。 }
`;
const WITH_UPDATES = changed('measures/001.mdx', '---\n（1', `${UPDATES}---\n（1`);
const COMMITMENT = 'commitments:\n  - { quote: 力争年底见效, due: 2024-12-31 }\n';
const WITH_COMMITMENT = changed('measures/003.mdx', '---\n洒', `${COMMITMENT}---\n洒`);

describe('后续进展', () => {
  test('an appended one is welcome', () => {
    const more = '修完了。 }\n  - { date: 2024-10-01, status: completed, text: 又修了。 }';
    const after = further(WITH_UPDATES, '修完了。 }', more);
    expect(redFlagsOf(sampleReview(after, WITH_UPDATES))).toEqual([]);
  });

  test('one that is edited in place', () => {
    const review = sampleReview(further(WITH_UPDATES, '查完了', '没查完'), WITH_UPDATES);
    expect(redFlagsOf(review)).toEqual([
      'update measures/001.mdx 第1条 2024-06-30 的进展改了；请恢复原样，另外追加一条',
    ]);
    expect(review.redFlags[0]?.change).toEqual({
      before: '日期：2024-06-30，进展：推进中，文字：查完了。',
      after: '日期：2024-06-30，进展：推进中，文字：没查完。',
    });
  });

  test('one that is removed', () => {
    const line = '  - { date: 2024-09-30, status: completed, text: 修完了。 }\n';
    expect(redFlagsOf(sampleReview(further(WITH_UPDATES, line, ''), WITH_UPDATES))).toEqual([
      'update measures/001.mdx 第1条 2024-09-30 的进展删掉了：日期：2024-09-30，进展：已完成，文字：修完了。',
      'address measures/001.mdx 第1条页内的网址没有了',
    ]);
  });

  test('one that is put in front of the others', () => {
    const first = 'updates:\n  - { date: 2024-05-01, status: ongoing, text: 在查。 }';
    expect(
      redFlagsOf(sampleReview(further(WITH_UPDATES, 'updates:', first), WITH_UPDATES)),
    ).toEqual(['update measures/001.mdx 第1条原有的进展换了位置；新的进展须追加在最后']);
  });
});

test('承诺事项: one that is removed, or due at another time', () => {
  expect(redFlagsOf(sampleReview({}, WITH_COMMITMENT))).toEqual([
    'commitment measures/003.mdx 第3条的承诺事项删掉了：原句：力争年底见效，期限：2024-12-31',
  ]);
  const later = further(WITH_COMMITMENT, '2024-12-31', '2025-12-31');
  expect(redFlagsOf(sampleReview(later, WITH_COMMITMENT))).toContain(
    'commitment measures/003.mdx 第3条的承诺事项改了',
  );
});

describe('永久网址', () => {
  test('of a measure, with its anchors', () => {
    const { redFlags } = sampleReview({ 'measures/003.mdx': null });
    const [gone] = redFlags.filter(({ rule }) => rule === 'address');
    expect(gone?.message).toBe('第3条的网址没有了');
    expect(gone?.addresses).toEqual([
      '/notices/2024-sample/measures/003/',
      '/notices/2024-sample/measures/003/#m003-p1',
    ]);
  });

  test('of a section', () => {
    const { redFlags } = sampleReview({ 'sections/02.mdx': null });
    expect(redFlags.flatMap(({ addresses }) => addresses)).toEqual([
      '/notices/2024-sample/sections/02/',
    ]);
  });

  test('of an indicator, as a page’s anchor and as a file', () => {
    const indicators = (id: string): Record<string, string> => ({
      'indicators.yaml': `indicators:\n  - { id: ${id}, title: 灯, chart: figures, points: [] }\nnot_charted: []\n`,
    });
    const { redFlags } = sampleReview(indicators('lamps'), indicators('lights'));
    expect(redFlags.flatMap(({ addresses }) => addresses)).toEqual([
      '/notices/2024-sample/indicators/#lights',
      '/data/2024-sample/indicators/lights.csv',
    ]);
  });

  test('of a whole notice is told once', () => {
    const { redFlags } = sampleReview(null);
    expect(redFlags).toHaveLength(1);
    expect(redFlags[0]?.addresses).toEqual(['/notices/2024-sample/']);
  });

  test('of a file that can’t be read is not gone', () => {
    const { redFlags } = sampleReview({ 'measures/001.mdx': '---\nnumber: 1\n' });
    expect(redFlags.map(({ rule }) => rule)).not.toContain('address');
  });

  test.each([
    ['glossary', '- { id: a, term: 甲 }', '- { id: b, term: 甲 }', '用语“甲”（a）'],
    ['units', '- { id: a, name: 甲 }', '- { id: b, name: 甲 }', '单位“甲”（a）'],
    ['places', '- { id: a, name: 甲 }', '- { id: b, name: 甲 }', '地点“甲”（a）'],
    ['topics', '- { id: a, name: 甲 }', '- { id: b, name: 甲 }', '专题“甲”（a）'],
  ])('of an entry of %s', (register, before, after, what) => {
    const review = compareContent(
      sampleContent({}, { [register]: before }),
      sampleContent({}, { [register]: after }),
    );
    const message = `${what}删掉了，带这个编号的网址随之失效`;
    expect(redFlagsOf(review)).toEqual([`address content/registers/${register}.yaml ${message}`]);
  });

  test('of a topic that is renamed: searches name it', () => {
    const review = compareContent(
      sampleContent({}, { topics: '- { id: a, name: 环卫 }' }),
      sampleContent({}, { topics: '- { id: a, name: 环境卫生 }' }),
    );
    expect(redFlagsOf(review)).toEqual([
      'address content/registers/topics.yaml 专题“环卫”改名为“环境卫生”，旧名的网址（/search/?topic=环卫）随之失效',
    ]);
  });
});

describe('内容检查', () => {
  test.each([
    [
      'evidence',
      'measures/001.mdx',
      'evidence: 目前已修好',
      'evidence: 全部修好',
      '依据原句“全部修好”',
    ],
    ['a title', 'measures/001.mdx', 'title: 修好路灯', 'title: 换路灯', '标题“换路灯”'],
    ['a section', 'measures/001.mdx', 'section: "01"', 'section: "09"', '章节“09”不存在'],
  ])('%s that no longer matches', (_what, name, from, to, message) => {
    const flags = redFlagsOf(sampleReview(changed(name, from, to)));
    expect(flags).toContainEqual(expect.stringContaining(`problem ${name} ${message}`));
  });

  test('a promise that no longer matches', () => {
    const after = further(WITH_COMMITMENT, 'quote: 力争年底', 'quote: 争取年底');
    expect(redFlagsOf(sampleReview(after, WITH_COMMITMENT))).toContainEqual(
      expect.stringContaining('problem measures/003.mdx 承诺原句“争取年底见效”'),
    );
  });

  test('a problem that was there before is only counted, even on another line', () => {
    const before = changed('measures/001.mdx', 'section: "01"', 'section: "09"');
    const after = further(before, 'number: 1', '# 注\nnumber: 1');
    const review = sampleReview(after, before);
    expect(redFlagsOf(review)).toEqual([]);
    expect(review.oldProblems).toBe(1);
  });
});

test('损坏的文件: marks of a merge in any file, or one cut off, told once with their line', () => {
  const merged = sampleReview(changed('measures/001.mdx', '---\n（1', '---\n<<<<<<< HEAD\n（1'));
  expect(redFlagsOf(merged)).toEqual([
    expect.stringMatching(/^broken measures\/001\.mdx 有合并冲突的标记/),
  ]);
  expect(merged.redFlags[0]?.line).toBe(9);
  const cut = sampleReview({ 'measures/001.mdx': '---\nnumber: 1\n' });
  expect(redFlagsOf(cut)).toEqual([
    expect.stringMatching(/^broken measures\/001\.mdx 开头的信息没有结束/),
  ]);
  const register = compareContent(
    sampleContent({}),
    sampleContent({}, { topics: '- id: a\n>>>>>>> main\n' }),
  );
  expect(register.redFlags.map(({ rule, line }) => [rule, line])).toEqual([['broken', 2]]);
});

test('a file that can no longer be read is still called by its title', () => {
  const review = sampleReview({ 'measures/001.mdx': '---\nnumber: 1\n' });
  expect(review.notices[0]?.entries).toMatchObject([{ title: '修好路灯', isReadable: false }]);
});

test('an old file that can’t be read is no reason to fail', () => {
  const review = sampleReview({}, { 'measures/001.mdx': '<<<<<<<', 'indicators.yaml': ': [' });
  expect(redFlagsOf(review)).toEqual([]);
  expect(review.notices[0]?.entries).toMatchObject([{ id: '001', isReadable: false }]);
});
