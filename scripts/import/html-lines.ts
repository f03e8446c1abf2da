import type { CapturedLine } from './captured.ts';
import { listLabel } from './list-label.ts';
import { setOffLine } from './raised-digits.ts';

/** A line of a page, with the text nodes that make it up. */
export interface HtmlLine extends Pick<CapturedLine, 'text' | 'heading' | 'row'> {
  nodes: readonly Node[];
  /** Why the line can't be the notice's: it is navigation, or hidden; else `null`. */
  apart: string | null;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol option p pre section select summary table tbody td tfoot th thead tr ul',
);
const SKIPPED = words(
  'script style noscript template head iframe object svg canvas math audio video',
);
const APART: Readonly<Record<string, string>> = {
  nav: '网页的导航，不属于通报',
  footer: '网页的页脚，不属于通报',
  aside: '网页的侧栏，不属于通报',
  button: '网页的按钮，不属于通报',
  select: '网页的选单，不属于通报',
};
const OFF_LINE: Readonly<Record<string, 'raised' | 'lowered'>> = { sup: 'raised', sub: 'lowered' };
const HIDDEN = '网页里隐藏的文字，读者看不到';
/** A line in bold throughout, in a file that may know no headings: below all of them. */
export const BOLD_LEVEL = 7;

/** Where the walk is. */
interface Place {
  /** Outline level of the heading element around; else `null`. */
  level: number | null;
  isBold: boolean;
  row: CapturedLine['row'];
  apart: string | null;
}

/** The lines of text of a page or document, in order. */
export function readHtmlLines(root: Element): HtmlLine[] {
  const collector = new LineCollector();
  walk(root, { level: null, isBold: false, row: null, apart: null }, collector);
  return collector.lines();
}

function walk(node: Node, place: Place, collector: LineCollector): void {
  if (isText(node)) collector.add(node.nodeValue ?? '', node, place);
  if (!isElement(node)) return;
  const name = node.localName;
  if (SKIPPED.has(name)) return;
  const isBlock = BLOCKS.has(name) || name === 'br';
  if (isBlock) collector.close();
  const inner = placeIn(node, place);
  const offLine = OFF_LINE[name];
  const [only] = node.childNodes;
  if (offLine && only && node.childNodes.length === 1 && isText(only)) {
    const text = only.nodeValue ?? '';
    collector.add(setOffLine(text.trim(), offLine) ?? text, only, inner);
    return;
  }
  if (name === 'table' && isDataTable(node)) readTable(node, inner, collector);
  else {
    if (name === 'li') collector.label(listLabel(node));
    for (const child of Array.from(node.childNodes)) walk(child, inner, collector);
  }
  if (isBlock) collector.close();
}

function placeIn(element: Element, place: Place): Place {
  const name = element.localName;
  const style = element.getAttribute('style') ?? '';
  const isHidden =
    element.hasAttribute('hidden') || /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style);
  const level = /^h([1-6])$/.exec(name)?.[1];
  const isBold =
    name === 'b' || name === 'strong' || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style);
  return {
    level: level === undefined ? place.level : Number(level),
    isBold: place.isBold || isBold,
    row: place.row,
    apart: place.apart ?? (isHidden ? HIDDEN : (APART[name] ?? null)),
  };
}

/** Between the cells of a row, where a table becomes lines. */
export const CELL_GAP = '\u3000';
/** Between the paragraphs of one cell. */
const PARAGRAPH_GAP = ' ';
/** A cell with more text than this, or a table in it, is the layout of a page. */
const LONGEST_CELL = 1500;
const MEASURE_COLUMN = /整改(?:措施|情况|进展|落实|成效|结果)|措施/;

/** Old pages are laid out with tables; the cells of such a table hold the page, not data. */
function isDataTable(table: Element): boolean {
  const cells = Array.from(table.querySelectorAll('td, th'));
  const rows = Array.from(table.querySelectorAll('tr'));
  return (
    table.querySelector('table') === null &&
    rows.some((row) => row.querySelectorAll('td, th').length > 1) &&
    cells.every((cell) => (cell.textContent ?? '').trim().length <= LONGEST_CELL)
  );
}

/** A row is a line; rows below a header that names measures are measures. */
function readTable(table: Element, place: Place, collector: LineCollector): void {
  const rows = Array.from(table.querySelectorAll('tr'));
  const header = rows[0] ? cellTexts(rows[0]).join(CELL_GAP) : '';
  const isOfMeasures = rows.length > 1 && MEASURE_COLUMN.test(header);
  for (const [index, row] of rows.entries()) {
    collector.close();
    const kind = index === 0 ? 'header' : isOfMeasures ? 'measure' : 'other';
    for (const cell of Array.from(row.children)) {
      collector.gap(CELL_GAP);
      const inner = new LineCollector();
      walk(cell, { ...placeIn(cell, place), row: kind }, inner);
      for (const [at, line] of inner.lines().entries()) {
        if (at > 0) collector.gap(PARAGRAPH_GAP);
        collector.addLine(line, { ...place, row: kind });
      }
    }
  }
  collector.close();
}

function cellTexts(row: Element): string[] {
  return Array.from(row.children, (cell) => (cell.textContent ?? '').trim());
}

/** A line break of the file between Chinese characters, which browsers do not show (CSS Text 3, 4.1.3). */
const BREAK_IN_CHINESE =
  /(?<=[\p{Script=Han}，。；：、）”》])[ \t]*[\r\n]+[ \t\r\n]*(?=[\p{Script=Han}（“《，。；：、])/gu;

/** Puts text together line by line, as a browser shows it. */
class LineCollector {
  #lines: { text: string; nodes: Node[]; place: Place; isAllBold: boolean }[] = [];
  #isOpen = false;
  #gap = '';
  #label = '';

  add(content: string, node: Node | null, place: Place): void {
    const text = content.replace(BREAK_IN_CHINESE, '').replace(/[ \t\r\n\f]+/g, ' ');
    const isBlank = text.trim() === '';
    if (text === '' || (isBlank && !this.#isOpen)) return;
    if (!this.#isOpen) {
      this.#lines.push({ text: this.#label, nodes: [], place, isAllBold: true });
      this.#isOpen = true;
      this.#label = '';
    }
    const line = this.#lines.at(-1);
    if (!line) return;
    line.text += (line.text === '' ? '' : this.#gap) + text;
    this.#gap = '';
    if (node) line.nodes.push(node);
    if (!isBlank && node && !place.isBold) line.isAllBold = false;
  }

  /** A whole line of a cell goes on in the line of its row. */
  addLine({ text, nodes }: HtmlLine, place: Place): void {
    this.add(text, null, place);
    this.#lines.at(-1)?.nodes.push(...nodes);
  }

  /** Begins the next line, be it in the item itself or in a paragraph of it. */
  label(text: string): void {
    this.#label = text;
  }

  /** Stands between what is there and what comes next, if both are. */
  gap(text: string): void {
    this.#gap = text;
  }

  close(): void {
    this.#isOpen = false;
    this.#gap = '';
  }

  lines(): HtmlLine[] {
    return this.#lines
      .map(({ text, nodes, place, isAllBold }) => ({
        text: text.replace(/ {2,}/g, ' ').trim(),
        nodes,
        heading: place.level ?? (isAllBold && place.row === null ? BOLD_LEVEL : null),
        row: place.row,
        apart: place.apart,
      }))
      .filter(({ text }) => text !== '');
  }
}

function isText(node: Node): boolean {
  return node.nodeType === 3;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
