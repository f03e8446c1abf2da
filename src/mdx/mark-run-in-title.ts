import type { PhrasingContent, Root } from 'mdast';

/**
 * Marks the heading with which a measure's text begins: “（3）**摸清环卫家底**。一是…”.
 *
 * The original sets such headings in bold and the capture dropped it. Only a title that is a whole
 * sentence of the text, right after its number, is one.
 */
export function markRunInTitle(tree: Root, title: string): void {
  const first = tree.children.find((node) => node.type === 'paragraph');
  const text = first?.children[0];
  if (first?.type !== 'paragraph' || text?.type !== 'text') return;
  const start = /^（\d+）/.exec(text.value)?.[0].length ?? 0;
  const end = start + title.length;
  if (text.value.slice(start, end) !== title || text.value[end] !== '。') return;
  const heading: PhrasingContent = {
    type: 'strong',
    data: { hProperties: { className: ['run-in-title'] } },
    children: [{ type: 'text', value: title }],
  };
  first.children.splice(0, 1, { type: 'text', value: text.value.slice(0, start) }, heading, {
    type: 'text',
    value: text.value.slice(end),
  });
}
