import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { readAllNotices } from '../../src/check/read-notice-files.ts';

let root = '';
const NOTICES = 'content/notices';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'zhenggai-'));
  await mkdir(join(root, NOTICES, '2024-sample/measures'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

test('files are named from their notice, hidden ones passed over', async () => {
  await writeFile(join(root, NOTICES, '2024-sample/measures/001.mdx'), '正文');
  await writeFile(join(root, NOTICES, '.DS_Store'), '');
  const { notices, problems } = await readAllNotices(root);
  expect(problems).toEqual([]);
  expect(notices).toMatchObject([
    {
      id: '2024-sample',
      files: [
        { name: 'measures/001.mdx', file: `${NOTICES}/2024-sample/measures/001.mdx`, text: '正文' },
      ],
    },
  ]);
});

test('a link among the files is refused: it could lead to what the check has not seen', async () => {
  await writeFile(join(root, 'elsewhere.mdx'), '正文');
  await symlink(join(root, 'elsewhere.mdx'), join(root, NOTICES, '2024-sample/measures/001.mdx'));
  const { notices } = await readAllNotices(root);
  expect(notices[0]?.files).toEqual([]);
  expect(notices[0]?.problems).toEqual([
    {
      file: `${NOTICES}/2024-sample/measures/001.mdx`,
      line: 1,
      message: '这是链接，不是文件；请换成文件本身',
    },
  ]);
});

test('a link to a whole notice, or a stray file beside the notices, is refused', async () => {
  await symlink(join(root, NOTICES, '2024-sample'), join(root, NOTICES, '2024-linked'));
  await writeFile(join(root, NOTICES, 'README.md'), '');
  const { notices, problems } = await readAllNotices(root);
  expect(notices.map(({ id }) => id)).toEqual(['2024-sample']);
  expect(problems.map(({ file }) => file).toSorted()).toEqual([
    `${NOTICES}/2024-linked`,
    `${NOTICES}/README.md`,
  ]);
});

test('a file that is not UTF-8 is a problem, not an exception', async () => {
  await writeFile(join(root, NOTICES, '2024-sample/source.txt'), Buffer.from([0xb3, 0xa3]));
  const { notices } = await readAllNotices(root);
  expect(notices[0]?.problems).toMatchObject([
    { message: '不是 UTF-8 编码，读不出来；请用 UTF-8 重新保存' },
  ]);
});

test('content without any notice is a problem', async () => {
  const { problems } = await checkContent(join(root, 'nowhere'));
  expect(problems).toMatchObject([{ message: expect.stringContaining('没有任何通报') }]);
});
