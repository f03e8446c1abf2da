import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeChecksums } from '../../src/checksums/write-checksums.ts';

export const SAMPLE_FILES = {
  'index.html': '首页',
  '404.html': '没有这一页',
  'about/index.html': '关于',
  'data/措施 1.csv': '编号',
  _headers: '# none',
};

/** A little site as it was published, in a temporary folder, to be changed. */
export interface SampleSite {
  folder: string;
  /** A file beside the site, for a list of one's own. */
  ownList: string;
  put(path: string, content: string | Buffer): Promise<void>;
  drop(path: string): Promise<void>;
  remove(): Promise<void>;
}

export async function createSampleSite(): Promise<SampleSite> {
  const parent = await mkdtemp(join(tmpdir(), 'sample-site-'));
  const folder = join(parent, 'site');
  const put = async (path: string, content: string | Buffer): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  };
  for (const [path, content] of Object.entries(SAMPLE_FILES)) await put(path, content);
  await writeChecksums(folder);
  return {
    folder,
    ownList: join(parent, 'own'),
    put,
    drop: (path) => rm(join(folder, path), { recursive: true }),
    remove: () => rm(parent, { recursive: true, force: true }),
  };
}
