import { expect, test } from 'vitest';
import { permanentAddresses } from '../../scripts/review/permanent-addresses.ts';
import { takeSnapshot } from '../../scripts/review/snapshot.ts';
import { changed, sampleNotice } from '../support/sample-notice.ts';

const addressesWith = (changes: Record<string, string | null>): string[] =>
  permanentAddresses(takeSnapshot(sampleNotice(changes))).map(({ address }) => address);

test('a notice’s pages, sections, measures, paragraphs, points and apparatus', () => {
  const addresses = addressesWith(changed('measures/001.mdx', '查，二是', '查。二是'));
  expect(addresses).toEqual([
    ...[
      '',
      'measures/',
      'indicators/',
      'commitments/',
      'timeline/',
      'units/',
      'places/',
      'regulations/',
      'source/',
      'changes/',
      'feed.xml',
      'feed.json',
      '#published',
      '#revised',
    ].map((page) => `/notices/2024-sample/${page}`),
    '/data/2024-sample/measures.json',
    '/data/2024-sample/indicators.json',
    '/data/2024-sample/notice.json',
    '/data/2024-sample/ledger.json',
    '/data/2024-sample/datapackage.json',
    '/data/2024-sample/source.txt',
    '/notices/2024-sample/#part-1',
    '/notices/2024-sample/#part-1-p1',
    '/notices/2024-sample/#part-2',
    '/notices/2024-sample/sections/01/',
    '/notices/2024-sample/sections/02/',
    '/notices/2024-sample/measures/001/',
    '/notices/2024-sample/measures/001/#m001-p1',
    '/notices/2024-sample/measures/001/#m001-p1-1',
    '/notices/2024-sample/measures/001/#m001-p1-2',
    '/notices/2024-sample/measures/002/',
    '/notices/2024-sample/measures/002/#m002-p1',
    '/notices/2024-sample/measures/002/#m002-a1',
    '/notices/2024-sample/measures/003/',
    '/notices/2024-sample/measures/003/#m003-p1',
  ]);
});

test('later progress, by its day and its place in that day', () => {
  const updates = ['2024-06-30', '2024-09-30', '2024-06-30'].map(
    (date) => `  - { date: ${date}, status: ongoing, text: 在做。 }\n`,
  );
  const addresses = addressesWith(
    changed('measures/003.mdx', '---\n洒', `updates:\n${updates.join('')}---\n洒`),
  );
  expect(addresses.filter((each) => each.includes('#u-')).toSorted()).toEqual(
    ['u-2024-06-30', 'u-2024-06-30-2', 'u-2024-09-30'].map(
      (anchor) => `/notices/2024-sample/measures/003/#${anchor}`,
    ),
  );
});

test('a file that can’t be read has its page', () => {
  const addresses = addressesWith({ 'measures/003.mdx': '没有开头的信息' });
  expect(addresses).toContain('/notices/2024-sample/measures/003/');
  expect(addresses).not.toContain('/notices/2024-sample/measures/003/#m003-p1');
});
