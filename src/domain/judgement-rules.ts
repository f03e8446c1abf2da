import { findPossibleCommitments } from './commitment-rules.ts';
import { findUnclassified } from './coverage.ts';
import type { Finding } from './finding.ts';
import { checkCandidates, findWithoutTopic } from './name-rules.ts';
import type { Notice, NoticeFolder } from './notice.ts';
import type { Registers } from './register-schemas.ts';

/** Stands for a heading that the source has lost, or a title that no words of it give, until an editor does. */
export const UNTITLED = '〔标题待补〕';

/**
 * What only a person who has read the notice can judge, and nobody has yet: statuses, titles, names,
 * figures. A notice whose annotation is pending is published with these left to do; any other is not.
 */
export function findUnjudged(
  folder: NoticeFolder,
  registers: Registers | null,
  /** `null` where the figures can't be judged, as files of the notice are broken. */
  notice: Notice | null,
): Finding[] {
  const untitled = [...folder.parts, ...folder.sections, ...folder.measures]
    .filter(({ data }) => data.title === UNTITLED)
    .map(({ file }): Finding => {
      const message = `标题还没有拟；请读过正文后拟一个，写成〔……〕`;
      return { file, at: ['title'], message };
    });
  const unreviewed = folder.measures
    .filter(({ data }) => data.status === 'unreviewed')
    .map(({ file }): Finding => {
      const message =
        '进展还没有判断；请读过正文后填写 status，并在 evidence 里逐字抄录依据的原句（原文未说明的写 unstated）';
      return { file, at: ['status'], message };
    });
  return [
    ...untitled,
    ...unreviewed,
    ...(registers ? checkCandidates(folder, registers) : []),
    ...(notice ? findUnclassified(notice) : []),
  ];
}

/**
 * What a person should look for while the annotation is pending, though a notice may well lack it:
 * promises with a date, and topics. Its absence is no mistake, then or later.
 */
export function findUnlisted(
  folder: NoticeFolder,
  registers: Registers | null,
  notice: Notice | null,
): Finding[] {
  return [
    ...(notice ? findPossibleCommitments(notice.entry, folder) : []),
    ...(registers ? findWithoutTopic(folder, registers) : []),
  ];
}
