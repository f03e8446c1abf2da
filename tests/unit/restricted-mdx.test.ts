import { describe, expect, test } from 'vitest';
import { parseContentDocument } from '../../src/domain/content-document.ts';

function messages(text: string): string[] {
  return parseContentDocument(text).findings.map(({ message }) => message);
}

describe('prose and apparatus pass', () => {
  test.each([
    '（1）修好路灯。一是查；二是修。',
    '**加粗**、*强调*和[链接](https://example.org/a?b=c)。',
    '[文内](#m001-p1)、[邮箱](mailto:a@example.org)。',
    '习<Supplied>近平</Supplied>新时代。',
    '认<Lacuna captured="线" note="丢失" />年。',
    '擅自<Lacuna captured="" />、砍伐',
    '下调10%<Noise captured="广告" note="广告词" />，于',
    '<Doubtful note="疑为“所有”">所以</Doubtful>上会事项',
    '1 < 2。',
    '比例达到 70%，\\{不是表达式\\}，1 \\< 2。',
  ])('%s', (text) => {
    expect(messages(text)).toEqual([]);
  });
});

describe('everything else is refused', () => {
  test.each([
    ['import a from "b"', 'import 或 export'],
    ['export const a = 1', 'import 或 export'],
    ['文字{1 + 1}文字', '{表达式}'],
    ['{process.env.HOME}', '{表达式}'],
    ['{/* 注释 */}', '{表达式}'],
    ['文<script>alert(1)</script>', '不能使用 <script>'],
    ['文<b>字</b>', '不能使用 <b>'],
    ['文<Chart />', '不能使用 <Chart>'],
    ['文<a.b>字</a.b>', '不能使用 <a.b>'],
    ['文<svg:a>字</svg:a>', '不能使用 <svg:a>'],
    ['文<>字</>', '不能使用 <>'],
    ['文<constructor>字</constructor>', '不能使用 <constructor>'],
    ['文<Supplied onClick="x">字</Supplied>', '没有“onClick”属性'],
    ['文<Supplied note={1}>字</Supplied>', '名称="文字"'],
    ['文<Supplied {...a}>字</Supplied>', '名称="文字"'],
    ['文<Supplied note>字</Supplied>', '名称="文字"'],
    ['文<Doubtful>字</Doubtful>', '缺少“note”属性'],
    ['文<Noise captured="x" />', '缺少“note”属性'],
    ['文<Lacuna />', '缺少“captured”属性'],
    ['文<Lacuna captured="a" captured="b" />', '写了两次'],
    ['文<Lacuna captured="a">字</Lacuna>', '里面不能有文字'],
    ['文<Supplied></Supplied>', '里面须是一段文字'],
    ['文<Supplied>**字**</Supplied>', '里面须是一段文字'],
    ['<Lacuna captured="" />', '不能单独成段'],
    ['<Doubtful note="疑">字</Doubtful>', '不能单独成段'],
    ['[字](javascript:alert(1))', '不能使用'],
    ['[字](JaVaScRiPt:alert(1))', '不能使用'],
    ['[字](&#106;avascript:alert(1))', '不能使用'],
    ['[字](<java\tscript:alert(1)>)', '不能使用'],
    ['[字](data:text/html,x)', '不能使用'],
    ['[字](//example.org/)', '不能使用'],
    ['[字](/about/)', '不能使用'],
    ['[字]\n\n[字]: javascript:alert(1)', '[名称]: 网址'],
    ['[字](https:about)', '不能使用'],
    ['[字](https://example.org "标题")', '链接不能带标题'],
    ['- 一项\n- 二项', '列表'],
    ['5. 第五', '列表'],
    ['> 引文', '> 开头'],
    ['文<Doubtful note=" ">字</Doubtful>', '“note”属性不能为空'],
    ['文<Noise captured="" note="广告" />', '“captured”属性不能为空'],
    ['# 标题', '# 标题'],
    ['![图](https://example.org/a.png)', '图片'],
    ['`代码`', '代码'],
    ['```js\nalert(1)\n```', '代码'],
    ['---\na: 1\n---\n\n---\n', '分隔线'],
    ['第一行\n第二行', '一段须写成一行'],
  ])('%s', (text, expected) => {
    const found = messages(text);
    expect(found.join('\n')).toContain(expected);
  });
});

describe('syntax that cannot be read is a finding, not an exception', () => {
  test.each(['文{字', '文<Supplied>字', '文</Supplied>', '<!-- 注释 -->', 'import {'])(
    '%s',
    (text) => {
      expect(messages(text)).toEqual([expect.stringContaining('写法有误，读不下去')]);
    },
  );
});

test('a finding counts lines from the top of the text', () => {
  const [finding] = parseContentDocument('---\na: 1\n---\n好。\n\n{1}\n').findings;
  expect(finding?.line).toBe(6);
});
