import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { jsonResponse } from '../../../data-response.ts';
import { ledgerFile } from '../../../domain/data-files.ts';
import { buildLedger } from '../../../domain/ledger.ts';
import { noticePaths } from '../../../queries.ts';

export const getStaticPaths = noticePaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) =>
  jsonResponse(ledgerFile(buildLedger(props.notice)));
