import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importNotice } from '../../scripts/import/import-notice.ts';
import { readInput } from '../../scripts/import/read-input.ts';
import { checkNoticeFiles } from '../../src/check/check-content.ts';
import { loadNotice } from '../../src/check/load-notice.ts';
import { formatProblem } from '../../src/check/problem.ts';
import type { NoticeFiles } from '../../src/check/read-notice-files.ts';
import { buildLedger } from '../../src/domain/ledger.ts';
import { reconstructSource } from '../../src/domain/ledger-summary.ts';
import { publishedReading } from '../../src/domain/readings.ts';
import { HARMLESS } from '../hostile/harmless.ts';
import { NO_REGISTERS } from '../support/sample-notice.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhenggai-hostile-import-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function importLines(lines: readonly string[]): Promise<NoticeFiles> {
  const file = join(folder, '通报.txt');
  const head = ['样本局党组关于巡察整改情况的通报', '一、关于“文本”问题'];
  await writeFile(file, [...head, ...lines].join('\n'));
  const options = { title: null, issuer: null, year: 2024, date: '2025-01-01' };
  const { files } = importNotice(await readInput(file), options);
  const path = 'content/notices/2024-hostile';
  const list = Array.from(files, ([name, text]) => ({ file: `${path}/${name}`, name, text }));
  return { id: '2024-hostile', folder: path, files: list, problems: [] };
}

/** What the check says of the imported notice, and the source as it comes back from it. */
function judge(files: NoticeFiles) {
  const { notice } = loadNotice(files);
  if (!notice) throw new Error('The notice can’t be read');
  const { folded } = notice.entry.data.source;
  return {
    problems: checkNoticeFiles(files, NO_REGISTERS).problems.map(formatProblem),
    isWhole: reconstructSource(buildLedger(notice), folded) === notice.source,
    text: publishedReading(notice.measures.flatMap(({ paragraphs }) => paragraphs)),
  };
}

test.each(HARMLESS.map((text) => [text.slice(0, 60), text] as const))(
  'text that is code to somebody is imported to the letter: %s',
  async (_name, hostile) => {
    const { problems, isWhole } = judge(await importLines([`（1）处理${hostile}。已经完成。`]));
    expect(problems).toEqual([]);
    expect(isWhole).toBe(true);
  },
);

test('characters that nobody can see are accounted for and not published', async () => {
  const lines = [
    '（1）修\u200b好\u202e路灯\u2066。已经完成。',
    '\u200b \u2060',
    '（2）清理\ufe0f河道。',
  ];
  const { problems, isWhole, text } = judge(await importLines(lines));
  expect(problems).toEqual([]);
  expect(isWhole).toBe(true);
  expect(text).toBe('（1）修好路灯。已经完成。\n（2）清理河道。');
});
