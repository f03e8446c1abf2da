import { nameAt, type Project } from './project.ts';

/**
 * Packages of which several major versions are installed, for their users ask for different ones.
 *
 * All come with others' packages: most with linkedom (reading web pages), the editor's and type
 * checker's tools, and the WebAssembly twins of native parts. One that is new here costs space and a
 * second set of faults: see first whether an upgrade avoids it.
 */
const KNOWN: Readonly<Record<string, readonly number[]>> = {
  '@emnapi/core': [1, 2],
  '@emnapi/runtime': [1, 2],
  '@emnapi/wasi-threads': [1, 2],
  '@types/node': [24, 26],
  '@types/unist': [2, 3],
  argparse: [1, 2],
  'base64-js': [0, 1],
  boolbase: [1, 2],
  chokidar: [4, 5],
  'css-select': [5, 6, 7],
  'css-tree': [2, 3],
  'css-what': [6, 7, 8],
  'dom-serializer': [2, 3],
  domelementtype: [2, 3],
  domhandler: [5, 6],
  domutils: [3, 4],
  entities: [4, 6, 7, 8, 9],
  'jsonc-parser': [2, 3],
  kleur: [3, 4],
  nanoid: [3, 6],
  'nth-check': [2, 3],
  pako: [0, 1],
  parse5: [7, 8],
  picomatch: [2, 4],
  readdirp: [4, 5],
  sisteransi: [1, 2],
  'string-width': [7, 8],
  'style-to-object': [1, 2],
  undici: [7, 8],
  'undici-types': [7, 8],
  'vscode-jsonrpc': [8, 10],
};

/** Packages whose major versions are not those that are known. */
export function majorProblems({ locked }: Project): string[] {
  const majors = Map.groupBy(locked, ([place]) => nameAt(place));
  return Array.from(majors).flatMap(([name, packages]) => {
    const found = new Set(packages.map(([, { version }]) => Number.parseInt(version ?? '', 10)));
    const list = Array.from(found).toSorted((a, b) => a - b);
    const known = KNOWN[name];
    if (known ? String(known) === String(list) : list.length === 1) return [];
    const listed = known ? `名单上是 ${known.join('、')}` : '名单上没有它';
    return `${name}：装了主版本 ${list.join('、')}，${listed}。先看能不能升级成同一个；不能，就改 scripts/dependencies/several-majors.ts。`;
  });
}
