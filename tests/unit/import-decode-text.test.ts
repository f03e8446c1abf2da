import { describe, expect, test } from 'vitest';
import { captureText } from '../../scripts/import/capture-text.ts';
import { decodeText } from '../../scripts/import/decode-text.ts';
import { encodeGb18030 } from '../support/encode-gb18030.ts';

const TEXT = '关于巡察整改情况的通报。';
const utf16 = (littleEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${TEXT}`, 'utf16le');
  return littleEndian ? bytes : bytes.swap16();
};

describe('a text file is read in the encoding that it is in', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(TEXT), null, TEXT],
    ['UTF-8', new TextEncoder().encode(`\ufeff${TEXT}`), null, `\ufeff${TEXT}`],
    ['UTF-16', utf16(true), null, TEXT],
    ['UTF-16', utf16(false), null, TEXT],
    ['GB18030', encodeGb18030(TEXT), null, TEXT],
    ['GB18030', encodeGb18030(`林𬭎€${TEXT}`), 'gb2312', `林𬭎€${TEXT}`],
    // The page says one thing and is another.
    ['UTF-8', new TextEncoder().encode(TEXT), 'gb2312', TEXT],
    ['GB18030', encodeGb18030(TEXT), 'utf-8', TEXT],
  ] as const)('%s', (encoding, bytes, declared, text) => {
    expect(decodeText(bytes, declared)).toEqual({ text, encoding });
  });

  test.each([
    ['bytes that no text has', Uint8Array.of(0xe5, 0x85, 0x00, 0xb3)],
    [
      'UTF-8 cut off within a character, which is no GB18030 either',
      Uint8Array.of(0xe6, 0x95, 0xb4, 0xff),
    ],
    ['bytes that GB18030 reads as characters of no alphabet', new Uint8Array(200).fill(0xaa)],
    ['odd bytes of UTF-16', Uint8Array.of(0xff, 0xfe, 0x41)],
  ])('%s are refused', (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow('这不像是文字文件');
  });
});

describe('source.txt of a text', () => {
  const original = { name: 'a.txt', sha256: '0'.repeat(64) };
  const capture = (text: string, encoding: 'UTF-8' | 'GB18030' = 'UTF-8') =>
    captureText({ text, encoding }, original);

  test('is the file itself', () => {
    expect(capture('甲\n\n乙')).toMatchObject({ source: '甲\n\n乙', original: null, remarks: [] });
  });

  test.each([
    ['Windows', '甲\r\n乙'],
    ['an old Macintosh', '甲\r乙'],
  ])('has the line ends of all content, not those of %s', (_, text) => {
    expect(capture(text)).toMatchObject({ source: '甲\n乙', original, remarks: [] });
  });

  test('has blanks for tabs and page breaks, and says so', () => {
    const { source, remarks } = capture('一、\t甲\f乙');
    expect(source).toBe('一、 甲 乙');
    expect(remarks.join()).toContain('写作空格');
  });

  test('names the file that it was taken from, and its encoding', () => {
    const { original: from, remarks } = capture('甲', 'GB18030');
    expect(from).toEqual(original);
    expect(remarks.join()).toContain('文件是 GB18030 编码');
  });
});
