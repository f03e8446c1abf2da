/** What staff are told of a file that is not UTF-8. */
export const NOT_UTF8 = '不是 UTF-8 编码，读不出来；请用 UTF-8 重新保存';

/** A content file's text, a byte order mark included; `null` where it is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}
