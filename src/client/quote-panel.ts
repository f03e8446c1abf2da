import { type CitedNotice, formatQuotation, formatReference } from '../domain/citation.ts';
import type { PagePlace } from './cited-place.ts';
import { copyText } from './copy-text.ts';
import { part } from './page-parts.ts';
import { describeMarks, quoteRange, textsOf } from './quoted-text.ts';
import { today } from './today.ts';

/** What the reader asked to quote. */
interface Asked {
  place: PagePlace;
  /** What was clicked, beside which the panel opens. */
  opener: HTMLElement;
  /** Whether the click itself copied the place's link; `null` where it was not to. */
  hasCopied: boolean | null;
}

/** Opens the panel with the ways to quote a place of the text that `tools` wraps. */
export function openQuotePanel(tools: HTMLElement, { place, opener, hasCopied }: Asked): void {
  const panel = part(tools, '.quote-panel', HTMLElement);
  const notice: CitedNotice = JSON.parse(tools.dataset['notice'] ?? '{}');
  part(panel, '.place', HTMLElement).textContent = place.label === '' ? '通报全文' : place.label;
  // Nobody pastes a whole notice.
  part(panel, '[data-copy="quotation"]', HTMLElement).hidden = place.label === '';

  const offers: Record<string, () => { text: string; said: string }> = {
    link: () => ({ text: place.address, said: '链接已复制' }),
    reference: () => ({
      text: formatReference(notice, place, today()),
      said: '参考文献已复制',
    }),
    quotation: () => {
      const quoted = quoteRange(rangeOf(place, tools), textsOf(tools));
      const text = formatQuotation(quoted.words, { notice, place, read: today() });
      return { text, said: ['原文和出处已复制', describeMarks(quoted)].filter(Boolean).join('，') };
    },
  };
  for (const button of panel.querySelectorAll<HTMLElement>('[data-copy]')) {
    const offer = offers[button.dataset['copy'] ?? ''];
    button.onclick = async () => {
      if (!offer) return;
      const { text, said } = offer();
      report(panel, text, (await copyText(text)) ? said : null);
    };
  }

  panel.showPopover({ source: opener });
  if (hasCopied === null) report(panel, '', '');
  else report(panel, place.address, hasCopied ? '链接已复制' : null);
}

/** The place's own element, or all texts of the page. */
function rangeOf({ anchor }: PagePlace, tools: HTMLElement): Range {
  const range = document.createRange();
  range.selectNodeContents(document.getElementById(anchor) ?? tools);
  return range;
}

/** Says what was copied; where the browser let nothing be copied (`null`), shows it to be copied by hand. */
function report(panel: HTMLElement, text: string, said: string | null): void {
  const byHand = part(panel, 'textarea', HTMLTextAreaElement);
  byHand.hidden = said !== null;
  part(panel, '.said', HTMLElement).textContent = said ?? '浏览器不允许写入剪贴板，请手动复制：';
  if (said !== null) return;
  byHand.value = text;
  byHand.focus();
  byHand.select();
}
