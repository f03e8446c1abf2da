import { loadNotice } from '../../src/check/load-notice.ts';
import { readAllNotices } from '../../src/check/read-notice-files.ts';
import type { Notice } from '../../src/domain/notice.ts';

/** The repository's own notice, read as the check reads it; throws where it is not sound. */
export async function readFirstNotice(): Promise<Notice> {
  const { notices } = await readAllNotices(process.cwd());
  const [files] = notices;
  if (!files) throw new Error('There is no notice');
  const { notice, problems } = loadNotice(files);
  if (!notice || problems.length > 0) {
    throw new Error(`The notice is not sound: ${JSON.stringify(problems)}`);
  }
  return notice;
}
