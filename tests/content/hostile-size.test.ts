import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/check/problem.ts';
import { sha256 } from '../../src/domain/sha256.ts';
import type { FileContent } from '../hostile/hostile-content.ts';
import { messageFaults } from '../hostile/message-faults.ts';
import { SampleRoot } from '../hostile/sample-root.ts';
import { changed, SAMPLE_SOURCE } from '../support/sample-notice.ts';

let sample: SampleRoot;

beforeAll(async () => {
  sample = await SampleRoot.create();
});

afterAll(() => sample.remove());

const MEASURE = 'measures/003.mdx';
const UNITS = '../../registers/units.yaml';

type Files = Readonly<Record<string, FileContent>>;

const inText = (text: string): Files => changed(MEASURE, '年底', text);
/** Characters are read fast: far more of them, the pieces one after the other. */
const inLong = (pieces: string | readonly string[], count: number): Files => {
  const each = Array.from(typeof pieces === 'string' ? [pieces] : pieces);
  return inText(each.map((piece) => piece.repeat((count * 7) / each.join('').length)).join(''));
};
const inFields = (yaml: string): Files => changed(MEASURE, 'unstated\n', `unstated\n${yaml}\n`);
const ofSource = (source: string): Files => ({
  'source.txt': source,
  ...changed('notice.mdx', sha256(SAMPLE_SOURCE), sha256(source)),
});
const repeat = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

/**
 * Checks the files; fails on a message that is none for staff. In milliseconds of computing, however
 * busy the machine is with others.
 */
async function timeOf(files: Files): Promise<number> {
  const start = process.cpuUsage().user;
  const { problems } = await sample.checkWith(files);
  const time = (process.cpuUsage().user - start) / 1000;
  expect(problems.map(formatProblem).flatMap(messageFaults)).toEqual([]);
  return time;
}

describe('far too big a file is refused unread', () => {
  test.each<[string, FileContent]>([
    [MEASURE, '甲'.repeat(7_000_000)],
    ['notice.mdx', `---\n${'a'.repeat(1_000_000)}`],
    ['indicators.yaml', new Uint8Array(20_000_000)],
    ['source.txt', '甲\n'.repeat(2_000_000)],
    [UNITS, repeat(100_000, (index) => `- id: a${index}\n`)],
  ])('%s', async (name, content) => {
    const { problems } = await sample.checkWith({ [name]: content });
    const lines = problems.map(formatProblem);
    expect(lines.join('\n')).toContain('不像是内容文件；请检查是不是放错了文件');
    expect(lines.flatMap(messageFaults)).toEqual([]);
  });
});

test.each(['**甲', '*甲_乙', '[甲', '<Supplied>'])(
  '20,000 times “%s” is refused unread',
  async (mark) => {
    const { problems } = await sample.checkWith(inText(mark.repeat(20_000)));
    const lines = problems.map(formatProblem);
    expect(lines).toEqual([
      expect.stringMatching(/measures\/003\.mdx:8 {2}一个文件里的 .* 记号超过/),
    ]);
  },
);

/** What grows, each in units of which some thousands fit into a file. */
const GROWING: Readonly<Record<string, (count: number) => Files>> = {
  'unknown fields': (count) => inFields(repeat(count, (index) => `k${index}: 1\n`)),
  'entries of a list': (count) =>
    inFields(`topics:\n${repeat(count, (index) => `  - a${index}\n`)}`),
  'lists in a row': (count) => inFields(`topics: [${'[],'.repeat(count)}]`),
  'open brackets': (count) => inFields(`topics: ${'['.repeat(count)}`),
  comments: (count) => inFields('# 甲\n'.repeat(count)),
  'words of a multi-line value': (count) => inFields(`evidence: ${'甲 乙\n  '.repeat(count)}`),
  'quotation marks': (count) => inFields(`evidence: '${"''".repeat(count)}'`),
  components: (count) => inText('年<Supplied>甲</Supplied>底'.repeat(count)),
  'unclosed components': (count) => inText('<Supplied>'.repeat(count)),
  paragraphs: (count) => inText('年底\n\n'.repeat(count)),
  stars: (count) => inText('**甲'.repeat(count)),
  'stars and lines': (count) => inText('*甲_乙'.repeat(count)),
  'brackets of links': (count) => inText('['.repeat(count)),
  links: (count) => inText('[甲](https://example.org)'.repeat(count)),
  'links in links': (count) =>
    inText(`${'[甲'.repeat(count)}${'](https://example.org)'.repeat(count)}`),
  backticks: (count) =>
    inText(repeat(Math.round(count / 50), (index) => `${'`'.repeat(index % 90)}甲`)),
  references: (count) => inText('&#x5e74;&amp;'.repeat(count)),
  backslashes: (count) => inText('\\'.repeat(count)),
  'entities that are none': (count) => inText('&aaaaaaaa'.repeat(count)),
  'less-than signs': (count) => inText('< '.repeat(count)),
  'escaped braces': (count) => inText('\\{\\<'.repeat(count)),
  parentheses: (count) => inLong('（', count),
  'brackets of editors': (count) => inLong('〔', count),
  'title marks': (count) => inLong('《', count),
  'paired title marks': (count) => inLong(['《', '》'], count),
  'quotation marks of the text': (count) => inLong('“', count),
  digits: (count) => inLong('1', count),
  'digits and marks': (count) => inLong('1,2.3-', count),
  dates: (count) => inLong('2023年', count),
  'years, months and days': (count) => inLong('年月日', count),
  numerals: (count) => inLong('万亿千百', count),
  'percent signs': (count) => inLong('%', count),
  names: (count) => inLong('甲局', count),
  'Chinese characters': (count) => inLong('甲', count),
  points: (count) => inLong('一是甲；', count),
  blanks: (count) => inLong(' ', count),
  'lines of the source': (count) => ofSource(SAMPLE_SOURCE + '\n甲'.repeat(count)),
  'a line of the source': (count) => ofSource(SAMPLE_SOURCE + ' 甲,'.repeat(count)),
  'blanks of the source': (count) => ofSource(SAMPLE_SOURCE + ' '.repeat(count)),
  units: (count) => ({
    [UNITS]: repeat(count, (index) => `- { id: a${index}, name: 甲${index}局, kind: other }\n`),
  }),
  aliases: (count) => ({
    [UNITS]: `- { id: a, name: 甲局, kind: other, aliases: [${repeat(count, (index) => `甲${index}局,`)}] }\n`,
  }),
  'aliases like patterns': (count) => ({
    [UNITS]: `- { id: a, name: 甲局, kind: other, aliases: [${repeat(count, (index) => `"(甲+${index})*$",`)}] }\n`,
  }),
  'broken units': (count) => ({ [UNITS]: repeat(count, (index) => `- { id: ${index}.5 }\n`) }),
};

const SIZE = 5_000;

/**
 * Twice as much takes twice as long; four times where every piece is compared with every other, and
 * far longer where a reader tries all ways. Memory is tidied now and then: the best of some runs counts.
 */
test.each(Object.entries(GROWING))('%s: time grows with the size', async (_what, files) => {
  await timeOf(files(SIZE / 4));
  let ratio = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5 && ratio > 3.2; round++) {
    const once = await timeOf(files(SIZE));
    const twice = await timeOf(files(SIZE * 2));
    ratio = Math.min(ratio, (twice + 5) / (once + 5));
  }
  expect(ratio).toBeLessThan(3.5);
});
