import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildManifests } from '../../src/offline/build-manifests.ts';
import { filesBelow } from './built-site.ts';
import { Gate } from './gate.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

export const NOTICE = '2023-changzhou-chengguan';

/** A copy of a built site on a server of its own, to be deployed anew under its readers. */
export class ChangingSite {
  readonly folder: string;
  readonly server: StaticServer;
  readonly #gate: Gate;

  private constructor(folder: string, server: StaticServer, gate: Gate) {
    this.folder = folder;
    this.server = server;
    this.#gate = gate;
  }

  static async of(dist: string, base = '/'): Promise<ChangingSite> {
    const cache = join(process.cwd(), 'node_modules/.cache');
    await mkdir(cache, { recursive: true });
    const folder = mkdtempSync(join(cache, 'changing-site-'));
    cpSync(dist, folder, { recursive: true });
    const gate = new Gate();
    const server = await serveFolder(folder, { base, admit: (target) => gate.pass(target) });
    return new ChangingSite(folder, server, gate);
  }

  /** From now on requests for such addresses are taken, but not answered before `release`. */
  hold(held: RegExp): void {
    this.#gate.hold(held);
  }

  /** Answers what was held, and all that comes. */
  release(): void {
    this.#gate.release();
  }

  /** How many requests wait for their answer. */
  get waiting(): number {
    return this.#gate.waiting;
  }

  /** Deploys a version whose pages all say `version` and are styled by a sheet that says so too. */
  async deploy(version: string): Promise<void> {
    const files = filesBelow(this.folder);
    const sheet = files.find((file) => /^_astro\/text\..*\.css$/.test(file)) ?? '';
    const newSheet = `_astro/text.${version}.css`;
    const css = readFileSync(join(this.folder, sheet), 'utf8');
    renameSync(join(this.folder, sheet), join(this.folder, newSheet));
    this.write(newSheet, `${css}html{--sheet:${version}}`);
    for (const file of files.filter((each) => each.endsWith('.html'))) {
      const html = readFileSync(join(this.folder, file), 'utf8');
      this.write(
        file,
        html
          .replaceAll(sheet, newSheet)
          .replace(
            /<html lang="zh-CN"( data-version="\w*")?/,
            `<html lang="zh-CN" data-version="${version}"`,
          ),
      );
    }
    await this.writeManifests();
  }

  /** Adds a second notice: the pages of the first, under another name. */
  async addNotice(id: string): Promise<void> {
    for (const kind of ['notices', 'data']) {
      const from = join(this.folder, kind, NOTICE);
      cpSync(from, join(this.folder, kind, id), { recursive: true });
    }
    const data = JSON.parse(readFileSync(join(this.folder, `data/${id}/notice.json`), 'utf8'));
    this.write(`data/${id}/notice.json`, JSON.stringify({ ...data, id, title: '另一份通报' }));
    const page = `notices/${id}/index.html`;
    const html = readFileSync(join(this.folder, page), 'utf8');
    this.write(page, html.replace(`data-notice="${NOTICE}"`, `data-notice="${id}"`));
    await this.writeManifests();
  }

  async writeManifests(): Promise<void> {
    for await (const manifest of buildManifests(this.folder)) {
      this.write(`notices/${manifest.notice}/offline.json`, JSON.stringify(manifest));
    }
  }

  write(file: string, content: string): void {
    writeFileSync(join(this.folder, file), content);
  }

  remove(file: string): void {
    rmSync(join(this.folder, file));
  }

  async close(): Promise<void> {
    await this.server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
