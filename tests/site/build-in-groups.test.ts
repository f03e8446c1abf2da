import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { followLinks } from '../support/broken-links.ts';
import { sampleNotice } from '../support/sample-notice.ts';
import { createProject, type TemporaryProject } from '../support/temporary-project.ts';

/** With the first notice more than pages of the site tell all of. */
const SAMPLES = 21;
const SAMPLE_IDS = Array.from(
  { length: SAMPLES },
  (_, index) => `2024-sample-${String(index + 1).padStart(2, '0')}`,
);
const LISTED = 20;

let project: TemporaryProject;
beforeAll(async () => {
  project = await createProject();
  for (const id of SAMPLE_IDS) {
    for (const { name, text } of sampleNotice().files) {
      const file = join(project.folder, 'content/notices', id, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text.replace('year: 2024\n', 'year: 2024\nannotation: pending\n'));
    }
  }
}, 60_000);
afterAll(() => project.remove());

const built = (path: string): string => readFileSync(join(project.folder, 'dist', path), 'utf8');
const page = (path: string) => load(built(`${path}index.html`));

test('many notices are made in groups, and the site is the one that a single process makes', async () => {
  // What belongs between the processes of a build is not taken from outside.
  const environment = { ZHENGGAI_GROUP: SAMPLE_IDS[0] };
  const { code, output } = await project.run('build', [], environment);
  expect(output).toMatch(/要生成 22 份通报：分成 \d+ 组/);
  expect(output).toContain('通报 22/22');
  expect(output).toContain('沿用上次生成的 22 份通报，重新生成 0 份');
  expect(code).toBe(0);
  const inGroups = built('SHA256SUMS');
  expect(inGroups).toContain(`notices/${SAMPLE_IDS[20]}/measures/003/index.html`);
  expect(readdirSync(join(project.folder, '.build'))).toEqual(['lock']);

  rmSync(join(project.folder, '.astro'), { recursive: true });
  const alone = await project.run('astro', ['build']);
  expect(alone.output).not.toContain('沿用上次');
  expect(built('SHA256SUMS')).toBe(inGroups);
}, 180_000);

test('the first page lists all notices, by year', () => {
  const $ = page('');
  expect($('.notice-list a')).toHaveLength(SAMPLES + 1);
  expect(
    $('h3[id^=y]')
      .toArray()
      .map((each) => $(each).text().replace(/\s/g, '')),
  ).toEqual(['2024年（21份）', '2023年（1份）']);
});

test.each(['about/', 'search/'])(
  '%s lists the newest notices, and tells where the others are',
  (path) => {
    const $ = page(path);
    expect($('main a[href="/#notices"]').closest('p').text()).toContain('较早的2份通报');
  },
);

test('of every notice the data are listed, of the older ones on their own pages', () => {
  const $ = page('data/');
  expect($('section[aria-labelledby^=files-]')).toHaveLength(LISTED);
  const older = $('section[aria-labelledby=older] a')
    .toArray()
    .map((each) => $(each).attr('href'));
  expect(older).toHaveLength(SAMPLES + 1 - LISTED);
  for (const href of older) {
    const [path = '', anchor = ''] = (href ?? '').split('#');
    const own = page(path.slice(1));
    expect(own(`#${anchor}`).text()).toBe('数据文件');
    expect(own('a[href$="datapackage.json"]')).toHaveLength(1);
  }
});

test('no link leads nowhere', () => {
  const { broken, followed } = followLinks(join(project.folder, 'dist'), 'http://localhost:4321/');
  expect(broken).toEqual([]);
  expect(followed['html']).toBeGreaterThan(5000);
});

test('where a mistake will stop the build, nothing is made before it is told', async () => {
  rmSync(join(project.folder, '.astro'), { recursive: true, force: true });
  const file = join(project.folder, 'content/notices', '2024-sample-03/measures/001.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^status: .*$/m, 'status: 好'));
  const { code, output } = await project.run('build');
  expect(code).toBe(1);
  expect(output).toContain('2024-sample-03/measures/001.mdx:');
  expect(output).not.toContain('要生成');
}, 60_000);
