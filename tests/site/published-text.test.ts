import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { LACUNA_PLAIN, LACUNA_TEXT } from '../../src/domain/apparatus.ts';
import { sha256 } from '../../src/domain/sha256.ts';
import { filesBelow, readPages } from '../support/built-site.ts';

const DIST = join(process.cwd(), 'dist');
const NOTICE = '2023-changzhou-chengguan';
const pages = new Map(readPages(DIST).map((page) => [page.path, page]));

interface Measure {
  id: string;
  number: number;
  url: string;
  text: string;
  title: string;
  section: string;
  status: string;
  evidence: string | null;
  commitments: { quote: string; due: string }[];
  updates: { date: string }[];
  dates: { quote: string; start: string | null; end: string | null; inferred: boolean }[];
  regulations: { title: string; number: string | null }[];
  source: { lines: number[]; text: string; excluded: { text: string; reason: string }[] };
}
interface Claim {
  start: number;
  end: number;
  kind: string;
  target: string | null;
  reason: string | null;
}

function readData<Data>(file: string): Data {
  return JSON.parse(readFileSync(join(DIST, 'data', NOTICE, file), 'utf8'));
}

const measures = readData<Measure[]>('measures.json');
const ledger = readData<{ line: number; text: string; claims: Claim[] }[]>('ledger.json');
const source = readFileSync(join(DIST, 'data', NOTICE, 'source.txt'), 'utf8');

/** The text as a reader sees it, without the editors' notes; brackets of supplied text taken off. */
function readingOf($: CheerioAPI, selector: string): string {
  const prose = $(selector).clone();
  prose.find('.editor-note, .editor-note-text').remove();
  for (const supplied of prose.find('.supplied').toArray()) {
    $(supplied).text($(supplied).text().slice(1, -1));
  }
  return prose.text().replaceAll(LACUNA_TEXT, LACUNA_PLAIN).trim();
}

test('measures.json holds all measures', () => {
  expect(measures.map(({ number }) => number)).toEqual(
    Array.from({ length: 86 }, (_, index) => index + 1),
  );
});

describe.each(measures)('measure $id', (measure) => {
  const { id, section, text, title, evidence, source: captured, url } = measure;

  test('says on its own page, in its section and in the whole notice what measures.json says', () => {
    const own = pages.get(`/notices/${NOTICE}/measures/${id}/`);
    const within = pages.get(`/notices/${NOTICE}/sections/${section}/`);
    const whole = pages.get(`/notices/${NOTICE}/`);
    if (!own || !within || !whole) throw new Error('Page missing');
    expect(new URL(url).pathname).toBe(own.path);
    expect(own.$('h1').text()).toBe(title);
    expect(readingOf(own.$, '.prose')).toBe(text);
    expect(readingOf(within.$, `#m${id} .prose`)).toBe(text);
    expect(readingOf(whole.$, `#m${id} .prose`)).toBe(text);
  });

  test('quotes its evidence from the text', () => {
    if (evidence !== null) expect(text).toContain(evidence);
  });

  test('has a captured reading that is a run of its source line', () => {
    const line = source.split('\n')[(captured.lines[0] ?? 0) - 1] ?? '';
    expect(captured.text).not.toBe('');
    expect(line).toContain(captured.text);
  });
});

test('the published source is the captured one', () => {
  expect(sha256(source)).toBe('25fc77cbe8c6f0616cd183608ee7a8362f10390773f06056002419d5d618524b');
});

test('ledger.json gives the source back and leaves no character out', () => {
  expect(ledger.map(({ text }) => text).join('\n')).toBe(source);
  for (const { text, claims } of ledger) {
    expect(claims.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  }
});

test('every excluded run has its reason', () => {
  // Eleven injected runs, seven remains within gaps, the full stops of three headings.
  const excluded = ledger.flatMap(({ claims }) => claims.filter(({ kind }) => kind === 'excluded'));
  expect(excluded).toHaveLength(11 + 7 + 3);
  for (const { reason } of excluded) expect(reason).toMatch(/\p{Script=Han}/u);
});

describe('the spam word', () => {
  const holders = filesBelow(DIST).filter((file) =>
    readFileSync(join(DIST, file)).includes('宝博体育'),
  );

  test('is on the source page and in the source data only', () => {
    expect(holders).toEqual([
      `data/${NOTICE}/ledger.csv`,
      `data/${NOTICE}/ledger.json`,
      `data/${NOTICE}/measures.json`,
      `data/${NOTICE}/source.txt`,
      `notices/${NOTICE}/source/index.html`,
    ]);
  });

  test('is in measures.json only as excluded from the captured reading', () => {
    for (const { source: captured, ...published } of measures) {
      expect(JSON.stringify(published)).not.toContain('宝博体育');
      if (!captured.text.includes('宝博体育')) continue;
      expect(captured.excluded).toContainEqual({
        text: '宝博体育',
        reason: '转载网站插入的广告词',
      });
    }
  });

  test('stands on the source page as excluded only', () => {
    const page = pages.get(`/notices/${NOTICE}/source/`);
    if (!page) throw new Error('Page missing');
    const $ = load(page.html);
    $('.excluded-table').remove();
    expect($('body').text()).not.toContain('宝博体育');
  });
});

test('the source page accounts for everything and links each place', () => {
  const page = pages.get(`/notices/${NOTICE}/source/`);
  if (!page) throw new Error('Page missing');
  const { $ } = page;
  const row = (label: string): string =>
    $('.ledger-summary tr')
      .filter((_, element) => $(element).find('th').text() === label)
      .find('td')
      .text();
  expect(row('未入账')).toBe('0');
  expect(row('合计')).toBe('20,691');
  const hashes = $('.ledger-proof code')
    .toArray()
    .map((element) => $(element).text());
  expect(hashes).toEqual([sha256(source), sha256(source)]);
  expect($('.ledger-proof .verdict').text()).toBe('一致');
  expect($('.apparatus-table:not(.excluded-table) a[href*="#"]').length).toBe(
    pages
      .get(`/notices/${NOTICE}/`)
      ?.$('.supplied, .lacuna, .doubtful')
      .filter((_, element) => element.attribs['id'] !== undefined).length,
  );
  // Four injected runs within measures, seven remains within gaps.
  expect($('.excluded-table a[href*="#"]')).toHaveLength(4 + 7);
});

test('the claims box reconciles what can be counted and says what cannot', () => {
  const text = pages.get('/')?.$('.claims-box').text() ?? '';
  expect(text).toContain('正文称86条，本站收录86条，相符。');
  expect(text.match(/不能核对/g)).toHaveLength(2);
  expect(text).toContain('12个方面问题');
  expect(text).toContain('尚未完成整改的28条问题清单');
});

test('counts by status add up to the measures', () => {
  const $ = pages.get('/')?.$;
  if (!$) throw new Error('Page missing');
  const counts = $('.status-overview li b')
    .toArray()
    .map((element) => Number($(element).text()));
  expect(counts).toHaveLength(5);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(86);
});

test('regulations in measures.json and on their page are those of the text', () => {
  const page = pages.get(`/notices/${NOTICE}/regulations/`);
  if (!page) throw new Error('Page missing');
  // Measure 5 (line 21) cites one, measure 73 (line 163) two.
  expect(measures[4]?.regulations).toEqual([
    { title: '常州市城市管理局采购工作内部控制管理办法（试行）', number: '常城管〔2023〕66号' },
  ]);
  expect(measures[72]?.regulations).toEqual([
    { title: '常州市城市管理局国有资产管理办法（试行）', number: '常城管〔2023〕67号' },
    { title: '常州市城市管理局盘活国有资产工作方案', number: '常城管〔2023〕38号' },
  ]);
  expect(page.$('.regulations-page q')).toHaveLength(85);
});

test('dates in measures.json are those of the text', () => {
  // Measure 43 (line 101).
  expect(measures[42]?.dates).toEqual([
    { quote: '2023年8月', start: '2023-08-01', end: '2023-08-31', inferred: false },
    { quote: '2026年底前', start: null, end: '2026-12-31', inferred: false },
    { quote: '2028年', start: '2028-01-01', end: '2028-12-31', inferred: false },
  ]);
  for (const { text, dates } of measures)
    for (const { quote } of dates) expect(text).toContain(quote);
});

test('every commitment of measures.json is on the page of commitments, with its state', () => {
  const page = pages.get(`/notices/${NOTICE}/commitments/`);
  if (!page) throw new Error('Page missing');
  const commitments = measures.flatMap(({ commitments: own, updates }) =>
    own.map((each) => ({ ...each, hasUpdate: updates.length > 0 })),
  );
  const made = commitments.map(({ quote }) => quote);
  const shown = page
    .$('.commitment-list q')
    .toArray()
    .map((element) => page.$(element).text());
  expect(shown.toSorted()).toEqual(made.toSorted());
  expect(made.length).toBeGreaterThan(0);
  const states = page
    .$('.commitment-list .remark')
    .toArray()
    .map((element) => page.$(element).text());
  const { revised } = readData<{ revised: string }>('notice.json');
  const dates = measures.flatMap(({ updates }) => updates.map(({ date }) => date));
  const lastChange = [revised, ...dates].toSorted().at(-1) ?? revised;
  const expected = commitments.toSorted((a, b) => a.due.localeCompare(b.due));
  expect(states).toEqual(
    expected.map(({ due, hasUpdate }) => {
      if (hasUpdate) return '已有后续进展';
      return due < lastChange ? '到期后未见后续公开' : '尚未到期';
    }),
  );
});
