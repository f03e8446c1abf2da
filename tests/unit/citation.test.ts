import { describe, expect, test } from 'vitest';
import { anchorLabel } from '../../src/domain/anchors.ts';
import { type CitedNotice, formatQuotation, formatReference } from '../../src/domain/citation.ts';

const NOTICE: CitedNotice = {
  issuer: '某市城市管理局党组',
  title: '关于巡察整改进展情况的通报',
  updated: '2024-01-05',
  site: '整改公开（非官方网站）',
};

// GB/T 7714-2015, 4.6.2: [EB/OL]. 出版者: 引文页码(更新或修改日期)[引用日期]. 获取和访问路径.
describe('a reference by GB/T 7714-2015', () => {
  test('of a whole notice', () => {
    const place = { label: '', address: 'https://example.org/notices/a/' };
    expect(formatReference(NOTICE, place, '2024-03-09')).toBe(
      '某市城市管理局党组. 关于巡察整改进展情况的通报[EB/OL]. 整改公开（非官方网站）(2024-01-05)[2024-03-09]. https://example.org/notices/a/.',
    );
  });

  test('of a place in it names the place by the number that the site gave it', () => {
    const place = { label: '第42条第1段', address: 'https://example.org/042/#m042-p1' };
    expect(formatReference(NOTICE, place, '2024-03-09')).toContain(
      '通报[EB/OL]. 整改公开（非官方网站）: 该站编第42条第1段(2024-01-05)',
    );
  });

  test('that is printed leaves the day of reading to the reader', () => {
    const place = { label: '', address: 'https://example.org/' };
    expect(formatReference(NOTICE, place, null)).toContain('(2024-01-05)[引用日期]. ');
  });
});

describe('a quotation', () => {
  test('leaves the words alone and says where and when they were read', () => {
    const place = { label: '第42条', address: 'https://example.org/042/' };
    expect(formatQuotation('建立“周通报”。', { notice: NOTICE, place, read: '2024-03-09' })).toBe(
      '建立“周通报”。\n——某市城市管理局党组《关于巡察整改进展情况的通报》，整改公开（非官方网站）编第42条，2024年3月9日查阅，https://example.org/042/',
    );
  });
});

describe('what readers call an anchor', () => {
  test.each([
    ['m042', '第42条'],
    ['m042-p1', '第42条第1段'],
    ['m042-p1-2', '第42条第1段第2点'],
    ['s16-p3', '第16节第3段'],
    ['part-2-p1', '第2部分第1段'],
    ['m042-a1', null],
    ['main', null],
  ])('%s', (anchor, expected) => {
    expect(anchorLabel(anchor)).toBe(expected);
  });
});
