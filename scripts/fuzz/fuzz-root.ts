import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkContent } from '../../src/check/check-content.ts';
import { filesBelow } from '../../tests/support/built-site.ts';
import { applyEdits, type Edit } from './edit.ts';
import { faultOfAccepted, faultOfProblems } from './judge.ts';

/** The check of what is mutated may take this many times what it takes of sound content. */
const SLOWEST = 10;
/** Milliseconds that a run may take longer for no reason of its own. */
const PAUSE = 2000;

/** What the program has computed so far, in milliseconds: however busy the machine is with others. */
function computed(): number {
  return process.cpuUsage().user / 1000;
}

/** A copy of the content that may be damaged. */
export class FuzzRoot {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly #root: string;
  #usual = 0;

  private constructor(root: string) {
    this.#root = root;
    const paths = filesBelow(join(root, 'content')).filter((path) =>
      /\.(?:mdx|yaml|txt)$/.test(path),
    );
    this.files = new Map(
      paths.map((path) => [`content/${path}`, readFileSync(join(root, 'content', path))]),
    );
  }

  /** Of the content below `source`, which must be sound. */
  static async of(source: string): Promise<FuzzRoot> {
    const root = await mkdtemp(join(tmpdir(), 'zhenggai-fuzz-'));
    await cp(join(source, 'content'), join(root, 'content'), { recursive: true });
    const made = new FuzzRoot(root);
    const fault = await made.faultWith([]);
    if (fault !== null) throw new Error(`Sound content is judged wrong: ${fault}`);
    const start = computed();
    await checkContent(root);
    made.#usual = computed() - start;
    return made;
  }

  /** What the program does wrong, in Chinese, once the edits are made; `null` where it does all right. */
  async faultWith(edits: readonly Edit[]): Promise<string | null> {
    const changed = applyEdits(this.files, edits);
    await this.#write(changed);
    try {
      return await this.#judge(changed);
    } catch (error) {
      return `抛出异常：${error instanceof Error ? error.stack : String(error)}`;
    } finally {
      await this.#write(
        new Map(
          Array.from(changed.keys(), (file) => [file, this.files.get(file) ?? Buffer.alloc(0)]),
        ),
      );
    }
  }

  async #judge(changed: ReadonlyMap<string, Buffer>): Promise<string | null> {
    const start = computed();
    const { problems } = await checkContent(this.#root);
    const time = computed() - start;
    if (Reflect.ownKeys(Object.prototype).length !== PROTOTYPE_KEYS)
      return 'Object.prototype 被改动了';
    if (this.#usual > 0 && time > this.#usual * SLOWEST + PAUSE) {
      return `检查用了 ${Math.round(time)} 毫秒，平常是 ${Math.round(this.#usual)} 毫秒`;
    }
    if (problems.length > 0) return faultOfProblems(Array.from(problems));
    const all = new Map([...this.files, ...changed]);
    const registers = Array.from(all).filter(([file]) => file.startsWith('content/registers/'));
    return faultOfAccepted(this.#root, new Map(registers));
  }

  async #write(files: ReadonlyMap<string, Buffer>): Promise<void> {
    for (const [file, bytes] of files) await writeFile(join(this.#root, file), bytes);
  }

  remove(): Promise<void> {
    return rm(this.#root, { recursive: true, force: true });
  }
}

const PROTOTYPE_KEYS = Reflect.ownKeys(Object.prototype).length;
