import { describe, expect, test } from 'vitest';
import { readRegulations } from '../../src/domain/regulations.ts';
import { anchorAt, sentenceAround } from '../../src/domain/text-places.ts';

// Every text is the notice's own, shortened.
describe('citations', () => {
  test.each<[string, [title: string, number: string | null, version: string | null][]]>([
    ['根据《政府采购法》', [['政府采购法', null, null]]],
    [
      '制定《常州市城市管理局采购工作内部控制管理办法（试行）》（常城管〔2023〕66号），',
      [['常州市城市管理局采购工作内部控制管理办法（试行）', '常城管〔2023〕66号', null]],
    ],
    [
      '以《城市公共厕所设计标准》（CJJ14-2016）为指引',
      [['城市公共厕所设计标准', 'CJJ14-2016', null]],
    ],
    [
      '按照《生活垃圾转运站技术规范》（CJJ/T 47-2016）及',
      [['生活垃圾转运站技术规范', 'CJJ/T 47-2016', null]],
    ],
    [
      '审议通过《常州市生活垃圾分类管理条例（草案）》，',
      [['常州市生活垃圾分类管理条例', null, '草案']],
    ],
    [
      '完成《常州市生活垃圾分类管理条例》（二审稿）；',
      [['常州市生活垃圾分类管理条例', null, '二审稿']],
    ],
    [
      '完成《常州市生活垃圾分类管理条例》送审稿并',
      [['常州市生活垃圾分类管理条例', null, '送审稿']],
    ],
    [
      '实施方案（2022-2025年）》以外，《常州市生活垃圾转运站提升改造行动实施方案（2022-2025年）》，在',
      [['常州市生活垃圾转运站提升改造行动实施方案（2022-2025年）', null, null]],
    ],
    [
      '《常州市渣土运输行业“安责险+大数据+源头控”安全监管实施方案》（常交运〔2023〕10号）规定',
      [['常州市渣土运输行业“安责险+大数据+源头控”安全监管实施方案', '常交运〔2023〕10号', null]],
    ],
    [
      '《管理办法（试行）》（常城管〔2023〕67号）、《工作方案》（常城管〔2023〕38号）',
      [
        ['管理办法（试行）', '常城管〔2023〕67号', null],
        ['工作方案', '常城管〔2023〕38号', null],
      ],
    ],
    ['作出《批复》（常政复〔2023〕79号）。', [['批复', '常政复〔2023〕79号', null]]],
    ['《督察建议书》1份。', [['督察建议书', null, null]]],
    ['没有书名号（常城管〔2023〕66号）', []],
  ])('%s', (text, expected) => {
    const found = readRegulations(text).map(({ title, number, version }) => [
      title,
      number,
      version,
    ]);
    expect(found).toEqual(expected);
  });

  test('the run of a citation holds its number', () => {
    const text = '以《城市公共厕所设计标准》（CJJ14-2016）为指引';
    const [mention] = readRegulations(text);
    expect(text.slice(mention?.start, mention?.end)).toBe('《城市公共厕所设计标准》（CJJ14-2016）');
  });
});

describe('places in a text', () => {
  const text =
    '（3）摸清家底。一是开展普查；掌握数据。二是完善《资料》和数据，加快建设。\n又一段。';

  test('the sentence around a run', () => {
    const start = text.indexOf('《资料》');
    expect(sentenceAround(text, start, start + 4)).toBe('二是完善《资料》和数据，加快建设。');
  });

  test.each([
    ['摸清家底', 'm042-p1'],
    ['掌握数据', 'm042-p1-1'],
    ['《资料》', 'm042-p1-2'],
    ['又一段', 'm042-p2'],
  ])('%s stands at %s', (words, anchor) => {
    expect(anchorAt('m042', text, text.indexOf(words))).toBe(anchor);
  });
});
