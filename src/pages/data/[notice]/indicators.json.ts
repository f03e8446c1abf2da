import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { dataContext, jsonResponse } from '../../../data-response.ts';
import { indicatorsFile } from '../../../domain/data-files.ts';
import { noticePaths } from '../../../queries.ts';

export const getStaticPaths = noticePaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) =>
  jsonResponse(indicatorsFile(await dataContext(props.notice)));
