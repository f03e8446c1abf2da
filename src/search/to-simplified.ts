import { Converter } from 'opencc-js/t2cn';

const CORNER_BRACKETS: Readonly<Record<string, string>> = {
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
};

const convert = Converter({ from: 't', to: 'cn' });
const convertTaiwan = Converter({ from: 'twp', to: 'cn' });
const convertHongKong = Converter({ from: 'hk', to: 'cn' });

/**
 * Simplified forms of a Traditional text: character for character, and with the words of Taiwan
 * and Hong Kong where they differ. Loaded only for a query that needs it (OpenCC's dictionaries).
 */
export function toSimplified(text: string): string[] {
  const written = text.replace(/[「」『』]/gu, (mark) => CORNER_BRACKETS[mark] ?? mark);
  return Array.from(new Set([convert(written), convertTaiwan(written), convertHongKong(written)]));
}
