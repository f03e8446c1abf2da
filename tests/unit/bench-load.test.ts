import { expect, test } from 'vitest';
import { readOptions } from '../../scripts/bench-load/options.ts';
import { readResult } from '../../scripts/bench-load/run-autocannon.ts';

const RESULT = {
  requests: { total: 20_000 },
  latency: { p99: 7 },
  duration: 2.01,
  errors: 0,
  timeouts: 0,
  non2xx: 0,
};

test('a run without errors is told by its requests and its slowest answers', () => {
  expect(readResult(RESULT)).toEqual({ requests: 20_000, seconds: 2.01, p99: 7, errors: 0 });
});

test.each([
  ['a broken connection', { errors: 3 }, 3],
  ['no answer in time, which is counted among the errors', { errors: 2, timeouts: 2 }, 2],
  ['an answer that is no success', { non2xx: 5 }, 5],
  ['no answer at all', { requests: { total: 0 } }, 1],
])('%s is an error', (_name, changed, errors) => {
  expect(readResult({ ...RESULT, ...changed }).errors).toBe(errors);
});

test('the options have bounds', () => {
  expect(readOptions([])).toEqual({ only: '', seconds: 1, connections: 50 });
  expect(readOptions(['--help'])).toBeNull();
  expect(() => readOptions(['--seconds', '0'])).toThrow('须是 1 至 60 的整数');
  expect(() => readOptions(['--connections', '1e9'])).toThrow('须是 1 至 1000 的整数');
});
