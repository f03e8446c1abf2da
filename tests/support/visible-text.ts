import { load } from 'cheerio';
import JSZip from 'jszip';

/*
 * The text of a file, read without the importer's help: what is compared with source.txt.
 */

/** All that a file's reader may see, in the order of the file; blanks are not told apart. */
export async function visibleText(name: string, bytes: Uint8Array): Promise<string> {
  if (name.endsWith('.docx')) return textOfWord(bytes);
  const text = decode(bytes);
  if (/\.html?$/.test(name)) return textOfPage(text);
  return name.endsWith('.md') ? textOfMarkdown(text) : text;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}

/** Every `w:t`: running heads first, as source.txt has them, and the notes after the text. */
async function textOfWord(bytes: Uint8Array): Promise<string> {
  const zip = await JSZip.loadAsync(bytes);
  const texts: string[] = [];
  for (const part of ['header1', 'footer1', 'document', 'footnotes']) {
    const xml = (await zip.file(`word/${part}.xml`)?.async('string')) ?? '';
    const $ = load(xml, { xml: true });
    texts.push(
      ...$('w\\:t')
        .map((_, element) => $(element).text())
        .get(),
    );
  }
  return texts.join('');
}

function textOfPage(html: string): string {
  const $ = load(html);
  $('script, style, head').remove();
  return $('body').text();
}

/** Only the signs that the notice written for the tests uses. */
function textOfMarkdown(text: string): string {
  return text
    .replace(/^#+ /gm, '')
    .replace(/^- /gm, '')
    .replace(/\*+/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

/** A text without its blanks. */
export function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '');
}

/** A text with labels put in front of the words that they number, each behind the one before. */
export function insertLabels(
  text: string,
  labels: readonly { before: string; label: string }[],
): string {
  let rest = text;
  let done = '';
  for (const { before, label } of labels) {
    const words = withoutBlanks(before);
    const at = rest.indexOf(words);
    if (at < 0) throw new Error(`The text does not hold ${words}`);
    done += rest.slice(0, at) + withoutBlanks(label) + words;
    rest = rest.slice(at + words.length);
  }
  return done + rest;
}
