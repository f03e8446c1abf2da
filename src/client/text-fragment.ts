/** Up to here a passage is written whole into its link; of a longer one its beginning and end. */
const WHOLE = 40;
const END = 12;

/**
 * The text directive that shows a passage when a link is opened (WICG, "URL Fragment Text
 * Directives"): `:~:text=…`. `words` must stand in one block of the page as they are.
 */
export function textDirective(words: string): string {
  const parts = words.length <= WHOLE ? [words] : [words.slice(0, END), words.slice(-END)];
  return `:~:text=${parts.map(encode).join(',')}`;
}

/** The directive gives the hyphen a meaning, which `encodeURIComponent` leaves alone. */
function encode(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
