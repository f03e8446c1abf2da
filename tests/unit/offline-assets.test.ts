import { expect, test } from 'vitest';
import { reachableAssets } from '../../src/offline/build-manifests.ts';

const assets = new Map([
  ['_astro/style.A1.css', 'a { color: red }'],
  ['_astro/page.B2.js', 'import"./shared.C3.js";const later=()=>import("./chart-1.D_4.js")'],
  ['_astro/shared.C3.js', 'export const base="/"'],
  ['_astro/chart-1.D_4.js', 'import"./shared.C3.js"'],
  ['_astro/editor.E5.js', 'import"./page.B2.js"'],
]);

test('all that a page may load is kept, and nothing else', () => {
  const page =
    '<link href="/zhenggai/_astro/style.A1.css"><script src="/zhenggai/_astro/page.B2.js"></script>';
  expect(reachableAssets([page], assets)).toEqual([
    '_astro/chart-1.D_4.js',
    '_astro/page.B2.js',
    '_astro/shared.C3.js',
    '_astro/style.A1.css',
  ]);
});

test('a page that names none keeps none', () => {
  expect(reachableAssets(['<p>style.css</p>'], assets)).toEqual([]);
});
