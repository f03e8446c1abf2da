import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepPdf, takePdf } from '../../scripts/pdf/kept-pdfs.ts';
import { printTools } from '../../scripts/pdf/print-tools.ts';

const ID = '2024-sample';
const PRINTED = {
  pdf: Buffer.from('%PDF-1.4 as it was printed'),
  pages: 3,
  files: [`notices/${ID}/index.html`, '_astro/text.css'],
};

let root = '';
const dist = (): string => join(root, 'dist');
const shelf = (tools: string | null = 'browser 1') => ({
  folder: join(root, 'kept'),
  dist: dist(),
  tools,
});

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zhenggai-pdf-'));
  mkdirSync(join(dist(), 'notices', ID), { recursive: true });
  mkdirSync(join(dist(), '_astro'));
  writeFileSync(join(dist(), 'notices', ID, 'index.html'), '<p>正文</p>');
  writeFileSync(join(dist(), '_astro/text.css'), 'p {}');
  keepPdf(shelf(), ID, PRINTED);
});
afterEach(() => rmSync(root, { recursive: true }));

test('a PDF is taken again where nothing has changed of what it was made of', () => {
  expect(takePdf(shelf(), ID)).toEqual(PRINTED);
  expect(takePdf(shelf(), '2024-other')).toBeNull();
});

test.each(['_astro/text.css', `notices/${ID}/index.html`])('not where %s is another', (path) => {
  writeFileSync(join(dist(), path), 'another');
  expect(takePdf(shelf(), ID)).toBeNull();
});

test('not where a file is gone', () => {
  rmSync(join(dist(), '_astro/text.css'));
  expect(takePdf(shelf(), ID)).toBeNull();
});

test('not where the disk has spoilt it, or it is gone', () => {
  const file = join(root, 'kept', `${ID}.pdf`);
  writeFileSync(file, '%PDF-1.4 as it was not printed');
  expect(takePdf(shelf(), ID)).toBeNull();
  rmSync(file);
  expect(takePdf(shelf(), ID)).toBeNull();
});

test('not where other tools print, nor where they are not known', () => {
  expect(takePdf(shelf('browser 2'), ID)).toBeNull();
  expect(takePdf(shelf(null), ID)).toBeNull();
  keepPdf(shelf(null), '2024-other', PRINTED);
  expect(takePdf(shelf(), '2024-other')).toBeNull();
});

test('where the fonts can not be listed, the tools are not known', async () => {
  expect(await printTools('1', { PATH: root })).toBeNull();
});
