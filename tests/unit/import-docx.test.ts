import { describe, expect, test } from 'vitest';
import { captureDocx } from '../../scripts/import/capture-docx.ts';
import { wordFileOf } from '../support/broken-files.ts';

const MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const SHAPE = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"';
const CHOICES = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...content: string[]): string => `<w:p>${content.join('')}</w:p>`;
const cell = (content: string, properties = ''): string => `<w:tc>${properties}${content}</w:tc>`;
const box = (text: string): string => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;

async function read(body: string, parts?: Record<string, string>) {
  const { lines, remarks } = await captureDocx(await wordFileOf(body, parts), null);
  return { texts: lines.map(({ text }) => text), lines, remarks: remarks.join('\n') };
}

describe('the text of a Word file', () => {
  test.each([
    ['a content control', `<w:sdt><w:sdtContent>${paragraph(run('正文'))}</w:sdtContent></w:sdt>`],
    ['a field', paragraph(`<w:fldSimple w:instr="DATE">${run('正文')}</w:fldSimple>`)],
    [
      'a smart tag',
      paragraph(`<w:smartTag w:element="date">${run('正')}</w:smartTag>${run('文')}`),
    ],
    ['several runs', paragraph(run('正'), run('文'))],
    [
      'a phonetic guide',
      paragraph(`<w:r><w:ruby><w:rubyBase>${run('正文')}</w:rubyBase></w:ruby></w:r>`),
    ],
  ])('is read out of %s', async (_, body) => {
    expect((await read(body)).texts).toEqual(['正文']);
  });

  test('is read out of a formula, which is said', async () => {
    const { texts, remarks } = await read(
      paragraph(`<m:oMath ${MATH}><m:r><m:t>x=1</m:t></m:r></m:oMath>`, run('元')),
    );
    expect(texts).toEqual(['x=1元']);
    expect(remarks).toContain('有 1 个公式');
  });

  test('keeps powers above the line, and says where it can’t', async () => {
    const raised = (text: string, align = 'superscript'): string =>
      `<w:r><w:rPr><w:vertAlign w:val="${align}"/></w:rPr><w:t>${text}</w:t></w:r>`;
    const { texts, remarks } = await read(
      paragraph(
        run('清运3.5×10'),
        raised('4'),
        run('吨，CO'),
        raised('2', 'subscript'),
        run('；'),
      ) + paragraph(run('见'), raised('注')),
    );
    expect(texts).toEqual(['清运3.5×10⁴吨，CO₂；', '见注']);
    expect(remarks).toContain('有 1 处上标或下标');
  });

  test('of merged cells is said to stand in the first row alone', async () => {
    const row = (properties: string): string =>
      `<w:tr>${cell(paragraph(run('甲')), `<w:tcPr><w:vMerge${properties}/></w:tcPr>`)}${cell(paragraph(run('乙')))}</w:tr>`;
    const { remarks } = await read(`<w:tbl>${row(' w:val="restart"')}${row('')}</w:tbl>`);
    expect(remarks).toContain('有 1 处合并的格');
  });

  test('is without what Word hides, which is said', async () => {
    const { texts, remarks } = await read(
      paragraph('<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部</w:t></w:r>', run('公开')),
    );
    expect(texts).toEqual(['公开']);
    expect(remarks).toContain('有 1 处在 Word 里设为隐藏的文字');
  });

  test('has what is struck through, which is said', async () => {
    const struck = '<w:r><w:rPr><w:strike/></w:rPr><w:t>划去</w:t></w:r>';
    const { texts, remarks } = await read(paragraph(struck));
    expect(texts).toEqual(['划去']);
    expect(remarks).toContain('有 1 处画了删除线的文字');
  });

  test('of a text box is read once, where it has two forms', async () => {
    const forms = `<mc:AlternateContent ${CHOICES}><mc:Choice><w:drawing><wps:txbx ${SHAPE}>${box('框')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box('框')}</w:pict></mc:Fallback></mc:AlternateContent>`;
    const { texts, remarks } = await read(paragraph(`<w:r>${forms}</w:r>`, run('外')));
    expect(texts).toEqual(['外', '框']);
    expect(remarks).toContain('有文本框');
  });

  test('is refused where some of it can’t be read, with its words', async () => {
    const body = paragraph(
      `<w:r><w:drawing><wps:txbx ${SHAPE}>${box('独在框里')}</wps:txbx></w:drawing></w:r>`,
      run('外'),
    );
    await expect(read(body)).rejects.toThrow('文件里有文字读不出来，如“独在框里”');
  });

  test('of a table is a line for each row, without what a merged cell covers', async () => {
    const merge = (value: string): string => `<w:tcPr><w:vMerge${value}/></w:tcPr>`;
    const rows = [
      [cell(paragraph(run('序号'))), cell(paragraph(run('整改措施')))],
      [
        cell(paragraph(run('1')), merge(' w:val="restart"')),
        cell(paragraph(run('甲')) + paragraph(run('乙'))),
      ],
      [cell(paragraph(run('藏')), merge('')), cell(paragraph(run('丙')))],
    ];
    const { lines } = await read(
      `<w:tbl>${rows.map((row) => `<w:tr>${row.join('')}</w:tr>`).join('')}</w:tbl>`,
    );
    expect(lines.map(({ text, row }) => [text, row])).toEqual([
      ['序号\u3000整改措施', 'header'],
      ['1\u3000甲 乙', 'measure'],
      ['丙', 'measure'],
    ]);
  });

  test('breaks where the line does', async () => {
    const body = paragraph('<w:r><w:t>上</w:t><w:br/><w:t>下</w:t><w:tab/><w:t>右</w:t></w:r>');
    expect((await read(body)).texts).toEqual(['上', '下 右']);
  });

  test('is found where the package says that it is', async () => {
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document2.xml"/></Relationships>';
    const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const { texts } = await read('', {
      '_rels/.rels': relations,
      'word/document2.xml': `<w:document ${word}><w:body>${paragraph(run('另一处'))}</w:body></w:document>`,
    });
    expect(texts).toEqual(['另一处']);
  });

  test('is not ready where changes are tracked', async () => {
    const body = paragraph(
      `<w:ins w:id="1">${run('新')}</w:ins><w:del w:id="2"><w:r><w:delText>旧</w:delText></w:r></w:del>`,
    );
    await expect(read(body)).rejects.toThrow('插入 1 处，删除 1 处，如“新”');
  });
});
