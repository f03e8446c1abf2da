import { z } from 'astro/zod';
import type { Finding } from '../domain/finding.ts';
import { buildLedger, sourceFileOf } from '../domain/ledger.ts';
import { reconstructSource } from '../domain/ledger-summary.ts';
import type { Notice } from '../domain/notice.ts';
import { checkFiles, checkSelfDescription } from '../domain/notice-rules.ts';
import { sha256 } from '../domain/sha256.ts';
import { checkStructure } from '../domain/structure-rules.ts';
import { loadNotice } from './load-notice.ts';
import { type Problem, sortProblems } from './problem.ts';
import { NOTICES_FOLDER, type NoticeFiles, readAllNotices } from './read-notice-files.ts';

export interface CheckReport {
  notices: number;
  measures: number;
  problems: readonly Problem[];
}

/** Reads and checks all content below `root`: the whole of what `npm run check` and the build demand. */
export async function checkContent(root: string): Promise<CheckReport> {
  z.config(z.locales.zhCN());
  const all = await readAllNotices(root);
  const reports = all.map(checkNoticeFiles);
  const problems = reports.flatMap((report) => report.problems);
  if (all.length === 0) {
    const message = '没有任何通报；请先在这里放一个通报文件夹';
    problems.push({ file: NOTICES_FOLDER, line: 1, message });
  }
  return {
    notices: all.length,
    measures: reports.reduce((sum, report) => sum + report.measures, 0),
    problems: sortProblems(problems),
  };
}

/**
 * Checks one notice. All that can be judged is judged, so that staff see every mistake in one run;
 * what needs the whole notice (its quotes of itself, the ledger) waits until each file is sound.
 */
export function checkNoticeFiles(files: NoticeFiles): { measures: number; problems: Problem[] } {
  const { folder, notice, problems, locate } = loadNotice(files);
  const findings = [
    ...checkStructure(folder),
    ...checkFiles(folder),
    ...(notice ? [...checkSelfDescription(notice), ...checkSource(notice)] : []),
  ];
  return { measures: folder.measures.length, problems: [...problems, ...findings.map(locate)] };
}

/** The captured page is the one that was captured, and comes back from the content byte for byte. */
function checkSource(notice: Notice): Finding[] {
  const { sha256: recorded, folded } = notice.entry.data.source;
  const actual = sha256(notice.source);
  if (actual !== recorded) {
    const message = `来源文件已被改动：现在的 SHA-256 是 ${actual}，记录的是 ${recorded}；请恢复原来的文件`;
    return [{ file: sourceFileOf(notice), at: 1, message }];
  }
  const ledger = buildLedger(notice);
  if (ledger.findings.length > 0) return [...ledger.findings];
  const rebuilt = reconstructSource(ledger, folded);
  if (sha256(rebuilt) === recorded) return [];
  const at = rebuilt.split('').findIndex((unit, index) => unit !== notice.source[index]);
  const line = notice.source.slice(0, at).split('\n').length;
  const message = `由正文还原的第 ${line} 行与来源不符：还原为“${rebuilt[at] ?? ''}”，来源为“${notice.source[at] ?? ''}”；如果是转载改了标点，请把它写进 folded`;
  return [{ file: notice.entry.file, at: ['source', 'folded'], message }];
}
