import { type CitedNotice, formatQuotation } from '../domain/citation.ts';
import { type PagePlace, placeOfWords } from './cited-place.ts';
import { copyText } from './copy-text.ts';
import { part } from './page-parts.ts';
import { passageEnds } from './passage-ends.ts';
import { describeMarks, type QuotedText, quoteRange, textsOf } from './quoted-text.ts';
import { textDirective } from './text-fragment.ts';
import { today } from './today.ts';

interface Selected extends QuotedText {
  range: Range;
  ends: readonly [Text, Text];
  place: PagePlace;
}

/**
 * Shows the bar for quoting as long as words of the text are selected, and keeps the editors'
 * brackets when such words are copied in any way.
 */
export function followSelection(tools: HTMLElement, page: PagePlace): void {
  const bar = part(tools, '.selection-bar', HTMLElement);
  const said = part(bar, '.said', HTMLElement);
  const notice: CitedNotice = JSON.parse(tools.dataset['notice'] ?? '{}');

  const show = (): void => {
    const selected = readSelection(tools, page);
    bar.hidden = !selected;
    if (!selected) return;
    part(bar, '.count', HTMLElement).textContent = `已选${selected.count}字`;
    said.textContent = describeMarks(selected);
  };
  const copy = async (compose: (selected: Selected) => string, done: string): Promise<void> => {
    const selected = readSelection(tools, page);
    if (!selected) return;
    const hasCopied = await copyText(compose(selected));
    const marks = describeMarks(selected);
    said.textContent = hasCopied
      ? [done, marks].filter(Boolean).join('，')
      : '浏览器不允许写入剪贴板，请用复制键';
  };
  part(bar, '[data-copy="quotation"]', HTMLElement).onclick = () =>
    copy(
      ({ words, place }) => formatQuotation(words, { notice, place, read: today() }),
      '原文和出处已复制',
    );
  part(bar, '[data-copy="link"]', HTMLElement).onclick = () =>
    copy((selected) => linkTo(selected, tools), '链接已复制');
  // The words stay selected while a button is pressed.
  bar.addEventListener('pointerdown', (event) => event.preventDefault());

  document.addEventListener('selectionchange', show);
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!selection || selection.rangeCount === 0 || !event.clipboardData) return;
    // All that is selected of the page, titles among it; a field has no range of its own.
    const copied = quoteRange(selection.getRangeAt(0), [document.body]);
    const marks = describeMarks(copied);
    // Words that are simply the captured text are left to the browser.
    if (marks === '') return;
    event.clipboardData.setData('text/plain', copied.words);
    event.preventDefault();
    said.textContent = `已复制，${marks}`;
  });
  show();
}

/** What is selected of the texts; `null` where nothing is, or where it is not theirs alone. */
function readSelection(tools: HTMLElement, page: PagePlace): Selected | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!tools.contains(range.commonAncestorContainer)) return null;
  const { ends, ...quoted } = quoteRange(range, textsOf(tools));
  if (!ends) return null;
  return { ...quoted, range, ends, place: placeOfWords(...ends, page) };
}

/** The place's address, with the words themselves where a browser can find them in the page. */
function linkTo({ range, ends, place }: Selected, tools: Element): string {
  const passage = passageEnds(range, ends, textsOf(tools));
  if (!passage) return place.address;
  const directive = textDirective(passage.head, passage.tail, document.body.textContent);
  return `${place.address}${place.anchor === '' ? '#' : ''}${directive}`;
}
