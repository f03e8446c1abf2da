import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, test } from 'vitest';
import { writeListNumbers } from '../../scripts/import/docx-numbering.ts';
import { elementsNamed } from '../../scripts/import/docx-xml.ts';

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const parse = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml');

const LEVELS = [
  ['chineseCounting', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
  ['decimal', '（%4）'],
] as const;

/** The four levels of an official document, with more said of some of them. */
function levels(more: Readonly<Record<number, string>> = {}): string {
  return LEVELS.map(
    ([format, text], at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more[at] ?? ''}<w:lvlText w:val="${text}"/></w:lvl>`,
  ).join('');
}

function numbering(abstract: string, nums: string): string {
  return `<w:numbering ${WORD}>${abstract}${nums}</w:numbering>`;
}

const num = (id: number, abstract = 0, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;
const abstractNum = (content: string, id = 0): string =>
  `<w:abstractNum w:abstractNumId="${id}">${content}</w:abstractNum>`;

/** What Word shows of paragraphs: `[list, level]` by their own, or the style that numbers them. */
function shown(
  paragraphs: readonly (readonly [number, number] | string | null)[],
  numberingXml: string,
  stylesXml: string | null = null,
): string[] {
  const body = paragraphs
    .map((each) => {
      if (each === null) return '<w:p><w:r><w:t>x</w:t></w:r></w:p>';
      const property =
        typeof each === 'string'
          ? `<w:pStyle w:val="${each}"/>`
          : `<w:numPr><w:ilvl w:val="${each[1]}"/><w:numId w:val="${each[0]}"/></w:numPr>`;
      return `<w:p><w:pPr>${property}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>`;
    })
    .join('');
  const document = parse(`<w:document ${WORD}><w:body>${body}</w:body></w:document>`);
  writeListNumbers(document, parse(numberingXml), stylesXml === null ? null : parse(stylesXml));
  return elementsNamed(document, 'p').map((each) => each.textContent ?? '');
}

describe('the numbers that Word counts (ECMA-376 part 1, 17.9)', () => {
  test('count by level, and inner levels begin anew', () => {
    const list = numbering(abstractNum(levels()), num(1));
    const paragraphs = [
      [1, 0],
      [1, 1],
      [1, 2],
      [1, 3],
      [1, 3],
      [1, 2],
      [1, 3],
      null,
      [1, 1],
      [1, 2],
      [1, 0],
      [1, 1],
    ] as const;
    expect(shown(paragraphs, list)).toEqual([
      '一、x',
      '（一）x',
      '1.x',
      '（1）x',
      '（2）x',
      '2.x',
      '（1）x',
      'x',
      '（二）x',
      '1.x',
      '二、x',
      '（一）x',
    ]);
  });

  test('go on below an outer number where the level says so (lvlRestart)', () => {
    const list = numbering(abstractNum(levels({ 2: '<w:lvlRestart w:val="0"/>' })), num(1));
    expect(
      shown(
        [
          [1, 1],
          [1, 2],
          [1, 2],
          [1, 1],
          [1, 2],
        ],
        list,
      ),
    ).toEqual(['（一）x', '1.x', '2.x', '（二）x', '3.x']);
  });

  test('go on through several lists of one kind, and begin anew where one says so', () => {
    const anew = '<w:lvlOverride w:ilvl="3"><w:startOverride w:val="1"/></w:lvlOverride>';
    const list = numbering(abstractNum(levels()), num(1) + num(2) + num(3, 0, anew));
    expect(
      shown(
        [
          [1, 3],
          [2, 3],
          [3, 3],
          [3, 3],
          [1, 3],
        ],
        list,
      ),
    ).toEqual(['（1）x', '（2）x', '（1）x', '（2）x', '（3）x']);
  });

  test('keep counting where a list only changes its looks', () => {
    const looks =
      '<w:lvlOverride w:ilvl="2"><w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3、"/></w:lvl></w:lvlOverride>';
    const list = numbering(abstractNum(levels()), num(1) + num(2, 0, looks));
    expect(
      shown(
        [
          [1, 2],
          [2, 2],
        ],
        list,
      ),
    ).toEqual(['1.x', '2、x']);
  });

  test('show outer numbers in inner ones, as decimals where they must', () => {
    const inner = (legal: string): string =>
      `<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>${legal}<w:lvlText w:val="%1.%2"/></w:lvl>`;
    const plain = numbering(abstractNum(inner('')), num(1));
    const legal = numbering(abstractNum(inner('<w:isLgl/>')), num(1));
    expect(
      shown(
        [
          [1, 0],
          [1, 1],
        ],
        plain,
      ),
    ).toEqual(['三、x', '三.1x']);
    expect(
      shown(
        [
          [1, 0],
          [1, 1],
        ],
        legal,
      ),
    ).toEqual(['三、x', '3.1x']);
  });

  test('start at zero where no start is said', () => {
    const level = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>';
    expect(
      shown(
        [
          [1, 0],
          [1, 0],
        ],
        numbering(abstractNum(level), num(1)),
      ),
    ).toEqual(['0.x', '1.x']);
  });

  test('are not shown for bullets, and taken back by list 0', () => {
    const bullet =
      '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl>';
    expect(
      shown(
        [
          [1, 0],
          [0, 0],
        ],
        numbering(abstractNum(bullet), num(1)),
      ),
    ).toEqual(['x', 'x']);
  });

  test('come from a style, from one that it rests on, and from the level that names it', () => {
    const style = (id: string, content: string): string =>
      `<w:style w:styleId="${id}">${content}</w:style>`;
    const numbered = (level: string): string =>
      `<w:pPr><w:numPr>${level}<w:numId w:val="1"/></w:numPr></w:pPr>`;
    const styles = `<w:styles ${WORD}>${style('Part', numbered(''))}${style('Area', numbered('<w:ilvl w:val="1"/>'))}${style('Sub', '<w:basedOn w:val="Area"/>')}${style('Point', numbered(''))}</w:styles>`;
    const list = numbering(abstractNum(levels({ 3: '<w:pStyle w:val="Point"/>' })), num(1));
    expect(shown(['Part', 'Area', 'Sub', 'Point'], list, styles)).toEqual([
      '一、x',
      '（一）x',
      '（二）x',
      '（1）x',
    ]);
  });

  test('come from the list that a list style names', () => {
    const styles = `<w:styles ${WORD}><w:style w:type="numbering" w:styleId="Notice"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style></w:styles>`;
    const list = numbering(
      abstractNum('<w:numStyleLink w:val="Notice"/>', 0) +
        abstractNum(`<w:styleLink w:val="Notice"/>${levels()}`, 1),
      num(1, 0) + num(2, 1),
    );
    expect(shown([[1, 0]], list, styles)).toEqual(['一、x']);
  });
});
