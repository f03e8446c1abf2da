import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importNotice } from '../../scripts/import/import-notice.ts';
import { readInput } from '../../scripts/import/read-input.ts';
import { writeFolder } from '../../scripts/import/write-folder.ts';
import type { measuresFile, noticeFile } from '../../src/domain/data-files.ts';
import type { LedgerLine } from '../../src/domain/ledger.ts';
import { filesBelow } from '../support/built-site.ts';
import { FIXTURES } from '../support/import-notices/all-fixtures.ts';
import { countMeasures } from '../support/import-notices/fixture.ts';
import {
  createProject,
  type Outcome,
  type TemporaryProject,
} from '../support/temporary-project.ts';
import { insertLabels, visibleText, withoutBlanks } from '../support/visible-text.ts';

let project: TemporaryProject;
let built: Outcome;
let pages: ReadonlySet<string>;

beforeAll(async () => {
  project = await createProject();
  for (const { file, slug, bytes } of FIXTURES) {
    const path = join(project.folder, file);
    writeFileSync(path, await bytes());
    const options = { title: null, issuer: null, year: null, date: '2025-06-01' };
    const { files } = importNotice(await readInput(path), options);
    await writeFolder(project.folder, slug, files);
  }
  built = await project.run('astro', ['build']);
  if (built.code !== 0) throw new Error(built.output);
  pages = new Set(filesBelow(join(project.folder, 'dist')));
}, 180_000);

afterAll(() => project.remove());

function read(path: string): string {
  return readFileSync(join(project.folder, 'dist', path), 'utf8');
}

test('the site builds with all imported notices', () => {
  expect(built.output).not.toMatch(/\[ERROR\]|需要修改/);
  expect(built.code).toBe(0);
});

describe.each(FIXTURES.map((fixture) => [fixture.slug, fixture] as const))(
  '%s',
  (slug, fixture) => {
    const { expected } = fixture;
    const count = countMeasures(expected);
    const measures = (): ReturnType<typeof measuresFile> =>
      JSON.parse(read(`data/${slug}/measures.json`));
    const notice = (): ReturnType<typeof noticeFile> =>
      JSON.parse(read(`data/${slug}/notice.json`));
    const ledger = (): LedgerLine[] => JSON.parse(read(`data/${slug}/ledger.json`));

    test('has a page for each measure and section, and for the whole', () => {
      const number = (at: number, length: number): string => String(at + 1).padStart(length, '0');
      const wanted = [
        `notices/${slug}/index.html`,
        ...Array.from(
          { length: count },
          (_, at) => `notices/${slug}/measures/${number(at, 3)}/index.html`,
        ),
        ...expected.sections.map((_, at) => `notices/${slug}/sections/${number(at, 2)}/index.html`),
      ];
      expect(wanted.filter((page) => !pages.has(page))).toEqual([]);
      expect(pages.has(`notices/${slug}/measures/${number(count, 3)}/index.html`)).toBe(false);
    });

    test('exports its measures, each in its section', () => {
      expect(measures()).toHaveLength(count);
      expect(notice().sections.map((section) => section.measures.length)).toEqual(
        expected.sections,
      );
    });

    test('says that its annotation is unfinished', () => {
      expect(notice().annotation).toBe('pending');
      const page = read(`notices/${slug}/measures/001/index.html`);
      expect(page).toContain('待标注');
      expect(page).toContain('标注还没有完成');
    });

    test('keeps each character of the file in source.txt', async () => {
      const visible = withoutBlanks(await visibleText(fixture.file, await fixture.bytes()));
      const shown = insertLabels(visible, expected.automatic ?? []);
      expect(withoutBlanks(read(`data/${slug}/source.txt`))).toBe(shown);
    });

    test('accounts for each character of source.txt once', () => {
      const lines = ledger();
      expect(lines.map(({ text }) => text).join('\n')).toBe(read(`data/${slug}/source.txt`));
      for (const { text, claims } of lines) {
        let at = 0;
        for (const { start, end, kind } of claims) {
          expect(start).toBe(at);
          if (kind === 'whitespace') expect(text.slice(start, end).trim()).toBe('');
          at = end;
        }
        expect(at).toBe(text.length);
      }
    });

    test('publishes what the ledger says is published, in its order', () => {
      const claimed = (kinds: readonly string[]): string =>
        ledger()
          .flatMap(({ text, claims }) =>
            claims
              .filter(({ kind }) => kinds.includes(kind))
              .map(({ start, end }) => text.slice(start, end)),
          )
          .join('');
      const fold = (text: string): string => withoutBlanks(text.normalize('NFKC'));
      const ofMeasures = measures()
        .map(({ text }) => text)
        .join('');
      expect(fold(ofMeasures)).toBe(fold(claimed(['measure'])));
      const { title, parts, sections } = notice();
      const bare = (heading: string): string => (/^〔.*〕$/.test(heading) ? '' : heading);
      const ofRest = [
        title,
        ...parts.flatMap((part) => [
          bare(part.title),
          part.text,
          ...sections
            .filter((section) => section.part === part.number)
            .flatMap((section) => [...section.above, bare(section.title), section.text]),
        ]),
      ].join('');
      expect(fold(ofRest)).toBe(fold(claimed(['notice', 'section'])));
    });
  },
);
