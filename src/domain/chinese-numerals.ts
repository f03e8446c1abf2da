const DIGITS = '零一二三四五六七八九';
const PLACES: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** The characters that `readChineseNumeral` understands, for use in a character class. */
export const CHINESE_NUMERAL_CHARACTERS = `${DIGITS}两十百千`;

/**
 * Value of a whole number below ten thousand in Chinese numerals: 三 → 3, 十四 → 14, 两百零五 → 205.
 * `null` where the characters are no such number.
 */
export function readChineseNumeral(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const character of text) {
    const place = PLACES[character];
    if (place !== undefined) {
      total += (digit ?? 1) * place;
      digit = null;
      continue;
    }
    const value = character === '两' ? 2 : DIGITS.indexOf(character);
    if (value < 0 || (digit !== null && digit > 0)) return null;
    digit = value;
  }
  return text === '' ? null : total + (digit ?? 0);
}
