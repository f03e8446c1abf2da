import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori from 'satori';
import { PICTURE_SIZE } from './card.ts';
import { FONT_NAME, type LayoutNode } from './card-layout.ts';
import { encodeIndexedPng } from './encode-png.ts';
import { font } from './font.ts';

// Satori keeps what it has read of a font as long as it is given the same list.
const FONTS = [{ name: FONT_NAME, data: font, weight: 400, style: 'normal' } as const];

await startResvg();

/** The dev server loads this module again after an edit, while the library stays as it is. */
async function startResvg(): Promise<void> {
  const file = join(process.cwd(), 'node_modules/@resvg/resvg-wasm/index_bg.wasm');
  try {
    await initWasm(await readFile(file));
  } catch (error) {
    if (!String(error).includes('Already initialized')) throw error;
  }
}

/** Draws a laid-out card as PNG; fails on a character that the font lacks. */
export async function drawPicture(layout: LayoutNode): Promise<Uint8Array> {
  const lacking: string[] = [];
  const svg = await satori(layout, {
    ...PICTURE_SIZE,
    fonts: FONTS,
    loadAdditionalAsset: async (_language, characters) => {
      lacking.push(characters);
      return [];
    },
  });
  if (lacking.length > 0) throw new Error(`The font lacks ${lacking.join('')}`);
  const resvg = new Resvg(svg, { font: { loadSystemFonts: false } });
  const image = resvg.render();
  const { width, height, pixels } = image;
  const png = encodeIndexedPng({ width, height, pixels }) ?? image.asPng();
  image.free();
  resvg.free();
  return png;
}
