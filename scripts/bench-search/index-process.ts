/** Builds the index that its one argument asks for, an `IndexJob`, and writes what that cost. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { loadRegisters } from '../../src/check/load-registers.ts';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { openPublished, readPublished } from '../../src/search/read-published.ts';
import type { PublishedSource } from '../../src/search/search-documents.ts';
import type { IndexCost, IndexJob } from './build-apart.ts';
import { syntheticSource } from './synthetic-measures.ts';

const job: IndexJob = JSON.parse(process.argv[2] ?? '');
console.log(JSON.stringify(await build(job)));

async function build({ folder, size, seed }: IndexJob): Promise<IndexCost> {
  const data = join(folder, 'data');
  const { registers } = await loadRegisters(process.cwd());
  const synonyms = registers.synonyms.map(({ words, note = null }) => ({ words, note }));
  const source =
    size === null
      ? await openPublished(data)
      : syntheticSource(await readPublished(data), size, seed);
  const making = { seconds: 0, cpuSeconds: 0 };
  const watched: PublishedSource = {
    ...source,
    measuresOf: async (id) => {
      const stop = startClock();
      const measures = await source.measuresOf(id);
      const { seconds, cpuSeconds } = stop();
      making.seconds += seconds;
      making.cpuSeconds += cpuSeconds;
      return measures;
    },
  };
  const stop = startClock();
  let [bytes, files] = [0, 0];
  for await (const { path, content } of buildSearchIndex(watched, synonyms)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
    bytes += Buffer.byteLength(content);
    files++;
  }
  const { seconds, cpuSeconds } = stop();
  return {
    seconds: seconds - making.seconds,
    cpuSeconds: cpuSeconds - making.cpuSeconds,
    memory: process.resourceUsage().maxRSS * 1024,
    bytes,
    files,
  };
}

/** Gives, once it is called, what has passed since. */
function startClock(): () => { seconds: number; cpuSeconds: number } {
  const start = performance.now();
  const cpu = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return { seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
  };
}
