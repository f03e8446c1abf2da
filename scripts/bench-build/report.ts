import { formatTable, type Row } from '../bench/text-table.ts';
import type { Cost, Result } from './bench-size.ts';
import { SAMPLE_MS } from './watch-tree.ts';

/** What a reader of the figures must know. */
export const NOTES = [
  '本站另有分享图片、搜索索引、数据文件和离线清单，并检查内容；别的程序只有网页。',
  `处理器时间和内存是从头生成的：整个进程树在各个处理器上的时间之和、常驻内存之和的峰值，每 ${SAMPLE_MS} 毫秒取一次，各进程共用的内存重复计算；只在 Linux 上有，太短的取不到。`,
  '机器同时在做别的事，用时就不准；处理器时间受的影响小。',
  '首次搜索要取的是目录、索引和前10条结果的正文，压缩之后的，不含网页和脚本。',
  '网页的大小是 HTML 压缩（gzip，9级）之后的，不含样式、脚本和图片。',
] as const;

const GROWTH = 10;
const NONE = '—';

/** All tables: every build, then phases and pages of ours. */
export function formatTables(results: readonly Result[], own: string): string {
  const ours = results.filter(({ name }) => name === own);
  const tables = [
    formatBuilds(results),
    formatPhases(ours),
    formatSearches(ours),
    formatPages(ours),
  ];
  return tables.filter((table) => table !== null).join('\n\n');
}

/** Every build: how long, how much memory, what came of it. */
function formatBuilds(results: readonly Result[]): string {
  const rows = results.map(
    ({ notices, name, cold, warm, site }): Row => [
      `${notices}份`,
      name,
      cold ? seconds(cold.seconds) : '失败',
      warm ? seconds(warm.seconds) : NONE,
      warm && cold ? share(warm.seconds, cold.seconds) : NONE,
      cold?.cpuSeconds == null ? NONE : seconds(cold.cpuSeconds),
      memory(cold),
      site ? String(site.pages) : NONE,
      site ? String(site.files) : NONE,
      site ? (site.bytes / 1e6).toFixed(1) : NONE,
    ],
  );
  const headings = [
    ...['规模', '程序', '从头（秒）', '改一条后（秒）', '改后/从头'],
    ...['处理器（秒）', '内存峰值（MB）', '网页', '文件', '大小（MB）'],
  ];
  return formatTable(headings, rows);
}

/** Pages by type, as they are sent. */
function formatPages(results: readonly Result[]): string {
  const rows = results.flatMap(({ notices, site }) =>
    (site?.types ?? []).map(
      ({ type, pages, medianBytes, largestBytes }): Row => [
        `${notices}份`,
        `/${type}`,
        String(pages),
        kilobytes(medianBytes),
        kilobytes(largestBytes),
      ],
    ),
  );
  return formatTable(['规模', '网页', '页数', '中位（kB）', '最大（kB）'], rows);
}

/** What a first search costs a reader; `null` where there is none to measure. */
function formatSearches(results: readonly Result[]): string | null {
  const rows = results.flatMap(({ notices, search }): Row[] =>
    search === null
      ? []
      : [
          [
            `${notices}份`,
            String(search.measures),
            kilobytes(search.medianBytes),
            kilobytes(search.largestBytes),
          ],
        ],
  );
  if (rows.length === 0) return null;
  return formatTable(['规模', '措施', '首次搜索（kB）', '最大（kB）'], rows);
}

/** Where the time of a build goes; `null` where no log tells. */
function formatPhases(results: readonly Result[]): string | null {
  const rows = results.flatMap(({ notices, phases, cold }) =>
    phases.map(
      ({ name, seconds: spent }): Row => [
        `${notices}份`,
        name,
        seconds(spent),
        share(spent, cold?.seconds ?? 0),
      ],
    ),
  );
  return rows.length === 0 ? null : formatTable(['规模', '阶段', '秒', '占从头生成'], rows);
}

/** Ours against the others of the same run and size. */
export function formatRatios(results: readonly Result[], own: string): string[] {
  return results
    .filter(({ name }) => name === own)
    .flatMap((ours) =>
      results
        .filter(({ notices, name }) => notices === ours.notices && name !== own)
        .flatMap((peer) => {
          const factors = factorsOf(ours, peer);
          return factors === null
            ? []
            : [`${ours.notices}份，${own}与 ${peer.name} 相比：${factors}。`];
        }),
    );
}

/** How time and memory grow from a size to ten times that size. */
export function formatGrowth(results: readonly Result[]): string[] {
  return results.flatMap((small) => {
    const large = results.find(
      ({ name, notices }) => name === small.name && notices === small.notices * GROWTH,
    );
    const factors = large ? factorsOf(large, small) : null;
    if (!large || factors === null) return [];
    return [`${small.name}，${small.notices}份到${large.notices}份：${factors}。`];
  });
}

function factorsOf(one: Result, other: Result): string | null {
  if (!one.cold || !other.cold) return null;
  const factors = [
    ['用时', one.cold.seconds, other.cold.seconds],
    ['处理器时间', one.cold.cpuSeconds, other.cold.cpuSeconds],
    ['改一条后用时', one.warm?.seconds, other.warm?.seconds],
    ['内存', one.cold.peakBytes, other.cold.peakBytes],
    ['大小', one.site?.bytes, other.site?.bytes],
  ] as const;
  return factors
    .flatMap(([name, a, b]) => (a && b ? [`${name} ${(a / b).toPrecision(3)} 倍`] : []))
    .join('，');
}

function seconds(value: number): string {
  return value.toFixed(1);
}

function share(part: number, whole: number): string {
  return whole === 0 ? NONE : `${Math.round((part / whole) * 100)}%`;
}

function memory(cost: Cost | null): string {
  const bytes = cost?.peakBytes ?? null;
  return bytes === null ? NONE : String(Math.round(bytes / 1e6));
}

function kilobytes(bytes: number): string {
  return (bytes / 1e3).toFixed(1);
}
