const DIGITS = '〇一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];
/** The same digits and units as on cheques: 壹拾贰. */
const LEGAL: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('〇一二三四五六七八九十百千', (plain, index) => [
    plain,
    Array.from('零壹贰叁肆伍陆柒捌玖拾佰仟')[index] ?? plain,
  ]),
);
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
/** Where Unicode has the numbers from 1 to 20 with a circle, in brackets, with a full stop. */
const ENCLOSED = { circle: 0x2460, paren: 0x2474, fullstop: 0x2488 } as const;

/** A number as a Word list shows it (`ST_NumberFormat`, ECMA-376 part 1, 17.18.59). */
export function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return toChinese(number);
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return Array.from(String(number), (digit) => DIGITS[Number(digit)] ?? '').join('');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(number, 'circle');
    case 'decimalEnclosedParen':
      return enclosed(number, 'paren');
    case 'decimalEnclosedFullstop':
      return enclosed(number, 'fullstop');
    case 'chineseLegalSimplified':
      return Array.from(toChinese(number), (each) => LEGAL[each] ?? each).join('');
    case 'ideographTraditional':
      return STEMS[number - 1] ?? String(number);
    case 'ideographZodiac':
      return BRANCHES[number - 1] ?? String(number);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return Array.from(String(number), (digit) =>
        String.fromCodePoint(0xff10 + Number(digit)),
      ).join('');
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'upperLetter':
      return toLetters(number);
    case 'lowerLetter':
      return toLetters(number).toLowerCase();
    case 'upperRoman':
      return toRoman(number);
    case 'lowerRoman':
      return toRoman(number).toLowerCase();
    default:
      return String(number);
  }
}

function enclosed(number: number, how: keyof typeof ENCLOSED): string {
  if (number < 1 || number > 20) return String(number);
  return String.fromCodePoint(ENCLOSED[how] + number - 1);
}

/** 21 → 二十一, 10 → 十, 105 → 一百〇五; up to 9,999. */
function toChinese(number: number): string {
  const digits = Array.from(String(number), Number);
  const written = digits
    .map((digit, index) =>
      digit === 0 ? '〇' : `${DIGITS[digit]}${UNITS[digits.length - 1 - index] ?? ''}`,
    )
    .join('')
    .replace(/〇+/g, '〇')
    .replace(/(?<=.)〇$/, '');
  return number >= 10 && number < 20 ? written.slice(1) : written;
}

/** 1 → A, 27 → AA, as Word counts: the letter is repeated. */
function toLetters(number: number): string {
  const letter = String.fromCodePoint(65 + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}

function toRoman(number: number): string {
  const signs = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let rest = number;
  let written = '';
  for (const [value, sign] of signs) {
    for (; rest >= value; rest -= value) written += sign;
  }
  return written;
}
