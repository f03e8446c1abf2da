const decoder = new TextDecoder('gb18030');

/** Two-byte codes by their characters, read out of the decoder. */
function twoByteCodes(): Map<string, number> {
  const codes = new Map<string, number>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd') {
        codes.set(character, lead * 256 + trail);
      }
    }
  }
  return codes;
}

/**
 * Text in GB18030, as old Windows programs save it: Node only decodes it.
 *
 * One and two bytes, and four beyond the basic plane (GB 18030-2022, from 90308130 on); throws on
 * characters of the basic plane that need four.
 */
export function encodeGb18030(text: string): Uint8Array {
  const codes = twoByteCodes();
  const bytes = Array.from(text).flatMap((character) => {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) return [point];
    const code = codes.get(character);
    if (code !== undefined) return [code >> 8, code & 0xff];
    if (point < 0x10000) throw new Error(`Not in GBK: ${character}`);
    const linear = point - 0x10000;
    return [
      0x90 + Math.floor(linear / 12600),
      0x30 + (Math.floor(linear / 1260) % 10),
      0x81 + (Math.floor(linear / 10) % 126),
      0x30 + (linear % 10),
    ];
  });
  return Uint8Array.from(bytes);
}
