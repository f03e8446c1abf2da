import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Visit, visit } from './browser.ts';

interface VoiceOptions {
  voice?: { lang: string; localService: boolean };
  context?: BrowserContextOptions;
}

/** A page on a device with one voice, which says nothing and notes what it was given. */
export async function visitWithVoice(
  browser: Browser,
  path: string,
  { voice = { lang: 'zh-CN', localService: true }, context }: VoiceOptions = {},
): Promise<Visit> {
  const visited = await visit(browser, 'about/', context);
  await visited.page.addInitScript((own) => {
    const spoken: string[] = [];
    let current: { onend?: () => void } | null = null;
    let cancelled: { onend?: () => void } | null = null;
    Object.defineProperty(window, 'speechSynthesis', {
      value: Object.assign(new EventTarget(), {
        getVoices: () => [{ name: 'Test', default: true, ...own }],
        cancel: () => {
          if (current) cancelled = current;
          current = null;
        },
        speak: (utterance: { text: string; onend?: () => void }) => {
          spoken.push(utterance.text);
          current = utterance;
        },
      }),
    });
    Object.assign(window, {
      SpeechSynthesisUtterance: class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
      spoken,
      endSentence: () => current?.onend?.(),
      endCancelled: () => cancelled?.onend?.(),
    });
  }, voice);
  await visited.page.goto(path);
  return visited;
}

export function spoken(page: Page): Promise<string[]> {
  return page.evaluate(() => Reflect.get(window, 'spoken'));
}

/** The voice comes to the end of what it was given. */
export function endSentence(page: Page): Promise<void> {
  return page.evaluate(() => Reflect.get(window, 'endSentence')());
}

/** The voice tells late that what it was made to leave off has ended. */
export function endCancelled(page: Page): Promise<void> {
  return page.evaluate(() => Reflect.get(window, 'endCancelled')());
}
