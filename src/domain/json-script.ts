const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/**
 * JSON that can stand between `<script>` and `</script>`, where HTML knows no escapes.
 *
 * Without `<` no text can end the element or begin a comment; the two line separators are line breaks
 * to older JavaScript. All of them mean the same to a reader of JSON.
 */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (each) => ESCAPES[each] ?? each);
}
