import { Readable } from 'node:stream';
import type { Document } from '@xmldom/xmldom';
import JSZip from 'jszip';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { joinLines } from './capture-html.ts';
import type { Captured, CapturedLine } from './captured.ts';
import { findMissing } from './docx-missing.ts';
import { writeListNumbers } from './docx-numbering.ts';
import { type Prepared, prepareBody, shownText } from './docx-prepare.ts';
import { attribute, elementsNamed, readXml, writeXml } from './docx-xml.ts';
import { readHtmlLines } from './html-lines.ts';
import { ImportError } from './import-error.ts';

const BODY = 'word/document.xml';
const DAMAGED = 'Word 文件已损坏，里面的正文读不出来；请用 Word 打开后另存为新的 .docx';
/** Headings as WPS and older Chinese versions of Word call them. */
const STYLE_MAP = [1, 2, 3, 4, 5, 6].map(
  (level) => `p[style-name='标题 ${level}'] => h${level}:fresh`,
);

/**
 * A Word file: `source.txt` holds all its text, a line per paragraph, with the numbers that Word
 * counts by itself and the running heads, which are set apart.
 *
 * Throws an `ImportError` where the file is no sound DOCX, or still has tracked changes: which text
 * was approved is not for a program to decide.
 */
export async function captureDocx(
  bytes: Uint8Array,
  original: Captured['original'],
): Promise<Captured> {
  const zip = await JSZip.loadAsync(bytes).catch(() => {
    throw new ImportError(
      'Word 文件已损坏或没有传完，打不开；请重新取得文件，或用 Word 打开后另存为新的 .docx',
    );
  });
  await refuseBomb(zip);
  const body = await findBody(zip);
  const document = await readXml(zip, body);
  if (!document) throw new ImportError(await explainArchive(zip));
  refuseTrackedChanges(document);
  refuseUnreadable(document);
  const prepared = prepareBody(document);
  const styles = await readXml(zip, 'word/styles.xml');
  const numbered = writeListNumbers(document, await readXml(zip, 'word/numbering.xml'), styles);
  zip.file(body, writeXml(document));
  // The numbers are text now: nothing may number the paragraphs again.
  zip.remove('word/numbering.xml');
  const running = await readRunningHeads(zip);
  const read = await readBody(await zip.generateAsync({ type: 'nodebuffer' }));
  refuseLoss(document, read);
  const lines = [...running, ...read].map(
    (line, index): CapturedLine => ({ ...line, number: index + 1 }),
  );
  return {
    source: joinLines(lines),
    lines,
    kind: 'Word 文件',
    original,
    remarks: await readRemarks(zip, document, { ...prepared, numbered }),
  };
}

/** Some programs call the body otherwise: the package says how (ECMA-376 part 2, 9.3). */
async function findBody(zip: JSZip): Promise<string> {
  const relations = await readXml(zip, '_rels/.rels');
  const main = relations
    ? elementsNamed(relations, 'Relationship').find((each) =>
        attribute(each, 'Type')?.endsWith('/officeDocument'),
      )
    : undefined;
  const target = attribute(main ?? null, 'Target')?.replace(/^\//, '') ?? BODY;
  return target.startsWith('word/') ? target : BODY;
}

/** No word may get lost on the way: what the file shows and the lines do not have is told. */
function refuseLoss(document: Document, lines: readonly { text: string }[]): void {
  const missing = findMissing(shownText(document), lines.map(({ text }) => text).join(''));
  if (missing === null) return;
  throw new ImportError(
    `文件里有文字读不出来，如“${missing.slice(0, 20)}”，可能在文本框或图形里；请在 Word 里把它移到正文中再导入`,
  );
}

async function explainArchive(zip: JSZip): Promise<string> {
  if (zip.file('xl/workbook.xml'))
    return '这是 Excel 表格，不是 Word 文件；请把通报的文字存为 .docx 或 .txt';
  if (zip.file('ppt/presentation.xml'))
    return '这是 PowerPoint 文件，不是 Word 文件；请把通报的文字存为 .docx 或 .txt';
  return '这是压缩包，里面没有 Word 文件的正文；请解压后导入其中的 .docx';
}

/** More text than this in a file that is no bigger is made to exhaust who unpacks it. */
const LARGEST_XML = 50 * 1024 * 1024;
/** A notice has some thousand runs; reading takes the longer the more of them a paragraph has. */
const MOST_RUNS = 20_000;

async function refuseBomb(zip: JSZip): Promise<void> {
  let size = 0;
  for (const file of Object.values(zip.files).filter(({ name }) => /\.(?:xml|rels)$/.test(name))) {
    try {
      for await (const chunk of new Readable().wrap(file.nodeStream())) {
        size += chunk.length;
        if (size > LARGEST_XML) break;
      }
    } catch (cause) {
      throw new ImportError(DAMAGED, { cause });
    }
  }
  if (size <= LARGEST_XML) return;
  throw new ImportError('Word 文件解开后大得不像一份通报；请在 Word 里另存为纯文本（.txt）再导入');
}

function refuseUnreadable(document: Document): void {
  if (elementsNamed(document, 'altChunk').length > 0) {
    throw new ImportError(
      '文件里嵌着另一份文件的内容，读不出来；请用 Word 打开，全选复制到新文件里，保存后再导入',
    );
  }
  const runs = elementsNamed(document, 'r').length;
  if (runs <= MOST_RUNS) return;
  throw new ImportError(
    `文件里的文字被格式切成了 ${runs} 小段，不像一份通报；请在 Word 里另存为纯文本（.txt）再导入`,
  );
}

function refuseTrackedChanges(document: Document): void {
  const inserted = [...elementsNamed(document, 'ins'), ...elementsNamed(document, 'moveTo')];
  const deleted = [...elementsNamed(document, 'del'), ...elementsNamed(document, 'moveFrom')];
  if (inserted.length + deleted.length === 0) return;
  const sample = (inserted[0] ?? deleted[0])?.textContent?.trim().slice(0, 20) ?? '';
  throw new ImportError(
    `文件里还有没处理的修订（插入 ${inserted.length} 处，删除 ${deleted.length} 处${sample === '' ? '' : `，如“${sample}”`}）：哪一稿是定稿要由人决定。请在 Word 的“审阅”里接受或拒绝全部修订，保存后再导入`,
  );
}

/** Headers and footers, each once: what a reader of the paper sees on every page. */
async function readRunningHeads(zip: JSZip): Promise<Omit<CapturedLine, 'number'>[]> {
  const names = Object.keys(zip.files).filter((name) =>
    /^word\/(?:header|footer)\d*\.xml$/.test(name),
  );
  const texts: string[] = [];
  for (const name of names.toSorted()) {
    const part = await readXml(zip, name);
    for (const paragraph of part ? elementsNamed(part, 'p') : []) {
      const text = elementsNamed(paragraph, 't')
        .map((each) => each.textContent ?? '')
        .join('')
        .trim();
      if (text !== '' && !texts.includes(text)) texts.push(text);
    }
  }
  const outside = 'Word 文件的页眉或页脚，不属于通报';
  return texts.map((text) => ({ text, heading: null, row: null, outside }));
}

async function readBody(buffer: Buffer): Promise<Omit<CapturedLine, 'number'>[]> {
  const options = {
    styleMap: STYLE_MAP,
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
  };
  const { value } = await mammoth.convertToHtml({ buffer }, options).catch((cause: unknown) => {
    throw new ImportError(DAMAGED, { cause });
  });
  const { document } = parseHTML(`<html><body>${value}</body></html>`);
  // Arrows back from the notes, which mammoth adds for the web.
  for (const arrow of document.querySelectorAll(
    'a[href^="#footnote-ref"], a[href^="#endnote-ref"]',
  ))
    arrow.remove();
  return readHtmlLines(document.body).map(({ text, heading, row }) => ({
    text,
    heading,
    row,
    outside: null,
  }));
}

async function readRemarks(
  zip: JSZip,
  document: Document,
  { numbered, hidden, formulas, flattened }: Prepared & { numbered: number },
): Promise<string[]> {
  const images =
    elementsNamed(document, 'blip').length + elementsNamed(document, 'imagedata').length;
  const tables = elementsNamed(document, 'tbl').length;
  const merged = elementsNamed(document, 'vMerge').filter(
    (each) => attribute(each, 'val') !== 'restart',
  ).length;
  const boxes = elementsNamed(document, 'txbxContent').length;
  const struck = ['strike', 'dstrike'].flatMap((name) => elementsNamed(document, name)).length;
  const comments = await readXml(zip, 'word/comments.xml');
  const commented = comments
    ? elementsNamed(comments, 'comment').filter((each) => attribute(each, 'id') !== null).length
    : 0;
  const notes =
    elementsNamed(document, 'footnoteReference').length +
    elementsNamed(document, 'endnoteReference').length;
  return [
    ...(numbered > 0
      ? [`${numbered} 段的编号是 Word 自动生成的，已照 Word 显示的样子写进文字`]
      : []),
    ...(images > 0
      ? [`有 ${images} 张图片没有导入；图片里如有文字，请打成文字放进文件再导入`]
      : []),
    ...(tables > 0 ? [`有 ${tables} 张表格，一行录成一段，格与格之间空一格，请核对`] : []),
    ...(hidden > 0 ? [`有 ${hidden} 处在 Word 里设为隐藏的文字，读者看不到，没有导入`] : []),
    ...(formulas > 0 ? [`有 ${formulas} 个公式，录成一行文字，请核对`] : []),
    ...(flattened > 0 ? [`有 ${flattened} 处上标或下标，录成了普通的字，请核对`] : []),
    ...(merged > 0
      ? [`表格里有 ${merged} 处合并的格，合并的字只录在第一行，请核对下面各行的意思`]
      : []),
    ...(struck > 0 ? [`有 ${struck} 处画了删除线的文字，照录，请核对该不该公开`] : []),
    ...(boxes > 0 ? ['有文本框，里面的文字录在它所在的段落，请核对位置'] : []),
    ...(notes > 0 ? [`有 ${notes} 条脚注或尾注，录在文末`] : []),
    ...(commented > 0 ? [`有 ${commented} 条批注，批注不公开，没有导入`] : []),
  ];
}
