/** Holds the pieces of a document number together: invisible, and left out when text is folded. */
const JOINER = '\u2060';

/** 发文字号 as people type it: `[2023]66号`, `（２０２３）66號`, `【2023】 66 号`, `2023 66号`. */
const DOCUMENT_NUMBER =
  /(?:[〔[(（【［]\s*(?<inBrackets>[\d０-９]{4})\s*[〕\])）】］]|(?:\b|(?=[０-９]))(?<bare>[\d０-９]{4})(?=\s))\s*第?\s*(?<serial>[\d０-９]{1,5})\s*[号號]/gu;

/** The query with no white space inside a document number, so that it stays one word. */
export function joinDocumentNumbers(query: string): string {
  return query.replace(DOCUMENT_NUMBER, (found) => found.replace(/\s+/gu, JOINER));
}

/** The word with its document numbers as GB/T 9704-2012 writes them (7.2.5): `〔2023〕66号`. */
export function canonicalDocumentNumbers(word: string): string {
  return word.replaceAll(JOINER, ' ').replace(DOCUMENT_NUMBER, (...found) => {
    const { inBrackets, bare, serial } = found.at(-1);
    return `〔${inBrackets ?? bare}〕${serial}号`;
  });
}
