import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { BOLD_LEVEL, readHtmlLines } from '../../scripts/import/html-lines.ts';

function linesOf(html: string) {
  return readHtmlLines(parseHTML(`<html><body>${html}</body></html>`).document.body);
}

const textsOf = (html: string): string[] => linesOf(html).map(({ text }) => text);

describe('the lines of a page', () => {
  test.each([
    ['end with blocks', '<p>甲</p><div>乙<span>丙</span></div>丁', ['甲', '乙丙', '丁']],
    ['end with breaks', '甲<br>乙<br/><br>丙', ['甲', '乙', '丙']],
    ['have one blank for several', '<p>\n a  b\t c </p>', ['a b c']],
    ['keep wide and unbroken blanks inside', '<p>甲\u3000乙&nbsp;丙</p>', ['甲\u3000乙\u00a0丙']],
    [
      'go on over a line end between Chinese',
      '<p>整改\n    情况，\n已完成</p>',
      ['整改情况，已完成'],
    ],
    [
      'have no script, style or comment',
      '<p>甲<script>x</script><!-- y --><style>z</style></p>',
      ['甲'],
    ],
    [
      'have numbers of lists',
      '<ol start="3"><li>甲</li><li value="7">乙</li><li>丙</li></ol>',
      ['3.甲', '7.乙', '8.丙'],
    ],
    [
      'have numbers in front of paragraphs',
      '<ol><li><p>甲</p><p>乙</p></li><li>丙</li></ol>',
      ['1.甲', '乙', '2.丙'],
    ],
    ['keep powers above the line', '10<sup>4</sup>吨，m<sup>2</sup>', ['10⁴吨，m²']],
    ['have other raised text on the line', '甲<sup>[1]</sup>', ['甲[1]']],
    ['are those inside a form as well', '<form><p>甲</p></form>', ['甲']],
    ['have no number for an empty item', '<ol><li></li><li>甲</li></ol>', ['2.甲']],
    [
      'have letters where the list has',
      '<ol type="a"><li>甲</li></ol><ol type="I"><li>乙</li></ol>',
      ['a.甲', 'I.乙'],
    ],
    [
      'count down where the list does',
      '<ol reversed><li>甲</li><li>乙</li></ol>',
      ['2.甲', '1.乙'],
    ],
    [
      'have no number where the list shows none',
      '<ol style="list-style: none"><li>甲</li></ol>',
      ['甲'],
    ],
    ['have no marks of other lists', '<ul><li>甲</li><li>乙</li></ul>', ['甲', '乙']],
    [
      'have a row of a table each',
      '<table><tr><th>年</th><th>数</th></tr><tr><td>2022</td><td>1</td></tr></table>',
      ['年\u3000数', '2022\u30001'],
    ],
    [
      'have the parts of a cell',
      '<table><tr><td>甲<p>乙</p></td><td>丙</td></tr></table>',
      ['甲 乙\u3000丙'],
    ],
    [
      'see through a table that is layout',
      '<table><tr><td>左</td><td><table><tr><td>右</td></tr></table></td></tr></table>',
      ['左', '右'],
    ],
    [
      'see through a table of one column',
      '<table><tr><td>甲</td></tr><tr><td>乙</td></tr></table>',
      ['甲', '乙'],
    ],
  ])('%s', (_, html, lines) => {
    expect(textsOf(html)).toEqual(lines);
  });

  test('know headings, and what is bold throughout', () => {
    const lines = linesOf(
      '<h2>甲</h2><p><b>乙</b></p><p><b>丙</b>丁</p><p style="font-weight:700">戊</p>',
    );
    expect(lines.map(({ heading }) => heading)).toEqual([2, BOLD_LEVEL, null, BOLD_LEVEL]);
  });

  test('know the rows below a header that names measures', () => {
    const table = (header: string): string =>
      `<table><tr><td>序号</td><td>${header}</td></tr><tr><td>1</td><td>修路</td></tr></table>`;
    expect(linesOf(table('整改措施')).map(({ row }) => row)).toEqual(['header', 'measure']);
    expect(linesOf(table('数量')).map(({ row }) => row)).toEqual(['header', 'other']);
  });

  test('tell what is not the article, and why', () => {
    const lines = linesOf(
      '<nav>首页</nav><p>正文</p><div style="display:none">广告</div><p hidden>暗</p><footer>版权</footer>',
    );
    expect(lines.map(({ text, apart }) => [text, apart])).toEqual([
      ['首页', '网页的导航，不属于通报'],
      ['正文', null],
      ['广告', '网页里隐藏的文字，读者看不到'],
      ['暗', '网页里隐藏的文字，读者看不到'],
      ['版权', '网页的页脚，不属于通报'],
    ]);
  });
});
