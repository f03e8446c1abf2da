import { type Captured, plainLine } from './captured.ts';
import type { DecodedText } from './decode-text.ts';

/**
 * A plain text is its own source: `source.txt` holds it as it is, in UTF-8. Only what ends a line or
 * parts columns is written as all content does: LF, and a blank for a tab.
 */
export function captureText(
  { text, encoding }: DecodedText,
  original: Captured['original'],
): Captured {
  const source = text.replace(/\r\n?/g, '\n').replace(/[\t\v\f\u0085]/g, ' ');
  const isChanged = source.replaceAll('\n', '') !== text.replaceAll(/[\r\n]/g, '');
  return {
    source,
    lines: source.split('\n').map((line, index) => plainLine(index + 1, line)),
    kind: '纯文本',
    original: encoding === 'UTF-8' && source === text ? null : original,
    remarks: [
      ...(encoding === 'UTF-8'
        ? []
        : [`文件是 ${encoding} 编码，source.txt 里已转为 UTF-8，文字不变`]),
      ...(isChanged ? ['文件里的制表符、换页符在 source.txt 里写作空格，文字不变'] : []),
    ],
  };
}
