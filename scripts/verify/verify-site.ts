import { createHash } from 'node:crypto';
import type { Checksum } from '../../src/checksums/checksum-list.ts';
import { type Answer, askPatiently, type Patience } from './ask-patiently.ts';
import { inParallel } from './in-parallel.ts';
import type { Problem } from './problem.ts';

const AT_ONCE = 8;

export const PATIENCE: Patience = { timeoutMs: 60_000, retries: 3, pauseMs: 1000 };

const NOT_FOUND_PAGE = '404.html';
/** Read by the host; most do not serve it. */
const FOR_THE_HOST = '_headers';

/**
 * Compares what a site serves with a list: every file at its address, pages at `/x/`.
 *
 * `home`: address of the start page, with `/` at its end. What the site has beside the list can't be
 * seen from outside.
 */
export async function verifySite(
  home: URL,
  checksums: readonly Checksum[],
  { onProgress, patience = PATIENCE }: { onProgress: () => void; patience?: Patience },
): Promise<Problem[]> {
  const check = async (checksum: Checksum): Promise<Problem | null> => {
    const url = addressOf(checksum, home);
    const answer = await askPatiently(url, digestOfBody, patience);
    onProgress();
    return judge(checksum, answer, url);
  };
  const all = await inParallel(checksums, AT_ONCE, check);
  return all.filter((each) => each !== null);
}

/** What a reader opens to see the file; the page for what is not there, at an address that nobody has. */
function addressOf({ path, digest }: Checksum, home: URL): URL {
  if (path === NOT_FOUND_PAGE) return new URL(`verify-${digest.slice(0, 16)}/`, home);
  const address = path.replace(/(^|\/)index\.html$/, '$1');
  return new URL(address.split('/').map(encodeURIComponent).join('/'), home);
}

function judge({ path, digest }: Checksum, answer: Answer<string>, url: URL): Problem | null {
  if ('failure' in answer) return { kind: 'unreachable', path, detail: answer.failure };
  const { status, location, body } = answer;
  if (location !== null && status >= 300 && status < 400) {
    const target = URL.parse(location, url)?.href ?? location;
    return { kind: 'redirected', path, detail: `${url.href} 转到 ${target}` };
  }
  if (status === 404 && path === FOR_THE_HOST) return null;
  const wanted = path === NOT_FOUND_PAGE ? 404 : 200;
  if (status === wanted) return body === digest ? null : { kind: 'different', path, detail: '' };
  if (status === 404 || status === 410) return { kind: 'missing', path, detail: String(status) };
  return { kind: 'status', path, detail: `${url.href} 答 ${status}，应为 ${wanted}` };
}

async function digestOfBody({ body }: Response): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of body ?? []) hash.update(chunk);
  return hash.digest('hex');
}
