import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { CONFLICT_MARK } from '../../src/check/broken-file.ts';
import { codeOf } from '../../src/domain/invisible.ts';
import { sha256 } from '../../src/domain/sha256.ts';
import { captureDocx } from './capture-docx.ts';
import { captureHtml } from './capture-html.ts';
import { captureMarkdown } from './capture-markdown.ts';
import { captureText } from './capture-text.ts';
import type { Captured, CapturedLine } from './captured.ts';
import { decodeText } from './decode-text.ts';
import { ImportError } from './import-error.ts';
import { showsNothing } from './invisible.ts';

/** Pictures make a file big, never the text of a notice. */
export const LARGEST_FILE = 20 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

/** Files that are something else than their name says, told by their first bytes. */
const FOREIGN: readonly { magic: string; message: string }[] = [
  {
    magic: '25504446',
    message:
      '这是 PDF，文字和段落在里面已经散开，导入不可靠；请用当初排版的 .docx，或把文字存为 .txt',
  },
  { magic: '7b5c727466', message: '这是 RTF 文件；请用 Word 打开，另存为 .docx' },
  // PNG, JPEG, GIF, TIFF in two byte orders, WebP.
  ...['89504e47', 'ffd8ff', '47494638', '49492a00', '4d4d002a', '52494646'].map((magic) => ({
    magic,
    message: '这是图片，没有文字；请用 .docx、网页，或把文字打成 .txt',
  })),
  // RAR, 7z, gzip, and a ZIP with nothing in it.
  ...['52617221', '377abcaf', '1f8b', '504b0506'].map((magic) => ({
    magic,
    message: '这是压缩包；请解压后导入里面的文件',
  })),
];
const ZIP = '504b0304';
/** Compound File Binary: Word before 2007, and any encrypted Office file. */
const COMPOUND = 'd0cf11e0a1b11ae1';

/** Reads the file to import, whatever of the four kinds it is; throws an `ImportError` on any other. */
export async function readInput(path: string): Promise<Captured> {
  const captured = await capture(path).then(setBlanksAside, (cause: unknown) => {
    if (!(cause instanceof RangeError)) throw cause;
    throw new ImportError(TOO_DEEP, { cause });
  });
  const texts = captured.lines.filter(({ outside }) => outside === null);
  const length = texts.reduce((sum, { text }) => sum + text.trim().length, 0);
  if (length === 0) throw new ImportError(NO_TEXT);
  if (length > LONGEST_TEXT) throw new ImportError(explainLength(length));
  const conflict = texts.find(({ text }) => CONFLICT_MARK.test(text));
  if (conflict) throw new ImportError(explainConflict(conflict));
  return captured;
}

/** Lines in which there is nothing to see, though they are not empty, are not the notice's. */
function setBlanksAside(captured: Captured): Captured {
  const lines = captured.lines.map((line): CapturedLine => {
    const [control] = /[\x80-\x9f]/.exec(line.text) ?? [];
    if (control !== undefined) throw new ImportError(explainControl(line.number, control));
    return line.outside === null && showsNothing(line.text)
      ? { ...line, outside: '看不见的字符，不是文字' }
      : line;
  });
  return { ...captured, lines };
}

function explainControl(number: number, control: string): string {
  return `第 ${number} 行有不是文字的控制字符（${codeOf(control)}），多半是编码认错了；请用记事本打开，另存为 UTF-8 再导入`;
}

const TOO_DEEP = '文件的层次嵌套得太深，读不下去；请把通报的文字复制出来，核对后存为 .txt 或 .docx';

/** Ten times what a long notice has; more is a collection, and would take minutes to take apart. */
const LONGEST_TEXT = 300_000;

function explainLength(length: number): string {
  const count = Math.round(length / 10_000);
  return `文件有 ${count} 万字，一份通报不过几万字；请只留下一份通报的文字再导入`;
}

const NO_TEXT =
  '文件里没有文字；如果是扫描的图片或由程序生成的网页，请把文字复制出来、核对后存为 .txt 或 .docx';

function explainConflict({ number, text }: CapturedLine): string {
  return `第 ${number} 行“${text.slice(0, 20)}”是没有解决的合并冲突：文件里有两个版本；请留下一个版本，删去 <<<<<<<、=======、>>>>>>> 这几行再导入`;
}

async function capture(path: string): Promise<Captured> {
  const bytes = await readBytes(path);
  const name = basename(path).normalize('NFC');
  const original = { name, sha256: sha256(bytes) };
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (start.startsWith(ZIP)) return captureDocx(bytes, original);
  if (start === COMPOUND) throw new ImportError(explainCompound(bytes));
  const foreign = FOREIGN.find(({ magic }) => start.startsWith(magic));
  if (foreign) throw new ImportError(foreign.message);
  if (extname(name).toLowerCase() === '.docx') {
    throw new ImportError(
      '名字是 .docx，内容却不是 Word 文件，可能已损坏或没有传完；请重新取得文件',
    );
  }
  const decoded = decodeText(bytes, declaredCharset(bytes));
  if (decoded.text.trim() === '') throw new ImportError(EMPTY);
  if (isHtml(name, decoded.text)) return captureHtml(decoded.text, original);
  if (/^\.(?:md|markdown)$/i.test(extname(name))) return captureMarkdown(decoded.text, original);
  return captureText(decoded, original);
}

const EMPTY = '文件是空的，没有文字；请确认导出或下载是否成功';

async function readBytes(path: string): Promise<Uint8Array> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new ImportError('没有这个文件；请检查路径，路径里有空格的要加引号');
  if (found.isDirectory()) throw new ImportError('这是文件夹；请写出里面的文件');
  if (found.size === 0) throw new ImportError(EMPTY);
  if (found.size > LARGEST_FILE) {
    const size = Math.round(found.size / MEGABYTE);
    throw new ImportError(
      `文件有 ${size} MB，超过 ${LARGEST_FILE / MEGABYTE} MB；一份通报的文字不过几十 KB，请删去图片和附件后另存`,
    );
  }
  return readFile(path).catch((cause: unknown) => {
    throw new ImportError('读不了这个文件；请检查它的权限，或先关掉正打开它的程序', { cause });
  });
}

function explainCompound(bytes: Uint8Array): string {
  const isEncrypted = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return isEncrypted
    ? '文件加了密码，读不出来；请在 Word 里打开，去掉“用密码进行加密”后另存'
    : '这是旧版的 .doc 文件；请用 Word 或 WPS 打开，另存为 .docx';
}

/** What an HTML page says of its encoding, within the first bytes as browsers look for it. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
}

function isHtml(name: string, text: string): boolean {
  const start = text.slice(0, 1000);
  return /^\.(?:x?html?|mht)$/i.test(extname(name)) || /<!doctype html|<html[\s>]/i.test(start);
}
