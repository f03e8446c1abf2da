import { loadNotice } from '../../src/check/load-notice.ts';
import { loadRegisters } from '../../src/check/load-registers.ts';
import { readAllNotices } from '../../src/check/read-notice-files.ts';
import type { Notice } from '../../src/domain/notice.ts';
import type { Registers } from '../../src/domain/register-schemas.ts';
import { Refusal } from '../command/refusal.ts';

/** The real notice of which synthetic ones are variations, and the registers that know its names. */
export interface Template {
  notice: Notice;
  /** Text of each file, by its path within the notice's folder. */
  files: ReadonlyMap<string, string>;
  registers: Registers;
}

/** The first notice of a repository. Refuses where its content is not sound. */
export async function readTemplate(root: string): Promise<Template> {
  const { registers, problems: inRegisters } = await loadRegisters(root);
  const { notices } = await readAllNotices(root);
  const [files] = notices;
  const loaded = files ? loadNotice(files) : null;
  if (!files || !loaded?.notice || [...inRegisters, ...loaded.problems].length > 0) {
    throw new Refusal('content/ 里没有可以照着合成的通报，或内容有错；请先运行 npm run check。');
  }
  return {
    notice: loaded.notice,
    files: new Map(files.files.map(({ name, text }) => [name, text])),
    registers,
  };
}
