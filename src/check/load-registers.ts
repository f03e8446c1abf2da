import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { Finding } from '../domain/finding.ts';
import { REGISTERS_FOLDER, registerFile } from '../domain/register-rules.ts';
import { REGISTER_SCHEMAS, type Registers } from '../domain/register-schemas.ts';
import { type ParsedFields, parseFields } from './parse-entry.ts';
import type { Problem } from './problem.ts';
import { readContentFile } from './read-content-file.ts';

/** The registers as far as they can be read, with the problems of each file by itself. */
export interface LoadedRegisters {
  registers: Registers;
  /** Whether every file is there and sound: otherwise what a name seems to lack may be in it. */
  isComplete: boolean;
  problems: readonly Problem[];
  /** Turns what a rule found in a register into a problem with its line. */
  locate(finding: Finding): Problem;
}

export async function loadRegisters(root: string): Promise<LoadedRegisters> {
  const [units, places, topics, glossary, generic, synonyms] = await Promise.all([
    load(root, 'units', REGISTER_SCHEMAS.units),
    load(root, 'places', REGISTER_SCHEMAS.places),
    load(root, 'topics', REGISTER_SCHEMAS.topics),
    load(root, 'glossary', REGISTER_SCHEMAS.glossary),
    load(root, 'generic', REGISTER_SCHEMAS.generic),
    load(root, 'synonyms', REGISTER_SCHEMAS.synonyms),
  ]);
  const loaded = [units, places, topics, glossary, generic, synonyms];
  const problems = [...(await findStrangers(root)), ...loaded.flatMap((each) => each.problems)];
  const registers: Registers = {
    units: units.data ?? [],
    places: places.data ?? [],
    topics: topics.data ?? [],
    glossary: glossary.data ?? [],
    generic: generic.data ?? [],
    synonyms: synonyms.data ?? [],
  };
  const locate = ({ file, at, message }: Finding): Problem => {
    const line = loaded.find((each) => each.file === file)?.lineOf(at) ?? 1;
    return { file, line, message };
  };
  return { registers, isComplete: problems.length === 0, problems, locate };
}

/** What lies in the folder and is no register: a misspelt name would make one vanish in silence. */
async function findStrangers(root: string): Promise<Problem[]> {
  const found = await readdir(join(root, REGISTERS_FOLDER), { withFileTypes: true }).catch(
    () => [],
  );
  const known = Object.keys(REGISTER_SCHEMAS).map((name) => `${name}.yaml`);
  return found
    .filter(({ name }) => !name.startsWith('.'))
    .filter(({ name }) => !known.includes(name))
    .map(({ name }) => {
      const message = `不认识的文件；这里只能有 ${known.join('、')}，不能放文件夹或链接`;
      return { file: `${REGISTERS_FOLDER}/${name}`, line: 1, message };
    });
}

/** A register that is not there is empty: a first notice needs none. */
async function load<Schema extends z.ZodType>(
  root: string,
  register: keyof Registers,
  schema: Schema,
): Promise<ParsedFields<z.output<Schema>> & { file: string }> {
  const file = registerFile(register);
  const empty = { file, data: null, problems: [], lineOf: () => 1 };
  const read = await readContentFile(join(root, file));
  if (!read) return empty;
  if ('message' in read) return { ...empty, problems: [{ file, line: 1, ...read }] };
  const place = { what: '这个文件', shape: 'list', firstLine: 1 } as const;
  return { file, ...parseFields({ file, ...read }, schema, place) };
}
