import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { addresses } from '../../../addresses.ts';
import { jsonResponse } from '../../../data-response.ts';
import { measuresFile } from '../../../domain/data-files.ts';
import { buildLedger } from '../../../domain/ledger.ts';
import { noticePaths } from '../../../queries.ts';

export const getStaticPaths = noticePaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) => {
  const { notice } = props;
  const urlOf = (measure: { id: string }): string =>
    new URL(addresses.measure(notice, measure), site).href;
  return jsonResponse(measuresFile(notice, buildLedger(notice), urlOf));
};
