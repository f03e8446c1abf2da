import type { Paragraph, PhrasingContent, Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { anchorLabel } from '../domain/anchors.ts';
import { isApparatusName } from '../domain/apparatus.ts';
import { findEnumeration } from '../domain/enumeration.ts';

/**
 * Gives every paragraph (`m042-p1`), enumerated point (`m042-p1-2`) and piece of apparatus
 * (`m042-a1`) of a text its permanent anchor, and paragraphs and points a link to themselves.
 */
export function markAnchors(tree: Root, prefix: string): void {
  let paragraphs = 0;
  let apparatus = 0;
  visit(tree, (node) => {
    if (node.type === 'paragraph') {
      const id = `${prefix}-p${++paragraphs}`;
      node.data = { ...node.data, hProperties: { id } };
      const { lead, points } = splitPoints(node, id);
      // Where a paragraph begins with its first point, that point's link stands for both.
      const ownLink = lead.length > 0 ? [selfLink(id)] : [];
      node.children = [...lead, ...ownLink, ...points];
    } else if (node.type === 'mdxJsxTextElement' && isApparatusName(node.name)) {
      const value = `${prefix}-a${++apparatus}`;
      node.attributes.push({ type: 'mdxJsxAttribute', name: 'id', value });
    }
  });
}

/**
 * Wraps each enumerated point in a `span.point`; `lead` is what stands before the first. Points start
 * in plain text, never in markup.
 */
function splitPoints(
  { children }: Paragraph,
  id: string,
): { lead: PhrasingContent[]; points: PhrasingContent[] } {
  const found = findEnumeration(children.map(flatText).join(''));
  const lead: PhrasingContent[] = [];
  const wrapped: { number: number; children: PhrasingContent[] }[] = [];
  let at = 0;
  for (const child of children) {
    const end = at + flatText(child).length;
    const inside = found.filter(({ offset }) => offset >= at && offset < end);
    let rest = child;
    for (const { offset, number } of child.type === 'text' ? inside : []) {
      const cut = offset - (end - flatText(rest).length);
      const [before, after] = cutText(rest, cut);
      if (before.value !== '') (wrapped.at(-1)?.children ?? lead).push(before);
      wrapped.push({ number, children: [] });
      rest = after;
    }
    (wrapped.at(-1)?.children ?? lead).push(rest);
    at = end;
  }
  const points = wrapped.map(({ number, children: own }): PhrasingContent => {
    const pointId = `${id}-${number}`;
    const className = lead.length > 0 ? ['point'] : ['point', 'flush'];
    const hProperties = { className, id: pointId };
    const linked = [...own, selfLink(pointId)];
    return { type: 'emphasis', data: { hName: 'span', hProperties }, children: linked };
  });
  return { lead, points };
}

function cutText(node: PhrasingContent, at: number): [Text, Text] {
  const text = flatText(node);
  return [
    { type: 'text', value: text.slice(0, at) },
    { type: 'text', value: text.slice(at) },
  ];
}

function flatText(node: PhrasingContent): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(flatText).join('') : '';
}

/** Empty, so that it adds nothing to a copied quotation; the style sheet draws its sign. */
function selfLink(id: string): PhrasingContent {
  const hProperties = { className: ['anchor'], ariaLabel: `${anchorLabel(id)}的链接` };
  return { type: 'link', url: `#${id}`, data: { hProperties }, children: [] };
}
