import type { ExcerptPiece } from '../search/excerpt.ts';

/** Replaces what an element holds by pieces of text, those found in `<mark>`. */
export function showPieces(element: Element, pieces: readonly ExcerptPiece[]): void {
  element.replaceChildren(
    ...pieces.map(({ text, kind }) => {
      if (kind !== 'found') return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
}

/** A copy of what a template of the page holds. */
export function cloneTemplate(root: ParentNode, selector: string): HTMLElement {
  const template = root.querySelector(selector);
  const content = template instanceof HTMLTemplateElement ? template.content : null;
  const copy = content?.firstElementChild?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error(`No template ${selector} in the page`);
  return copy;
}

/** The element of a class within another, which the page is known to have. */
export function part<Kind extends HTMLElement>(
  root: ParentNode,
  selector: string,
  kind: abstract new () => Kind,
): Kind {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`No ${selector} in the page`);
  return found;
}
