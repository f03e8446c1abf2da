import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { captureText } from '../../scripts/import/capture-text.ts';
import { decodeText } from '../../scripts/import/decode-text.ts';
import { type ImportedNotice, importNotice } from '../../scripts/import/import-notice.ts';
import { loadNotice } from '../../src/check/load-notice.ts';
import type { Notice } from '../../src/domain/notice.ts';
import { capturedText, type Paragraph } from '../../src/domain/readings.ts';
import { readFirstNotice } from '../support/first-notice.ts';

/*
 * The repository's own notice was taken apart by hand, from the same captured page. What an editor
 * judged of it (what is noise, lacuna, supplied) does not count here: the captured reading does.
 */
let edited: Notice;
let imported: ImportedNotice;
let notice: Notice;

beforeAll(async () => {
  edited = await readFirstNotice();
  const bytes = readFileSync('content/notices/2023-changzhou-chengguan/source.txt');
  const options = { title: null, issuer: null, year: null, date: '2026-11-24' };
  imported = importNotice(captureText(decodeText(bytes), null), options);
  const files = Array.from(imported.files, ([name, text]) => ({
    file: `content/notices/2023-again/${name}`,
    name,
    text,
  }));
  const loaded = loadNotice({
    id: '2023-again',
    folder: 'content/notices/2023-again',
    files,
    problems: [],
  });
  expect(loaded.problems).toEqual([]);
  if (!loaded.notice) throw new Error('The imported notice is not sound');
  notice = loaded.notice;
});

function captured(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(({ segments }) => segments.map(capturedText).join('')).join('\n');
}

describe('importing the first notice’s own source gives', () => {
  test('86 measures in 32 sections', () => {
    expect([notice.measures.length, notice.sections.length]).toEqual([86, 32]);
  });

  test('each measure’s text, its lines and its section', () => {
    const summary = ({ measures }: Notice) =>
      measures.map(({ id, data, paragraphs }) => ({
        id,
        section: data.section,
        lines: data.source.lines,
        text: captured(paragraphs),
      }));
    expect(summary(notice)).toEqual(summary(edited));
  });

  test('the headings that survive, where they stand', () => {
    const headings = ({ sections }: Notice) =>
      sections.flatMap(({ id, data }) =>
        data.source ? [{ id, title: data.title, ...data.source }] : [],
      );
    expect(headings(notice)).toEqual(headings(edited));
    expect(headings(notice)).toHaveLength(5);
  });

  test('the text before and after the measures', () => {
    const texts = ({ parts }: Notice) =>
      parts.map(({ paragraphs }) => captured(paragraphs)).filter((text) => text !== '');
    expect(texts(notice)).toEqual(texts(edited));
  });

  test('the facts of its lead, quoted alike', () => {
    const facts = ({ entry: { data } }: Notice) => ({
      title: data.title,
      issuer: data.issuer,
      inspector: data.inspector,
      published: data.published,
      year: data.year,
      milestones: data.milestones,
      line: data.source.line,
      sha256: data.source.sha256,
      folded: data.source.folded,
    });
    expect(facts(notice)).toEqual(facts(edited));
  });

  test('the text that is not the notice’s: header, advertisements, the page’s own data, footer', () => {
    const places = ({ entry }: Notice) =>
      entry.data.excluded.map(({ line, text }) => ({ line, text }));
    expect(places(notice)).toEqual(places(edited));
  });

  test('the counts that it states: 86 agree, the others can’t be matched', () => {
    expect(imported.claims.map(({ number, claim }) => [number, 'counts' in claim])).toEqual([
      [86, true],
      [12, false],
      [28, false],
    ]);
  });

  // All but the misprints, which only a reader can tell, and one plan’s two names.
  test.each([
    [9, '习'],
    [23, '2024年10月31日'],
    [47, '认线'],
    [67, '认线'],
    [69, '”'],
    [87, '习'],
    [121, '擅自、'],
    [125, '问题线'],
    [135, '停车线'],
    [167, '宝博体育'],
    [171, '宝博体育'],
    [177, '上线'],
    [193, '习'],
    [195, '电线'],
  ])('a report of the damage in line %i', (line, words) => {
    const excerpts = imported.suspicions
      .filter((each) => each.line === line)
      .map(({ excerpt }) => excerpt);
    expect(excerpts.join('\n')).toContain(`【${words}】`);
  });

  test('no change to the damaged words', () => {
    expect(imported.files.get('measures/075.mdx')).toContain('下调10%宝博体育，于');
  });
});
