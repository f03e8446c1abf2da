import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { filesBelow } from './built-site.ts';

/** Files by their path in the repository. */
export type Files = Readonly<Record<string, string>>;

/** The content of this repository, with what makes a folder look like a repository. */
export function contentOf(root: string): Files {
  const paths = filesBelow(join(root, 'content')).map((path) => `content/${path}`);
  const files = paths.map((path) => [path, readFileSync(join(root, path), 'utf8')] as const);
  return { '.git/HEAD': 'ref: refs/heads/main\n', ...Object.fromEntries(files) };
}

export function writeFiles(root: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

/** Makes a folder of the browser's own the one that a person picks in the page. */
export async function offerFolder(page: Page, files: Files): Promise<void> {
  await page.addInitScript(() => {
    const showDirectoryPicker = (): Promise<FileSystemDirectoryHandle> =>
      navigator.storage.getDirectory();
    Object.assign(window, { showDirectoryPicker });
  });
  await page.goto('./404.html');
  await page.evaluate(async (all) => {
    const root = await navigator.storage.getDirectory();
    for (const [path, text] of Object.entries(all)) {
      const names = path.split('/');
      const name = names.pop() ?? '';
      let folder = root;
      for (const each of names) folder = await folder.getDirectoryHandle(each, { create: true });
      const file = await folder.getFileHandle(name, { create: true });
      const stream = await file.createWritable();
      await stream.write(text);
      await stream.close();
    }
  }, files);
}

/** What a file of the offered folder holds now. */
export function readOffered(page: Page, path: string): Promise<string> {
  return page.evaluate(async (wanted) => {
    const names = wanted.split('/');
    const name = names.pop() ?? '';
    let folder = await navigator.storage.getDirectory();
    for (const each of names) folder = await folder.getDirectoryHandle(each);
    const file = await folder.getFileHandle(name);
    return (await file.getFile()).text();
  }, path);
}
