import { z } from 'astro/zod';
import { checkCommitments } from '../domain/commitment-rules.ts';
import { type Coverage, checkClassified, measureCoverage } from '../domain/coverage.ts';
import type { Finding } from '../domain/finding.ts';
import { checkIndicators } from '../domain/indicator-rules.ts';
import { findUnjudged, findUnlisted } from '../domain/judgement-rules.ts';
import { buildLedger } from '../domain/ledger.ts';
import { checkTopicsOfMeasures } from '../domain/name-rules.ts';
import { type Notice, sourceFileOf } from '../domain/notice.ts';
import { publishedReading } from '../domain/readings.ts';
import { checkRegisters } from '../domain/register-rules.ts';
import type { Registers } from '../domain/register-schemas.ts';
import { checkSelfDescription } from '../domain/self-description-rules.ts';
import { sha256 } from '../domain/sha256.ts';
import { checkStructure } from '../domain/structure-rules.ts';
import { checkSynonymsInMeasures } from '../domain/synonym-rules.ts';
import { checkTexts } from '../domain/text-rules.ts';
import { checkUpdates } from '../domain/update-rules.ts';
import type { KeptNotices } from '../unchanged/kept-notices.ts';
import { type LoadedNotice, loadNotice } from './load-notice.ts';
import { loadRegisters } from './load-registers.ts';
import { type Problem, sortProblems } from './problem.ts';
import { NOTICES_FOLDER, type NoticeFiles, readAllNotices } from './read-notice-files.ts';

export interface CheckReport {
  notices: number;
  measures: number;
  /** Figures that the measures state: all, points of an indicator, and those in neither list. */
  quantities: number;
  charted: number;
  unclassified: number;
  problems: readonly Problem[];
  /** What an official site may not leave open: notices without a date of publication. */
  undated: readonly Problem[];
  /** What is left to judge in notices whose annotation is pending; it stops no build. */
  todos: readonly Problem[];
}

/** What the check of one notice tells. */
export interface NoticeReport {
  measures: number;
  /** Published reading of each measure; `null` where a file of the notice can't be read. */
  readings: readonly string[] | null;
  coverage: Coverage | null;
  problems: readonly Problem[];
  /** That the notice has no date of publication, which is wrong on an official site only. */
  undated: Problem | null;
  todos: readonly Problem[];
}

/**
 * Reads and checks all content below `root`: the whole of what `npm run check` and the build demand.
 * With `kept` only those notices are checked of which nothing is kept.
 */
export async function checkContent(root: string, kept?: KeptNotices): Promise<CheckReport> {
  z.config(z.locales.zhCN());
  const { registers, isComplete, problems: broken, locate } = await loadRegisters(root);
  const { notices, problems: misplaced } = await readAllNotices(root);
  const reports: NoticeReport[] = [];
  for (const files of notices) {
    const known = kept?.report(files);
    if (known) {
      reports.push(known);
      continue;
    }
    const loaded = loadNotice(files);
    const report = checkNotice(loaded, isComplete ? registers : null);
    const isSound = isComplete && report.problems.length === 0;
    if (isSound) kept?.keep(files, { report, loaded, registers });
    reports.push(report);
  }
  const readings = misplaced.length === 0 ? allReadings(reports) : null;
  const problems = [
    ...broken,
    ...checkRegisters(registers).map(locate),
    ...(readings ? checkSynonymsInMeasures(registers.synonyms, readings).map(locate) : []),
    ...misplaced,
    ...reports.flatMap((report) => report.problems),
  ];
  if (notices.length === 0) {
    const message = '没有任何通报；请先在这里放一个通报文件夹';
    problems.push({ file: NOTICES_FOLDER, line: 1, message });
  }
  const coverages = reports.flatMap(({ coverage }) => (coverage ? [coverage] : []));
  return {
    notices: notices.length,
    measures: reports.reduce((sum, report) => sum + report.measures, 0),
    quantities: coverages.reduce((sum, { quantities }) => sum + quantities, 0),
    charted: coverages.reduce((sum, { charted }) => sum + charted, 0),
    unclassified: coverages.reduce((sum, { unclassified }) => sum + unclassified, 0),
    problems: sortProblems(problems),
    undated: reports.flatMap(({ undated }) => (undated ? [undated] : [])),
    todos: sortProblems(reports.flatMap(({ todos }) => todos)),
  };
}

/** Published readings of all measures; `null` where there is none, or one that can't be read. */
function allReadings(reports: readonly NoticeReport[]): readonly string[] | null {
  const known = reports.flatMap(({ readings }) => (readings ? [readings] : []));
  return known.length === reports.length && known.length > 0 ? known.flat() : null;
}

/** Reads and checks the files of one notice; `registers` is `null` where one of them is broken. */
export function checkNoticeFiles(files: NoticeFiles, registers: Registers | null): NoticeReport {
  return checkNotice(loadNotice(files), registers);
}

/**
 * Checks one notice. All that can be judged is judged, so that staff see every mistake in one run,
 * but nothing that may only follow from a file that is broken by itself; `registers` is `null` where
 * one of them is.
 */
function checkNotice(
  { folder, notice, isComplete, problems, locate }: LoadedNotice,
  registers: Registers | null,
): NoticeReport {
  const { folded = ALL_RESTORED, annotation } = notice
    ? { ...notice.entry.data, ...notice.entry.data.source }
    : {};
  const findings = [...checkStructure(folder), ...checkTexts(folder, folded)];
  if (registers) findings.push(...checkTopicsOfMeasures(folder, registers));
  if (notice && isComplete) {
    findings.push(...checkSelfDescription(notice.entry, folder));
    findings.push(...checkCommitments(notice.entry, folder));
    findings.push(...checkUpdates(notice.entry, folder));
    findings.push(...checkIndicators(notice), ...checkClassified(notice));
  }
  if (notice) findings.push(...checkSource(notice, isComplete));
  const whole = isComplete ? notice : null;
  const unjudged = findUnjudged(folder, registers, whole);
  const isPending = annotation === 'pending';
  if (!isPending) findings.push(...unjudged);
  return {
    measures: folder.measures.length,
    readings: isComplete
      ? folder.measures.map(({ paragraphs }) => publishedReading(paragraphs))
      : null,
    coverage: notice ? measureCoverage(notice) : null,
    problems: [...problems, ...findings.map(locate)],
    undated: notice?.entry.data.published === null ? locate(undatedFinding(notice)) : null,
    todos: isPending ? [...unjudged, ...findUnlisted(folder, registers, whole)].map(locate) : [],
  };
}

function undatedFinding({ entry }: Notice): Finding {
  const message =
    '官方网站的通报必须有发布时间（PubDate），这里是 null；请写明本机关发布这份通报的日期，如 2024-01-08';
  return { file: entry.file, at: ['published'], message };
}

/** Where it is not known what a notice restores, its punctuation is to be full-width. */
const ALL_RESTORED = '，：；（）？！';

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
