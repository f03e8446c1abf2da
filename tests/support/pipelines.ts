import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Whatever a template says, as plain data. */
export type Data = Readonly<Record<string, unknown>>;

export function readPipeline(file: string): Data {
  const data: unknown = parse(readFileSync(file, 'utf8'));
  if (!isData(data)) throw new Error(`${file} is no mapping`);
  return data;
}

export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function within(data: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (isData(at) ? at[key] : undefined), data);
}

/** The commands of a job, in order. */
export function commandsOf(job: unknown): string[] {
  const steps = within(job, 'steps');
  const script = within(job, 'script');
  if (Array.isArray(script)) return script.map(String);
  if (!Array.isArray(steps)) return [];
  return steps.flatMap((step) => (isData(step) && 'run' in step ? String(step['run']) : []));
}
