import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../scripts/import/number-format.ts';

describe('a number as Word shows it', () => {
  // ECMA-376 part 1, 17.18.59, and Word's display of its Chinese formats.
  test.each([
    ['decimal', 12, '12'],
    ['chineseCounting', 1, '一'],
    ['chineseCounting', 10, '十'],
    ['chineseCounting', 11, '十一'],
    ['chineseCounting', 20, '二十'],
    ['chineseCounting', 99, '九十九'],
    ['chineseCountingThousand', 21, '二十一'],
    ['chineseCountingThousand', 110, '一百一十'],
    ['japaneseCounting', 15, '十五'],
    ['ideographDigital', 10, '一〇'],
    ['decimalEnclosedCircle', 1, '①'],
    ['decimalEnclosedCircleChinese', 20, '⑳'],
    ['decimalFullWidth', 12, '１２'],
    ['decimalZero', 7, '07'],
    ['upperLetter', 27, 'AA'],
    ['lowerLetter', 2, 'b'],
    ['upperRoman', 49, 'XLIX'],
    ['lowerRoman', 4, 'iv'],
    ['chineseLegalSimplified', 3, '叁'],
    ['ideographTraditional', 2, '乙'],
    ['ideographZodiac', 3, '寅'],
    ['decimalEnclosedFullstop', 3, '⒊'],
    ['decimalEnclosedParen', 3, '⑶'],
    ['decimalEnclosedCircle', 21, '21'],
    ['chineseCounting', 0, '〇'],
  ])('%s %i: %s', (format, number, shown) => {
    expect(formatNumber(number, format)).toBe(shown);
  });
});
