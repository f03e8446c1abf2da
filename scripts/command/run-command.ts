import { Refusal } from './refusal.ts';
import { UsageError } from './usage-error.ts';

/**
 * Runs a command to its exit code: what it returns, 1 where it refused what was asked, or 2 where it
 * was called wrongly.
 *
 * Only our own messages reach the user; any other error is a fault of the program and keeps its trace.
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = error instanceof Refusal ? 1 : 2;
  }
}

/** Runs a command with what its arguments say; `read` gives `null` where they ask for `help`. */
export function runWithOptions<Options>(
  { read, help }: { read(args: readonly string[]): Options | null; help: string },
  run: (options: Options) => Promise<number>,
): Promise<void> {
  return runCommand(async () => {
    const options = read(process.argv.slice(2));
    if (options !== null) return run(options);
    console.log(help);
    return 0;
  });
}
