import { formatTable, type Row } from '../bench/text-table.ts';
import type { CorpusResult, Measured } from './bench-corpus.ts';
import { QUERY_KINDS } from './queries.ts';
import type { Score, Spread } from './score.ts';

const HEADINGS = ['语料', '指标', '本站', 'Pagefind 原样', '本站/原样'];

/** Figures that tell the two apart in the same units. */
export function formatResults(results: readonly CorpusResult[]): string {
  return formatTable(HEADINGS, results.flatMap(rowsOf));
}

function rowsOf({ name, ours, stock }: CorpusResult): Row[] {
  const both = (format: (side: Measured) => string): string[] => [
    format(ours),
    stock ? format(stock) : '-',
  ];
  const spreads = (
    label: string,
    of: (side: Measured) => Spread,
    format: (value: number) => string,
  ): string[] => [
    '',
    label,
    ...both((side) => formatSpread(of(side), format)),
    stock ? ratio(of(ours).median, of(stock).median) : '-',
  ];
  const rows: Row[] = [
    ['', '召回率', ...both(({ recall }) => percent(recall)), ''],
    ['', '准确率', ...both(({ precision }) => percent(precision)), ''],
    ['', '结果全对的查询', ...both(exact), ''],
    ['', '正文里没有却有结果的查询', ...both(answered), ''],
    spreads('首次查询：传输 kB', ({ firstBytes }) => firstBytes, kilobytes),
    spreads('　其中网页本身 kB', ({ firstPageBytes }) => firstPageBytes, kilobytes).with(-1, ''),
    spreads('首次查询：等待 ms', ({ firstMs }) => firstMs, milliseconds),
    spreads('第二个查询：传输 kB', ({ secondBytes }) => secondBytes, kilobytes),
    spreads('第二个查询：等待 ms', ({ secondMs }) => secondMs, milliseconds),
    spreads('此后的新查询：等待 ms', ({ freshMs }) => freshMs, milliseconds),
    ...ours.freshByFound
      .filter(({ queries }) => queries > 0)
      .map(({ label, queries, ms }) => [
        '',
        `　其中${label}（${queries}个）ms`,
        ...[formatSpread(ms, milliseconds), '', ''],
      ]),
    spreads('问过的查询：等待 ms', ({ repeatedMs }) => repeatedMs, milliseconds),
    [
      '',
      '生成索引 秒',
      ...both(({ index }) => index.seconds.toFixed(1)),
      stock ? ratio(ours.index.seconds, stock.index.seconds) : '-',
    ],
    ['', '　处理器 秒', ours.index.cpuSeconds.toFixed(1), '', ''],
    ['', '　内存峰值 MB', ((ours.index.memory ?? Number.NaN) / 1e6).toFixed(0), '', ''],
    [
      '',
      '索引 MB（文件数）',
      ...both(({ index }) => `${(index.bytes / 1e6).toFixed(2)}（${index.files}）`),
      stock ? ratio(ours.index.bytes, stock.index.bytes) : '-',
    ],
  ];
  return rows.map(([, ...cells], place) => [place === 0 ? name : '', ...cells]);
}

function formatSpread({ median, p95 }: Spread, format: (value: number) => string): string {
  return `${format(median)} ~ ${format(p95)}`;
}

/** What a reader of the table has to know, one line each. */
export function formatNotes(results: readonly CorpusResult[]): string[] {
  return [
    '“a ~ b”是中位数和第95百分位数。kB 是响应体压缩后的字节数除以1000。服务器在本机，等待时间不含网络。',
    '首次查询：空缓存，从打开 /search/?q=… 到显示结果；第二个查询：接着在同一页问。',
    '本站的等待时间含列出结果；“Pagefind 原样”只计搜索和读取前6条（与本站一样多），网页是空的。',
    '召回率、准确率按找到的条数合计，结果多的查询分量大；逐个查询看，见“结果全对的查询”。',
    '结果多于200条时，本站一次只列出200条：比对总数和列出的部分。',
    '生成索引的内存是整个进程的，含 Node.js 本身和合成语料。',
    ...results.flatMap(({ name, drawn, wantedQueries, ours, stock }) => [
      `${name}：${drawn}。`,
      ...(ours.partlyListed > 0 ? [`${name}：${ours.partlyListed}个查询的结果多于200条。`] : []),
      ...(ours.failed + (stock?.failed ?? 0) > 0
        ? [`${name}：没有回答的查询，本站${ours.failed}个，Pagefind 原样${stock?.failed ?? 0}个。`]
        : []),
      ...(stock ? [] : [`${name}：Pagefind 生成索引要太多内存，没有并列测量。`]),
      ...(ours.queries < wantedQueries
        ? [`${name}：时间所限，只问了${wantedQueries}个查询中的${ours.queries}个。`]
        : []),
    ]),
  ];
}

/** Queries that our search answered wrongly, one line each. */
export function formatMisses({ name, ours }: CorpusResult, most: number): string[] {
  return [
    ...ours.misses
      .slice(0, most)
      .map(
        ({ query, state, expected, found }) =>
          `${name}：“${query.typed}”（${QUERY_KINDS[query.kind].label}）应有${expected}条，` +
          (state === 'done' ? `找到${found}条` : '搜索出错'),
      ),
    ...(ours.misses.length > most ? [`${name}：还有${ours.misses.length - most}个`] : []),
  ];
}

function exact({ queries, misses }: Score): string {
  return `${queries - misses.length}/${queries}`;
}

function answered({ absent, absentAnswered }: Score): string {
  return `${absentAnswered}/${absent}`;
}

/** Rounded down, so that 100 % means all. */
function percent(share: number): string {
  return `${(Math.floor(share * 1e4) / 100).toFixed(2)}%`;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}

function milliseconds(ms: number): string {
  return ms < 100 ? ms.toFixed(1) : ms.toFixed(0);
}

function ratio(ours: number, stock: number): string {
  return stock > 0 ? (ours / stock).toFixed(2) : '-';
}
