import { describe, expect, test } from 'vitest';
import { anchorPrefix } from '../../src/domain/anchors.ts';
import { reconcileClaim } from '../../src/domain/claims.ts';
import { isoToChineseDate } from '../../src/domain/dates.ts';
import { countByStatus } from '../../src/domain/status.ts';
import { inTitleMarks, isEditorialTitle } from '../../src/domain/title.ts';
import { siteAddress } from '../../src/site.config.ts';

describe('editorial titles', () => {
  test.each([
    ['〔采购管理〕', true],
    ['关于“党建引领不突出”问题', false],
    ['《办法》（常城管〔2023〕66号）', false],
    ['〔〕', false],
  ])('%s', (title, expected) => {
    expect(isEditorialTitle(title)).toBe(expected);
  });
});

describe('titles between title marks', () => {
  test.each([
    ['整改情况的通报', '《整改情况的通报》'],
    ['关于落实《办法》情况的通报', '《关于落实〈办法〉情况的通报》'],
    ['《办法》和《规定》', '《〈办法〉和〈规定〉》'],
    ['关于《〈办法〉解释》的通报', '《关于〈《办法》解释〉的通报》'],
    ['关于〈办法〉的通报', '《关于〈办法〉的通报》'],
  ])('%s', (title, expected) => {
    expect(inTitleMarks(title)).toBe(expected);
  });
});

describe('dates', () => {
  test.each([
    ['2023-08-04', '2023年8月4日'],
    ['2023-10-31', '2023年10月31日'],
  ])('%s', (iso, expected) => {
    expect(isoToChineseDate(iso)).toBe(expected);
  });
});

describe('anchors', () => {
  test.each([
    ['content/notices/2023-a/measures/042.mdx', 'm042'],
    ['content/notices/2023-a/sections/16.mdx', 's16'],
    ['content\\notices\\2023-a\\parts\\4.mdx', 'part-4'],
  ])('%s', (path, expected) => {
    expect(anchorPrefix(path)).toBe(expected);
  });

  test('a file without an address is a programmer’s error', () => {
    expect(() => anchorPrefix('content/registers/units.yaml')).toThrow('units.yaml');
  });
});

describe('claims', () => {
  const held = { measures: { length: 86 }, sections: { length: 32 } };
  const notice = {
    measures: Array.from(held.measures, () => entry()),
    sections: [],
  };
  function entry() {
    return {
      id: '001',
      file: '',
      paragraphs: [],
      data: {
        number: 1,
        section: '01',
        title: '',
        source: { lines: [] },
        topics: [],
        status: 'unstated' as const,
        commitments: [],
        updates: [],
      },
    };
  }

  test('a count is read from the quote and set beside what is held', () => {
    const claim = { label: '整改措施', quote: '制订了86条措施', counts: 'measures' as const };
    expect(reconcileClaim(claim, notice)).toMatchObject({ claimed: 86, published: 86 });
  });

  test('a claim that cannot be checked keeps its reason', () => {
    const claim = { label: '问题', quote: '12个方面问题', unverifiable: '标题丢失' };
    expect(reconcileClaim(claim, notice)).toMatchObject({
      claimed: 12,
      published: null,
      reason: '标题丢失',
    });
  });

  test('a quote with two numbers claims none', () => {
    const claim = { label: '问题', quote: '25个问题完成19个', unverifiable: '—' };
    expect(reconcileClaim(claim, notice).claimed).toBeNull();
  });
});

test('statuses are counted in their order, zeros included', () => {
  expect(countByStatus(['ongoing', 'completed', 'ongoing']).map(({ count }) => count)).toEqual([
    1, 2, 0, 0, 0,
  ]);
});

describe('where the site lives', () => {
  test.each([
    [undefined, { site: 'http://localhost:4321', base: '/' }],
    ['https://example.org', { site: 'https://example.org', base: '/' }],
    ['https://example.org/zhenggai', { site: 'https://example.org', base: '/zhenggai/' }],
  ])('%s', (url, expected) => {
    expect(siteAddress(url)).toEqual(expected);
  });
});
