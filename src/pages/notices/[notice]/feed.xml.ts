import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { atomResponse } from '../../../feed-response.ts';
import { noticePaths } from '../../../queries.ts';

export const getStaticPaths = noticePaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  atomResponse([props.notice], props.notice);
