/**
 * Characters that show nothing of their own or turn the reading direction: they can make a text look
 * like another, and search can't find what they part. Tab and line ends are left to their places.
 *
 * Beyond controls and formats these are what Unicode calls default-ignorable (zero width, variation
 * selectors, fillers, tags), halves of surrogate pairs, noncharacters and the blank Braille pattern.
 */
export const HIDDEN =
  /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/u;

/**
 * The same with tab, line ends and private use, which every font shows as it likes: no field of the
 * content may hold one.
 */
export const INVISIBLE = new RegExp(`[\\t\\n\\r\\p{Co}]|${HIDDEN.source}`, 'u');

const EVERY_INVISIBLE = new RegExp(INVISIBLE, 'gu');

/** A text in which every invisible character is named by its number: 〈U+200B〉. */
export function showInvisible(text: string): string {
  return text.replace(EVERY_INVISIBLE, (character) => `〈${codeOf(character)}〉`);
}

/** The number of a character, as Unicode writes it: U+200B. */
export function codeOf(character: string): string {
  const number = character.codePointAt(0) ?? 0;
  return `U+${number.toString(16).toUpperCase().padStart(4, '0')}`;
}
