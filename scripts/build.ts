/** `npm run build`: builds the site aside, and puts it in place of the old one when it is whole. */

import { buildSite } from './build/build-site.ts';
import { KEPT, replaceSite } from './build/replace-site.ts';
import { readArguments } from './command/read-arguments.ts';
import { runCommand } from './command/run-command.ts';

const HELP = `用法：npm run build

生成网站到 dist/。先在旁边的 .build/ 里生成，全部完成才整个换下旧的 dist/：内容有错、中途停下或断电，
dist/ 都保持原样。

  --help   显示这段说明
`;

const root = process.cwd();

await runCommand(async () => {
  const { values } = readArguments('npm run build', {
    options: { help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const isBuilt = await replaceSite(root, (folder) => buildSite(root, folder));
  if (!isBuilt) console.error(KEPT);
  return isBuilt ? 0 : 1;
});
