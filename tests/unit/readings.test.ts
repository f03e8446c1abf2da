import { expect, test } from 'vitest';
import { parseContentDocument } from '../../src/domain/content-document.ts';
import {
  apparatusOf,
  capturedText,
  publishedReading,
  publishedText,
} from '../../src/domain/readings.ts';

const TEXT =
  '以习<Supplied>近平</Supplied>新时代，认<Lacuna captured="线" />年，<Doubtful note="疑为“所有”">所以</Doubtful>事项，下调10%<Noise captured="广告" note="广告词" />。';

test('the published reading supplies, shows gaps and leaves noise out', () => {
  const { paragraphs } = parseContentDocument(TEXT);
  expect(publishedReading(paragraphs)).toBe('以习近平新时代，认〔残缺〕年，所以事项，下调10%。');
});

test('the captured reading is what the page had', () => {
  const { paragraphs } = parseContentDocument(TEXT);
  const segments = paragraphs.flatMap((paragraph) => paragraph.segments);
  expect(segments.map(capturedText).join('')).toBe('以习新时代，认线年，所以事项，下调10%广告。');
});

test('apparatus is numbered through the whole text', () => {
  const { paragraphs } = parseContentDocument(
    `${TEXT}\n\n又<Supplied note="据上文">字</Supplied>。`,
  );
  expect(apparatusOf(paragraphs)).toMatchObject([
    { id: 'a1', kind: 'supplied', text: '近平', note: null },
    { id: 'a2', kind: 'lacuna', captured: '线', note: null },
    { id: 'a3', kind: 'doubtful', text: '所以', note: '疑为“所有”' },
    { id: 'a4', kind: 'noise', captured: '广告', note: '广告词' },
    { id: 'a5', kind: 'supplied', text: '字', note: '据上文' },
  ]);
});

test('markup is read through', () => {
  const { paragraphs } = parseContentDocument('见**粗*斜***和[链接](https://example.org/)。');
  const text = paragraphs.flatMap(({ segments }) => segments.map(publishedText)).join('');
  expect(text).toBe('见粗斜和链接。');
});

test('paragraphs are separated by line breaks', () => {
  expect(publishedReading(parseContentDocument('一。\n\n二。').paragraphs)).toBe('一。\n二。');
});
