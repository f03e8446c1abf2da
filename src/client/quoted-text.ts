import { LACUNA_TEXT } from '../domain/apparatus.ts';
import { textNodes } from './text-pieces.ts';

/** Words of the text as they may be quoted, and what of them is not simply the captured text. */
export interface QuotedText {
  words: string;
  /** How many characters the notice itself has there: the editors' signs are not counted. */
  count: number;
  marked: Record<Kind, number>;
  /** The first and the last node that gave words; `null` where there are none. */
  ends: readonly [Text, Text] | null;
}

type Kind = 'supplied' | 'lacuna' | 'doubtful';

/** What stands before and after the words of each kind, where nothing but the words is copied. */
const SIGNS: Record<Kind, readonly [string, string]> = {
  supplied: ['〔', '〕'],
  lacuna: [LACUNA_TEXT, ''],
  doubtful: ['', '〔存疑〕'],
};
const KIND_NAMES: Record<Kind, string> = { supplied: '补字', lacuna: '残缺', doubtful: '存疑' };
/** What the editors put into the text. */
export const INSERTED = '.supplied, .lacuna, .doubtful';

/**
 * What a range holds of some texts. Brackets come whole even where the range cuts them: who reads
 * the quotation must see what the editors supplied, what is lost and what is doubtful.
 *
 * `texts` may be the texts of the notice or the whole page, of which what is not shown is left out.
 */
export function quoteRange(range: Range, texts: readonly Element[]): QuotedText {
  const marked = { supplied: 0, lacuna: 0, doubtful: 0 };
  const touched = nodesIn(range, texts);
  let words = '';
  let count = 0;
  let block: Element | null = null;
  let open: { element: Element; kind: Kind } | null = null;
  for (const node of touched) {
    const text = clip(node, range);
    const element = node.parentElement?.closest(INSERTED) ?? null;
    if (open && open.element !== element) {
      words += SIGNS[open.kind][1];
      open = null;
    }
    const current = blockOf(node);
    if (block && current !== block) words += '\n';
    block = current;
    if (!element) {
      words += text;
      count += Array.from(text).length;
      continue;
    }
    const kind = kindOf(element);
    if (!open) {
      open = { element, kind };
      words += SIGNS[kind][0];
      marked[kind]++;
    }
    if (kind === 'lacuna') continue;
    const own = kind === 'supplied' ? text.replace(/^〔|〕$/g, '') : text;
    words += own;
    count += Array.from(own).length;
  }
  if (open) words += SIGNS[open.kind][1];
  const [first, last] = [touched[0], touched.at(-1)];
  return { words: words.trim(), count, marked, ends: first && last ? [first, last] : null };
}

/** The nodes of some texts that a range takes characters of, in order. */
function nodesIn(range: Range, texts: readonly Element[]): Text[] {
  return texts
    .flatMap((text) => [...textNodes(text)])
    .filter((node) => clip(node, range).trim() !== '' && node.parentElement?.checkVisibility());
}

/** The published texts of a page, in order. */
export function textsOf(tools: Element): Element[] {
  return Array.from(tools.querySelectorAll('.prose'));
}

/** “含补字1处、存疑2处，已用〔〕标明”; empty where all is the captured text. */
export function describeMarks({ marked }: QuotedText): string {
  const kinds = (['supplied', 'lacuna', 'doubtful'] as const).filter((kind) => marked[kind] > 0);
  if (kinds.length === 0) return '';
  return `含${kinds.map((kind) => `${KIND_NAMES[kind]}${marked[kind]}处`).join('、')}，已用〔〕标明`;
}

function kindOf({ classList }: Element): Kind {
  if (classList.contains('lacuna')) return 'lacuna';
  return classList.contains('supplied') ? 'supplied' : 'doubtful';
}

/** What stands on lines of its own: a paragraph of the text with its points, else what is laid out as a block. */
function blockOf(node: Text): Element | null {
  const paragraph = node.parentElement?.closest('.prose p');
  if (paragraph) return paragraph;
  let element = node.parentElement;
  while (element && /^(?:inline|contents)/.test(getComputedStyle(element).display)) {
    element = element.parentElement;
  }
  return element;
}

/** The part of a text node that lies in a range. */
export function clip(node: Text, range: Range): string {
  if (!range.intersectsNode(node)) return '';
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.length;
  return node.data.slice(from, to);
}
