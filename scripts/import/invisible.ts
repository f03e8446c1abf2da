/** Characters that show nothing or turn the reading direction; no field of the content may hold one. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

export function hasInvisible(text: string): boolean {
  return INVISIBLE.test(text);
}
