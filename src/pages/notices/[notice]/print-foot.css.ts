import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { lastChange } from '../../../domain/commitments.ts';
import { isoToChineseDate } from '../../../domain/dates.ts';
import { printFoot } from '../../../domain/print-foot.ts';
import { sha256 } from '../../../domain/sha256.ts';
import { noticePaths } from '../../../queries.ts';
import { siteConfig } from '../../../site.config.ts';

export const getStaticPaths = noticePaths;

/** Only a stylesheet can write into the margin of a page, and only one per notice knows what. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props }) => {
  const { notice } = props;
  const foot = printFoot([
    siteConfig.official ? siteConfig.name : `${siteConfig.name}（非官方）`,
    `${isoToChineseDate(lastChange(notice))}版`,
    `来源 SHA-256 ${sha256(notice.source).slice(0, 12)}`,
  ]);
  return new Response(foot, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
