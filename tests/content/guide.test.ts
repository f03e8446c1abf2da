import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const GUIDE = 'content/README.md';
const guide = readFileSync(GUIDE, 'utf8');
const errors = guide.slice(guide.indexOf('## 报错是什么意思'));
/** The first column of the tables of errors. */
const rows = Array.from(errors.matchAll(/^\| `([^`]+)` \|/gm), ([, words = '']) => words);

/** Where the messages to staff are written. */
const sources = ['src/check', 'src/domain', 'scripts/import']
  .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  .filter((file) => file.endsWith('.ts'))
  .concat('src/site-schema.ts')
  .map((file) => readFileSync(file, 'utf8'));

/**
 * Messages of the check: string literals of its rules that say what to do. What stands in `${…}` is
 * the offending value and may hold quotes; it does not count.
 */
const messages = sources
  .filter((text) => !text.includes('ImportError'))
  .flatMap(
    (text) =>
      text.replace(/\$\{[^{}]*\}/g, '…').match(/(['`])(?:(?!\1)[^\n])*；请(?:(?!\1)[^\n])*\1/g) ??
      [],
  );

describe('the table of errors', () => {
  test('has many', () => {
    expect(rows.length).toBeGreaterThan(80);
    expect(messages.length).toBeGreaterThan(60);
  });

  test.each(rows)('“%s” is what the program says', (words) => {
    expect(sources.some((text) => text.includes(words))).toBe(true);
  });

  test.each(messages)('explains %s', (message) => {
    expect(rows.some((words) => message.includes(words))).toBe(true);
  });
});

describe('the guide', () => {
  test('names only commands that there are', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    );
    const names = Array.from(guide.matchAll(/npm run ([a-z:]+)/g), ([, name = '']) => name);
    expect(new Set(names)).toEqual(
      new Set(['import', 'check', 'review', 'build', 'addresses', 'update']),
    );
    for (const name of names) expect(scripts).toHaveProperty([name]);
  });

  test('links to headings and pictures that there are', () => {
    const links = Array.from(
      guide.replace(/`[^`\n]*`/g, '').matchAll(/\]\(([^)]+)\)/g),
      ([, link = '']) => link,
    ).filter((link) => !link.startsWith('http'));
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) {
      const [path = '', anchor] = link.split('#');
      const file = path === '' ? GUIDE : join('content', path);
      expect(existsSync(file), link).toBe(true);
      if (anchor !== undefined)
        expect(anchorsOf(readFileSync(file, 'utf8')), link).toContain(anchor);
    }
  });
});

/** As the forges make them: lower case, spaces as hyphens, punctuation left out. */
function anchorsOf(markdown: string): string[] {
  return Array.from(markdown.matchAll(/^#+ (.*)$/gm), ([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}
