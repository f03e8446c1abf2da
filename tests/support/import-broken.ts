import { compoundFile, wordFile, wordFileOf, wordFileWith, zipOf } from './broken-files.ts';
import { ALL_LEVELS } from './import-notices/all-levels.ts';

const TITLE = '样本局党组关于巡察整改情况的通报';
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const TRACKED =
  '<w:p><w:r><w:t>样本局</w:t></w:r><w:ins w:id="1"><w:r><w:t>已整改</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>未整改</w:delText></w:r></w:del></w:p>';

type Bytes = Uint8Array | Promise<Uint8Array>;

/** Files that can't be imported: name, content, what is wrong, what to do. */
export const BROKEN: readonly (readonly [string, () => Bytes, string, string])[] = [
  ['empty.txt', () => text(''), '文件是空的', '请确认导出或下载是否成功'],
  ['blank.txt', () => text(' \r\n\u3000\n'), '文件是空的', '请确认导出或下载是否成功'],
  ['scan.pdf', () => text('%PDF-1.7\n%âãÏÓ'), '这是 PDF', '请用当初排版的 .docx'],
  ['old.rtf', () => text('{\\rtf1\\ansi 通报}'), '这是 RTF 文件', '另存为 .docx'],
  ['old.doc', () => compoundFile('WordDocument'), '这是旧版的 .doc 文件', '另存为 .docx'],
  ['secret.docx', () => compoundFile('EncryptedPackage'), '文件加了密码', '另存'],
  ['table.xlsx', () => zipOf({ 'xl/workbook.xml': '<workbook/>' }), '这是 Excel 表格', '.docx'],
  ['slides.pptx', () => zipOf({ 'ppt/presentation.xml': '<p/>' }), '这是 PowerPoint', '.docx'],
  ['files.zip', () => zipOf({ '通报.txt': '通报' }), '这是压缩包', '请解压'],
  [
    'empty.zip',
    () => Uint8Array.from(Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex')),
    '这是压缩包',
    '请解压',
  ],
  ['photo.png', () => Buffer.from('89504e470d0a1a0a0000', 'hex'), '这是图片', '请用 .docx'],
  ['photo.jpg', () => Buffer.from('ffd8ffe000104a464946', 'hex'), '这是图片', '请用 .docx'],
  ['photo.gif', () => Buffer.from('GIF89a\u0001\u0000'), '这是图片', '请用 .docx'],
  [
    'noise.txt',
    () => Uint8Array.from({ length: 4096 }, (_, at) => (at * 197 + (at >> 3)) % 256),
    '这不像是文字文件',
    '另存为 UTF-8',
  ],
  [
    'controls.txt',
    () => text(`${TITLE}\n（1）修好\u0096路灯。`),
    '第 2 行有不是文字的控制字符（U+0096）',
    '请用记事本打开，另存为 UTF-8',
  ],
  ['fake.docx', () => text('这不是 Word 文件'), '内容却不是 Word 文件', '请重新取得文件'],
  [
    'half.docx',
    async () => halfOf(await ALL_LEVELS.bytes()),
    'Word 文件已损坏或没有传完',
    '请重新取得文件',
  ],
  ['cut.docx', async () => halfOf(await wordFile([TITLE])), 'Word 文件已损坏', '请重新取得文件'],
  [
    'broken.docx',
    () => wordFileWith([TITLE], 'word/document.xml', (xml) => xml.slice(0, -30)),
    '里面的 word/document.xml 读不出来',
    '另存为新的 .docx',
  ],
  [
    'styles.docx',
    () => wordFileWith([TITLE], 'word/styles.xml', () => '<w:styles'),
    '里面的 word/styles.xml 读不出来',
    '另存为新的 .docx',
  ],
  ['nothing.docx', () => wordFile([]), '没有文字', '存为 .txt 或 .docx'],
  [
    'tracked.docx',
    () => wordFileOf(TRACKED),
    '还有没处理的修订（插入 1 处，删除 1 处',
    '接受或拒绝全部修订',
  ],
  [
    'page.html',
    () =>
      text(
        '<!DOCTYPE html><html><body><div id="app"></div><script>render()</script></body></html>',
      ),
    '没有文字',
    '存为 .txt 或 .docx',
  ],
  ['untitled.txt', () => text('（1）修好路灯。\n（2）清理河道。'), '没有找到标题', '请用 --title'],
  [
    'long.txt',
    () => text(`${TITLE}\n2024年巡察。\n（1）${'修好路灯，'.repeat(70_000)}`),
    '文件有 35 万字',
    '请只留下一份通报的文字',
  ],
  [
    'news.txt',
    () => text(`${TITLE}\n全文略。\n欢迎监督。`),
    '没有找到任何整改措施',
    '请确认文件是整改通报的全文',
  ],
  [
    'invisible.txt',
    () => text(`样本局党组关于巡察\u200b整改情况的通报\n2024年巡察。\n（1）修好路灯。`),
    '第 1 行的标题',
    '重新打一遍',
  ],
  [
    'merge.txt',
    () =>
      text(
        `${TITLE}\n2024年巡察。\n<<<<<<< HEAD\n（1）修好路灯。\n=======\n（1）修好水管。\n>>>>>>> main`,
      ),
    '第 3 行',
    '合并冲突',
  ],
  [
    'embedded.docx',
    () => wordFileOf('<w:p/><w:altChunk w:id="1"/>'),
    '嵌着另一份文件的内容',
    '复制到新文件里',
  ],
  [
    'bomb.docx',
    () => wordFileOf('', { 'word/styles.xml': ' '.repeat(51 * 1024 * 1024) }),
    '解开后大得不像一份通报',
    '另存为纯文本',
  ],
  [
    'runs.docx',
    () => wordFileOf(`<w:p>${'<w:r><w:t>字</w:t></w:r>'.repeat(20_001)}</w:p>`),
    '切成了 20001 小段',
    '另存为纯文本',
  ],
  [
    'nested.html',
    () => text(`<html><body>${'<span>'.repeat(5_000)}${TITLE}</body></html>`),
    '嵌套得太深',
    '存为 .txt 或 .docx',
  ],
  ['nested.md', () => text(`${'>'.repeat(5_000)}${TITLE}`), '嵌套得太深', '存为 .txt 或 .docx'],
  [
    'undated.txt',
    () => text(`${TITLE}\n现予公布。\n（1）修好路灯。`),
    '没有认出通报说的是哪一年',
    '请用 --year',
  ],
  [
    'unnamed.txt',
    () => text('关于巡察整改情况的通报\n2024年巡察。\n（1）修好路灯。'),
    '没有认出发布单位',
    '请用 --issuer',
  ],
];

function halfOf(bytes: Uint8Array): Uint8Array {
  return bytes.slice(0, bytes.length / 2);
}
