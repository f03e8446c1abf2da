import { asFile, inFields, inText, inTitle, type RefusedCase } from './hostile-content.ts';

const RAW = '有看不见的字符';
const IN_TEXT = '正文里有看不见的字符';
const IN_FIELD = '含有看不见的控制字符';
const MEASURE = 'measures/003.mdx';

/** What shows nothing, turns the reading direction or is half a character; by its number. */
const HIDDEN: readonly number[] = [
  // C0 and C1 controls.
  0x00, 0x01, 0x07, 0x08, 0x0b, 0x0c, 0x1b, 0x7f, 0x80, 0x85, 0x9b,
  // Bidirectional controls: marks, embeddings, overrides, isolates.
  0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069,
  // Zero width, soft hyphen, joiners, invisible operators, fillers.
  0x00ad, 0x034f, 0x115f, 0x17b4, 0x180e, 0x200b, 0x200c, 0x200d, 0x2060, 0x2062, 0x2800, 0x3164,
  0xfeff, 0xffa0,
  // Line and paragraph separators, variation selectors, tags, noncharacters.
  0x2028, 0x2029, 0xfe00, 0xfe0f, 0xe0100, 0xe0001, 0xe0041, 0xfdd0, 0xffff,
];

/** As a reference; one to a control or a noncharacter stands for U+FFFD, which is seen (CommonMark, 2.5). */
const BY_REFERENCE = HIDDEN.filter((code) => code > 0x9f && code !== 0xfdd0 && code !== 0xffff);

const encoder = new TextEncoder();

/** A sound measure's bytes up to its text, then others. */
function withBytes(...bytes: readonly number[]): Uint8Array {
  const head =
    '---\nnumber: 3\nsection: "02"\ntitle: 洒水降尘\nsource: { lines: [5] }\nstatus: unstated\n---\n';
  return Uint8Array.from([...encoder.encode(head), ...bytes]);
}

const NOT_UTF8 = { says: '不是 UTF-8 编码' };

const ENCODINGS: readonly RefusedCase[] = [
  ['GB18030', [0xc8, 0xf7, 0xcb, 0xae]],
  ['invalid UTF-8', [0xe6, 0xb4, 0x0a]],
  ['an overlong form of <', [0xc0, 0xbc]],
  ['an overlong form of /', [0xe0, 0x80, 0xaf]],
  ['a surrogate in UTF-8', [0xed, 0xa0, 0x80]],
  ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
  ['a lone continuation', [0x80]],
].map(([name, bytes]) => ({
  ...asFile(MEASURE, withBytes(...(typeof bytes === 'string' ? [] : (bytes ?? []))), NOT_UTF8),
  name: `encoding ${String(name)}`,
}));

const UTF16: readonly RefusedCase[] = [
  {
    ...asFile(MEASURE, Uint8Array.from([0xff, 0xfe, 0x2d, 0, 0x2d, 0, 0x2d, 0, 0x0a, 0]), NOT_UTF8),
    name: 'UTF-16 LE with a mark',
  },
  {
    ...asFile(MEASURE, Uint8Array.from([0xfe, 0xff, 0, 0x2d, 0, 0x2d, 0, 0x2d, 0, 0x0a]), NOT_UTF8),
    name: 'UTF-16 BE with a mark',
  },
  {
    ...asFile(MEASURE, Uint8Array.from([0x2d, 0, 0x2d, 0, 0x2d, 0, 0x0a, 0]), { says: RAW }),
    name: 'UTF-16 LE without a mark',
  },
  {
    ...asFile(MEASURE, Uint8Array.from([0, 0x2d, 0, 0x2d, 0, 0x2d, 0, 0x0a]), { says: RAW }),
    name: 'UTF-16 BE without a mark',
  },
];

const LINE_ENDS = '---\rnumber: 3\rsection: "02"\r---\r洒水降尘。\r';

/** They look like what is wanted. */
const LOOK_ALIKE: readonly RefusedCase[] = [
  inFields([
    'updates: [{ date: ２０２４-06-01, status: completed, text: 好 }]',
    'updates.0.date：',
  ]),
  inFields(['updates: [{ date: 2024-06-01, status: соmpleted, text: 好 }]', '状态须为以下之一']),
  inTitle(['洒⽔降尘', '不是原文所有']),
  inTitle(['洒\uf9cc降尘', '不是原文所有']),
];

export const CHARACTERS: readonly RefusedCase[] = [
  ...HIDDEN.map((code) => inText([`年${String.fromCodePoint(code)}底`, RAW])),
  ...HIDDEN.map((code) => inFields([`# ${String.fromCodePoint(code)}`, RAW])),
  ...BY_REFERENCE.map((code) => inText([`年&#${code};底`, IN_TEXT])),
  ...HIDDEN.map((code) =>
    inTitle([`"〔降\\U${code.toString(16).padStart(8, '0')}尘〕"`, IN_FIELD]),
  ),
  inTitle(['"〔降\\ud800尘〕"', IN_FIELD]),
  inTitle(['"〔降\\ue000尘〕"', IN_FIELD]),
  inTitle(['"〔降\\n尘〕"', IN_FIELD]),
  inTitle(['"〔降\\t尘〕"', IN_FIELD]),
  inText(['年<Doubtful note="&#x202E;">底</Doubtful>', IN_TEXT]),
  inText(['年<Supplied>&#x200B;</Supplied>底', IN_TEXT]),
  ...ENCODINGS,
  ...UTF16,
  asFile(MEASURE, LINE_ENDS, { says: RAW }),
  ...LOOK_ALIKE,
];
