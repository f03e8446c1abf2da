import { part } from '../page-parts.ts';
import { type Passage, passagesOf } from './passages.ts';
import { reveal } from './reveal.ts';
import { findVoice } from './voices.ts';

const HIGHLIGHT = 'read-aloud';

/** Reads the headings and texts of a page aloud, from what the reader has on the screen. */
export class Player {
  readonly #bar: HTMLElement;
  readonly #passages: readonly Passage[];
  readonly #returnFocus: () => void;
  #at = 0;
  /** What is being spoken; none while it rests. A browser may forget one that nobody holds. */
  #utterance: SpeechSynthesisUtterance | null = null;

  /** `returnFocus` is called when the bar goes, be all read or not, with the focus in it. */
  constructor(tools: HTMLElement, returnFocus: () => void) {
    this.#bar = part(tools, '.read-bar', HTMLElement);
    this.#returnFocus = returnFocus;
    this.#passages = Array.from(tools.querySelectorAll('h1, h2, h3, h4, .prose'))
      .filter((root) => !root.closest('aside'))
      .flatMap(passagesOf);
    this.#on('toggle', () => (this.#utterance ? this.#pause() : this.#speak(this.#at)));
    this.#on('previous', () => this.#speak(Math.max(0, this.#at - 1)));
    this.#on('next', () => this.#speak(this.#at + 1));
    this.#on('stop', () => this.stop());
    this.#rate.onchange = () => this.#utterance && this.#speak(this.#at);
    addEventListener('pagehide', () => this.#utterance && this.#pause());
  }

  start(): void {
    this.#bar.hidden = false;
    const shown = this.#passages.findIndex(({ range }) => range.getBoundingClientRect().bottom > 0);
    this.#speak(Math.max(0, shown));
    part(this.#bar, '[data-play="toggle"]', HTMLElement).focus();
  }

  stop(): void {
    const hadFocus = this.#bar.contains(document.activeElement);
    this.#utterance = null;
    speechSynthesis.cancel();
    CSS.highlights?.delete(HIGHLIGHT);
    this.#bar.hidden = true;
    if (hadFocus) this.#returnFocus();
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
    this.#show(passage);
    const utterance = new SpeechSynthesisUtterance(passage.words);
    this.#utterance = utterance;
    utterance.voice = findVoice(speechSynthesis.getVoices());
    utterance.lang = utterance.voice?.lang ?? 'zh-CN';
    utterance.rate = Number(this.#rate.value);
    // What was cancelled ends too, or fails, and some browsers say so late.
    const isCurrent = (): boolean => this.#utterance === utterance;
    utterance.onend = () => isCurrent() && this.#speak(place + 1);
    utterance.onerror = ({ error }) => {
      if (!isCurrent() || error === 'interrupted' || error === 'canceled') return;
      this.#pause();
      this.#say('这台设备没能读出来');
    };
    speechSynthesis.cancel();
    speechSynthesis.speak(utterance);
  }

  /** Android knows no pause: a sentence begun is spoken again from its beginning. */
  #pause(): void {
    this.#utterance = null;
    speechSynthesis.cancel();
    this.#label('继续');
  }

  #show({ range, marks }: Passage): void {
    this.#label('暂停');
    this.#say([`第${this.#at + 1}句，共${this.#passages.length}句`, ...marks].join('，'));
    CSS.highlights?.set(HIGHLIGHT, new Highlight(range));
    reveal(range, this.#bar);
  }

  #label(text: string): void {
    part(this.#bar, '[data-play="toggle"]', HTMLElement).textContent = text;
  }

  #say(text: string): void {
    part(this.#bar, '.said', HTMLElement).textContent = text;
  }
}
