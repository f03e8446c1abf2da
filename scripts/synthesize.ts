/** `node scripts/synthesize.ts`: writes content of any size that says nothing true, to measure with. */
import { runCommand } from './command/run-command.ts';
import { HELP, readOptions } from './synthesize/options.ts';
import { refuseFolder } from './synthesize/refuse-folder.ts';
import { writeContent } from './synthesize/write-content.ts';

const ROOT = process.cwd();

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    console.log(HELP);
    return 0;
  }
  const { folder, notices, seed } = options;
  await refuseFolder(ROOT, folder);
  await writeContent(ROOT, folder, { notices, seed });
  console.log(`${folder}/content 里写好了 ${notices} 份合成的通报，种子 ${seed}。`);
  return 0;
});
