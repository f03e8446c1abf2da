import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { addresses } from '../../../../addresses.ts';
import { csvResponse } from '../../../../data-response.ts';
import { toCsv } from '../../../../domain/csv.ts';
import { noticeFigures } from '../../../../domain/figure-rows.ts';
import { noticesToMake } from '../../../../queries.ts';

export async function getStaticPaths() {
  const notices = await noticesToMake();
  return notices.flatMap((notice) =>
    noticeFigures(notice).map((figure) => ({
      params: { notice: notice.id, indicator: figure.id },
      props: { notice, figure },
    })),
  );
}

/** The table of one chart, as it stands beside it. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) => {
  const { notice, figure } = props;
  const rows = figure.table.rows.map(({ label, shown, value, period, source }) => [
    label,
    shown,
    value,
    period,
    source?.sentence ?? null,
    source
      ? new URL(`${addresses.measure(notice, source.measure)}#${source.anchor}`, site).href
      : null,
  ]);
  return csvResponse(toCsv(['项目', '原文数字', '数值', '时间', '原句', '网址'], rows));
};
