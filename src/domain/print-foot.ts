/** The stylesheet that writes words at the foot of printed pages, on the side that has no page number. */
export function printFoot(words: readonly string[]): string {
  // A CSS string ends at a quotation mark or a line break; an escape of six digits needs no blank.
  const escaped = words
    .join('　')
    .replace(/["\\\n\r\f]/g, (sign) => `\\${sign.charCodeAt(0).toString(16).padStart(6, '0')}`);
  return [
    `@page :right { @bottom-left { content: "${escaped}"; } }`,
    `@page :left { @bottom-right { content: "${escaped}"; } }`,
    '',
  ].join('\n');
}
