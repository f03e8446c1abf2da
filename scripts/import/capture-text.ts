import { type Captured, plainLine } from './captured.ts';
import type { DecodedText } from './decode-text.ts';

/** A plain text is its own source: `source.txt` holds it as it is, in UTF-8. */
export function captureText(
  { text, encoding }: DecodedText,
  original: Captured['original'],
): Captured {
  const source = text.normalize === undefined ? text : text;
  return {
    source,
    lines: source.split('\n').map((line, index) => plainLine(index + 1, line)),
    kind: '纯文本',
    original: encoding === 'UTF-8' ? null : original,
    remarks:
      encoding === 'UTF-8' ? [] : [`文件是 ${encoding} 编码，source.txt 里已转为 UTF-8，文字不变`],
  };
}
