import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { budgetOf, PAGE_BUDGETS } from '../support/budgets.ts';
import { type BuiltPage, readPages } from '../support/built-site.ts';

const DIST = join(process.cwd(), 'dist');
const pages = readPages(DIST);

const weigh = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length;
const read = (address: string): string => readFileSync(join(DIST, address), 'utf8');

function weightOfText({ html, $ }: BuiltPage): number {
  const sheets = $('link[rel="stylesheet"]:not([media="print"])')
    .toArray()
    .map((element) => $(element).attr('href') ?? '');
  return weigh(html) + sheets.reduce((sum, sheet) => sum + weigh(read(sheet)), 0);
}

/** The modules that a page loads by itself, with all that they import at once. */
function modulesOf({ $ }: BuiltPage): Set<string> {
  const found = new Set<string>();
  const load = (address: string): void => {
    if (found.has(address)) return;
    found.add(address);
    for (const imported of staticImports(read(address))) {
      load(new URL(imported, `http://site${address}`).pathname);
    }
  };
  for (const element of $('script[src], link[rel="modulepreload"]').toArray()) {
    load($(element).attr('src') ?? $(element).attr('href') ?? '');
  }
  return found;
}

function staticImports(code: string): string[] {
  const statements =
    /(?:^|[;}\n])\s*(?:import|export)\s*(?:[^"'()]*?\bfrom\s*)?["'`]([^"'`]+)["'`]/g;
  return Array.from(code.matchAll(statements), ([, from = '']) => from);
}

describe.each(pages)('$path', (page) => {
  const budget = budgetOf(page.path);

  test('keeps its text and styles small', () => {
    expect(weightOfText(page)).toBeLessThanOrEqual(budget.text);
  });

  test('loads little JavaScript before it is touched', () => {
    const modules = Array.from(modulesOf(page));
    const weight = modules.reduce((sum, module) => sum + weigh(read(module)), 0);
    expect(weight, modules.join(' ')).toBeLessThanOrEqual(budget.script);
  });
});

test.each(PAGE_BUDGETS)('$pages limits some page', (budget) => {
  expect(pages.some(({ path }) => budgetOf(path) === budget)).toBe(true);
});

test('imports are found however they are written', () => {
  const code =
    'import{a as b}from"./a.js";import"./b.js";const c=()=>import("./c.js");export*from"./d.js";';
  expect(staticImports(code)).toEqual(['./a.js', './b.js', './d.js']);
});
