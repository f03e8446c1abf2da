import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { compareContent } from '../../scripts/review/compare-content.ts';
import { LONGEST_REPORT } from '../../scripts/review/limits.ts';
import { changed } from '../support/sample-notice.ts';
import { reportOf, sampleContent, sampleReview } from '../support/sample-review.ts';

/** A measure file of the sample's second section; its text follows from its number. */
function measure(number: number, title = `〔第${number}件〕`): Record<string, string> {
  const id = String(number).padStart(3, '0');
  const fields = [
    `number: ${number}`,
    'section: "02"',
    `title: ${JSON.stringify(title)}`,
    'source: { lines: [5] }',
    'status: unstated',
  ];
  return { [`measures/${id}.mdx`]: `---\n${fields.join('\n')}\n---\n${'洒水降尘，'.repeat(40)}\n` };
}

const many = (count: number): Record<string, string> =>
  Object.assign({}, ...Array.from({ length: count }, (_each, index) => measure(index + 4)));

test('nothing changed', () => {
  expect(reportOf(sampleReview({}))).toBe(
    [
      '# 合并后读者看到的变化',
      '',
      '比较：旧 → 新。逐项比较的是 content/；程序和样式只列出改动的文件。',
      '',
      '## 红线（0）',
      '',
      '没有。',
      '',
      '没有读者能看到的变化。',
      '',
    ].join('\n'),
  );
});

test('a change that no reader sees is named as such', () => {
  const report = reportOf(
    sampleReview(changed('measures/001.mdx', 'number: 1', '# 注\nnumber: 1')),
  );
  expect(report).toContain('没有读者能看到的变化。');
  expect(report).toContain(
    '## 读者看不到的改动\n\n- `content/notices/2024-sample/measures/001.mdx`',
  );
});

test('a changed program is a red flag, by folder, with some of its files', () => {
  const paths = ['a', 'b', 'c', 'd', 'e'].map((name) => `src/pages/${name}.astro`);
  const program = ['package.json', ...paths];
  const report = reportOf(compareContent(sampleContent({}), sampleContent({}), program));
  expect(report).toContain('## 红线（2）');
  expect(report).toContain('- **程序有改动** 根目录有 1 个文件改了');
  expect(report).toMatch(
    /- \*\*程序有改动\*\* src\/有 5 个文件改了.*`src\/pages\/d\.astro` 等 5 个\n/,
  );
  expect(report).not.toContain('没有读者能看到的变化');
});

test('an edited text: the red flag first, word by word, with its file and its page', () => {
  const report = reportOf(
    sampleReview(changed('measures/003.mdx', '---\n洒水降尘，力争', '---\n洒水降尘，争取')),
  );
  expect(report).toContain(
    '- **已发布的文字** 第3条的正文改了：洒水降尘， ~~力争~~  **争取** 年底见效。\n' +
      '  `content/notices/2024-sample/measures/003.mdx` · `/notices/2024-sample/measures/003/`',
  );
  expect(report.indexOf('## 红线')).toBeLessThan(report.indexOf('## 通报和措施'));
});

test('a new status with the words that show it, and the counts that move', () => {
  const report = reportOf(
    sampleReview(
      changed(
        'measures/001.mdx',
        'status: completed\nevidence: 目前已修好',
        'status: ongoing\nevidence: 一是查',
      ),
    ),
  );
  expect(report).toContain('  - 进展：已完成（依据“目前已修好”） → **推进中**（依据“一是查”）');
  const rows = ['| 措施 | 3 | 3 |', '| 措施：已完成 | 1 | **0** |', '| 措施：推进中 | 0 | **1** |'];
  expect(report).toContain(rows.join('\n'));
  expect(report).toContain('提醒：内容改了，notice.mdx 的 revised（修订日期）没有改。');
});

test('progress that is appended, with its date, status, words and source; no reminder', () => {
  const update =
    'updates:\n  - { date: 2024-06-30, status: ongoing, text: 查完了。, url: "https://example.org/a" }\n';
  const report = reportOf(
    sampleReview(changed('measures/001.mdx', '---\n（1', `${update}---\n（1`)),
  );
  expect(report).toContain(
    '  - 新增后续进展：**2024-06-30 推进中：查完了。（来源 https:&#8203;//example.org/a）**',
  );
  expect(report).toContain('| 后续进展 | 0 | **1** |');
  expect(report).not.toContain('提醒');
});

test('topics, a date and a field that no schema knows yet', () => {
  const report = reportOf(
    sampleReview({
      ...changed('measures/001.mdx', 'status:', 'topics: [环境卫生]\nstatus:'),
      ...changed('notice.mdx', 'revised: 2024-12-01', 'revised: 2024-12-02\nannotation: pending'),
    }),
  );
  expect(report).toContain('  - 新增专题：**环境卫生**');
  expect(report).toContain('  - 修订日期：2024-12-01 → **2024-12-02**');
  expect(report).toContain('  - 标注：新增 **pending**');
  expect(report).not.toContain('提醒');
});

test('a status that has no name yet is counted and shown as it is written', () => {
  const report = reportOf(
    sampleReview(changed('measures/003.mdx', 'status: unstated', 'status: unheard-of')),
  );
  expect(report).toContain('| 措施：unheard-of | 0 | **1** |');
  expect(report).toContain('进展：原文未说明 → **unheard-of**');
});

test('a measure that is gone breaks the notice’s own count', () => {
  const report = reportOf(sampleReview({ 'measures/003.mdx': null }));
  expect(report).toContain('| 措施 | 3 | **2** |');
  expect(report).toContain('通报自述“制订了3条措施”：收录 3 → 2，**不相符**。');
  expect(report).toContain('#### 删去（1）');
  expect(report).toContain(
    '- **永久网址** 第3条的网址没有了：`/notices/2024-sample/measures/003/`、`/notices/2024-sample/measures/003/#m003-p1`',
  );
});

test('registers and indicators: what came, changed and went', () => {
  const indicators = (title: string): Record<string, string> => ({
    'indicators.yaml': `indicators:\n  - id: lamps\n    title: ${title}\n    chart: figures\n    points:\n      - { label: 灯, measure: 1, quote: 一是查 }\nnot_charted: []\n`,
  });
  const report = reportOf(
    compareContent(
      sampleContent(indicators('修灯'), { topics: '- { id: a, name: 甲, words: [灯] }' }),
      sampleContent(indicators('修好灯'), {
        topics: '- { id: a, name: 甲, words: [灯, 路灯] }\n- { id: b, name: 乙, words: [水] }',
      }),
    ),
  );
  expect(report).toContain('- 修改 **修好灯** `lamps`\n  - 标题：~~修~~  **修好** 灯');
  expect(report).toContain('### 专题（2）\n\n`content/registers/topics.yaml`');
  expect(report).toContain('- 修改 **甲** `a`\n  - 新增词：**路灯**');
  expect(report).toContain('- 新增 **乙** `b`：标识：b，名称：乙，词：水');
});

describe('long reports', () => {
  test('a new notice of 300 measures is one table of its chapters', () => {
    const report = reportOf(sampleReview(many(300), null));
    expect(report).toContain('### 新通报：样本单位整改情况的通报');
    expect(report).toContain('| 02 | 关于“扬尘”问题 | 301 | 原文未说明 301 |');
    expect(report).toContain('| 措施 | — | **303** |');
    expect(report.length).toBeLessThan(100_000);
    expect(report).not.toContain('洒水降尘，洒水降尘');
  });

  test('a long list ends with how many more there are, unless all is asked for', () => {
    const review = sampleReview(many(100));
    const report = reportOf(review);
    expect(report.match(/^\| 第\d+条 /gm)).toHaveLength(30);
    expect(report).toContain('另有 70 处没有列出；全部列出：npm run review -- --all');
    const whole = reportOf(review, true);
    expect(whole.match(/^\| 第\d+条 /gm)).toHaveLength(100);
    expect(whole).not.toContain('没有列出');
  });

  test('so does a long list of red flags', () => {
    const removed = Object.fromEntries(Object.keys(many(60)).map((name) => [name, null]));
    const report = reportOf(sampleReview(removed, many(60)));
    expect(report).toContain('## 红线（60）');
    expect(report.match(/^- \*\*永久网址/gm)).toHaveLength(50);
    expect(report).toContain('- 另有 10 处没有列出；全部列出：npm run review -- --all');
  });

  test('a report fits into a comment, however much has changed', () => {
    const edited = Object.fromEntries(
      Object.entries(many(120)).map(([name, text]) => [name, text.replaceAll('洒水', '喷雾')]),
    );
    const review = sampleReview(edited, many(120));
    expect(review.redFlags.length).toBeGreaterThanOrEqual(120);
    expect(reportOf(review).length).toBeLessThan(LONGEST_REPORT);
    expect(reportOf(review, true).length).toBeGreaterThan(LONGEST_REPORT);
  });
});

test('content can’t inject markup into any part of the report', async () => {
  const title = '〔|`x` <script>alert(1)</script> @mention #1 **粗**〕';
  const hostile = JSON.stringify(title);
  const after = {
    ...changed('measures/001.mdx', 'title: 修好路灯', `title: ${hostile}`),
    ...changed('sections/01.mdx', 'title: 〔市政〕', `title: ${hostile}\nextra: "甲\\n\\n# 乙"`),
    ...changed('notice.mdx', 'title: 样本单位整改情况的通报', `title: ${hostile}`),
    ...measure(4, title),
  };
  const processor = await createMarkdownProcessor({ syntaxHighlight: false, smartypants: false });
  for (const review of [
    sampleReview(after),
    sampleReview(after, null),
    sampleReview(null, after),
  ]) {
    const report = reportOf(review);
    expect(report).toContain('&lt;script&gt;');
    expect(report).not.toMatch(/<script|@mention|[^&]#1/);
    const { code } = await processor.render(report);
    const $ = load(code);
    expect($('script, img, a')).toHaveLength(0);
    expect($('h1')).toHaveLength(1);
    for (const row of $('tr').toArray()) {
      const columns = $(row).closest('table').find('thead th').length;
      expect($(row).children()).toHaveLength(columns);
      expect($(row).text()).not.toContain('\\');
    }
  }
});
