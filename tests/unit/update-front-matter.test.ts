import { describe, expect, test } from 'vitest';
import { appendUpdate, replaceRevised } from '../../scripts/update/front-matter.ts';

const ENTRY = '{ date: 2024-06-30, status: completed, text: 做完了。 }';
const BODY = '---\n（1）正文：一，“二”。\n\nupdates: []  第二段。\n';
const file = (fields: string): string => `---\n${fields}\n${BODY}`;
const OLD = '{ date: 2024-05-01, status: ongoing, text: 在做。 }';

describe('an entry is appended, and all else stays byte for byte', () => {
  test.each([
    ['no list', 'number: 1', `number: 1\nupdates:\n  - ${ENTRY}`],
    ['a comment at the end', 'number: 1\n# 注', `number: 1\n# 注\nupdates:\n  - ${ENTRY}`],
    ['fields that are indented', '  number: 1', `  number: 1\n  updates:\n    - ${ENTRY}`],
    [
      'a list of lines',
      `updates:\n  - ${OLD}\nstatus: planned`,
      `updates:\n  - ${OLD}\n  - ${ENTRY}\nstatus: planned`,
    ],
    [
      'a list that is not indented',
      `updates:\n- ${OLD}   # 注\n\n# 另一注\nstatus: planned`,
      `updates:\n- ${OLD}   # 注\n- ${ENTRY}\n\n# 另一注\nstatus: planned`,
    ],
    [
      'entries of several lines',
      'updates:\n    - date: 2024-05-01\n      status: ongoing   # 注\n      text: "在做。"  # 注\nz: 1',
      `updates:\n    - date: 2024-05-01\n      status: ongoing   # 注\n      text: "在做。"  # 注\n    - ${ENTRY}\nz: 1`,
    ],
    [
      'a text that is folded',
      'updates:\n  - date: 2024-05-01\n    text: >-\n      在\n      做。\nz: 1',
      `updates:\n  - date: 2024-05-01\n    text: >-\n      在\n      做。\n  - ${ENTRY}\nz: 1`,
    ],
    ['an empty list', 'updates: []\nz: 1', `updates:\n  - ${ENTRY}\nz: 1`],
    ['an empty list with a comment', 'updates: []  # 注', `updates:  # 注\n  - ${ENTRY}`],
    ['a list in brackets', `updates: [${OLD}]  # 注`, `updates: [${OLD}, ${ENTRY}]  # 注`],
    [
      'a list in brackets on several lines',
      `updates: [\n  ${OLD}, # 注\n]`,
      `updates: [\n  ${OLD}, ${ENTRY}, # 注\n]`,
    ],
  ])('%s', (_what, before, after) => {
    expect(appendUpdate(file(before), ENTRY)).toBe(file(after));
  });

  test('Windows line ends stay what they are', () => {
    const windows = (text: string): string => text.replaceAll('\n', '\r\n');
    const before = file(`updates:\n  - ${OLD}\nz: 1`);
    const after = file(`updates:\n  - ${OLD}\n  - ${ENTRY}\nz: 1`);
    expect(appendUpdate(windows(before), ENTRY)).toBe(windows(after));
    expect(appendUpdate(windows(file('z: 1')), ENTRY)).toBe(
      windows(file(`z: 1\nupdates:\n  - ${ENTRY}`)),
    );
  });

  test.each([
    ['fields in braces', '{ number: 1 }'],
    ['a list that is none', 'updates: 无'],
    ['an empty list with a comment in it', 'updates: [ # 注\n]'],
    ['YAML that can’t be read', 'updates: ['],
  ])('%s: nothing is tried', (_what, fields) => {
    expect(appendUpdate(file(fields), ENTRY)).toBeNull();
  });

  test('a file without front matter: nothing is tried', () => {
    expect(appendUpdate('正文。\n', ENTRY)).toBeNull();
  });
});

describe('the day of revision', () => {
  test.each([
    ['revised: 2024-12-01', 'revised: 2025-01-31'],
    ['revised: "2024-12-01"  # 注', 'revised: "2025-01-31"  # 注'],
    [
      "a: 2024-12-01\nrevised:   '2024-12-01'\nb: 2024-12-01",
      "a: 2024-12-01\nrevised:   '2025-01-31'\nb: 2024-12-01",
    ],
  ])('%s', (before, after) => {
    expect(replaceRevised(file(before), '2025-01-31')).toBe(file(after));
  });

  test('where there is none, nothing is tried', () => {
    expect(replaceRevised(file('year: 2024'), '2025-01-31')).toBeNull();
    expect(replaceRevised(file('revised: null'), '2025-01-31')).toBeNull();
  });
});
