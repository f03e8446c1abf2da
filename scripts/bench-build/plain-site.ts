import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { PlainPage } from './plain-pages.ts';

/** A line of text that a measure gets. */
const CHANGE = '\n\n2026年11月1日：已经完成。\n';

/** Files of a program's settings and templates, by their path. */
export type Settings = Readonly<Record<string, string>>;

/** The one template: a page with its title, its text, and the way back. `{title}`, `{content}`. */
export const TEMPLATE = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
</head>
<body>
<nav><a href="/">通报</a></nav>
<main>
<h1>{title}</h1>
{content}
</main>
</body>
</html>
`;

/**
 * Writes Markdown files and settings into a folder.
 *
 * `fileOf` tells the file of a page; what it returns for a page is where `changeMeasure` finds it.
 */
export async function writePlainSite(
  folder: string,
  pages: readonly PlainPage[],
  { settings, fileOf }: { settings: Settings; fileOf(page: PlainPage): string },
): Promise<void> {
  for (const [path, text] of Object.entries(settings)) await write(join(folder, path), text);
  for (const page of pages) {
    const front = stringify({ title: page.title, ...page.data });
    await write(join(folder, fileOf(page)), `---\n${front}---\n${page.markdown}\n`);
  }
}

/** Adds progress to the first measure. */
export async function changeMeasure(
  folder: string,
  pages: readonly PlainPage[],
  fileOf: (page: PlainPage) => string,
): Promise<void> {
  const measure = pages.find(({ address }) => /\/measures\/\d+$/.test(address));
  if (!measure) throw new Error('There is no measure');
  await appendFile(join(folder, fileOf(measure)), CHANGE);
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
