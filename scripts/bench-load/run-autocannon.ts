import { npmExec } from '../bench/npm-exec.ts';

/** Pinned: another version may ask faster or slower. */
const PACKAGE = 'autocannon@8.0.0';

/** How a server fared under load. */
export interface Load {
  requests: number;
  seconds: number;
  /** In milliseconds: 99 of 100 answers came as soon. */
  p99: number;
  /** Requests without an answer, in time or at all, and answers that were no success. */
  errors: number;
}

/** What is used here of autocannon's result. */
interface Result {
  requests: { total: number };
  latency: { p99: number };
  duration: number;
  errors: number;
  timeouts: number;
  non2xx: number;
}

/** Asks for an address as fast as the answers come, compressed as browsers take it. */
export async function runAutocannon(
  url: string,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Load> {
  const json = await npmExec({
    package: PACKAGE,
    name: 'autocannon',
    args: [
      'autocannon',
      '--json',
      '--no-progress',
      `--connections=${connections}`,
      `--duration=${seconds}`,
      '--headers=accept-encoding=gzip',
      url,
    ],
  });
  return readResult(JSON.parse(json));
}

/** A run that got no answer at all is one error more: nothing was measured. */
export function readResult(result: Result): Load {
  const { requests, latency, duration, errors, timeouts, non2xx } = result;
  return {
    requests: requests.total,
    seconds: duration,
    p99: latency.p99,
    // autocannon counts a request that ran out of time among the errors.
    errors: Math.max(errors, timeouts) + non2xx + (requests.total === 0 ? 1 : 0),
  };
}
