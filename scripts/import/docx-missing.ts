/** The first run of characters of `wanted` that `found` lacks; `null` where it has all of them. */
export function findMissing(wanted: string, found: string): string | null {
  const left = countCharacters(found);
  const characters = Array.from(wanted.replace(/\s/g, ''));
  const isMissing = characters.map((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
  const first = isMissing.indexOf(true);
  if (first < 0) return null;
  const end = isMissing.indexOf(false, first);
  return characters.slice(first, end < 0 ? undefined : end).join('');
}

function countCharacters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of text) counts.set(each, (counts.get(each) ?? 0) + 1);
  return counts;
}
