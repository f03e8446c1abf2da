import type { Element, ElementContent, Properties } from 'hast';
import type { MdxJsxTextElement } from 'mdast-util-mdx';
import { type ApparatusName, isApparatusName, LACUNA_TEXT } from '../domain/apparatus.ts';

/** What a note says where the editors gave no other reason. */
const DEFAULT_NOTES = {
  Supplied: '原网页此处脱字，据固定表述补',
  Lacuna: '文字在来源中缺失',
} as const;

/**
 * What readers see of a piece of the editorial apparatus: the text with its sign, and a note behind
 * a button that needs no JavaScript. `inner` is what stands within the piece.
 *
 * Throws on any other element: content that passes `findForbiddenSyntax` has none.
 */
export function apparatusElements(
  { name, attributes }: MdxJsxTextElement,
  inner: ElementContent[],
): ElementContent[] {
  if (!isApparatusName(name)) throw new Error(`Not a piece of the apparatus: <${name}>`);
  const attributeOf = (attribute: string): string | undefined => {
    const found = attributes.find((each) => 'name' in each && each.name === attribute);
    return typeof found?.value === 'string' ? found.value : undefined;
  };
  return VIEWS[name](attributeOf('id') ?? '', attributeOf('note'), inner);
}

type View = (id: string, note: string | undefined, inner: ElementContent[]) => ElementContent[];

const VIEWS: Record<ApparatusName, View> = {
  Supplied: (id, note = DEFAULT_NOTES.Supplied, inner) => [
    element('ins', { className: ['supplied'], id }, [text('〔'), ...inner, text('〕')]),
    ...noteOf(id, '补字', note),
  ],
  Lacuna: (id, note = DEFAULT_NOTES.Lacuna) => [
    element('span', { className: ['lacuna'], id }, [text(LACUNA_TEXT)]),
    ...noteOf(id, '残缺', note),
  ],
  // What is not the notice's is listed on the source page only; its place can be linked to.
  Noise: (id) => [element('span', { id }, [])],
  Doubtful: (id, note = '', inner) => [
    element('span', { className: ['doubtful'], id }, inner),
    ...noteOf(id, '存疑', note),
  ],
};

function noteOf(id: string, kind: '补字' | '残缺' | '存疑', note: string): ElementContent[] {
  const noteId = `${id}-note`;
  return [
    element(
      'button',
      {
        type: 'button',
        className: ['editor-note'],
        popoverTarget: noteId,
        ariaLabel: `编者注：${kind}`,
      },
      [text('注')],
    ),
    element('span', { className: ['editor-note-text'], id: noteId, popover: '', role: 'note' }, [
      text(`${kind}：${note}`),
    ]),
  ];
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
