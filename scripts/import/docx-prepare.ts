import type { Document, Element } from '@xmldom/xmldom';
import {
  attribute,
  childNamed,
  childrenNamed,
  createWord,
  elementsNamed,
  isElement,
} from './docx-xml.ts';
import { setOffLine } from './raised-digits.ts';

/** What was done to a document before it is read, by its count. */
export interface Prepared {
  hidden: number;
  formulas: number;
  /** Runs above or below the line that have no characters of their own: they stand on the line now. */
  flattened: number;
}

/**
 * Makes plain runs of what mammoth passes over in silence: simple fields, the text beneath phonetic
 * guides, formulas; and takes out hidden text, which no reader of the document sees.
 */
export function prepareBody(document: Document): Prepared {
  const hidden = elementsNamed(document, 'r').filter(isHidden);
  for (const run of hidden) run.parentNode?.removeChild(run);
  const flattened = elementsNamed(document, 'r').filter((run) => !keepsPlace(run)).length;
  for (const field of elementsNamed(document, 'fldSimple')) unwrap(field, field);
  for (const ruby of elementsNamed(document, 'ruby')) {
    const base = childNamed(ruby, 'rubyBase');
    const run = ruby.parentNode;
    // Runs can't hold runs: those of the base take the place of the one around them.
    if (base && run && isElement(run)) unwrap(run, base);
  }
  const formulas = elementsNamed(document, 'oMath');
  for (const formula of formulas) {
    const text = elementsNamed(formula, 't').map((each) => each.textContent ?? '');
    formula.parentNode?.replaceChild(createRun(document, text.join('')), formula);
  }
  for (const around of elementsNamed(document, 'oMathPara')) unwrap(around, around);
  return { hidden: hidden.length, formulas: formulas.length, flattened };
}

/** Writes a raised or lowered run in characters that are so by themselves; `false` where there are none. */
function keepsPlace(run: Element): boolean {
  const align = attribute(childNamed(childNamed(run, 'rPr') ?? run, 'vertAlign'), 'val');
  if (align !== 'superscript' && align !== 'subscript') return true;
  return childrenNamed(run, 't').every((each) => {
    const text = each.textContent ?? '';
    const written = setOffLine(text, align === 'superscript' ? 'raised' : 'lowered');
    if (written !== null) each.textContent = written;
    return written !== null || text.trim() === '';
  });
}

/** A run of text, its blanks kept. */
export function createRun(document: Document, content: string): Element {
  const run = createWord(document, 'r');
  const text = createWord(document, 't');
  text.setAttribute('xml:space', 'preserve');
  text.appendChild(document.createTextNode(content));
  run.appendChild(text);
  return run;
}

/**
 * All text that a reader of the document sees, in order: not what lies in the cells that another
 * one covers, nor the second of two forms of one text box, for programs that do not know the first.
 */
export function shownText(document: Document): string {
  return elementsNamed(document, 't')
    .filter((each) => !isCovered(each))
    .map((each) => each.textContent ?? '')
    .join('');
}

function isHidden(run: Element): boolean {
  const vanish = childNamed(childNamed(run, 'rPr') ?? run, 'vanish');
  return vanish !== null && !/^(?:0|false|off)$/.test(attribute(vanish, 'val') ?? '');
}

function isCovered(text: Element): boolean {
  for (let node = text.parentNode; node && isElement(node); node = node.parentNode) {
    if (node.localName === 'Choice' && hasFallback(node)) return true;
    const merge = childNamed(childNamed(node, 'tcPr') ?? node, 'vMerge');
    if (node.localName === 'tc' && merge && attribute(merge, 'val') !== 'restart') return true;
  }
  return false;
}

function hasFallback(choice: Element): boolean {
  const around = choice.parentNode;
  return around !== null && isElement(around) && childNamed(around, 'Fallback') !== null;
}

/** Puts the content of one element in the place of another. */
function unwrap(outer: Element, inner: Element): void {
  for (const child of Array.from(inner.childNodes)) outer.parentNode?.insertBefore(child, outer);
  outer.parentNode?.removeChild(outer);
}
