import { chmod, readdir, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { todayInChina } from '../../scripts/command/dates.ts';
import { SAMPLE_FOLDER, SampleRepository } from '../support/sample-repository.ts';

let sample: SampleRepository;

beforeEach(async () => {
  sample = await SampleRepository.create({ withoutGit: true });
});
afterEach(() => sample.remove());

const update = (...args: readonly string[]) => sample.script('update.ts', ...args);
/** All that an entry for measure 1 needs. */
const ENTRY = [
  '1',
  '--date',
  '2024-06-30',
  '--status',
  'ongoing',
  '--text',
  '又查了一遍。',
  '--yes',
];

/** Every file of the sample, by its name. */
async function allFiles(): Promise<Record<string, string>> {
  const folder = join(sample.folder, SAMPLE_FOLDER);
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Record<string, string> = {};
  for (const entry of found.filter((each) => each.isFile())) {
    const name = join(entry.parentPath, entry.name).slice(folder.length + 1);
    files[name] = await sample.read(name);
  }
  return files;
}

test('an entry is appended, and no other byte changes but the day of revision', async () => {
  const today = todayInChina(new Date());
  const before = await allFiles();
  const { code, output } = await update(...ENTRY);
  expect(output).toContain('第1条 修好路灯');
  expect(output).toContain('通报时的进展：已完成（依据“目前已修好”）');
  expect(output).toContain('  - { date: 2024-06-30, status: ongoing, text: 又查了一遍。 }');
  expect(output).toContain(
    `已写入：\n  ${SAMPLE_FOLDER}/measures/001.mdx\n  ${SAMPLE_FOLDER}/notice.mdx\n`,
  );
  expect(output).toContain('接下来：运行 npm run check');
  expect(code).toBe(0);
  expect(await allFiles()).toEqual({
    ...before,
    'notice.mdx': before['notice.mdx']?.replace('revised: 2024-12-01', `revised: ${today}`),
    'measures/001.mdx': before['measures/001.mdx']?.replace(
      '目前已修好\n---',
      '目前已修好\nupdates:\n  - { date: 2024-06-30, status: ongoing, text: 又查了一遍。 }\n---',
    ),
  });
  expect((await sample.script('check.ts')).output).toContain('内容检查通过：1 份通报，3 条措施。');
});

test('the notice is revised today; another of the day is told of', async () => {
  const today = todayInChina(new Date());
  const later = ENTRY.map((each) => (each === '2024-06-30' ? '2025-01-31' : each));
  const { output } = await update(...later, '--url', 'https://example.org/a?b=c');
  expect(output).toContain(`并把 ${SAMPLE_FOLDER}/notice.mdx 的 revised 改为 ${today}（今天`);
  expect(await sample.read('notice.mdx')).toContain(`\nrevised: ${today}\nyear: 2024\n`);
  const again = await update(...later.map((each) => (each === '又查了一遍。' ? '修好了。' : each)));
  expect(again.output).toContain('提醒：2025-01-31 已有一条进展“又查了一遍。”，两条都会保留');
  expect(again.code).toBe(0);
  expect(await sample.read('measures/001.mdx')).toContain(
    `updates:
  - { date: 2025-01-31, status: ongoing, text: 又查了一遍。, url: "https://example.org/a?b=c" }
  - { date: 2025-01-31, status: ongoing, text: 修好了。 }
---
`,
  );
});

test('a preview changes nothing', async () => {
  const before = await allFiles();
  const { code, output } = await update(...ENTRY, '--dry-run');
  expect(output).toContain('这是预览，没有改动任何文件。');
  expect(code).toBe(0);
  expect(await allFiles()).toEqual(before);
});

test('the file keeps its permissions, and no draft is left behind', async () => {
  const file = join(sample.folder, SAMPLE_FOLDER, 'measures/001.mdx');
  await chmod(file, 0o640);
  await update(...ENTRY);
  expect((await stat(file)).mode & 0o777).toBe(0o640);
  expect(await readdir(join(sample.folder, SAMPLE_FOLDER, 'measures'))).toEqual([
    '001.mdx',
    '002.mdx',
    '003.mdx',
  ]);
});

describe('refused with exit code 1, with what to do, and nothing changed', () => {
  const replace = (from: string, to: string): string[] =>
    ENTRY.map((each) => (each === from ? to : each));

  test.each([
    ['an unknown measure', replace('1', '9'), '没有第9条措施；请检查编号'],
    [
      'an unknown notice',
      [...ENTRY, '--notice', 'none'],
      '没有“none”这份通报；现有的是 2024-sample。',
    ],
    ['a day that does not exist', replace('2024-06-30', '2024-02-30'), '没有“2024-02-30”这一天'],
    ['a day to come', replace('2024-06-30', '2999-01-01'), '日期 2999-01-01 还没有到（今天是 '],
    [
      'a day before the inspection',
      replace('2024-06-30', '2024-03-01'),
      '不晚于巡察整改（2024-03-01）',
    ],
    ['an unknown status', replace('ongoing', 'done'), '进展“done”：状态须为以下之一'],
    ['an empty text', replace('又查了一遍。', ' '), '文字“”：此项不能为空'],
    [
      'an address that is none',
      [...ENTRY, '--url', 'example.org'],
      '须为 http 或 https 开头的完整网址',
    ],
  ])('%s', async (_what, args, message) => {
    await refuse(args, message);
  });

  test('the same text on the same day', async () => {
    await update(...ENTRY);
    await refuse(ENTRY, '2024-06-30 已经有同样的进展“又查了一遍。”');
  });

  test.each([
    ['marks of a conflict', '（1）修', '<<<<<<< HEAD\n（1）修', '001.mdx:9  有合并冲突的标记'],
    [
      'front matter that is cut off',
      '\n---\n（1）',
      '\n（1）',
      '001.mdx:1  开头的信息没有结束：缺第二行 ---',
    ],
    ['a field that is wrong', 'status: completed', 'status: done', '001.mdx:6  status：'],
  ])('a file with %s', async (_what, from, to, message) => {
    await sample.edit('measures/001.mdx', from, to);
    await refuse(ENTRY, message);
  });

  test('a notice with marks of a conflict', async () => {
    await sample.edit('notice.mdx', 'year: 2024', '>>>>>>> main\nyear: 2024');
    await refuse(ENTRY, 'notice.mdx:7  有合并冲突的标记');
  });

  test('a file that is no text, or leads elsewhere', async () => {
    await sample.write('measures/001.mdx', new Uint8Array([0xff, 0xfe]));
    await refuse(ENTRY, '不是 UTF-8 编码');
    await sample.delete('notice.mdx');
    await symlink('/etc/hostname', join(sample.folder, SAMPLE_FOLDER, 'notice.mdx'));
    await refuse(replace('1', '2'), 'notice.mdx  没有这个文件，或者它是链接');
  });

  async function refuse(args: readonly string[], message: string): Promise<void> {
    const before = await allFiles();
    const { code, output } = await update(...args);
    expect(output).toContain(message);
    expect(output).not.toMatch(/^\s+at /m);
    expect(code).toBe(1);
    expect(await allFiles()).toEqual(before);
  }
});

describe('a command that is wrong or incomplete exits with 2', () => {
  test('what is missing is named where nobody can be asked', async () => {
    const { code, output } = await update('--text', '做完了。');
    expect(output).toContain(
      '这里不能逐项询问，命令里缺少：措施编号、--status、--yes（直接写入）或 --dry-run（只预览）。',
    );
    expect(code).toBe(2);
  });

  test('an unknown option', async () => {
    const { code, output } = await update(...ENTRY, '--stat', 'x');
    expect(output).toContain('不认识的选项“--stat”；运行 npm run update -- --help 查看用法。');
    expect(code).toBe(2);
  });

  test('a number that several notices have, unless the notice is named', async () => {
    const other = 'content/notices/2025-other';
    for (const name of ['notice.mdx', 'measures/001.mdx']) {
      await sample.write(`${other}/${name}`, await sample.read(name));
    }
    const { code, output } = await update(...ENTRY);
    expect(output).toContain(
      '几份通报都有第1条：2024-sample、2025-other。请用 --notice 写明是哪一份。',
    );
    expect(code).toBe(2);
    const before = await sample.read('measures/001.mdx');
    expect((await update(...ENTRY, '--notice', '2025-other')).code).toBe(0);
    expect(await sample.read(`${other}/measures/001.mdx`)).toContain('又查了一遍。');
    expect(await sample.read('measures/001.mdx')).toBe(before);
  });
});

test('help is in Chinese', async () => {
  const { code, output } = await update('--help');
  expect(output).toContain('用法：npm run update -- 编号 [选项]');
  expect(code).toBe(0);
});
