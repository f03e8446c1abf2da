import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readGlyphs } from './read-glyphs.ts';

const FILE = '@expo-google-fonts/zcool-xiaowei/400Regular/ZCOOLXiaoWei_400Regular.ttf';

/** The one font of the pictures (站酷小薇体, SIL Open Font License); pages use the reader's fonts. */
export const font: Buffer = await readFile(join(process.cwd(), 'node_modules', FILE));

export const glyphs: ReadonlySet<string> = readGlyphs(font);
