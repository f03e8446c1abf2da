import { describe, expect, test } from 'vitest';
import { writeFrontMatter } from '../../scripts/import/front-matter.ts';
import { writeParagraphs } from '../../scripts/import/mdx-text.ts';
import { readYaml } from '../../src/check/read-yaml.ts';
import { parseContentDocument } from '../../src/domain/content-document.ts';
import { capturedText, publishedReading } from '../../src/domain/readings.ts';
import { type Random, seededRandom } from '../support/random.ts';

function readBack(paragraphs: readonly string[]): string[] {
  const { paragraphs: read, findings } = parseContentDocument(
    `---\nx: 1\n---\n${writeParagraphs(paragraphs)}`,
  );
  expect(findings).toEqual([]);
  return read.map(({ segments }) => segments.map(capturedText).join(''));
}

describe('text that would be a sign comes back as it was', () => {
  test.each([
    '1.梳理事项',
    '1) 梳理事项',
    '- 其中',
    '* 其中',
    '+ 其中',
    '# 号台账',
    '> 80分',
    '---',
    '***',
    '===',
    '    四个空格开头',
    '`代码`与``` 围栏',
    '~~~',
    '<Supplied>近平</Supplied>',
    '<script>alert(1)</script>',
    '<!-- 注释 -->',
    '<2天',
    'a<b',
    '{表达式}与}',
    'import 数据',
    'export default 1',
    '*强调*与_下划线_与**重**',
    'a_b_c与3_000',
    '[链接](https://example.org)与[x] 与 ![图](a.png)',
    '[名]: https://example.org',
    'https://example.org/a_b?x=1&y=2#top与www.example.org',
    'a@example.org',
    '&amp;与&#65;与&nbsp;',
    '反斜杠\\与\\*',
    '| 表 | 格 |',
    '全角１．５与半角1.5',
    '零\u200b宽与\u00a0不断行与\u3000全角空格',
    '😀与𫖯',
    ':::note',
    '$x$与^上^与~下~',
    '"直引号"与\'单\'',
    '行末反斜杠\\',
    '行末两格  ',
    '\u00a0开头',
  ])('%s', (text) => {
    expect(readBack([text])).toEqual([text]);
  });
});

test('what nobody can see is marked as noise, by its number, and not published', () => {
  const body = writeParagraphs(['洒\u200b水\u202e\u202c降尘']);
  expect(body.trim()).toBe(
    '洒<Noise captured="&#x200B;" note="看不见的字符（U+200B）" />水<Noise captured="&#x202E;&#x202C;" note="看不见的字符（U+202E、U+202C）" />降尘',
  );
  expect(publishedReading(parseContentDocument(body).paragraphs)).toBe('洒水降尘');
});

const PIECES = [
  '整改',
  '，',
  '。',
  '1.',
  '2) ',
  '（1）',
  '- ',
  '* ',
  '+',
  '#',
  '## ',
  '>',
  '<',
  '</',
  '/>',
  '{',
  '}',
  '\\',
  '`',
  '```',
  '~',
  '*',
  '**',
  '_',
  '__',
  '[',
  ']',
  '(',
  ')',
  '![',
  '](',
  ':',
  '"',
  "'",
  '&',
  '&lt;',
  '|',
  '=',
  '---',
  '$',
  '@',
  '!',
  'a',
  'import ',
  '\t',
  'export ',
  '<Noise',
  ' captured="',
  'https://a.b/',
  'www.',
  '\u3000',
  '\u00a0',
  '\u200b',
  ' ',
  '  ',
  '😀',
  '𫖯',
  '〔',
  '0b1',
  '2024-1-1',
  '〕',
  '%',
  '0',
] as const;

function randomText(random: Random): string {
  const length = 1 + Math.floor(random() * 14);
  const pieces = Array.from({ length }, () => PIECES[Math.floor(random() * PIECES.length)]);
  // Lines of a source are trimmed, and those in which nothing can be seen are set aside.
  const text = pieces.join('').trim();
  return text.replaceAll('\u200b', '').trim() === '' ? '正文' : text;
}

test('random text comes back as it was, alone and among others', () => {
  const random = seededRandom(9704);
  for (let round = 0; round < 800; round++) {
    const texts = Array.from({ length: 1 + (round % 3) }, () => randomText(random));
    expect(readBack(texts), JSON.stringify(texts)).toEqual(texts);
  }
});

test('random text comes back out of the front matter', () => {
  const random = seededRandom(2012);
  for (let round = 0; round < 500; round++) {
    const text = randomText(random);
    const yaml = writeFrontMatter([
      { key: 'title', value: text },
      { key: 'source', value: { line: 3, text }, isInline: true },
      { key: 'above', value: [{ line: 2, text }] },
    ]);
    const read = readYaml(yaml.slice(4, -4), { what: '开头的信息', shape: 'fields', firstLine: 2 });
    expect('data' in read ? read.data : read.message, JSON.stringify(text)).toEqual({
      title: text,
      source: { line: 3, text },
      above: [{ line: 2, text }],
    });
  }
});
