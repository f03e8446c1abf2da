import { deflateSync, inflateSync } from 'node:zlib';
import { toPlain } from './look-alikes.ts';

/**
 * Lets the text of a PDF be searched and copied as what it says.
 *
 * Fonts as Noto CJK draw 人 and the radical ⼈ with one glyph, and Chromium names the glyph by the
 * first: a reader who looks for 人 finds nothing, and copies a sign that only looks like it. The
 * tables that name glyphs are appended in a corrected version, an incremental update by ISO 32000-1,
 * 7.5.6; what is there keeps its bytes.
 */
export function plainCharacters(pdf: Buffer): Buffer {
  const bytes = pdf.toString('latin1');
  const trailer =
    /trailer\n<<(\/Size \d+\n\/Root \d+ 0 R\n\/Info \d+ 0 R)>>\nstartxref\n(\d+)\n%%EOF\n?$/.exec(
      bytes,
    );
  if (!trailer) throw new Error('the PDF does not end as Chromium writes it');
  const chunks = [pdf];
  const entries: string[] = [];
  let offset = pdf.length;
  const append = (chunk: Buffer): void => {
    chunks.push(chunk);
    offset += chunk.length;
  };
  for (const { id, table } of tablesIn(pdf, bytes)) {
    const corrected = correct(table);
    if (corrected === table) continue;
    entries.push(`${id} 1\n${String(offset).padStart(10, '0')} 00000 n \n`);
    const data = deflateSync(corrected);
    const head = `${id} 0 obj\n<</Filter /FlateDecode\n/Length ${data.length}>> stream\n`;
    append(Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream\nendobj\n')]));
  }
  if (entries.length === 0) return pdf;
  const [, references = '', previous = ''] = trailer;
  const update = `xref\n${entries.join('')}trailer\n<<${references}\n/Prev ${previous}>>\nstartxref\n${offset}\n%%EOF\n`;
  append(Buffer.from(update));
  return Buffer.concat(chunks);
}

/** The tables that say which characters glyphs stand for (`ToUnicode`), with the numbers of their objects. */
function* tablesIn(pdf: Buffer, bytes: string): Generator<{ id: string; table: string }> {
  const streams = /(\d+) 0 obj\n<<\/Filter \/FlateDecode\n\/Length (\d+)>> stream\n/g;
  for (const { index, 0: head, 1: id = '', 2: length = '' } of bytes.matchAll(streams)) {
    const start = index + head.length;
    const table = inflateSync(pdf.subarray(start, start + Number(length))).toString('latin1');
    if (table.includes('begincmap')) yield { id, table };
  }
}

/** `<glyph> <character>`, or `<first> <last> <character of the first>`. */
function correct(table: string): string {
  return table
    .replace(/^(<[\dA-F]+>) <([\dA-F]{4})>$/gm, (_whole, glyph, character) => {
      return `${glyph} <${plainHex(Number.parseInt(character, 16))}>`;
    })
    .replace(
      /^<([\dA-F]+)> <([\dA-F]+)> <([\dA-F]{4})>$/gm,
      (whole: string, first: string, last: string, character: string) => {
        const count = Number.parseInt(last, 16) - Number.parseInt(first, 16) + 1;
        const start = Number.parseInt(character, 16);
        const characters = Array.from({ length: count }, (_, index) => start + index);
        if (characters.every((each) => plainHex(each) === hex(each))) return whole;
        return `<${first}> <${last}> [${characters.map((each) => `<${plainHex(each)}>`).join(' ')}]`;
      },
    );
}

function plainHex(codePoint: number): string {
  return hex(toPlain(String.fromCodePoint(codePoint)).codePointAt(0) ?? codePoint);
}

function hex(codePoint: number): string {
  return codePoint.toString(16).toUpperCase().padStart(4, '0');
}
