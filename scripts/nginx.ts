/** `npm run nginx`: prints the configuration with which nginx serves the built site. */
import { join } from 'node:path';
import { thisEditor } from '../src/admin/this-editor.ts';
import { headerRules } from '../src/delivery/header-rules.ts';
import { readBuiltBase } from './command/built-base.ts';
import { runCommand } from './command/run-command.ts';
import { HELP, readOptions } from './nginx/options.ts';
import { formatServerBlock } from './nginx/server-block.ts';

await runCommand(async () => {
  const options = readOptions(process.argv.slice(2));
  if (!options) {
    console.log(HELP);
    return 0;
  }
  const base = await readBuiltBase(join(process.cwd(), 'dist'));
  const rules = headerRules({ editor: thisEditor(), isSecure: options.certificate !== null });
  process.stdout.write(formatServerBlock({ ...options, base }, rules));
  return 0;
});
