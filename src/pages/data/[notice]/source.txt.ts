import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { noticePaths } from '../../../queries.ts';

export const getStaticPaths = noticePaths;

/** The captured page, byte for byte. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  new Response(props.notice.source, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
