import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../domain/sha256.ts';
import type { Card } from './card.ts';
import { layOut } from './card-layout.ts';
import { drawPicture } from './draw.ts';
import { font } from './font.ts';
import { keptOrMade } from './picture-store.ts';

const MODULES = join(process.cwd(), 'node_modules');
const FOLDER = join(MODULES, '.cache', 'pictures');

/** All but the card that a picture is made from: the font, the libraries that draw, and our part. */
const TOOLS = JSON.stringify([
  sha256(font),
  ...(await Promise.all(['satori', '@resvg/resvg-wasm'].map(versionOf))),
  ...(await Promise.all(['draw.ts', 'encode-png.ts'].map(digestOf))),
]);

async function digestOf(name: string): Promise<string> {
  return sha256(await readFile(join(process.cwd(), 'src/pictures', name), 'utf8'));
}

async function versionOf(name: string): Promise<string> {
  return JSON.parse(await readFile(join(MODULES, name, 'package.json'), 'utf8')).version;
}

/** The picture of a card, drawn only where nothing of it has changed since it was last drawn. */
export function pictureOf(card: Card): Promise<Uint8Array> {
  const layout = layOut(card);
  return keptOrMade(FOLDER, `${TOOLS}${JSON.stringify(layout)}`, () => drawPicture(layout));
}
