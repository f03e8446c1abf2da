import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { addresses } from '../../../addresses.ts';
import { dataContext, jsonResponse } from '../../../data-response.ts';
import { dataPackage } from '../../../domain/data-package.ts';
import { dataTables } from '../../../domain/data-tables.ts';
import { noticePaths } from '../../../queries.ts';
import { siteConfig } from '../../../site.config.ts';

export const getStaticPaths = noticePaths;

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props,
  site,
}) => {
  const { notice } = props;
  const tables = dataTables(await dataContext(notice));
  const url = new URL(addresses.notice(notice), site).href;
  return jsonResponse(dataPackage(notice, tables, { url, licence: siteConfig.licence }));
};
