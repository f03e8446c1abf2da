import { ImportError } from './import-error.ts';

/** A text file's content, and the encoding that it was in. */
export interface DecodedText {
  text: string;
  encoding: 'UTF-8' | 'UTF-16' | 'GB18030';
}

const BINARY =
  '这不像是文字文件：里面有文字不会有的字节；请确认文件没有损坏，或另存为 UTF-8 的纯文本';

/**
 * Reads text in the encodings that offices use: UTF-8, UTF-16 with a mark, else GB18030 (which
 * includes GBK and GB 2312). `declared` is what an HTML page says of itself.
 *
 * Every file is valid in some reading; a wrong one shows as characters that no Chinese text has.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const label = first === 0xff ? 'utf-16le' : 'utf-16be';
    return { text: decode(bytes, label) ?? refuse(), encoding: 'UTF-16' };
  }
  if (bytes.includes(0)) refuse();
  const utf8 = decode(bytes, 'utf-8');
  const isChineseDeclared = /^(?:gb|hz)/i.test(declared ?? '');
  if (utf8 !== null && !(isChineseDeclared && isMojibake(utf8))) {
    return { text: utf8, encoding: 'UTF-8' };
  }
  const text = decode(bytes, 'gb18030');
  if (text === null || isMojibake(text)) refuse();
  return { text, encoding: 'GB18030' };
}

function decode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: label === 'utf-8' }).decode(bytes);
  } catch {
    return null;
  }
}

function refuse(): never {
  throw new ImportError(BINARY);
}

/** Private-use and unassigned characters, or hardly any that belong to Chinese text. */
function isMojibake(text: string): boolean {
  const characters = Array.from(text.replace(/\s/g, '')).slice(0, 5000);
  if (characters.length === 0) return false;
  const strange = characters.filter((each) => /[\p{Co}\p{Cn}\ufffd]/u.test(each)).length;
  return strange > characters.length / 100;
}
