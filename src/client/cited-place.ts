import { anchorLabel } from '../domain/anchors.ts';
import type { CitedPlace } from '../domain/citation.ts';

/** A place in the page that can be cited. `anchor` is empty for the page as a whole. */
export interface PagePlace extends CitedPlace {
  anchor: string;
}

/** The page as a whole; `label` is what readers call it. */
export function wholePage(label: string): PagePlace {
  return { label, anchor: '', address: `${location.origin}${location.pathname}` };
}

/**
 * The smallest place that holds a node: a point, a paragraph, a measure, else the page. Within the
 * whole notice a measure's place is addressed on the measure's own page, which is lighter to open.
 */
export function placeOf(node: Node, page: PagePlace): PagePlace {
  let element = node instanceof Element ? node : node.parentElement;
  while (element && anchorLabel(element.id) === null) element = element.parentElement;
  if (!element) return page;
  const anchor = element.id;
  const own = element.closest('.measure-article')?.querySelector<HTMLAnchorElement>('header a');
  const address = own ? `${own.origin}${own.pathname}` : page.address;
  return { label: anchorLabel(anchor) ?? '', anchor, address: `${address}#${anchor}` };
}

/** The place of words: from that of their first node to that of their last. */
export function placeOfWords(first: Node, last: Node, page: PagePlace): PagePlace {
  const start = placeOf(first, page);
  const end = placeOf(last, page);
  if (start.anchor === end.anchor || start.anchor === '') return start;
  return { ...start, label: end.label === '' ? start.label : `${start.label}至${end.label}` };
}
