import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentFormat } from '../../src/admin/content-format.ts';
import { emptyValues } from '../../src/admin/schema-fields.ts';
import { noticeSchema } from '../../src/domain/schemas.ts';
import { filesBelow } from '../support/built-site.ts';

const TEXT = '---\ntitle: 标题\nclaims:\n  - 甲\n---\n（1）正文，\n\n第二段。';
const front = { shape: 'front-matter', dates: [] } as const;
const measure = contentFormat({ ...front, empty: {} });

test('the text is shown, and written as it was read whatever became of it', () => {
  const content = measure.fromFile(TEXT);
  expect(content['body']).toBe('（1）正文，\n\n第二段。');
  expect(measure.toFile({ ...content, body: '改过的正文' })).toBe(TEXT);
});

test('a text that looks like front matter is left alone', () => {
  const text = '---\ntitle: 标题\n---\n正文\n---\ntitle: 不是\n---';
  expect(measure.toFile({ ...measure.fromFile(text), title: '新' })).toBe(
    text.replace('title: 标题', 'title: 新'),
  );
});

test('a field that must be there is written though it was emptied; another is left out', () => {
  const notice = contentFormat({ ...front, empty: { published: null, claims: [] } });
  const { claims: _none, ...others } = notice.fromFile(TEXT);
  const after = notice.toFile({ ...others, evidence: '' });
  expect(after).toBe(TEXT.replace('claims:\n  - 甲', 'published: null\nclaims: []'));
});

test('a new file is refused', () => {
  expect(() => measure.toFile({ title: '新' })).toThrow('no new files');
});

test('a file without front matter is refused', () => {
  expect(() => measure.fromFile('正文')).toThrow('front matter');
});

const ROOT = `${process.cwd()}/content`;
const files = filesBelow(ROOT).filter((file) => /\.(mdx|yaml)$/.test(file));

test.each(files)('%s comes back byte for byte', (file) => {
  // The editor trims what it reads and ends what it writes with a line break.
  const text = readFileSync(`${ROOT}/${file}`, 'utf8');
  const yaml = file.startsWith('registers/') ? 'list' : 'fields';
  const shape = file.endsWith('.mdx') ? 'front-matter' : yaml;
  const empty = file.endsWith('/notice.mdx') ? emptyValues(noticeSchema) : {};
  const format = contentFormat({ shape, dates: [], empty });
  expect(`${format.toFile(format.fromFile(text.trim())).trim()}\n`).toBe(text);
});
