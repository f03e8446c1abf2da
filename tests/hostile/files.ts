import { changed } from '../support/sample-notice.ts';
import { asFile, type FileContent, nameOf, type RefusedCase } from './hostile-content.ts';

const MEASURE = 'measures/003.mdx';
const STRANGER = '不认识的文件';
const LINK = '这是链接，不是文件';
const CONFLICT = '有合并冲突的标记';

/** Names that no content file has. */
const NAMES = [
  'measures/3.mdx',
  'measures/0003.mdx',
  'measures/000.mdx',
  'measures/００３.mdx',
  'measures/٠٠٣.mdx',
  'measures/-01.mdx',
  'measures/1e2.mdx',
  'measures/004.mdx.mdx',
  'measures/004.MDX',
  'measures/004.md',
  'measures/004.html',
  'measures/004.js',
  'measures/004.mdx ',
  'measures/004 .mdx',
  'measures/004 (1).mdx',
  'measures/004 - 副本.mdx',
  'measures/004.mdx~',
  'measures/004.mdx.orig',
  'measures/004.mdx.rej',
  'measures/004.mdx.bak',
  'measures/004.txt',
  'measures/#004.mdx#',
  'measures/~$004.mdx',
  'measures/._/004.mdx',
  'measures/.hidden/004.mdx',
  'measures/con.mdx',
  'measures/NUL',
  'measures/aux.mdx',
  'measures/004:stream.mdx',
  'measures/a\\..\\..\\004.mdx',
  'measures/%2e%2e%2f004.mdx',
  'measures/<script>.mdx',
  'measures/"onload=x".mdx',
  'measures/$(id).mdx',
  'measures/`id`.mdx',
  'measures/{004}.mdx',
  'measures/[004].mdx',
  'measures/*.mdx',
  'measures/004\u202exdm.mdx',
  'measures/004\u200b.mdx',
  'measures/004\n.mdx',
  'measures/\u001b[31m004.mdx',
  'measures/deep/004.mdx',
  'Measures/004.mdx',
  'notice.MDX',
  'notice.mdx.mdx',
  'index.mdx',
  'indicators.yml',
  'indicators.json',
  'source.html',
  'package.json',
  'astro.config.mjs',
  'Thumbs.db',
  'parts/01.mdx',
  'parts/0.mdx',
  'sections/00.mdx',
  'sections/1.mdx',
  'sections/_layout.astro',
  '__proto__',
  'constructor',
] as const;

/** Folders beside the notice's. */
const FOLDERS: readonly (readonly [string, string])[] = [
  ['../2024-Sample', '会成为网址'],
  ['../sample', '会成为网址'],
  ['../2024', '会成为网址'],
  ['../2024-样本', '会成为网址'],
  ['../2024-sаmple', '会成为网址'],
  ['../2024-ｓample', '会成为网址'],
  ['../２０２４-sample', '会成为网址'],
  ['../2024--sample', '会成为网址'],
  ['../2024-sample-', '会成为网址'],
  ['../2024-sample copy', '会成为网址'],
  ['../2024-sample\u200b', '会成为网址'],
  ['../2024-sample\u202e', '会成为网址'],
  ['../2024-a%2fb', '会成为网址'],
  ['../2024-a..b', '会成为网址'],
  ['../2024-a\\b', '会成为网址'],
  ['../<script>', '会成为网址'],
  ['../__proto__', '会成为网址'],
  ['../.git', '会成为网址'],
  ['../.obsidian', '会成为网址'],
  ['../...', '会成为网址'],
];

/** The place as a message gives it: hidden characters by their number, one folder up from the notice's. */
function placed(path: string): string {
  const shown = path.replace(/[\p{Cc}\p{Cf}]/gu, (character) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `〈U+${code}〉`;
  });
  return `${shown}:1`;
}

const FOREIGN: readonly (readonly [string, FileContent, string])[] = [
  [MEASURE, { link: '/etc/passwd' }, LINK],
  [MEASURE, { link: '001.mdx' }, LINK],
  [MEASURE, { link: '/dev/zero' }, LINK],
  [MEASURE, { link: MEASURE }, LINK],
  [MEASURE, { link: '/nowhere' }, LINK],
  ['notice.mdx', { link: '/dev/zero' }, LINK],
  ['source.txt', { link: '/etc/hostname' }, LINK],
  ['indicators.yaml', { link: '/dev/zero' }, LINK],
  ['measures/004.mdx', { link: '../../../../../etc/passwd' }, LINK],
  ['appendix', { link: '/etc' }, LINK],
  ['../2024-link', { link: '2024-sample' }, '这里只能放通报文件夹'],
  ['../2024-file', '甲', '这里只能放通报文件夹'],
  ['../README.md', '甲', '这里只能放通报文件夹'],
  ['../../registers/units.yaml', { link: '/dev/zero' }, LINK],
  ['../../registers/units.yaml', { link: '/etc/passwd' }, LINK],
  ['../../registers/unit.yaml', '[]', STRANGER],
  ['../../registers/units.yml', '[]', STRANGER],
  ['../../registers/units.yaml.orig', '[]', STRANGER],
  ['../../registers/sub', { link: '/etc' }, STRANGER],
];

const CONFLICTS: readonly RefusedCase[] = [
  ...['<<<<<<< HEAD\n甲\n=======\n乙\n>>>>>>> b', '||||||| base', '>>>>>>> 修改'].map((mark) => ({
    name: `conflict ${nameOf(mark)}`,
    files: changed(MEASURE, '洒水降尘，', `${mark}\n洒水降尘，`),
    at: `${MEASURE}:8`,
    says: CONFLICT,
  })),
  asFile('../../registers/units.yaml', '<<<<<<< HEAD\n[]\n', { says: CONFLICT }),
];

const REFERENCES: readonly RefusedCase[] = [
  ...['"../../x"', '"..%2f"', '"/etc"', '"1"', '"٠٢"', '"０２"', '"02/../01"', '2', '02'].map(
    (section) => ({
      name: `section ${section}`,
      files: changed(MEASURE, 'section: "02"', `section: ${section}`),
      at: `${MEASURE}:3`,
      says: section === '02' ? '有的程序当作数字' : 'section：',
    }),
  ),
  ...[
    '["../../etc/passwd"]',
    '["5"]',
    '[-1]',
    '[0]',
    '[1e9]',
    '[5.5]',
    '["__proto__"]',
    '[]',
    '{}',
  ].map((lines) => ({
    name: `source lines ${lines}`,
    files: changed(MEASURE, 'lines: [5]', `lines: ${lines}`),
    at: `${MEASURE}:5`,
    says: lines === '[1e9]' ? '有的程序当作数字' : 'source',
  })),
  {
    name: 'source line beyond the source',
    files: changed(MEASURE, 'lines: [5]', 'lines: [99999999]'),
    at: `${MEASURE}:5`,
    says: '没有第 99999999 行',
  },
];

export const FILES: readonly RefusedCase[] = [
  ...NAMES.map((path) => ({ ...asFile(path, '甲', { says: STRANGER }), at: placed(path) })),
  ...FOLDERS.map(([folder, says]) => ({
    name: `folder ${nameOf(folder)}`,
    files: { [`${folder}/source.txt`]: '甲' },
    at: placed(folder),
    says,
  })),
  ...FOREIGN.map(([path, content, says]) => ({
    ...asFile(path, content, { says }),
    name: `file ${path} ${JSON.stringify(content)}`,
  })),
  ...CONFLICTS,
  ...REFERENCES,
];
