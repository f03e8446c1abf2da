/** `npm run addresses`: records the addresses of the built site, which must answer from then on. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { builtAddresses, unanswered } from './addresses/built-addresses.ts';
import { addToRecord, RECORD, readRecord } from './addresses/record.ts';
import { readArguments } from './command/read-arguments.ts';
import { runCommand } from './command/run-command.ts';
import { UsageError } from './command/usage-error.ts';

const HELP = `用法：npm run addresses

把 dist/ 里新的网址记进 ${RECORD}/：网页、数据文件，以及正文每段的固定网址。记下的网址从此都要打得开，
测试逐个核对；只增不减。收录了新的通报或加了新的网页之后运行，同内容一起提交。

  --help   显示这段说明

有记下的网址打不开，就列出来，以1退出。
`;

const root = process.cwd();
const record = join(root, RECORD);

await runCommand(async () => {
  const { values } = readArguments('npm run addresses', {
    options: { help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  await access(join(root, 'dist/index.html')).catch(() => {
    throw new UsageError('没有生成好的网站（dist/）。先运行 npm run build。');
  });
  const built = await builtAddresses(root);
  // What the content should make and the build did not is not published.
  const missing = new Set(await unanswered(root, built));
  const recorded = new Set(await readRecord(record));
  const added = built.filter((address) => !recorded.has(address) && !missing.has(address));
  await addToRecord(record, added);
  for (const address of added) console.log(`记下　${address}`);
  console.log(`新记下${added.length}个网址，共${recorded.size + added.length}个。`);
  const lost = await unanswered(root, [...recorded]);
  for (const address of lost) console.error(`打不开　${address}`);
  return lost.length > 0 ? 1 : 0;
});
