import { LACUNA_TEXT } from '../domain/apparatus.ts';
import { textNodes } from './text-pieces.ts';

/** Words of the text as they may be quoted, and what of them is not simply the captured text. */
export interface QuotedText {
  words: string;
  marked: Record<Kind, number>;
}

type Kind = 'supplied' | 'lacuna' | 'doubtful';

/** What stands before and after the words of each kind, where nothing but the words is copied. */
const SIGNS: Record<Kind, readonly [string, string]> = {
  supplied: ['〔', '〕'],
  lacuna: [LACUNA_TEXT, ''],
  doubtful: ['', '〔存疑〕'],
};
const KIND_NAMES: Record<Kind, string> = { supplied: '补字', lacuna: '残缺', doubtful: '存疑' };

/**
 * What a range holds of the published text. Brackets come whole even where the range cuts them: who
 * reads the quotation must see what the editors supplied, what is lost and what is doubtful.
 */
export function quoteRange(range: Range, texts: readonly Element[]): QuotedText {
  const marked = { supplied: 0, lacuna: 0, doubtful: 0 };
  let words = '';
  let block: Element | null = null;
  let open: { element: Element; kind: Kind } | null = null;
  for (const node of texts.flatMap((text) => [...textNodes(text)])) {
    const text = clip(node, range);
    if (text === '') continue;
    const element = node.parentElement?.closest('.supplied, .lacuna, .doubtful') ?? null;
    if (open && open.element !== element) {
      words += SIGNS[open.kind][1];
      open = null;
    }
    const current = node.parentElement?.closest('p') ?? null;
    if (block && current !== block) words += '\n';
    block = current;
    if (!element) {
      words += text;
      continue;
    }
    const kind = kindOf(element);
    if (!open) {
      open = { element, kind };
      words += SIGNS[kind][0];
      marked[kind]++;
    }
    if (kind !== 'lacuna') words += kind === 'supplied' ? text.replace(/^〔|〕$/g, '') : text;
  }
  if (open) words += SIGNS[open.kind][1];
  return { words: words.trim(), marked };
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

/** The part of a text node that lies in a range. */
function clip(node: Text, range: Range): string {
  if (!range.intersectsNode(node)) return '';
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : node.length;
  return node.data.slice(from, to);
}
