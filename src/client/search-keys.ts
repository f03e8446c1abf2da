/**
 * Arrow keys between the search box and the results: down from the box to the first, up from the
 * first back to the box; Escape leads back from anywhere in the list.
 */
export function moveInResults(
  event: KeyboardEvent,
  input: HTMLInputElement,
  list: HTMLElement,
): void {
  if (event.isComposing || event.keyCode === 229) return;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const links = Array.from(list.querySelectorAll<HTMLElement>(':scope > li a'));
  const active = document.activeElement;
  const place = active instanceof HTMLElement ? links.indexOf(active) : -1;
  const isInBox = active === input;
  if (place < 0 && !isInBox) return;
  const target = targetOf(event.key, place, links.length);
  if (target === null) return;
  event.preventDefault();
  if (target < 0) {
    input.focus();
    return;
  }
  links[target]?.focus();
  links[target]?.closest('li')?.scrollIntoView({ block: 'nearest' });
}

/** Place of the result to go to from a place (-1 is the box); `null` where the key means nothing. */
function targetOf(key: string, place: number, count: number): number | null {
  if (key === 'ArrowDown') return place + 1 < count ? place + 1 : null;
  if (key === 'ArrowUp') return place >= 0 ? place - 1 : null;
  if (key === 'Escape') return place >= 0 ? -1 : null;
  return null;
}
