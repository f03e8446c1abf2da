import { setTimeout as sleep } from 'node:timers/promises';

/** How long to wait for a site, and how often to ask again. */
export interface Patience {
  /** For the whole answer to one request, in milliseconds. */
  timeoutMs: number;
  /** Further attempts after the first. */
  retries: number;
  /** Before the second attempt, in milliseconds; before each later one as much again. */
  pauseMs: number;
}

/** What a site answered, read to its end, or why there was no whole answer. */
export type Answer<Body> =
  | { status: number; location: string | null; body: Body }
  | { failure: string };

/**
 * Asks for an address and reads the answer; asks again where it failed or the server was at fault.
 *
 * It follows no redirect: whoever checks a site wants to know what this address gives.
 */
export async function askPatiently<Body>(
  url: URL,
  read: (response: Response) => Promise<Body>,
  { timeoutMs, retries, pauseMs }: Patience,
): Promise<Answer<Body>> {
  for (let attempt = 0; ; attempt += 1) {
    const answer = await ask(url, read, timeoutMs);
    const isPassing = 'failure' in answer || answer.status >= 500 || answer.status === 429;
    if (!isPassing || attempt >= retries) return answer;
    await sleep(pauseMs * (attempt + 1));
  }
}

async function ask<Body>(
  url: URL,
  read: (response: Response) => Promise<Body>,
  timeoutMs: number,
): Promise<Answer<Body>> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { redirect: 'manual', signal });
    const { status, headers } = response;
    return { status, location: headers.get('location'), body: await read(response) };
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') {
      return { failure: `${timeoutMs / 1000}秒内没有收全` };
    }
    return { failure: `连接中断或没有收全（${reasonOf(error)}）` };
  }
}

/** `fetch` says little itself; its cause does. */
function reasonOf(error: unknown): string {
  const { cause } = error instanceof Error ? error : { cause: undefined };
  return cause instanceof Error ? cause.message : String(error);
}
