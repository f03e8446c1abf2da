import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { NOTICES_FOLDER } from '../../src/check/read-notice-files.ts';
import { REGISTERS_FOLDER, registerFile } from '../../src/domain/register-rules.ts';
import { seededRandom } from '../../tests/support/random.ts';
import { cityMaker } from './city.ts';
import { synthesizeNotice } from './notice.ts';
import { multiplyRegisters } from './registers.ts';
import { readTemplate } from './template.ts';

/** How many notices come from one city before the next city's begin. */
const NOTICES_OF_A_CITY = 10;

/** What is to be synthesized. */
export interface Synthesis {
  notices: number;
  seed: number;
}

/**
 * Writes `content/` into a folder: notices that vary the first one of the repository `root`, and
 * registers that know their names. A larger number of notices begins with those of a smaller one.
 */
export async function writeContent(
  root: string,
  folder: string,
  { notices, seed }: Synthesis,
): Promise<void> {
  const template = await readTemplate(root);
  const makeCity = cityMaker(template, seededRandom(seed));
  const cities = Array.from({ length: Math.ceil(notices / NOTICES_OF_A_CITY) }, (_, index) =>
    makeCity(index + 1),
  );
  for (const [index, city] of cities.entries()) {
    const first = index * NOTICES_OF_A_CITY + 1;
    const last = Math.min(notices, first + NOTICES_OF_A_CITY - 1);
    for (let number = first; number <= last; number++) {
      const { slug, files } = synthesizeNotice(template, city, { seed, number });
      for (const [name, text] of files) {
        await write(join(folder, NOTICES_FOLDER, slug, name), text);
      }
    }
  }
  await cp(join(root, REGISTERS_FOLDER), join(folder, REGISTERS_FOLDER), { recursive: true });
  const { units, places } = multiplyRegisters(template.registers, cities);
  await write(join(folder, registerFile('units')), stringify(units));
  await write(join(folder, registerFile('places')), stringify(places));
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
