import { describe, expect, test } from 'vitest';
import { changed, SAMPLE_SOURCE } from '../support/sample-notice.ts';
import { further, redFlagsOf, sampleReview } from '../support/sample-review.ts';

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
