import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type CheckReport, checkContent } from '../../src/check/check-content.ts';
import { sampleNotice } from '../support/sample-notice.ts';
import type { FileContent } from './hostile-content.ts';

/** Where the sample's files lie, from the repository's root. */
export const SAMPLE_FOLDER = sampleNotice().folder;

/** A folder beside the notice's goes whole. */
function ownFolder(name: string): string {
  return /^\.\.\/(?!\.\.\/)[^/]+/.exec(name)?.[0] ?? name;
}

/** The sound sample in a folder of its own, as a repository has it. */
export class SampleRoot {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  static async create(): Promise<SampleRoot> {
    const sample = new SampleRoot(await mkdtemp(join(tmpdir(), 'zhenggai-hostile-')));
    for (const { name, text } of sampleNotice().files) await sample.#write(name, text);
    await mkdir(join(sample.root, 'content/registers'));
    return sample;
  }

  /** The check of the sample with some files changed; then they are as they were. */
  async checkWith(files: Readonly<Record<string, FileContent>>): Promise<CheckReport> {
    const sound = new Map(sampleNotice().files.map(({ name, text }) => [name, text]));
    try {
      for (const [name, content] of Object.entries(files)) await this.#write(name, content);
      return await checkContent(this.root);
    } finally {
      for (const name of Object.keys(files)) {
        await this.#write(ownFolder(name), null);
        await this.#write(name, sound.get(name) ?? null);
      }
    }
  }

  /** Path of a file of the notice on this machine. */
  pathOf(name: string): string {
    return join(this.root, SAMPLE_FOLDER, name);
  }

  async #write(name: string, content: FileContent): Promise<void> {
    const path = this.pathOf(name);
    if (content === null) return rm(path, { force: true, recursive: true });
    await mkdir(dirname(path), { recursive: true });
    if (typeof content === 'string' || content instanceof Uint8Array) {
      return writeFile(path, content);
    }
    await rm(path, { force: true });
    return symlink(content.link, path);
  }

  remove(): Promise<void> {
    return rm(this.root, { recursive: true, force: true });
  }
}
