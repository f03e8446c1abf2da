/** `npm run fuzz`: damages the content at random, again and again, and watches what the check does. */
import { runWithOptions } from './command/run-command.ts';
import { describeEdit } from './fuzz/edit.ts';
import { type Failure, fuzzOnce } from './fuzz/fuzz.ts';
import { FuzzRoot } from './fuzz/fuzz-root.ts';
import { HELP, type Options, readOptions } from './fuzz/options.ts';

const MOST_FAILURES = 10;
const PROGRESS = 200;

await runWithOptions({ read: readOptions, help: HELP }, run);

/** The exit code: 1 where the program did something wrong. */
async function run({ seed, runs, from }: Options): Promise<number> {
  const root = await FuzzRoot.of(process.cwd());
  let failures = 0;
  try {
    for (let run = from; run < from + runs && failures < MOST_FAILURES; run++) {
      const failure = await fuzzOnce(root, seed, run);
      if (failure) {
        failures++;
        tell(failure, seed);
      }
      if ((run + 1 - from) % PROGRESS === 0) console.error(`已经弄坏 ${run + 1 - from} 次`);
    }
  } finally {
    await root.remove();
  }
  if (failures > 0) {
    console.error(`种子 ${seed}，发现 ${failures} 处错误。`);
    return 1;
  }
  console.log(`种子 ${seed}，弄坏 ${runs} 次，没有发现错误。`);
  return 0;
}

function tell({ run, edits, fault }: Failure, seed: number): void {
  console.error(`\n第 ${run} 次：${fault}`);
  for (const edit of edits) console.error(`  ${describeEdit(edit)}`);
  console.error(`  重看：npm run fuzz -- --seed ${seed} --from ${run} --runs 1\n`);
}
