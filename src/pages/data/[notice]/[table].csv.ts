import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { csvResponse, dataContext } from '../../../data-response.ts';
import { csvOf } from '../../../domain/data-package.ts';
import { dataTables } from '../../../domain/data-tables.ts';
import { getNotices } from '../../../queries.ts';

export async function getStaticPaths() {
  const notices = await getNotices();
  const paths = notices.map(async (notice) => {
    const tables = dataTables(await dataContext(notice));
    return tables.map(({ name }) => ({
      params: { notice: notice.id, table: name },
      props: { notice, name },
    }));
  });
  return (await Promise.all(paths)).flat();
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const tables = dataTables(await dataContext(props.notice));
  const table = tables.find(({ name }) => name === props.name);
  if (!table) throw new Error(`No table ${props.name}`);
  return csvResponse(csvOf(table));
};
