import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commandsOf, readPipeline, within } from '../support/pipelines.ts';

const gitlab = readPipeline('.gitlab-ci.yml');
const github = readPipeline('.github/workflows/publish.yml');
const scripts = within(JSON.parse(readFileSync('package.json', 'utf8')), 'scripts');

const NAMES = ['review', 'test', 'audit', 'publish'] as const;
const JOBS = [
  ...NAMES.map((name) => ['GitLab', name, gitlab[name]] as const),
  ...NAMES.map((name) => ['GitHub', name, within(github, 'jobs', name)] as const),
];

describe.each(JOBS)('%s, job %s', (_forge, _name, job) => {
  test('runs commands that the project has', () => {
    const called = commandsOf(job)
      .join('\n')
      .matchAll(/npm (?:run (?:--silent )?)?(test|[a-z:]+)/g);
    const names = Array.from(called, ([, name = '']) => name).filter((name) => name !== 'ci');
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) expect(scripts, name).toHaveProperty([name]);
  });
});

describe('known holes of packages', () => {
  test.each(JOBS.filter(([, name]) => name === 'audit'))(
    'are asked for on %s',
    (_forge, _name, job) => {
      expect(commandsOf(job).join('\n')).toContain('npm run --silent audit:deps -- --registry');
    },
  );

  test('keep no notice from being published', () => {
    expect(within(gitlab, 'audit', 'allow_failure')).toBe(true);
    expect(within(github, 'jobs', 'publish', 'needs')).not.toContain('audit');
  });
});

describe('a merge request', () => {
  test.each(JOBS.filter(([, name]) => name === 'review'))(
    'on %s is reviewed first, then checked',
    (_forge, _name, job) => {
      const commands = commandsOf(job).join('\n');
      expect(commands.indexOf('npm run check')).toBeGreaterThan(commands.indexOf('review.md'));
    },
  );

  test('has the whole history to compare with', () => {
    expect(within(gitlab, 'variables', 'GIT_DEPTH')).toBe('0');
    expect(JSON.stringify(within(github, 'jobs', 'review'))).toContain('"fetch-depth":0');
  });

  test('publishes nothing', () => {
    expect(within(github, 'jobs', 'publish', 'if')).toBe("github.event_name == 'push'");
    expect(within(gitlab, 'publish', 'rules')).toEqual([
      { if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' },
    ]);
  });
});

describe('a merge', () => {
  test('publishes only what passed the tests', () => {
    expect(within(github, 'jobs', 'publish', 'needs')).toBe('test');
    expect([within(gitlab, 'test', 'stage'), within(gitlab, 'publish', 'stage')]).toEqual([
      'test',
      'deploy',
    ]);
  });

  test.each(JOBS.filter(([, name]) => name === 'publish'))(
    'on %s builds for the address at which it publishes, with PDFs where it can',
    (forge, _name, job) => {
      expect(commandsOf(job).join('\n')).toContain('npm run pdf -- --if-possible');
      expect(JSON.stringify(job)).toContain(
        forge === 'GitLab' ? 'CI_PAGES_URL' : 'steps.pages.outputs.base_url',
      );
      expect(JSON.stringify(job)).toContain('dist');
    },
  );

  test.each(JOBS)('of %s, job %s: nobody else’s words become commands', (_forge, _name, job) => {
    // ${{ … }} is put into the script as it is; only what an environment variable holds is data.
    expect(commandsOf(job).join('\n')).not.toContain('${{');
  });
});
