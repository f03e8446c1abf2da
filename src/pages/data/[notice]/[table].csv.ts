import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { csvResponse, dataContext } from '../../../data-response.ts';
import { csvOf } from '../../../domain/data-package.ts';
import { dataTables, TABLE_NAMES } from '../../../domain/data-tables.ts';
import { noticesToMake } from '../../../queries.ts';

export async function getStaticPaths() {
  const notices = await noticesToMake();
  return notices.flatMap((notice) =>
    TABLE_NAMES.map((name) => ({
      params: { notice: notice.id, table: name },
      props: { notice, name },
    })),
  );
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const tables = dataTables(await dataContext(props.notice));
  const table = tables.find(({ name }) => name === props.name);
  if (!table) throw new Error(`No table ${props.name}`);
  return csvResponse(csvOf(table));
};
