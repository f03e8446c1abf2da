/** `npm run bench:load`: how many requests nginx answers for one page of each type of the built site. */
import { join } from 'node:path';
import { listFiles } from '../src/checksums/site-files.ts';
import { onePageOfEachType } from './bench/page-types.ts';
import { formatTable } from './bench/text-table.ts';
import { HELP, type Options, readOptions } from './bench-load/options.ts';
import { type Load, runAutocannon } from './bench-load/run-autocannon.ts';
import { serveSiteAndPeer } from './bench-load/site-and-peer.ts';
import { readBuiltBase } from './command/built-base.ts';
import { runWithOptions } from './command/run-command.ts';
import { UsageError } from './command/usage-error.ts';

const DIST = join(process.cwd(), 'dist');
const HEADINGS = ['页面', '出错', '次/秒', '对照 次/秒', '比值', 'p99 毫秒', '对照 p99'];

interface Measured {
  name: string;
  site: Load;
  peer: Load;
}

await runWithOptions({ read: readOptions, help: HELP }, run);

/** The exit code: 1 where a request failed. */
async function run(options: Options): Promise<number> {
  const base = await readBuiltBase(DIST);
  const pages = onePageOfEachType((await listFiles(DIST)).toSorted()).filter((page) =>
    `/${page}`.includes(options.only),
  );
  if (pages.length === 0) throw new UsageError(`没有网址里有“${options.only}”的页面。`);

  const measured = await measure(pages, base, options);
  const total: Measured = {
    name: '合计',
    site: sum(measured.map(({ site }) => site)),
    peer: sum(measured.map(({ peer }) => peer)),
  };
  console.log(formatTable(HEADINGS, [...measured, total].map(row)));
  const errors = total.site.errors + total.peer.errors;
  if (errors === 0) return 0;
  console.error(`\n有${errors}次请求出错。`);
  return 1;
}

async function measure(
  pages: readonly string[],
  base: string,
  options: Options,
): Promise<Measured[]> {
  const served = await serveSiteAndPeer(DIST, base, pages);
  const measured: Measured[] = [];
  try {
    for (const page of pages) {
      console.error(`/${page}`);
      const [own, other] = [served.urlOf(page), served.peerUrlOf(page)];
      // By turns, there and back: whatever else the machine does then burdens both alike.
      const first = await runAutocannon(own, options);
      const peer = [await runAutocannon(other, options), await runAutocannon(other, options)];
      const site = [first, await runAutocannon(own, options)];
      measured.push({ name: `/${page}`, site: sum(site), peer: sum(peer) });
    }
  } finally {
    await served.close();
  }
  return measured;
}

/** All runs as one; of the delays the longest. */
function sum(loads: readonly Load[]): Load {
  return {
    requests: loads.reduce((all, { requests }) => all + requests, 0),
    seconds: loads.reduce((all, { seconds }) => all + seconds, 0),
    p99: Math.max(...loads.map(({ p99 }) => p99)),
    errors: loads.reduce((all, { errors }) => all + errors, 0),
  };
}

function row({ name, site, peer }: Measured): string[] {
  const [own, other] = [site, peer].map(({ requests, seconds }) => requests / seconds);
  return [
    name,
    String(site.errors + peer.errors),
    String(Math.round(own ?? 0)),
    String(Math.round(other ?? 0)),
    ((own ?? 0) / (other ?? 0)).toFixed(2),
    String(site.p99),
    String(peer.p99),
  ];
}
