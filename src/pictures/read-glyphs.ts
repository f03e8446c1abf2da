const FIRST_TABLE = 12;
const TABLE_RECORD = 16;
const FIRST_SUBTABLE = 4;
const SUBTABLE_RECORD = 8;
const LAST_SEGMENT = 0xffff;

/**
 * The characters that a TrueType font can draw, read from its `cmap` table of format 4 (ISO/IEC
 * 14496-22, 5.2.1), which holds those of the Basic Multilingual Plane.
 */
export function readGlyphs(font: Uint8Array): Set<string> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = findTable(view, 'cmap');
  const count = view.getUint16(table + 2);
  for (let index = 0; index < count; index++) {
    const record = table + FIRST_SUBTABLE + index * SUBTABLE_RECORD;
    const subtable = table + view.getUint32(record + 4);
    if (view.getUint16(subtable) === 4) return readSegments(view, subtable);
  }
  throw new Error('The font has no character map of format 4');
}

function findTable(view: DataView, wanted: string): number {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index++) {
    const record = FIRST_TABLE + index * TABLE_RECORD;
    const bytes = [0, 1, 2, 3].map((at) => view.getUint8(record + at));
    if (String.fromCharCode(...bytes) === wanted) return view.getUint32(record + 8);
  }
  throw new Error(`The font has no table ${wanted}`);
}

function readSegments(view: DataView, subtable: number): Set<string> {
  const glyphs = new Set<string>();
  const doubleCount = view.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubleCount + 2;
  const deltas = starts + doubleCount;
  const offsets = deltas + doubleCount;
  for (let segment = 0; segment < doubleCount; segment += 2) {
    const end = view.getUint16(ends + segment);
    const start = view.getUint16(starts + segment);
    const delta = view.getUint16(deltas + segment);
    const offset = view.getUint16(offsets + segment);
    for (let code = start; code <= end && code !== LAST_SEGMENT; code++) {
      const place = offsets + segment + offset + (code - start) * 2;
      const glyph = offset === 0 ? code : view.getUint16(place);
      // Glyph 0 is the box.
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) glyphs.add(String.fromCharCode(code));
    }
  }
  return glyphs;
}
