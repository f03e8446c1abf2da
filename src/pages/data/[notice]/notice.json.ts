import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { addresses } from '../../../addresses.ts';
import { jsonResponse } from '../../../data-response.ts';
import { noticeFile } from '../../../domain/data-files.ts';
import { buildLedger } from '../../../domain/ledger.ts';
import { noticePaths } from '../../../queries.ts';

export const getStaticPaths = noticePaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props, site }) => {
  const { notice } = props;
  const url = new URL(addresses.notice(notice), site).href;
  return jsonResponse(noticeFile(notice, buildLedger(notice), url));
};
