import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { jsonFeedResponse } from '../../../feed-response.ts';
import { noticePaths } from '../../../queries.ts';

export const getStaticPaths = noticePaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  jsonFeedResponse([props.notice], props.notice);
