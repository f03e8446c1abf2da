import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { printNotice } from '../../scripts/pdf/print-notice.ts';
import { usesStandIn } from '../../scripts/pdf/stand-in-font.ts';
import { LACUNA_PLAIN, LACUNA_TEXT } from '../../src/domain/apparatus.ts';
import { publishedReading } from '../../src/domain/readings.ts';
import { siteAddress } from '../../src/site.config.ts';
import { connectBrowser } from '../support/browser.ts';
import { NOTICE_BUDGET } from '../support/budgets.ts';
import { readFirstNotice } from '../support/first-notice.ts';
import { type PrintedPage, type Run, readPdf } from '../support/printed-pdf.ts';

const MILLIMETRE = 72 / 25.4;
const dist = join(process.cwd(), 'dist');
const notice = await readFirstNotice();
const { id } = notice;
const { title } = notice.entry.data;
const source = readFileSync(join(process.cwd(), 'content/notices', id, 'source.txt'));
const hash = createHash('sha256').update(source).digest('hex');
const bytes = readFileSync(join(dist, 'notices', id, `${id}.pdf`));
const pdf = await readPdf(bytes);
// On a bare machine the only Chinese font has no ㎡, and characters wider than their size.
const isStandIn = usesStandIn(bytes);

let browser: Browser;
beforeAll(async () => {
  browser = await connectBrowser();
});
afterAll(() => browser.close());

/** GB/T 9704-2012, 5.2.1: where the 版心 lies on the page, in points from its lower left corner. */
const TYPE_AREA = {
  left: 28 * MILLIMETRE,
  right: (28 + 156) * MILLIMETRE,
  top: (297 - 37) * MILLIMETRE,
  bottom: (297 - 37 - 225) * MILLIMETRE,
};
const BODY_SIZE = 16;

/** The lines of the 版心, from top to bottom; what is smaller stands within or beside them. */
function linesOf({ runs }: PrintedPage): Run[][] {
  const lines = new Map<number, Run[]>();
  for (const run of runs.filter(isBody)) {
    // Baselines are rounded to a pixel.
    const near = Array.from(lines.keys()).find((y) => Math.abs(y - run.y) < 3) ?? run.y;
    lines.set(near, [...(lines.get(near) ?? []), run]);
  }
  return Array.from(lines.entries())
    .toSorted(([a], [b]) => b - a)
    .map(([, line]) => line);
}

function isBody({ size, y }: Run): boolean {
  return size > 14.2 && size < 16.5 && y > TYPE_AREA.bottom;
}

/** What is printed as text of the notice, page after page, without the layout’s blanks. */
const bodyText = plain(
  pdf.pages
    .flatMap(({ runs }) => runs.filter(isBody))
    .map(({ text }) => text)
    .join(''),
);

function plain(text: string): string {
  const missing = isStandIn ? /\0|㎡/g : '';
  return text
    .replaceAll(LACUNA_TEXT, LACUNA_PLAIN)
    .replace(missing, '')
    .replace(/\s|[〔〕]/g, '');
}

describe('the PDF of the notice', () => {
  test('is tagged, in Chinese, and has the notice’s title', () => {
    expect(pdf.isTagged).toBe(true);
    expect(pdf.info).toMatchObject({ Language: 'zh-CN', Title: title });
  });

  test('has a bookmark for each part, section and measure, in order', () => {
    const measuresOf = (section: string) =>
      notice.measures
        .filter(({ data }) => data.section === section)
        .map(({ data }) => ({ title: `第${data.number}条`, items: [] }));
    const parts = notice.parts.map(({ data: part }) => ({
      title: part.title,
      items: notice.sections
        .filter(({ data }) => data.part === part.number)
        .map((section) => ({ title: section.data.title, items: measuresOf(section.id) })),
    }));
    expect(parts.flatMap(({ items }) => items)).toHaveLength(32);
    expect(pdf.outline).toEqual([{ title, items: parts }]);
  });

  test.each(notice.measures.map((each) => [each.id, publishedReading(each.paragraphs)]))(
    'holds the whole text of measure %s, as one can search and copy it',
    (_id, text) => {
      // Not toContain(), which would print the whole notice.
      expect(bodyText.includes(plain(text))).toBe(true);
    },
  );

  test('holds the text of parts and sections too', () => {
    for (const { paragraphs } of [...notice.parts, ...notice.sections]) {
      expect(bodyText.includes(plain(publishedReading(paragraphs)))).toBe(true);
    }
  });

  test('has none of the ways through the site', () => {
    const all = pdf.pages.flatMap(({ runs }) => runs.map(({ text }) => text)).join('');
    for (const word of ['跳到正文', '全部措施', '通报全文', '标出数字', '目录', '下载', '推进中']) {
      expect(all).not.toContain(word);
    }
  });

  test('says at its end which source and version it is, and on every page in short', () => {
    const revised = /^(\d+)-0?(\d+)-0?(\d+)$/.exec(notice.entry.data.revised);
    const version = `${revised?.[1]}年${revised?.[2]}月${revised?.[3]}日`;
    const textOf = ({ runs }: PrintedPage) =>
      runs
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, '');
    const last = textOf(pdf.pages.at(-1) ?? { width: 0, height: 0, runs: [] });
    expect(last).toContain(hash);
    expect(last).toContain(`最后更新于${version}`);
    expect(last).toContain(`/notices/${id}/`);
    expect(last).toContain('不是官方网站');
    for (const page of pdf.pages) {
      expect(textOf(page)).toContain(`（非官方）${version}版来源SHA-256${hash.slice(0, 12)}`);
    }
  });

  test('is small enough for a phone', () => {
    expect(bytes.length).toBeLessThanOrEqual(NOTICE_BUDGET.pdf);
  });

  test('leads to the site’s own address, never to the machine that printed it', () => {
    expect(bytes.toString('latin1')).not.toContain('127.0.0.1');
  });

  test('has the same bytes when it is printed again, and dates of its content', async () => {
    const site = { dist, ...siteAddress(process.env['SITE_URL']) };
    const again = await printNotice(browser, site, { id, title });
    expect(again.pdf.equals(bytes)).toBe(true);
    expect(again.pages).toBe(pdf.pages.length);
    const day = `D:${notice.entry.data.revised.replaceAll('-', '')}000000+08'00'`;
    expect(pdf.info).toMatchObject({ CreationDate: day, ModDate: day });
  });
});

describe('its pages after GB/T 9704-2012', () => {
  const full = pdf.pages.slice(1, -1);

  test('5.1: are A4', () => {
    for (const { width, height } of pdf.pages) {
      expect(Math.abs(width - 210 * MILLIMETRE)).toBeLessThan(1);
      expect(Math.abs(height - 297 * MILLIMETRE)).toBeLessThan(1);
    }
  });

  test('5.2.1: keep to the 版心, within the millimetre allowed', () => {
    for (const page of pdf.pages) {
      const runs = linesOf(page).flat();
      expect(Math.min(...runs.map(({ x }) => x))).toBeGreaterThan(TYPE_AREA.left - MILLIMETRE);
      const right = Math.max(...runs.map(({ x, width }) => x + width));
      expect(right).toBeLessThan(TYPE_AREA.right + MILLIMETRE);
      const top = Math.max(...runs.map(({ y }) => y + BODY_SIZE * 0.88));
      expect(top).toBeLessThan(TYPE_AREA.top + MILLIMETRE);
    }
    const left = Math.min(...full.flatMap(({ runs }) => runs.filter(isBody).map(({ x }) => x)));
    expect(Math.abs(left - TYPE_AREA.left)).toBeLessThan(MILLIMETRE);
  });

  test('5.2.3: have 22 lines, one fewer where a heading would be the last', () => {
    const counts = full.map((page) => linesOf(page).length);
    // A line that is all note, or one that its heading took along, is not counted.
    for (const count of counts) expect([20, 21, 22]).toContain(count);
    expect(counts.filter((count) => count === 22).length).toBeGreaterThan(full.length / 2);
    for (const page of full) {
      const lines = linesOf(page);
      const [first = [], last = []] = [lines[0], lines.at(-1)];
      if (lines.length < 22) continue;
      const pitch = ((first[0]?.y ?? 0) - (last[0]?.y ?? 0)) / 21;
      expect(Math.abs(pitch - (225 * MILLIMETRE) / 22)).toBeLessThan(0.1);
    }
  });

  test.skipIf(isStandIn)('5.2.3: have 28 characters on a line', () => {
    const lengths = full
      .flatMap(linesOf)
      .map((line) => line.map(({ text }) => text).join(''))
      .filter((line) => /^[\p{Script=Han}，。、；：]+$/u.test(line))
      .map(({ length }) => length);
    expect(Math.max(...lengths)).toBe(28);
    // The others end a paragraph, or give way to a sign that may not begin a line.
    expect(lengths.filter((length) => length >= 27).length).toBeGreaterThan(lengths.length / 2);
  });

  test('5.2.2: are set in 3号, the title in 2号', () => {
    const sizes = pdf.pages[0]?.runs.map(({ size }) => Math.round(size)) ?? [];
    expect(sizes).toContain(BODY_SIZE);
    expect(Math.max(...sizes)).toBe(22);
  });

  test('7.5: number themselves in 4号 between dashes, at the outer edge', () => {
    for (const [index, { runs }] of pdf.pages.entries()) {
      const number = runs.find(({ text }) => text === `— ${index + 1} —`);
      const { x = 0, y = 0, width = 0, size = 0 } = number ?? {};
      expect(number, `page ${index + 1}`).toBeDefined();
      expect(Math.abs(size - 14)).toBeLessThan(0.1);
      const isOdd = index % 2 === 0;
      const indent = isOdd ? TYPE_AREA.right - (x + width) : x - TYPE_AREA.left;
      expect(Math.abs(indent - 14)).toBeLessThan(MILLIMETRE);
      // A dash lies about a third of the size above the baseline.
      const below = TYPE_AREA.bottom - (y + size / 3);
      expect(Math.abs(below - 7 * MILLIMETRE)).toBeLessThan(MILLIMETRE);
    }
  });
});
