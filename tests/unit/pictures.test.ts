import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { MEASURE_STATUSES } from '../../src/domain/status.ts';
import { STATUS_SHAPES } from '../../src/domain/status-shapes.ts';
import { cardOf, chooseCard, describeCard } from '../../src/pictures/card.ts';
import { COLOURS, layOut, STATUS_COLOURS } from '../../src/pictures/card-layout.ts';
import { drawPicture } from '../../src/pictures/draw.ts';
import { encodeIndexedPng } from '../../src/pictures/encode-png.ts';
import { glyphs } from '../../src/pictures/font.ts';
import { keptOrMade } from '../../src/pictures/picture-store.ts';
import { littleMeasure, littleNotice } from '../support/little-notice.ts';

const SITE = { name: '整改公开', description: '逐条公开。', official: false };
const measure = littleMeasure(42, '措施。', { title: '摸清家底', status: 'ongoing' });
const notice = { ...littleNotice([]), measures: [measure] };
const ofMeasure = { kind: 'measure', notice, measure } as const;

describe('what a picture says', () => {
  test('is what the page of a measure says', () => {
    expect(cardOf(ofMeasure, SITE)).toEqual({
      siteName: '整改公开',
      mark: '非官方网站',
      kicker: '整改措施　第42条，共1条',
      title: ['摸清家底'],
      statuses: [{ status: 'ongoing', words: '推进中' }],
      foot: '样本单位整改情况的通报',
    });
  });

  test('keeps the status in the text apart from a later one', () => {
    const updates = [{ date: '2025-02-01', status: 'completed', text: '建成。' } as const];
    const later = { ...measure, data: { ...measure.data, updates } };
    const { statuses } = cardOf({ ...ofMeasure, measure: later }, SITE);
    expect(statuses.map(({ words }) => words)).toEqual([
      '通报原文：推进中',
      '最新进展（2025年2月1日）：已完成',
    ]);
  });

  test('of a notice breaks after the issuer', () => {
    expect(cardOf({ kind: 'notice', notice }, SITE).title).toEqual(['样本单位', '整改情况的通报']);
  });

  test('names no unofficial site where the site is official', () => {
    expect(cardOf(ofMeasure, { ...SITE, official: true }).mark).toBe('');
  });

  test('can be read out', () => {
    expect(describeCard(cardOf(ofMeasure, SITE))).toBe(
      '整改公开（非官方网站）　整改措施　第42条，共1条　摸清家底　推进中　样本单位整改情况的通报',
    );
  });
});

describe('a character that the font lacks', () => {
  const rare = { ...measure, data: { ...measure.data, title: '𠮷野路改造' } };

  test('gives way to the picture of the notice', () => {
    const { card, lacking } = chooseCard({ ...ofMeasure, measure: rare }, SITE, glyphs);
    expect(lacking).toBe('𠮷');
    expect(card).toEqual(cardOf({ kind: 'notice', notice }, SITE));
  });

  test('in the title of the notice gives way to the picture of the site', () => {
    const { entry } = notice;
    const other = { ...notice, entry: { ...entry, data: { ...entry.data, title: '𠮷通报' } } };
    const { card } = chooseCard({ kind: 'list', notice: other, title: '地点' }, SITE, glyphs);
    expect(card).toEqual(cardOf({ kind: 'home' }, SITE));
  });

  test('in the name of the site gives way to a picture without words', () => {
    const { card } = chooseCard(ofMeasure, { ...SITE, name: '𠮷公开' }, glyphs);
    expect(layOut(card)).toBeDefined();
    expect([card.siteName, card.title, card.foot]).toEqual(['', [], '']);
  });

  test('is never drawn', async () => {
    const card = cardOf({ ...ofMeasure, measure: rare }, SITE);
    await expect(drawPicture(layOut(card))).rejects.toThrow('𠮷');
  });
});

test('the font is known to have what it draws and no other', () => {
  for (const character of '厕〔〕“”《》％，。、：（）42A') expect(glyphs).toContain(character);
  expect(glyphs).not.toContain('·');
  expect(glyphs).not.toContain('ø');
});

test('the colours are those of the pages', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  for (const colour of [...Object.values(COLOURS), ...Object.values(STATUS_COLOURS)]) {
    expect(tokens).toContain(colour);
  }
});

test('every status has a shape of its own', () => {
  const shapes = MEASURE_STATUSES.map((status) => JSON.stringify(STATUS_SHAPES[status]));
  expect(new Set(shapes).size).toBe(MEASURE_STATUSES.length);
});

test('a picture is drawn with the same bytes each time', async () => {
  const layout = layOut(cardOf(ofMeasure, SITE));
  const [first, second] = [await drawPicture(layout), await drawPicture(layout)];
  expect(Buffer.from(first).equals(second)).toBe(true);
});

describe('a PNG with a palette', () => {
  const red = [0xa8, 0x20, 0x1a, 0xff];
  const paper = [0xfb, 0xf9, 0xf4, 0xff];

  test('holds each pixel by the number of its colour', () => {
    const pixels = Uint8Array.from([paper, paper, red, paper, red, red].flat());
    const png = encodeIndexedPng({ width: 3, height: 2, pixels });
    if (!png) throw new Error('Not encoded');
    const chunks = chunksOf(png);
    expect(chunks.map(({ type }) => type)).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
    const [header, palette, data] = chunks.map(({ body }) => body);
    // Width 3, height 2, 8 bits, indexed colour (PNG, 11.2.1).
    expect(header).toEqual(Buffer.from([0, 0, 0, 3, 0, 0, 0, 2, 8, 3, 0, 0, 0]));
    expect(palette).toEqual(Buffer.from([0xfb, 0xf9, 0xf4, 0xa8, 0x20, 0x1a]));
    expect(inflateSync(data ?? '')).toEqual(Buffer.from([0, 0, 0, 1, 0, 0, 1, 1]));
  });

  test('is not made of more than 256 colours', () => {
    const pixels = Uint8Array.from(
      Array.from({ length: 257 }, (_, at) => [at % 256, at >> 8, 0, 255]).flat(),
    );
    expect(encodeIndexedPng({ width: 257, height: 1, pixels })).toBeNull();
  });
});

function chunksOf(png: Buffer): { type: string; body: Buffer }[] {
  const chunks: { type: string; body: Buffer }[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.push({ type, body: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

describe('what was made before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const fileOf = (place: string): string => join(place, readdirSync(place)[0] ?? '');
  const make = () => vi.fn(async () => Uint8Array.from([1, 2, 3]));

  test('is not made again from the same inputs, but from others', async () => {
    const place = join(folder, 'kept');
    const [first, again, other] = [make(), make(), make()];
    await keptOrMade(place, 'inputs', first);
    expect(Array.from(await keptOrMade(place, 'inputs', again))).toEqual([1, 2, 3]);
    await keptOrMade(place, 'other inputs', other);
    expect([first, again, other].map(({ mock }) => mock.calls.length)).toEqual([1, 0, 1]);
    expect(readdirSync(place)).toHaveLength(2);
  });

  test.each([
    ['cut off', (whole: Buffer) => whole.subarray(0, -1)],
    ['empty', () => Buffer.alloc(0)],
    ['changed', (whole: Buffer) => Buffer.concat([whole.subarray(0, -1), Buffer.from([9])])],
  ])('is made again where its file is %s', async (name, damage) => {
    const place = join(folder, name);
    await keptOrMade(place, 'inputs', make());
    const whole = readFileSync(fileOf(place));
    writeFileSync(fileOf(place), damage(whole));
    const again = make();
    expect(Array.from(await keptOrMade(place, 'inputs', again))).toEqual([1, 2, 3]);
    expect(again).toHaveBeenCalledOnce();
    expect(readFileSync(fileOf(place))).toEqual(whole);
  });
});
