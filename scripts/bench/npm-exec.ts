import { spawn } from 'node:child_process';
import { Refusal } from '../command/refusal.ts';

/** A program of an npm package that is no dependency: npm fetches it the first time. */
export interface FetchedProgram {
  /** With its version, for another version measures otherwise: `lighthouse@13.5.0`. */
  package: string;
  /** As people know it. */
  name: string;
  args: readonly [command: string, ...args: string[]];
  env?: NodeJS.ProcessEnv;
}

/** Runs the program and gives what it prints; refuses with what it complains of. */
export function npmExec(program: FetchedProgram): Promise<string> {
  const args = ['exec', '--yes', `--package=${program.package}`, '--', ...program.args];
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, {
      env: program.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => output.push(data));
    child.stderr.on('data', (data: Buffer) => errors.push(data));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) return resolve(Buffer.concat(output).toString());
      const complaint = Buffer.concat(errors).toString().trim();
      reject(new Refusal(`${program.name} 没有完成：\n${complaint}`));
    });
  });
}
