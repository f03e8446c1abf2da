import { readFile, rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SAMPLE_FOLDER, SampleRepository } from '../support/sample-repository.ts';

let sample: SampleRepository;

beforeEach(async () => {
  sample = await SampleRepository.create();
});
afterEach(() => sample.remove());

const review = (...args: readonly string[]) => sample.script('review.ts', ...args);

test('nothing changed', async () => {
  const { code, output } = await review('--fail-on-red');
  expect(output).toContain('没有读者能看到的变化。');
  expect(output).toContain('比较：与 main 的分叉点（');
  expect(code).toBe(0);
});

test('every red line is told with its file and page; exit 1 only where that is asked for', async () => {
  await sample.write(
    'content/registers/topics.yaml',
    '- id: lamp\n  name: 路灯\n  description: 灯。\n  words: [路灯]\n',
  );
  await sample.edit(
    'measures/001.mdx',
    '---\n（1',
    'updates:\n  - { date: 2024-06-30, status: ongoing, text: 查完了。 }\n---\n（1',
  );
  await sample.commit();
  await sample.git('switch', '--quiet', '--create', 'work');
  await sample.write('content/registers/topics.yaml', '[]\n');
  await sample.edit('measures/001.mdx', '查完了', '没查完');
  await sample.edit('measures/001.mdx', '目前已修好。', '已经修好。');
  await sample.edit('measures/002.mdx', '<Noise captured="广告词" note="广告" />', '');
  await sample.edit('source.txt', '修好路灯', '修完路灯');
  await sample.delete('measures/003.mdx');
  await sample.edit('sections/01.mdx', '---\npart', '<<<<<<< HEAD\n---\npart');
  await sample.commit();

  const { code, output } = await review();
  expect(code).toBe(0);
  const expected = [
    ['损坏的文件', 'sections/01.mdx:1', 'sections/01/'],
    ['来源文件', 'source.txt', 'source/'],
    ['已发布的文字', 'measures/001.mdx', 'measures/001/'],
    ['校勘标记有增减', 'measures/002.mdx', 'measures/002/'],
    ['后续进展', 'measures/001.mdx', 'measures/001/'],
    ['永久网址', 'measures/003.mdx', 'measures/003/'],
    ['内容检查', 'measures/001.mdx:7', 'measures/001/'],
  ];
  for (const [rule, file, page] of expected) {
    const place = `\`${SAMPLE_FOLDER}/${file}\` · \`/notices/2024-sample/${page}\``;
    expect(output).toMatch(
      new RegExp(`- \\*\\*${rule}\\*\\* .*\\n  ${place.replaceAll('.', '\\.')}`),
    );
  }
  expect(output).toContain('专题“路灯”（lamp）删掉了');
  expect(output).toContain('依据原句“目前已修好”不在本条正文中');
  expect((await review('--fail-on-red')).code).toBe(1);
}, 20_000);

test('only what the branch did since it left main is told', async () => {
  await sample.git('switch', '--quiet', '--create', 'work');
  await sample.edit('measures/001.mdx', 'evidence: 目前已修好', 'evidence: 修好');
  await sample.commit();
  await sample.git('switch', '--quiet', 'main');
  await sample.edit('measures/002.mdx', 'evidence: 每月巡查', 'evidence: 巡查');
  await sample.commit();
  await sample.git('switch', '--quiet', 'work');
  const { output } = await review();
  expect(output).toContain('**第1条** 修好路灯');
  expect(output).not.toContain('**第2条**');

  // Nor is it where main is asked for by name.
  const named = (await review('main')).output;
  expect(named).toContain('比较：与 main 的分叉点（');
  expect(named).not.toContain('**第2条**');
  // What is not committed counts where no commit is named.
  await sample.edit('measures/003.mdx', 'title: 洒水降尘', 'title: 洒水');
  expect((await review()).output).toContain('第3条的标题改了');
  expect((await review('--head', 'work')).output).not.toContain('第3条');
}, 20_000);

test('files outside content/ are told, committed or not; the report itself is none', async () => {
  await sample.write('src/pages/about.astro', '旧');
  await sample.commit();
  await sample.git('switch', '--quiet', '--create', 'work');
  await sample.write('src/pages/about.astro', '新');
  await sample.commit();
  await sample.write('package.json', '{}');
  const committed = (await review('main', '--head', 'work', '--fail-on-red')).output;
  expect(committed).toContain('`src/pages/about.astro`');
  expect(committed).not.toContain('package.json');
  expect(committed).not.toContain('没有读者能看到的变化');

  await review('main', '--output', 'review.md');
  await review('main', '--output', 'review.md');
  const report = await sample.read('review.md');
  expect(report).toContain('`package.json`');
  expect(report).toContain('`src/pages/about.astro`');
  expect(report).not.toContain('`review.md`');
}, 20_000);

test('progress that both sides append is not taken for removed', async () => {
  const append = (date: string): Promise<void> => {
    const update = `updates:\n  - { date: ${date}, status: ongoing, text: 查完了。 }\n---\n`;
    return sample.edit('measures/001.mdx', '---\n（1', `${update}（1`);
  };
  await sample.git('switch', '--quiet', '--create', 'work');
  await append('2024-12-03');
  await sample.commit();
  await sample.git('switch', '--quiet', 'main');
  await append('2024-12-02');
  await sample.commit();
  const { output } = await review('main', '--head', 'work');
  expect(output).toContain('## 红线（0）');
  expect(output).toContain('新增后续进展：**2024-12-03');
  expect(output).not.toContain('2024-12-02');
});

test('the report as JSON, in a file; the repository is left as it was', async () => {
  await sample.edit('measures/001.mdx', 'evidence: 目前已修好', 'evidence: 修好');
  const before = await sample.git('status', '--porcelain');
  const file = `${sample.folder}.json`;
  const { code, output } = await review('HEAD', '--json', '--output', file);
  expect(code).toBe(0);
  expect(output).toBe(`已写入 ${file}。\n`);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    base: { name: 'HEAD', commit: await sample.git('rev-parse', 'HEAD') },
    head: null,
    redFlags: [],
    notices: [
      {
        id: '2024-sample',
        entries: [
          { id: '001', fields: [{ field: 'evidence', before: '目前已修好', after: '修好' }] },
        ],
      },
    ],
  });
  expect(await sample.git('status', '--porcelain')).toBe(before);
  await rm(file);
});

test('old files that can’t be read, and names that git would quote, stop nothing', async () => {
  await sample.write('measures/001.mdx', new Uint8Array([0xff, 0xfe, 0x00]));
  await sample.write('measures/草稿 "1".mdx', '---\n');
  await sample.write('indicators.yaml', ': [');
  await sample.write('content/registers/units.yaml', new Uint8Array([0xff]));
  await sample.commit();
  await sample.git('checkout', '--quiet', 'HEAD~1', '--', '.');
  for (const name of ['measures/草稿 "1".mdx', 'indicators.yaml', 'content/registers/units.yaml']) {
    await sample.delete(name);
  }
  const { code, output } = await review('HEAD', '--fail-on-red');
  expect(output).toContain('文件读不出来，无法比较');
  expect(output).toContain('## 红线（0）');
  expect(code).toBe(0);
});

describe('what can’t be compared is told in Chinese, with exit code 2', () => {
  test.each([
    [['--fail'], '不认识的选项“--fail”；运行 npm run review -- --help 查看用法。'],
    [['nowhere'], '没有“nowhere”这个版本。请检查写法，或先运行 git fetch'],
    [['--', '--output=x'], '没有“--output=x”这个版本。'],
    [['--output', 'no/such/folder/a.md'], '写不进“no/such/folder/a.md”'],
  ])('%j', async (args, message) => {
    const { code, output } = await review(...args);
    expect(output).toContain(message);
    expect(output).not.toMatch(/^\s+at /m);
    expect(code).toBe(2);
  });

  test('no main branch', async () => {
    await sample.git('branch', '--move', 'other');
    const { code, output } = await review();
    expect(output).toContain(
      '找不到主分支（origin 的默认分支、main 或 master）。请写明要比较的版本',
    );
    expect(code).toBe(2);
  });

  test('no common history', async () => {
    await sample.git('checkout', '--quiet', '--orphan', 'other');
    await sample.edit('measures/001.mdx', 'evidence: 目前已修好', 'evidence: 修好');
    await sample.commit();
    const { code, output } = await review();
    expect(output).toContain('找不到与 main 的共同历史。请写明要比较的版本');
    expect(code).toBe(2);
  });

  test('a history that was only fetched in part', async () => {
    await sample.edit('measures/001.mdx', 'evidence: 目前已修好', 'evidence: 修好');
    await sample.commit();
    const clone = await SampleRepository.create({ withoutGit: true });
    const from = pathToFileURL(sample.folder).href;
    await clone.git('init', '--quiet', '--initial-branch=work');
    await clone.git('remote', 'add', 'origin', from);
    await clone.git('fetch', '--quiet', '--depth=1', 'origin', 'main');
    await clone.git('reset', '--quiet', 'FETCH_HEAD');
    const { code, output } = await clone.script('review.ts', 'HEAD~1');
    await clone.remove();
    expect(output).toContain('这个仓库只取回了最近的历史；请先运行 git fetch --unshallow');
    expect(code).toBe(2);
  });

  test('no repository', async () => {
    const plain = await SampleRepository.create({ withoutGit: true });
    const { code, output } = await plain.script('review.ts');
    await plain.remove();
    expect(output).toContain('这里不是 git 仓库，没有可以比较的版本');
    expect(code).toBe(2);
  });
});

test('help is in Chinese', async () => {
  const { code, output } = await review('--help');
  expect(output).toContain('用法：npm run review -- [版本] [选项]');
  expect(output).toContain('总是与分叉点');
  expect(code).toBe(0);
});
