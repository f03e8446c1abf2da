import { describe, expect, test } from 'vitest';
import { type Notice, noticeDate } from '../../src/domain/notice.ts';
import type { NoticeData } from '../../src/domain/schemas.ts';
import { bareTitle } from '../../src/domain/title.ts';
import { compare, documentsOf, sortNotices } from '../../src/search/search-documents.ts';
import { littleMeasure } from '../support/little-notice.ts';
import { noticeInParts, publish } from '../support/little-search.ts';

const NOTICE = noticeInParts([
  littleMeasure(1, '（1）处罚22余万元，处罚22余万元，扣644分。', { title: '整治渣土' }),
  littleMeasure(2, '（2）新建公厕。', { title: '〔公厕革命〕' }),
]);

function noticeWith(id: string, data: Partial<NoticeData>): Notice {
  return { ...NOTICE, id, entry: { ...NOTICE.entry, data: { ...NOTICE.entry.data, ...data } } };
}
const milestone = (start: string, end?: string) => ({ label: '反馈', start, end, quote: '反馈' });

describe('the date of a notice', () => {
  test.each<[string, Partial<NoticeData>, string]>([
    [
      'is its own',
      { published: '2024-05-01', milestones: [milestone('2024-06-01')] },
      '2024-05-01',
    ],
    [
      'or that of the last step it reports, to its end',
      { milestones: [milestone('2023-04-20', '2023-09-25'), milestone('2023-08-04')] },
      '2023-09-25',
    ],
    ['or the first day of its year', { year: 2023 }, '2023-01-01'],
  ])('%s', (_, data, expected) => {
    expect(noticeDate(noticeWith('2024-a', data).entry.data)).toBe(expected);
  });
});

test('the newest notice comes first, and of one day the first by id', () => {
  const notices = [
    noticeWith('2023-a', { published: '2023-11-30' }),
    noticeWith('2024-c', { published: '2024-11-30' }),
    noticeWith('2024-b', { published: '2024-11-30' }),
    noticeWith('2025-d', { year: 2025 }),
  ].map((notice) => publish(notice).notice);
  const sorted = sortNotices(notices);
  expect(sorted.map(({ id }) => id)).toEqual(['2025-d', '2024-b', '2024-c', '2023-a']);
  expect(notices[0]?.id).toBe('2023-a');
});

test('names are compared by code unit', () => {
  expect(['b', 'B', '啊', 'a', '一'].toSorted(compare)).toEqual(['B', 'a', 'b', '一', '啊']);
  expect(compare('a', 'a')).toBe(0);
});

describe('the documents of a notice', () => {
  const documents = documentsOf(publish(NOTICE), 100);

  test('are its lead, its parts, its sections, and each measure with its title', () => {
    expect(documents.map(({ document, read, text }) => [document, read?.record, text])).toEqual([
      [100, '2024-little/notice', '样本单位整改情况的通报\n现将整改进展公布如下。'],
      [101, '2024-little/part-1', '组织情况\n成立领导小组。'],
      [102, '2024-little/part-2', '整改情况'],
      [103, '2024-little/section-01', '关于“责任不实”问题'],
      [104, '2024-little/section-02', '市容环境\n开展环境整治。'],
      [105, '2024-little/001', '（1）处罚22余万元，处罚22余万元，扣644分。'],
      [106, undefined, '整治渣土'],
      [107, '2024-little/002', '（2）新建公厕。'],
      [108, undefined, '公厕革命'],
    ]);
  });

  test('have what is shown above the text, and each figure of the text once', () => {
    const contents = new Map(documents.map(({ document, read }) => [document, read?.content]));
    expect(contents.get(105)).toEqual({
      text: '（1）处罚22余万元，处罚22余万元，扣644分。',
      figures: ['22余万元', '644分'],
      title: '整治渣土',
      status: 'unstated',
      section: '关于“责任不实”问题',
    });
    expect(contents.get(101)).toMatchObject({ title: '〔组织情况〕', status: null, section: null });
    expect(contents.get(107)?.figures).toEqual([]);
  });
});

test('only a title of the editors is without its brackets', () => {
  expect(bareTitle('〔公厕革命〕')).toBe('公厕革命');
  expect(bareTitle('《办法》（常城管〔2023〕66号）')).toBe('《办法》（常城管〔2023〕66号）');
});
