import type { KeptNotices } from '../unchanged/kept-notices.ts';
import { checkContent } from './check-content.ts';
import { checkSite } from './check-site.ts';
import type { Problem } from './problem.ts';

/** All that stops a build: what is wrong with the content, and with the site's configuration. */
export async function findProblems(
  root: string,
  { kept, siteUrl }: { kept: KeptNotices; siteUrl: string | undefined | null },
): Promise<Problem[]> {
  const { problems, undated } = await checkContent(root, kept);
  return [...problems, ...(await checkSite(root, { siteUrl, undated }))];
}
