import { describe, expect, test } from 'vitest';
import { compareContent } from '../../scripts/review/compare-content.ts';
import { changed, SAMPLE_SOURCE } from '../support/sample-notice.ts';
import { redFlagsOf, sampleContent, sampleReview } from '../support/sample-review.ts';

const UPDATES = `updates:
  - { date: 2024-06-30, status: ongoing, text: 查完了。 }
  - { date: 2024-09-30, status: completed, text: 修完了。 }
`;
const WITH_UPDATES = changed('measures/001.mdx', '---\n（1', `${UPDATES}---\n（1`);
const COMMITMENT = 'commitments:\n  - { quote: 力争年底见效, due: 2024-12-31 }\n';
const WITH_COMMITMENT = changed('measures/003.mdx', '---\n洒', `${COMMITMENT}---\n洒`);

/** The changed sample with another change in one of its files. */
function further(
  changes: Record<string, string>,
  from: string,
  to: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(changes).map(([name, text]) => {
      expect(text).toContain(from);
      return [name, text.replace(from, to)];
    }),
  );
}

test('what stays the same raises no flag', () => {
  expect(redFlagsOf(sampleReview({}))).toEqual([]);
});

describe('已发布的文字', () => {
  test('an edited text is told with what was and what is to be', () => {
    const review = sampleReview(
      changed('measures/003.mdx', '---\n洒水降尘，力争', '---\n洒水降尘，争取'),
    );
    expect(redFlagsOf(review)).toContain('text measures/003.mdx 第3条的正文改了');
    expect(review.redFlags[0]?.change).toEqual({
      before: '洒水降尘，力争年底见效。',
      after: '洒水降尘，争取年底见效。',
    });
  });

  test('so is one of a part', () => {
    const flags = redFlagsOf(sampleReview(changed('parts/1.mdx', '制订了3条', '制订了4条')));
    expect(flags).toContain('text parts/1.mdx 第1部分的正文改了');
  });

  test.each([
    ['measures/003.mdx', 'title: 洒水降尘', 'title: 〔降尘〕', '第3条的标题改了'],
    ['sections/01.mdx', '〔市政〕', '〔市政工程〕', '第1节的标题改了'],
    ['sections/02.mdx', 'line: 4', 'line: 5', '第2节的来源改了'],
    ['parts/2.mdx', '〔整改情况〕', '〔落实情况〕', '第2部分的标题改了'],
    ['notice.mdx', 'title: 样本单位整改', 'title: 样本单位的整改', '通报的标题改了'],
    ['measures/002.mdx', 'lines: [4]', 'lines: [5]', '第2条的来源改了'],
    ['measures/002.mdx', 'section: "01"', 'section: "02"', '第2条的所属章节改了'],
    ['measures/002.mdx', 'number: 2', 'number: 3', '第2条的编号改了'],
    ['sections/01.mdx', 'part: 2', 'part: 1', '第1节的所属部分改了'],
    ['parts/2.mdx', 'number: 2', 'number: 1', '第2部分的编号改了'],
    ['notice.mdx', 'published: null', 'published: 2024-12-01', '通报的发布日期改了'],
    ['notice.mdx', 'issuer: 样本单位', 'issuer: 别的单位', '通报的发布单位改了'],
    ['notice.mdx', 'inspector: 巡察组', 'inspector: null', '通报的巡察组改了'],
    ['notice.mdx', 'label: 反馈意见', 'label: 反馈', '通报的经过改了'],
    ['notice.mdx', 'start: 2024-03-01', 'start: 2024-03-02', '通报的经过改了'],
    ['notice.mdx', 'quote: 2024年3月1日，巡察组', 'quote: 巡察组', '通报的经过改了'],
    ['notice.mdx', 'label: 整改措施', 'label: 措施', '通报的自述的数目改了'],
    ['notice.mdx', 'description: 样本。', 'description: 样品。', '通报的来源改了'],
    ['notice.mdx', 'folded: ，（）', 'folded: ，', '通报的来源改了'],
    ['notice.mdx', 'reason: 广告', 'reason: 无关', '通报的不收录的文字改了'],
  ])('%s: %s', (name, from, to, message) => {
    expect(redFlagsOf(sampleReview(changed(name, from, to)))).toContain(`text ${name} ${message}`);
  });

  test('where a section’s text stands is a record', () => {
    const before = changed('sections/01.mdx', 'part: 2', 'part: 2\ntext: { lines: [3] }');
    expect(redFlagsOf(sampleReview(further(before, '[3]', '[4]'), before))).toContain(
      'text sections/01.mdx 第1节的正文的来源改了',
    );
  });

  test('a claim, a milestone or a set-aside text that is added edits nothing', () => {
    const more = 'claims:\n  - { label: 章节, quote: 样本单位, unverifiable: 没有写 }';
    const flags = redFlagsOf(sampleReview(changed('notice.mdx', 'claims:', more)));
    expect(flags.filter((flag) => flag.startsWith('text'))).toEqual([]);
  });

  test.each([
    ['a link', '[洒水](https://evil.example/)降尘，力争'],
    ['emphasis', '**洒水**降尘，力争'],
  ])('%s put into it, though it reads the same', (_what, words) => {
    const after = changed('measures/003.mdx', '---\n洒水降尘，力争', `---\n${words}`);
    const review = sampleReview(after);
    expect(redFlagsOf(review)).toContain('text measures/003.mdx 第3条的链接或强调改了');
    const flag = review.redFlags.find(({ message }) => message.includes('链接'));
    expect(flag?.change?.after).toBe(`${words}年底见效。`);
    // Taken out or turned elsewhere, it is told as well.
    expect(redFlagsOf(sampleReview({}, after))).toContain(
      'text measures/003.mdx 第3条的链接或强调改了',
    );
  });

  test('a link that comes with other words is told besides', () => {
    const words = '---\n[洒水](https://evil.example/)除尘，力争';
    const review = sampleReview(changed('measures/003.mdx', '---\n洒水降尘，力争', words));
    const flags = redFlagsOf(review);
    expect(flags).toContain('text measures/003.mdx 第3条的正文改了');
    expect(flags).toContain('text measures/003.mdx 第3条的链接或强调改了');
  });

  test('a source reading that changes unseen is told by itself', () => {
    const flags = redFlagsOf(
      sampleReview(changed('measures/002.mdx', 'captured="广告词"', 'captured="广告"')),
    );
    expect(flags).toContain('text measures/002.mdx 第2条的来源文字（读者看到的不变）改了');
  });

  test('a comment, quotation marks or an empty line change nothing', () => {
    const changes = {
      ...changed('measures/001.mdx', 'title: 修好路灯', 'title: "修好路灯"   # 注'),
      ...changed('measures/003.mdx', '---\n洒', '---\n\n洒'),
    };
    const review = sampleReview(changes);
    expect(redFlagsOf(review)).toEqual([]);
    expect(review.notices).toEqual([]);
    expect(review.unseen).toEqual([
      'content/notices/2024-sample/measures/001.mdx',
      'content/notices/2024-sample/measures/003.mdx',
    ]);
  });

  test('an empty list says what a missing one says', () => {
    const review = sampleReview(changed('measures/001.mdx', 'status:', 'updates: []\nstatus:'));
    expect(review.notices).toEqual([]);
  });

  test('a field that the content model gains is no edit of what was published', () => {
    const review = sampleReview(
      changed('parts/2.mdx', 'title: 〔整改情况〕', 'title: 〔整改情况〕\nheading: 二、整改情况'),
    );
    expect(redFlagsOf(review).filter((flag) => flag.startsWith('text'))).toEqual([]);
    expect(review.notices[0]?.entries[0]?.fields).toEqual([
      { field: 'heading', before: undefined, after: '二、整改情况' },
    ]);
  });
});

test('来源文件: a changed or missing capture', () => {
  const message = 'source source.txt 来源文件';
  const edited = redFlagsOf(sampleReview({ 'source.txt': SAMPLE_SOURCE.replace('查', '察') }));
  expect(edited).toContain(`${message}被改动；它是抓取时的原样，不能改`);
  const gone = redFlagsOf(sampleReview({ 'source.txt': null }));
  expect(gone).toContain(`${message}没有了或读不出来；它是抓取时的原样，不能改`);
});

test('校勘标记: a mark that is gone, but not a note that is worded anew', () => {
  const gone = changed('measures/002.mdx', '<Noise captured="广告词" note="广告" />', '');
  expect(redFlagsOf(sampleReview(gone))).toContain(
    'apparatus measures/002.mdx 第2条去掉了校勘标记：衍文“广告词”',
  );
  const reworded = sampleReview(changed('measures/002.mdx', 'note="广告"', 'note="转载广告"'));
  expect(redFlagsOf(reworded)).toEqual([]);
  expect(reworded.notices[0]?.entries[0]?.apparatus).toEqual({
    before: ['衍文“广告词”（广告）'],
    after: ['衍文“广告词”（转载广告）'],
  });
});

test('校勘标记: one put round published words', () => {
  const doubt = '---\n<Doubtful note="存疑">洒水</Doubtful>降尘';
  const review = sampleReview(changed('measures/003.mdx', '---\n洒水降尘', doubt));
  expect(redFlagsOf(review)).toEqual([
    'apparatus measures/003.mdx 第3条增加了校勘标记：存疑“洒水”',
  ]);
});

describe('进展改判', () => {
  test.each([
    ['the same evidence', 'status: ongoing\nevidence: 目前已修好', '，依据原句没有变'],
    ['shorter evidence', 'status: ongoing\nevidence: 修好', '，依据原句缩短了'],
    ['other evidence', 'status: ongoing\nevidence: 一是查', ''],
  ])('with %s', (_what, now, remark) => {
    const old = 'status: completed\nevidence: 目前已修好';
    const review = sampleReview(changed('measures/001.mdx', old, now));
    expect(redFlagsOf(review)).toEqual([`status measures/001.mdx 第1条的进展改判了${remark}`]);
    expect(review.redFlags[0]?.change?.before).toBe('已完成（依据“目前已修好”）');
    expect(review.redFlags[0]?.change?.after).toMatch(/^推进中（依据“.*”）$/);
  });

  test('a first judgement is none', () => {
    const before = changed('measures/003.mdx', 'status: unstated', 'status: unreviewed');
    expect(redFlagsOf(sampleReview({}, before))).toEqual([]);
  });
});

test('标注退回: a notice that is pending again, a measure that is unreviewed again', () => {
  const pending = changed('notice.mdx', 'year: 2024', 'year: 2024\nannotation: pending');
  const after = {
    ...pending,
    ...changed('measures/003.mdx', 'status: unstated', 'status: unreviewed'),
  };
  expect(redFlagsOf(sampleReview(after))).toEqual([
    'annotation notice.mdx 通报退回“标注未完成”',
    'annotation measures/003.mdx 第3条的进展由“原文未说明”退回“待标注”',
  ]);
  expect(redFlagsOf(sampleReview({}, pending))).toEqual([]);
});

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
