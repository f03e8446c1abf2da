import type { Page } from 'playwright-core';

/** One stop of the Tab key. */
export interface FocusStop {
  /** What the reader is told: tag, role and the beginning of its words. */
  what: string;
  /** Its place among all elements of the page, in the order of the document. */
  order: number;
  /** What is wrong with it as a place where a reader stands; empty when nothing is. */
  faults: readonly string[];
}

/** In ms. */
const SETTLING = 300;

/** Puts the focus before everything: a page may begin elsewhere, as the search does in its field. */
export async function startAtTop(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
}

/** Presses Tab until the focus leaves the page. */
export async function walkByTab(page: Page, limit: number): Promise<FocusStop[]> {
  const stops: FocusStop[] = [];
  while (stops.length < limit) {
    const stop = await pressTab(page);
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error(`The focus did not leave the page in ${limit} stops: ${stops.at(-1)?.what}`);
}

/** Where Tab leads; `null` at the end of the page. */
export async function pressTab(page: Page): Promise<FocusStop | null> {
  await page.keyboard.press('Tab');
  const stop = await page.evaluate(describeFocus);
  if (stop === null || stop.faults.length === 0) return stop;
  // A chart drawn just now may have moved what lies below it: the browser follows.
  await page.waitForTimeout(SETTLING);
  return (await page.evaluate(describeFocus)) ?? stop;
}

/** Runs in the page. */
function describeFocus(): FocusStop | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const style = getComputedStyle(element);
  const [box] = element.getClientRects();
  const faults: string[] = [];
  if (style.outlineStyle === 'none' || Number.parseFloat(style.outlineWidth) < 2) {
    faults.push('no outline');
  }
  if (!box || box.width < 1 || box.height < 1) faults.push('no extent');
  else {
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    const inside = x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight;
    const top = document.elementFromPoint(x, y);
    if (!inside) faults.push('outside the window');
    else if (!top || !(element.contains(top) || top.contains(element))) faults.push('covered');
  }
  for (let node: Element | null = element; node; node = node.parentElement) {
    if (getComputedStyle(node).opacity === '0') faults.push('transparent');
  }
  const words = (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 20);
  return {
    what: `<${element.localName}> ${words}`,
    order: [...document.querySelectorAll('*')].indexOf(element),
    faults,
  };
}
