import { site } from 'astro:config/client';
import { addresses } from '../addresses.ts';
import { toCsv } from '../domain/csv.ts';
import { MEASURE_STATUSES, STATUS_LABELS } from '../domain/status.ts';
import type { RecordText } from '../search/full-text.ts';
import type { Hit } from '../search/search-engine.ts';

/** Texts fetched side by side: a browser refuses thousands of requests at once. */
const AT_A_TIME = 20;

const HEADER = ['通报', '编号', '标题', '章节', '进展', '专题', '单位', '地点', '正文', '网址'];

/** The measures found, one a row, with their whole text, as CSV that Excel opens. */
export async function resultsCsv(
  hits: readonly Hit[],
  read: (record: string) => Promise<RecordText>,
): Promise<string> {
  const rows: (string | number)[][] = [];
  for (let at = 0; at < hits.length; at += AT_A_TIME) {
    const some = hits.slice(at, at + AT_A_TIME);
    rows.push(...(await Promise.all(some.map((hit) => rowOf(hit, read)))));
  }
  return toCsv(HEADER, rows);
}

async function rowOf(
  { measure }: Hit,
  read: (record: string) => Promise<RecordText>,
): Promise<(string | number)[]> {
  const { text } = await read(measure.record);
  const { notice, id, title, section, status, facets, path } = measure;
  const label = MEASURE_STATUSES.find((each) => each === status);
  return [
    notice.title,
    Number(id),
    title,
    section.title,
    label ? STATUS_LABELS[label] : status,
    facets.topic.join('；'),
    facets.unit.join('；'),
    facets.place.join('；'),
    text,
    new URL(`${addresses.home()}${path}`, site ?? location.origin).href,
  ];
}
