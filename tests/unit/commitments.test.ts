import { expect, test } from 'vitest';
import { loadNotice } from '../../src/check/load-notice.ts';
import { checkCommitments } from '../../src/domain/commitment-rules.ts';
import { lastChange, listCommitments } from '../../src/domain/commitments.ts';
import type { Notice } from '../../src/domain/notice.ts';
import { changed, sampleNotice } from '../support/sample-notice.ts';

/** The sample, revised on 1 December 2024, with a promise due at the end of the year. */
function sampleWith(fields: string): Notice {
  const { notice } = loadNotice(
    sampleNotice(
      changed(
        'measures/003.mdx',
        'status: unstated',
        `status: unstated\ncommitments: [{ quote: 力争年底见效, due: 2024-12-31 }]${fields}`,
      ),
    ),
  );
  if (!notice) throw new Error('The sample is not sound');
  return notice;
}

const LATE_UPDATE = '\nupdates: [{ date: 2025-02-01, status: completed, text: 已经见效。 }]';

test('a promise is due once the content has been changed after its day', () => {
  expect(listCommitments(sampleWith(''))).toMatchObject([
    { due: '2024-12-31', isDue: false, hasUpdate: false, anchor: 'm003-p1' },
  ]);
  expect(listCommitments(sampleWith(LATE_UPDATE))).toMatchObject([
    { due: '2024-12-31', isDue: true, hasUpdate: true },
  ]);
});

test('the last change is the revision or a later update', () => {
  expect(lastChange(sampleWith(''))).toBe('2024-12-01');
  expect(lastChange(sampleWith(LATE_UPDATE))).toBe('2025-02-01');
});

test('a due date before the inspection that it answers is refused', () => {
  const notice = sampleWith('');
  const { entry } = notice;
  const data = {
    ...entry.data,
    milestones: [{ label: '反馈意见', start: '2025-01-01', quote: '' }],
  };
  expect(checkCommitments({ ...entry, data }, notice)).toMatchObject([
    {
      at: ['commitments', 0, 'due'],
      message: expect.stringContaining('早于巡察整改（2025-01-01）'),
    },
  ]);
});
