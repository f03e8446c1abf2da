/** Cuts a label into lines of at most `length` characters; a chart's labels do not wrap themselves. */
export function wrapLabel(label: string, length: number): string[] {
  const characters = Array.from(label);
  const lines = Math.max(1, Math.ceil(characters.length / length));
  // Lines of even length: a last line of one character looks like a mistake.
  const even = Math.ceil(characters.length / lines);
  return Array.from({ length: lines }, (_, index) =>
    characters.slice(index * even, (index + 1) * even).join(''),
  );
}
