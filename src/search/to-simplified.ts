import { Converter } from 'opencc-js/t2cn';

const convert = Converter({ from: 't', to: 'cn' });
const convertTaiwan = Converter({ from: 'twp', to: 'cn' });
const convertHongKong = Converter({ from: 'hk', to: 'cn' });

/**
 * Simplified forms of a Traditional text: character for character, and with the words of Taiwan
 * and Hong Kong where they differ. Loaded only for a query that needs it (OpenCC's dictionaries).
 */
export function toSimplified(text: string): string[] {
  return Array.from(new Set([convert(text), convertTaiwan(text), convertHongKong(text)]));
}
