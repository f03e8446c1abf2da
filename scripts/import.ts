/** `npm run import -- FILE --slug 2025-xxx`: takes a notice apart into the content files of a folder. */
import { z } from 'astro/zod';
import { checkNoticeFiles } from '../src/check/check-content.ts';
import { loadRegisters } from '../src/check/load-registers.ts';
import { NOTICES_FOLDER, type NoticeFiles } from '../src/check/read-notice-files.ts';
import { Refusal } from './command/refusal.ts';
import { runCommand } from './command/run-command.ts';
import { ImportError } from './import/import-error.ts';
import { importNotice } from './import/import-notice.ts';
import { HELP, readOptions } from './import/options.ts';
import { readInput } from './import/read-input.ts';
import { explainRefusal, summarize } from './import/summary.ts';
import { refuseExisting, writeFolder } from './import/write-folder.ts';

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    console.log(HELP);
    return 0;
  }
  const root = process.cwd();
  try {
    z.config(z.locales.zhCN());
    await refuseExisting(root, options.slug);
    const captured = await readInput(options.file);
    const imported = importNotice(captured, options);
    const { registers } = await loadRegisters(root);
    const { problems, todos } = checkNoticeFiles(asRead(options.slug, imported.files), registers);
    if (problems.length > 0) {
      console.error(explainRefusal(problems));
      return 1;
    }
    if (!options.isDryRun) await writeFolder(root, options.slug, imported.files);
    console.log(summarize(captured, imported, options, todos));
    return 0;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    throw new Refusal(`${options.file}：${error.message}`, { cause: error });
  }
});

/** The files as the check will read them. */
function asRead(slug: string, files: ReadonlyMap<string, string>): NoticeFiles {
  const folder = `${NOTICES_FOLDER}/${slug}`;
  const list = Array.from(files, ([name, text]) => ({ file: `${folder}/${name}`, name, text }));
  return {
    id: slug,
    folder,
    files: list.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    problems: [],
  };
}
