import { plainCharacters } from './plain-characters.ts';

export interface SettledPdf {
  pdf: Buffer;
  pages: number;
}

/**
 * A PDF as Chromium writes it, with the day of its content in place of the clock's, and with
 * the characters that it means; and the number of its pages.
 *
 * What is replaced keeps its length: a PDF finds its objects by their offsets.
 */
export function settlePdf(pdf: Buffer, day: string): SettledPdf {
  const stamp = `(D:${day.replaceAll('-', '')}000000+08'00')`;
  const bytes = pdf.toString('latin1');
  const dates = /(\/(?:CreationDate|ModDate) )\(D:\d{14}\+00'00'\)/g;
  const count = bytes.match(dates)?.length ?? 0;
  if (count !== 2) throw new Error(`expected two dates in the PDF, found ${count}`);
  const settled = bytes.replace(dates, (_whole, key: string) => `${key}${stamp}`);
  return {
    pdf: plainCharacters(Buffer.from(settled, 'latin1')),
    pages: bytes.match(/\/Type \/Page\b/g)?.length ?? 0,
  };
}
