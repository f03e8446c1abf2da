import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadNotice } from '../../src/check/load-notice.ts';
import { readAllNotices } from '../../src/check/read-notice-files.ts';
import { reconcileClaim } from '../../src/domain/claims.ts';
import type { Notice } from '../../src/domain/notice.ts';
import { publishedReading } from '../../src/domain/readings.ts';
import { FIXTURES } from '../support/import-notices/all-fixtures.ts';
import { countMeasures, type Fixture } from '../support/import-notices/fixture.ts';
import { NO_HEADINGS } from '../support/import-notices/no-headings.ts';
import {
  createProject,
  type Outcome,
  type TemporaryProject,
} from '../support/temporary-project.ts';

let project: TemporaryProject;
const outcomes = new Map<Fixture, Outcome>();
const notices = new Map<string, Notice>();

beforeAll(async () => {
  project = await createProject();
  const importing = FIXTURES.map(async (fixture) => {
    await writeFile(join(project.folder, fixture.file), await fixture.bytes());
    outcomes.set(fixture, await project.run('import', argumentsFor(fixture)));
  });
  await Promise.all(importing);
  for (const files of (await readAllNotices(project.folder)).notices) {
    const { notice } = loadNotice(files);
    if (notice) notices.set(files.id, notice);
  }
}, 60_000);

afterAll(() => project.remove());

function argumentsFor({ file, slug }: Fixture): string[] {
  return [file, '--slug', slug, '--date', '2025-06-01'];
}

function noticeOf({ slug }: Fixture): Notice {
  const notice = notices.get(slug);
  if (!notice) throw new Error(`${slug} was not imported`);
  return notice;
}

describe.each(FIXTURES.map((fixture) => [fixture.slug, fixture] as const))('%s', (_, fixture) => {
  const { expected } = fixture;

  test('is imported, and the summary tells its counts', () => {
    const { code, output } = outcomes.get(fixture) ?? { code: -1, output: '' };
    expect(output).toContain(`写成 content/notices/${fixture.slug}：`);
    expect(output).toMatch(new RegExp(`整改措施　+${countMeasures(expected)} 条`));
    expect(output).toMatch(new RegExp(`章节　+${expected.sections.length} 个`));
    expect(code).toBe(0);
  });

  test('has the facts of its lead and its end', () => {
    const { title, issuer, inspector, published, year, milestones } = noticeOf(fixture).entry.data;
    expect({
      title,
      issuer,
      inspector,
      published,
      year,
      milestones: milestones.map(
        ({ label, start, end }) => `${label} ${end === undefined ? start : `${start}/${end}`}`,
      ),
    }).toEqual({
      title: expected.title,
      issuer: expected.issuer,
      inspector: expected.inspector,
      published: expected.published,
      year: expected.year,
      milestones: expected.milestones,
    });
  });

  test('has its parts, and its measures in their sections', () => {
    const { parts, sections, measures } = noticeOf(fixture);
    expect(parts.map(({ data }) => data.title)).toEqual(expected.parts);
    const sizes = sections.map(
      ({ id }) => measures.filter(({ data }) => data.section === id).length,
    );
    expect(sizes).toEqual(expected.sections);
  });

  test('cuts its measures where their numbers begin', () => {
    const { measures } = noticeOf(fixture);
    const starts = Object.entries(expected.measures).map(([number, start]) => {
      const measure = measures[Number(number) - 1];
      return publishedReading(measure?.paragraphs ?? []).slice(0, start.length);
    });
    expect(starts).toEqual(Object.values(expected.measures));
  });

  test('reconciles the counts that it states', () => {
    const notice = noticeOf(fixture);
    const claims = notice.entry.data.claims.map((claim) => {
      const { label, claimed, published, reason } = reconcileClaim(claim, notice);
      const result = reason?.includes('不同') ? 'differs' : 'unverifiable';
      return [label, `${claimed} ${published === null ? result : 'agrees'}`];
    });
    expect(Object.fromEntries(claims)).toEqual(expected.claims);
  });

  test('leaves to people what they must judge', () => {
    const { entry, measures } = noticeOf(fixture);
    expect(entry.data.annotation).toBe('pending');
    expect(new Set(measures.map(({ data }) => data.status))).toEqual(new Set(['unreviewed']));
    expect(outcomes.get(fixture)?.output).toContain(
      `进展还没有判断：${countMeasures(expected)} 处`,
    );
  });
});

test('npm run check passes on all of them, and lists what is left to do', async () => {
  const { code, output } = await project.run('check');
  const imported = FIXTURES.reduce((sum, { expected }) => sum + countMeasures(expected), 0);
  const own = Array.from(notices.values()).filter(
    ({ id }) => !FIXTURES.some(({ slug }) => slug === id),
  );
  const sum = own.reduce((total, { measures }) => total + measures.length, imported);
  expect(output).toContain(`内容检查通过：${FIXTURES.length + own.length} 份通报，${sum} 条措施。`);
  for (const { slug } of FIXTURES) {
    expect(output).toMatch(new RegExp(`content/notices/${slug} 还有 \\d+ 处待办`));
  }
  expect(code).toBe(0);
});

test('a second import leaves the folder as it is and says what to do', async () => {
  const folder = join(project.folder, 'content/notices', NO_HEADINGS.slug);
  const before = await readFile(join(folder, 'notice.mdx'), 'utf8');
  await writeFile(join(project.folder, 'other.txt'), '别的文件');
  const { code, output } = await project.run('import', ['other.txt', '--slug', NO_HEADINGS.slug]);
  expect(output).toContain(`other.txt：content/notices/${NO_HEADINGS.slug} 已经有了`);
  expect(output).toContain('请换一个 --slug，或先移走那个文件夹');
  expect(code).toBe(1);
  expect(await readFile(join(folder, 'notice.mdx'), 'utf8')).toBe(before);
});

test('a dry run tells the plan and writes nothing', async () => {
  const before = await readdir(join(project.folder, 'content/notices'));
  const args = [NO_HEADINGS.file, '--slug', '2023-another', '--dry-run'];
  const { code, output } = await project.run('import', args);
  expect(output).toContain('没有写任何文件。会写成 content/notices/2023-another：');
  expect(output).toMatch(/整改措施　+10 条/);
  expect(output).toContain('去掉 --dry-run 就会写入。');
  expect(code).toBe(0);
  expect(await readdir(join(project.folder, 'content/notices'))).toEqual(before);
});

test('the same file gives the same bytes', async () => {
  const [fixture] = FIXTURES;
  if (!fixture) throw new Error('There is no fixture');
  const again = await createProject();
  try {
    await writeFile(join(again.folder, fixture.file), await fixture.bytes());
    expect((await again.run('import', argumentsFor(fixture))).code).toBe(0);
    const read = async (root: string): Promise<Record<string, string>> => {
      const { notices: all } = await readAllNotices(root);
      const files = all.find(({ id }) => id === fixture.slug)?.files ?? [];
      return Object.fromEntries(files.map(({ file, text }) => [file, text]));
    };
    const withoutDigest = (files: Record<string, string>) =>
      Object.entries(files).map(([file, text]) => [file, text.replace(/sha256: .*/g, '')]);
    expect(withoutDigest(await read(again.folder))).toEqual(
      withoutDigest(await read(project.folder)),
    );
  } finally {
    await again.remove();
  }
});
