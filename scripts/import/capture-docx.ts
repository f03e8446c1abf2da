import type { Document } from '@xmldom/xmldom';
import JSZip from 'jszip';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { joinLines } from './capture-html.ts';
import type { Captured, CapturedLine } from './captured.ts';
import { writeListNumbers } from './docx-numbering.ts';
import { attribute, elementsNamed, readXml, writeXml } from './docx-xml.ts';
import { readHtmlLines } from './html-lines.ts';
import { ImportError } from './import-error.ts';

const BODY = 'word/document.xml';
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
  const document = await readXml(zip, BODY);
  if (!document) throw new ImportError(await explainArchive(zip));
  refuseTrackedChanges(document);
  const styles = await readXml(zip, 'word/styles.xml');
  const numbered = writeListNumbers(document, await readXml(zip, 'word/numbering.xml'), styles);
  zip.file(BODY, writeXml(document));
  // The numbers are text now: nothing may number the paragraphs again.
  zip.remove('word/numbering.xml');
  const running = await readRunningHeads(zip);
  const body = await readBody(await zip.generateAsync({ type: 'nodebuffer' }));
  const lines = [...running, ...body].map(
    (line, index): CapturedLine => ({ ...line, number: index + 1 }),
  );
  return {
    source: joinLines(lines),
    lines,
    kind: 'Word 文件',
    original,
    remarks: await readRemarks(zip, document, numbered),
  };
}

async function explainArchive(zip: JSZip): Promise<string> {
  if (zip.file('xl/workbook.xml'))
    return '这是 Excel 表格，不是 Word 文件；请把通报的文字存为 .docx 或 .txt';
  if (zip.file('ppt/presentation.xml'))
    return '这是 PowerPoint 文件，不是 Word 文件；请把通报的文字存为 .docx 或 .txt';
  return '这是压缩包，里面没有 Word 文件的正文；请解压后导入其中的 .docx';
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
  const { value } = await mammoth.convertToHtml({ buffer }, options);
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

async function readRemarks(zip: JSZip, document: Document, numbered: number): Promise<string[]> {
  const images =
    elementsNamed(document, 'blip').length + elementsNamed(document, 'imagedata').length;
  const tables = elementsNamed(document, 'tbl').length;
  const boxes = elementsNamed(document, 'txbxContent').length;
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
    ...(boxes > 0 ? ['有文本框，里面的文字录在它所在的段落，请核对位置'] : []),
    ...(notes > 0 ? [`有 ${notes} 条脚注或尾注，录在文末`] : []),
    ...(commented > 0 ? [`有 ${commented} 条批注，批注不公开，没有导入`] : []),
  ];
}
