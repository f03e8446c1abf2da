import { describe, expect, test } from 'vitest';
import { buildLedger } from '../../src/domain/ledger.ts';
import { reconstructSource, summarizeLedger } from '../../src/domain/ledger-summary.ts';
import { sha256 } from '../../src/domain/sha256.ts';
import { readFirstNotice } from '../support/first-notice.ts';

const notice = await readFirstNotice();
const ledger = buildLedger(notice);

/** Recorded when the page was captured. */
const CAPTURED_SHA256 = '25fc77cbe8c6f0616cd183608ee7a8362f10390773f06056002419d5d618524b';
const CAPTURED_CHARACTERS = 20_691;

test('the captured page is the one that was captured', () => {
  expect(sha256(notice.source)).toBe(CAPTURED_SHA256);
  expect(Array.from(notice.source)).toHaveLength(CAPTURED_CHARACTERS);
});

test('the captured page comes back from the content, byte for byte', () => {
  const rebuilt = reconstructSource(ledger, notice.entry.data.source.folded);
  expect(sha256(rebuilt)).toBe(CAPTURED_SHA256);
});

test('no character is unaccounted for', () => {
  const summary = summarizeLedger(ledger);
  expect(summary.total).toBe(CAPTURED_CHARACTERS);
  expect(summary.unaccounted).toBe(0);
  expect(summary.published + summary.excluded + summary.whitespace).toBe(CAPTURED_CHARACTERS);
});

describe('the claims of every line cover it exactly once', () => {
  test.each(ledger.lines.filter(({ text }) => text !== ''))('line $line', ({ text, claims }) => {
    const covered = claims.map(({ start, end }) => text.slice(start, end)).join('');
    expect(covered).toBe(text);
    for (const [index, { start, end }] of claims.entries()) {
      expect(end).toBeGreaterThan(start);
      if (index > 0) expect(start).toBe(claims[index - 1]?.end);
    }
  });
});

describe('spam is excluded wherever it stands', () => {
  const lines = notice.source
    .split('\n')
    .flatMap((text, index) => (text.includes('宝博体育') ? [index + 1] : []));

  test('in the lines that the capture’s description lists', () => {
    expect(lines).toEqual([3, 29, 33, 107, 167, 171]);
  });

  test.each(lines)('line %i', (line) => {
    const { text, claims } = ledger.lines[line - 1] ?? { text: '', claims: [] };
    const owners = claims.filter(({ start, end }) => text.slice(start, end).includes('宝博体育'));
    expect(owners.map(({ kind }) => kind)).toEqual(['excluded']);
  });
});
