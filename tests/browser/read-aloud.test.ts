import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connectBrowser, type Visit, visit } from '../support/browser.ts';

const MEASURE = 'notices/2023-changzhou-chengguan/measures/016/';

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

/** A page on a device with one voice, which says nothing and notes what it was given. */
async function visitWithVoice(voice: { lang: string; localService: boolean }): Promise<Visit> {
  const visited = await visit(browser, 'about/');
  await visited.page.addInitScript((own) => {
    const spoken: string[] = [];
    let current: { onend?: () => void } | null = null;
    Object.defineProperty(window, 'speechSynthesis', {
      value: Object.assign(new EventTarget(), {
        getVoices: () => [{ name: 'Test', default: true, ...own }],
        cancel: () => {
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
    });
  }, voice);
  await visited.page.goto(MEASURE);
  return visited;
}

function spoken(page: Page): Promise<string[]> {
  return page.evaluate(() => Reflect.get(window, 'spoken'));
}

function endSentence(page: Page): Promise<void> {
  return page.evaluate(() => Reflect.get(window, 'endSentence')());
}

test('sentence by sentence, with what is lost told, paused, taken up and stopped', async () => {
  const { page, complaints, close } = await visitWithVoice({ lang: 'zh-CN', localService: true });
  await page.getByRole('button', { name: '朗读' }).click();
  const bar = page.getByRole('region', { name: '朗读' });
  await bar.waitFor();
  const title = await page.locator('h1').innerText();
  expect((await spoken(page)).join('')).toBe(title);

  await endSentence(page);
  expect(await bar.locator('.said').innerText()).toMatch(/^第2句，共\d+句$/);
  await bar.getByRole('button', { name: '暂停' }).click();
  await endSentence(page);
  expect(await spoken(page)).toHaveLength(2);
  await bar.getByRole('button', { name: '继续' }).click();
  const again = await spoken(page);
  expect(again[2]).toBe(again[1]);

  const total = Number(/共(\d+)句/.exec(await bar.locator('.said').innerText())?.[1]);
  for (let sentence = 2; sentence <= total; sentence++) await endSentence(page);
  expect(await bar.isVisible()).toBe(false);
  const all = (await spoken(page)).join('');
  expect(all).toContain('，此处原文残缺，');
  expect(all).not.toContain('注');
  expect(complaints).toEqual([]);
  await close();
});

test.each([
  ['a voice that sends the text away', { lang: 'zh-CN', localService: false }],
  ['a voice for Cantonese', { lang: 'zh-HK', localService: true }],
  ['a voice for English', { lang: 'en-US', localService: true }],
])('with %s only, nothing is offered', async (_what, voice) => {
  const { page, close } = await visitWithVoice(voice);
  await page.locator('text-tools:defined').waitFor();
  await page.waitForTimeout(200);
  expect(await page.getByRole('button', { name: '朗读' }).isVisible()).toBe(false);
  await close();
});
