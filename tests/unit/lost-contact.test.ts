import { expect, test } from 'vitest';
import { lostContact } from '../../src/domain/lost-contact.ts';
import type { Notice } from '../../src/domain/notice.ts';
import { littleNotice } from '../support/little-notice.ts';

/** A notice whose last part has one gap, with the editors' note on it. */
function withGap(note: string): Notice {
  const notice = littleNotice([]);
  const part = {
    id: '5',
    file: 'content/notices/2024-little/parts/5.mdx',
    data: { number: 5, title: '〔监督与联系方式〕' },
    paragraphs: [
      {
        line: 6,
        segments: [
          { kind: 'text', text: '联系方式：电话' } as const,
          { kind: 'lacuna', captured: '线', note, id: 'a1' } as const,
        ],
      },
    ],
  };
  return { ...notice, parts: [part] };
}

test('a gap that the editors call a lost telephone is found, with its place', () => {
  const [place] = lostContact(withGap('联系电话在转载时丢失'));
  expect(place?.anchor).toBe('part-5-a1');
});

test('any other gap is none', () => {
  expect(lostContact(withGap('文字在转载时丢失'))).toEqual([]);
});
