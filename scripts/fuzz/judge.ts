import { isDeepStrictEqual } from 'node:util';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { parse } from 'yaml';
import { loadNotice } from '../../src/check/load-notice.ts';
import { formatProblem } from '../../src/check/problem.ts';
import { type NoticeFile, readAllNotices } from '../../src/check/read-notice-files.ts';
import { readYaml } from '../../src/check/read-yaml.ts';
import { parseContentDocument } from '../../src/domain/content-document.ts';
import { buildLedger } from '../../src/domain/ledger.ts';
import { reconstructSource } from '../../src/domain/ledger-summary.ts';
import { messageFaults } from '../../tests/hostile/message-faults.ts';

/** What is wrong with the problems that the check told, in Chinese; `null` where nothing is. */
export function faultOfProblems(problems: Parameters<typeof formatProblem>[0][]): string | null {
  const [fault] = problems.map(formatProblem).flatMap(messageFaults);
  return fault === undefined ? null : `报错不合格式：${fault}`;
}

/**
 * What is wrong with content that the check accepted: Astro must read in it what the check read, and
 * the captured page must come back from it.
 */
export async function faultOfAccepted(
  root: string,
  registers: ReadonlyMap<string, Buffer>,
): Promise<string | null> {
  for (const [file, bytes] of registers) {
    const text = bytes.toString('utf8');
    const place = { what: '这个文件', shape: 'list', firstLine: 1 } as const;
    if (!readsAlike(text, parse(text), place)) return `两种读法不同：${file}`;
  }
  const { notices } = await readAllNotices(root);
  for (const files of notices) {
    const different = files.files.find((file) => !isReadAlike(file));
    if (different) return `两种读法不同：${different.file}`;
    const { notice } = loadNotice(files);
    if (!notice) return `没有报错，却读不出通报：${files.folder}`;
    const { folded } = notice.entry.data.source;
    if (reconstructSource(buildLedger(notice), folded) !== notice.source) {
      return `来源还原不出：${files.folder}`;
    }
  }
  return null;
}

/** Whether another reader sees the same: Astro's cuts front matter off and reads YAML in its own way. */
function isReadAlike({ name, text }: NoticeFile): boolean {
  if (name === 'indicators.yaml') {
    const { frontmatter } = parseFrontmatter(`---\n${text}\n---\n`);
    return readsAlike(text, frontmatter, { what: '这个文件', shape: 'fields', firstLine: 1 });
  }
  if (!name.endsWith('.mdx')) return true;
  const { frontmatter, content } = parseFrontmatter(text);
  const whole = parseContentDocument(text);
  const segmentsOf = ({ paragraphs }: typeof whole) => paragraphs.map(({ segments }) => segments);
  return (
    isDeepStrictEqual(segmentsOf(parseContentDocument(content)), segmentsOf(whole)) &&
    readsAlike(whole.frontMatter?.text ?? '', frontmatter, {
      what: '开头的信息',
      shape: 'fields',
      firstLine: 2,
    })
  );
}

function readsAlike(text: string, other: unknown, place: Parameters<typeof readYaml>[1]): boolean {
  const read = readYaml(text, place);
  return 'data' in read && isDeepStrictEqual(read.data, other);
}
