import { mkdir, readdir, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BROKEN } from '../support/import-broken.ts';
import { NO_HEADINGS } from '../support/import-notices/no-headings.ts';
import { createProject, type TemporaryProject } from '../support/temporary-project.ts';

let project: TemporaryProject;
let before: string[] = [];

beforeAll(async () => {
  project = await createProject();
  before = await readdir(join(project.folder, 'content/notices'));
  await mkdir(join(project.folder, '通报'));
  await writeFile(join(project.folder, 'sound.txt'), await NO_HEADINGS.bytes());
  await writeFile(join(project.folder, 'huge.txt'), '');
  // Sparse: it takes no room on the disk.
  await truncate(join(project.folder, 'huge.txt'), 50 * 1024 * 1024);
});

afterAll(() => project.remove());

async function expectRefusal(
  args: readonly string[],
  { code, says }: { code: 1 | 2; says: readonly string[] },
): Promise<void> {
  const outcome = await project.run('import', args);
  for (const words of says) expect(outcome.output).toContain(words);
  expect(outcome.output).not.toMatch(/^\s+at |node:internal|Error:/m);
  expect(outcome.output).toMatch(/[\u4e00-\u9fff]/);
  expect(outcome.code).toBe(code);
  expect(await readdir(join(project.folder, 'content/notices'))).toEqual(before);
}

/** Every way to end; all the broken files are tried without a process of their own in the unit tests. */
const OF_THE_COMMAND = [
  'empty.txt',
  'old.doc',
  'secret.docx',
  'half.docx',
  'tracked.docx',
  'news.txt',
  'merge.txt',
];

test.each(BROKEN.filter(([name]) => OF_THE_COMMAND.includes(name)))(
  '%s is refused, with the reason and the remedy',
  async (name, bytes, wrong, remedy) => {
    await writeFile(join(project.folder, name), await bytes());
    const args = [name, '--slug', '2024-sample'];
    await expectRefusal(args, { code: 1, says: [`${name}：`, wrong, remedy] });
  },
);

test.each([
  ['通报', '这是文件夹', '请写出里面的文件'],
  ['missing.docx', '没有这个文件', '请检查路径'],
  ['huge.txt', '文件有 50 MB，超过 20 MB', '请删去图片和附件后另存'],
])('%s is refused, with the reason and the remedy', async (name, wrong, remedy) => {
  const args = [name, '--slug', '2024-sample'];
  await expectRefusal(args, { code: 1, says: [`${name}：`, wrong, remedy] });
});

test.each([
  [['sound.txt', '--slug', '2024-样本'], '--slug “2024-样本”会成为网址'],
  [['sound.txt', '--slug', '2024-sample', '--force'], '不认识的选项“--force”'],
])('called as %j it says how to call it', async (args, wrong) => {
  await expectRefusal(args, { code: 2, says: [wrong] });
});
