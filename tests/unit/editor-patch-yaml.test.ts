import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { patchYaml } from '../../src/admin/patch-yaml.ts';

const DATES = new Set(['date']);

/** The text after `change` was made to what it says; it must say just that. */
function patched(text: string, change: (value: ReturnType<typeof parse>) => unknown): string {
  const value = parse(text);
  const after = change(value) ?? value;
  const result = patchYaml(text, after, DATES);
  expect(parse(result)).toEqual(after);
  return result;
}

const MEASURE = `# 一条措施
number: 42
section: "16"
source: { lines: [99] }   # 出自哪一行
topics: [环境卫生]

# 进展
status: ongoing # 看正文
`;

test('a value that did not change leaves every byte', () => {
  expect(patched(MEASURE, () => undefined)).toBe(MEASURE);
});

test('a changed word changes its line alone, and keeps the remark on it', () => {
  const after = patched(MEASURE, (value) => ({ ...value, status: 'completed' }));
  expect(after).toBe(MEASURE.replace('status: ongoing', 'status: completed'));
});

test('a list on one line stays on one line', () => {
  const after = patched(MEASURE, (value) => ({ ...value, topics: ['环境卫生', '公园'] }));
  expect(after).toBe(MEASURE.replace('[环境卫生]', '[环境卫生, 公园]'));
});

test('a new field stands after the one that it follows', () => {
  const { status, ...others } = parse(MEASURE);
  const after = patchYaml(MEASURE, { ...others, status, updates: [{ date: '2024-06-30' }] }, DATES);
  expect(after).toBe(`${MEASURE}updates:\n  - date: 2024-06-30\n`);
});

test('a field that is gone takes its remark along', () => {
  const after = patched(MEASURE, ({ status: _gone, ...others }) => others);
  expect(after).toBe(MEASURE.slice(0, MEASURE.indexOf('\n# 进展')));
});

test('only a date stays without quotation marks; text that looks like one gets them', () => {
  const after = patched('a: 1\n', (value) => ({
    ...value,
    date: '2024-06-30',
    text: '2024-06-30',
  }));
  expect(after).toBe('a: 1\ndate: 2024-06-30\ntext: "2024-06-30"\n');
});

test('a day that does not exist is written as it is, for the check to refuse', () => {
  expect(patched('date: 2024-06-30\n', () => ({ date: '2024-13-45' }))).toContain('2024-13-45');
});

const LIST = `# 名录
- id: a
  name: 甲
  words:
    # 两个
    - 子
    - 丑
- id: b   # 乙的编号
  name: 乙

# 最后一条
- { id: c, name: "丙" }
`;

test('an item of a list is changed where it stands', () => {
  const after = patched(LIST, (value) => {
    value[0].words[1] = '寅';
    value[1].name = '乙二';
  });
  expect(after).toBe(LIST.replace('丑', '寅').replace('name: 乙', 'name: 乙二'));
});

test('an item that is put elsewhere or taken out leaves the others as they are', () => {
  const after = patched(LIST, ([a, , c]) => [c, a]);
  const [first, last] = [
    LIST.slice(5, LIST.indexOf('- id: b')),
    LIST.slice(LIST.indexOf('\n# 最后')),
  ];
  expect(after).toBe(`# 名录\n${last}${first}`);
});

test('an item that was changed and moved is known by its id', () => {
  const after = patched(LIST, ([a, b, c]) => [{ ...b, name: '乙二' }, a, c]);
  expect(after).toContain('- id: b   # 乙的编号\n  name: 乙二\n');
});

test('a new item is written as its neighbours are', () => {
  const notes = 'notes:\n  - { line: 1, text: "a:b" }\n';
  const after = patched(notes, (value) => {
    value.notes.push({ line: 2, text: '甲, 乙' });
  });
  expect(after).toBe(`${notes}  - { line: 2, text: "甲, 乙" }\n`);
});

test('a list that was emptied, and an empty one that is filled', () => {
  expect(patched('a: 1\nb:\n  - x\n', () => ({ a: 1, b: [] }))).toBe('a: 1\nb: []\n');
  expect(patched('b: []\n', () => ({ b: [{ c: 1 }] }))).toBe('b:\n  - c: 1\n');
});

test('a remark further to the left than its list survives a change in the list', () => {
  const text = 'a:\n    - x\n# 说明\n    - y\nb: 1\n';
  expect(patched(text, () => ({ a: ['x', 'z'], b: 1 }))).toContain('# 说明\n');
});
