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

/** The place of a range: from where it begins to where it ends. */
export function placeOfRange(range: Range, page: PagePlace): PagePlace {
  const first = placeOf(range.startContainer, page);
  const last = placeOf(range.endContainer, page);
  if (first.anchor === last.anchor || first.anchor === '') return first;
  return { ...first, label: last.label === '' ? first.label : `${first.label}至${last.label}` };
}
