import { z } from 'astro/zod';
import { checkCommitments } from '../domain/commitment-rules.ts';
import type { Finding } from '../domain/finding.ts';
import { buildLedger } from '../domain/ledger.ts';
import { type Notice, sourceFileOf } from '../domain/notice.ts';
import { checkSelfDescription } from '../domain/self-description-rules.ts';
import { sha256 } from '../domain/sha256.ts';
import { checkStructure } from '../domain/structure-rules.ts';
import { checkTexts } from '../domain/text-rules.ts';
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
  const { notices, problems: misplaced } = await readAllNotices(root);
  const reports = notices.map(checkNoticeFiles);
  const problems = [...misplaced, ...reports.flatMap((report) => report.problems)];
  if (notices.length === 0) {
    const message = '没有任何通报；请先在这里放一个通报文件夹';
    problems.push({ file: NOTICES_FOLDER, line: 1, message });
  }
  return {
    notices: notices.length,
    measures: reports.reduce((sum, report) => sum + report.measures, 0),
    problems: sortProblems(problems),
  };
}

/**
 * Checks one notice. All that can be judged is judged, so that staff see every mistake in one run,
 * but nothing that may only follow from a file that is broken by itself.
 */
export function checkNoticeFiles(files: NoticeFiles): { measures: number; problems: Problem[] } {
  const { folder, notice, isComplete, problems, locate } = loadNotice(files);
  const findings = [...checkStructure(folder), ...checkTexts(folder)];
  if (notice && isComplete) {
    findings.push(...checkSelfDescription(notice.entry, folder));
    findings.push(...checkCommitments(notice.entry, folder));
  }
  if (notice) findings.push(...checkSource(notice, isComplete));
  return { measures: folder.measures.length, problems: [...problems, ...findings.map(locate)] };
}

/** The captured page is the one that was captured, and the content accounts for all of it. */
function checkSource(notice: Notice, isComplete: boolean): Finding[] {
  const sourceFile = sourceFileOf(notice.entry);
  const { sha256: recorded } = notice.entry.data.source;
  const actual = sha256(notice.source);
  if (actual !== recorded) {
    const message = `来源文件已被改动：现在的 SHA-256 是 ${actual}，记录的是 ${recorded}；请恢复原来的文件`;
    return [{ file: sourceFile, at: 1, message }];
  }
  const { findings } = buildLedger(notice);
  // What seems unclaimed may be claimed by a file that can't be read.
  return isComplete ? [...findings] : findings.filter(({ file }) => file !== sourceFile);
}
