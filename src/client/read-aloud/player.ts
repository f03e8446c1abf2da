import { LACUNA_PLAIN } from '../../domain/apparatus.ts';
import { part } from '../page-parts.ts';
import { collectPieces, joinPieces } from '../text-pieces.ts';
import { findSentences } from './sentences.ts';
import { findVoice } from './voices.ts';

/** A sentence to speak, and where it stands in the page. */
interface Passage {
  words: string;
  range: Range;
}

const HIGHLIGHT = 'read-aloud';

/** Reads the headings and texts of a page aloud, from what the reader has on the screen. */
export class Player {
  readonly #bar: HTMLElement;
  readonly #passages: readonly Passage[];
  readonly #end: () => void;
  #at = 0;
  #isSpeaking = false;

  /** `end` is called when all is read or the reader stops. */
  constructor(tools: HTMLElement, end: () => void) {
    this.#bar = part(tools, '.read-bar', HTMLElement);
    this.#end = end;
    this.#passages = Array.from(tools.querySelectorAll('h1, h2, h3, h4, .prose'))
      .filter((root) => !root.closest('aside'))
      .flatMap(passagesOf);
    this.#on('toggle', () => (this.#isSpeaking ? this.#pause() : this.#speak(this.#at)));
    this.#on('previous', () => this.#speak(Math.max(0, this.#at - 1)));
    this.#on('next', () => this.#speak(this.#at + 1));
    this.#on('stop', () => this.stop());
    this.#rate.onchange = () => this.#isSpeaking && this.#speak(this.#at);
    addEventListener('pagehide', () => speechSynthesis.cancel());
  }

  start(): void {
    this.#bar.hidden = false;
    const shown = this.#passages.findIndex(({ range }) => range.getBoundingClientRect().bottom > 0);
    this.#speak(Math.max(0, shown));
    part(this.#bar, '[data-play="toggle"]', HTMLElement).focus();
  }

  stop(): void {
    this.#isSpeaking = false;
    speechSynthesis.cancel();
    CSS.highlights?.delete(HIGHLIGHT);
    this.#bar.hidden = true;
    this.#end();
  }

  get #rate(): HTMLSelectElement {
    return part(this.#bar, 'select', HTMLSelectElement);
  }

  #on(action: string, run: () => void): void {
    part(this.#bar, `[data-play="${action}"]`, HTMLElement).onclick = run;
  }

  #speak(place: number): void {
    const passage = this.#passages[place];
    if (!passage) {
      this.stop();
      return;
    }
    this.#at = place;
    this.#isSpeaking = true;
    this.#show(passage);
    const utterance = new SpeechSynthesisUtterance(passage.words);
    utterance.voice = findVoice(speechSynthesis.getVoices());
    utterance.lang = utterance.voice?.lang ?? 'zh-CN';
    utterance.rate = Number(this.#rate.value);
    const isCurrent = (): boolean => this.#isSpeaking && this.#at === place;
    utterance.onend = () => isCurrent() && this.#speak(place + 1);
    utterance.onerror = ({ error }) => {
      // Speaking on cancels what is being spoken, which some browsers report as an error.
      if (!isCurrent() || error === 'interrupted' || error === 'canceled') return;
      this.#pause();
      this.#say('这台设备没能读出来');
    };
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
  }

  /** Android knows no pause: a sentence begun is spoken again from its beginning. */
  #pause(): void {
    this.#isSpeaking = false;
    speechSynthesis.cancel();
    this.#label('继续');
  }

  #show({ range }: Passage): void {
    this.#label('暂停');
    this.#say(`第${this.#at + 1}句，共${this.#passages.length}句`);
    CSS.highlights?.set(HIGHLIGHT, new Highlight(range));
    const { top, bottom } = range.getBoundingClientRect();
    if (top >= 0 && bottom <= innerHeight - this.#bar.offsetHeight) return;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }

  #label(text: string): void {
    part(this.#bar, '[data-play="toggle"]', HTMLElement).textContent = text;
  }

  #say(text: string): void {
    part(this.#bar, '.said', HTMLElement).textContent = text;
  }
}

function passagesOf(root: Element): Passage[] {
  const pieces = collectPieces(root);
  const text = joinPieces(pieces);
  return findSentences(text).flatMap(({ start, end }) => {
    const touched = pieces.filter(({ at, text: own }) => at < end && at + own.length > start);
    const [first, last] = [touched[0], touched.at(-1)];
    if (!first || !last) return [];
    const range = document.createRange();
    // A lacuna is longer in the page than in the text: it is taken whole.
    range.setStart(first.node, Math.min(first.to, first.from + Math.max(0, start - first.at)));
    range.setEnd(
      last.node,
      last.at + last.text.length <= end ? last.to : last.from + end - last.at,
    );
    const words = text.slice(start, end).replaceAll(LACUNA_PLAIN, '，此处原文残缺，');
    return [{ words, range }];
  });
}
