import { site } from 'astro:config/client';
import { addresses } from '../addresses.ts';
import { toCsv } from '../domain/csv.ts';
import { MEASURE_STATUSES, STATUS_LABELS } from '../domain/status.ts';
import type { FacetedMeasure, FacetLoader } from '../search/facet-loader.ts';
import type { Hit, SearchEngine } from '../search/search-engine.ts';

/** Texts fetched side by side: a browser refuses thousands of requests at once. */
const AT_A_TIME = 20;

const HEADER = ['通报', '编号', '标题', '章节', '进展', '专题', '单位', '地点', '正文', '网址'];

/** The measures found, one a row, with their whole text, as CSV that Excel opens. */
export async function resultsCsv(
  hits: readonly Hit[],
  engine: Pick<SearchEngine, 'read'>,
  facets: FacetLoader,
): Promise<string> {
  const measures = hits.map(({ measure }) => measure);
  const { faceted } = await facets.load(measures, {}, true);
  const rows: (string | number)[][] = [];
  for (let at = 0; at < faceted.length; at += AT_A_TIME) {
    const some = faceted.slice(at, at + AT_A_TIME);
    rows.push(...(await Promise.all(some.map((each) => rowOf(each, engine)))));
  }
  return toCsv(HEADER, rows);
}

async function rowOf(
  { measure, facets }: FacetedMeasure,
  engine: Pick<SearchEngine, 'read'>,
): Promise<(string | number)[]> {
  const { notice, id, path, record } = measure;
  const { text, title, status, section } = await engine.read(record);
  const label = MEASURE_STATUSES.find((each) => each === status);
  return [
    notice.title,
    Number(id),
    title,
    section ?? '',
    label ? STATUS_LABELS[label] : '',
    facets.topic.join('；'),
    facets.unit.join('；'),
    facets.place.join('；'),
    text,
    new URL(`${addresses.home()}${path}`, site ?? location.origin).href,
  ];
}
