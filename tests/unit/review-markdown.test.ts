import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { code, escapeText, showChange, showText, table } from '../../scripts/review/markdown.ts';

const processor = await createMarkdownProcessor({ syntaxHighlight: false, smartypants: false });

/** Markdown as GitHub and GitLab read it, as a page. */
async function page(markdown: string) {
  const { code: html } = await processor.render(markdown);
  return load(html);
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '甲|乙|丙',
  '`代码` ``两个``',
  '[链接](https://example.org/)',
  '![图](https://example.org/a.png)',
  '**粗** __粗__ *斜* _斜_ ~~删~~',
  '&lt;b&gt; &amp; &#64;someone',
  '反斜杠\\*不是强调\\',
  '$x^2$ 和 $$y$$',
  '<!-- 注释 -->',
  '- 列表',
  '1. 列表',
  '# 标题',
  '> 引用',
  '+ 项',
  '[x] 任务 [^1] {#id}',
  'https://example.org/ www.example.org a@example.org mailto:a@example.org',
];

describe('text from the content', () => {
  test.each(HOSTILE)('%s shows as it is, and is nothing else', async (text) => {
    const $ = await page(`- 标题：${escapeText(text)}`);
    const item = $('li');
    expect(item).toHaveLength(1);
    expect(item.find('*')).toHaveLength(0);
    expect(item.text().replaceAll('\u200b', '')).toBe(`标题：${text}`);
  });

  test.each(['- 列表', '1. 列表', '2) 列表', '# 标题', '> 引用', '+ 项', '=== ', '--- ', '/close'])(
    '“%s” at the start of a line makes no block and no command',
    async (text) => {
      expect(escapeText(text)).not.toMatch(/^\//);
      const $ = await page(escapeText(text));
      expect(
        $('body')
          .children()
          .toArray()
          .map(({ tagName }) => tagName),
      ).toEqual(['p']);
      expect($('p').text().replaceAll('\u200b', '')).toBe(text.trim());
    },
  );

  test.each([
    ['@mention', '@&#8203;mention'],
    ['Closes #12', 'Closes \\#&#8203;12'],
    ['见 group/project!34', '见 group/project!&#8203;34'],
    ['GH-12', 'GH&#8203;-12'],
    [':tada:', ':&#8203;tada:'],
    ['https://example.org/', 'https:&#8203;//example.org/'],
  ])('%s is no mention, reference, emoji or link', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  test('a line break becomes a sign, so that no new block can begin', async () => {
    const $ = await page(`- ${escapeText('甲\n\n# 乙\r\n- 丙')}`);
    expect($('li').text().replaceAll('\u200b', '')).toBe('甲↵# 乙↵- 丙');
    expect($('h1')).toHaveLength(0);
  });

  test('what is invisible is shown', () => {
    expect(escapeText('甲\u202e乙\u200b丙\u0007')).toBe('甲〈U+202E〉乙〈U+200B〉丙〈U+0007〉');
  });

  test('a long text ends with how much is left out', () => {
    expect(showText('字'.repeat(300), false)).toBe(`${'字'.repeat(240)}……（略60字）`);
    expect(showText('字'.repeat(300), true)).toBe('字'.repeat(300));
  });
});

test('a table keeps its cells, whatever they hold', async () => {
  const cells = ['甲|乙', '`|`', 'content/a|b.mdx'];
  const [first = '', second = '', third = ''] = cells;
  const rows = [[escapeText(first), escapeText(second), code(third)]];
  const $ = await page(table(['一', '二', '三'], rows).join('\n'));
  expect(
    $('tbody td')
      .toArray()
      .map((cell) => $(cell).text()),
  ).toEqual(cells);
});

test.each(['a`b', '``', '甲'])('a path with %s stays one piece of code', async (path) => {
  const $ = await page(`- ${code(path)} 后`);
  expect($('li > code')).toHaveLength(1);
  expect($('li > code').text()).toBe(path);
});

describe('changed words', () => {
  test.each([
    ['做完了（一部分）。', '做完了（全部）。'],
    ['甲，乙', '甲乙'],
    ['“旧”的', '“新”的'],
    ['**旧**', '~~新~~'],
    ['前 后', '前后'],
    ['第一段\n第二段', '第一段第二段'],
    ['甲', '甲 乙'],
    ['', '新'],
    ['旧', ''],
  ])('%s → %s: what is struck through is the old, what is bold the new', async (before, after) => {
    const $ = await page(`- 正文：${showChange({ before, after }, true)}`);
    const plain = (html: typeof $): string =>
      html('li').text().replaceAll('\u200b', '').replace(/[ ␣]/g, '').replace('正文：', '');
    const compact = (text: string): string => text.replaceAll('\n', '↵').replaceAll(' ', '');
    const [old, now] = await Promise.all([page($.html('ul')), page($.html('ul'))]);
    old('strong').remove();
    now('del').remove();
    expect(plain(old)).toBe(compact(before));
    expect(plain(now)).toBe(compact(after));
    expect($('del, strong').length).toBeGreaterThan(0);
  });
});
