import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { keptNotices } from '../unchanged/kept-notices.ts';
import { noticeGroup } from '../unchanged/notice-group.ts';
import { readNoticeKey } from '../unchanged/notice-keys.ts';
import { findProblems } from './find-problems.ts';
import { formatProblem } from './problem.ts';

const LOCAL_ADDRESSES =
  '没有给出 SITE_URL：固定网址、网站地图、引用和 PDF 里都会写 http://localhost:4321/，只能在本机看。发布时请写明，如 SITE_URL=https://www.example.org/ npm run build';

/**
 * Lets no build begin on content that `npm run check` refuses, or for an operator whose configuration
 * lacks something.
 *
 * An official site is refused too where it lacks what is demanded of one. It runs before Astro reads
 * the content, so that staff get our messages and not the framework's. The dev server only warns:
 * one wants to see the page while mending it.
 */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': async ({ command, config, logger }) => {
        // What is built in groups has been checked as a whole.
        if (command === 'preview' || noticeGroup()) return;
        const root = fileURLToPath(config.root);
        const siteUrl = command === 'dev' ? null : process.env.SITE_URL;
        const kept = keptNotices(root, { keyOf: await readNoticeKey(root), base: config.base });
        const problems = await findProblems(root, { kept, siteUrl });
        if (command === 'build' && !siteUrl) logger.warn(LOCAL_ADDRESSES);
        if (problems.length === 0) return;
        const report = problems.map(formatProblem).join('\n');
        if (command === 'dev') {
          logger.warn(`\n${report}`);
          return;
        }
        console.error(`${report}\n\n共 ${problems.length} 处需要修改，没有生成网站。`);
        // Thrown errors come with a stack trace, which tells staff nothing.
        process.exit(1);
      },
    },
  };
}
