/** Scrolls to a range, where it lies below what sticks to the top of the page or behind a bar at its foot. */
export function reveal(range: Range, bar: HTMLElement): void {
  const { top, bottom, height } = range.getBoundingClientRect();
  // What sticks there already says how much of the top it covers.
  const padding = getComputedStyle(document.documentElement).scrollPaddingBlockStart;
  const head = Number.parseFloat(padding) || 0;
  const foot = innerHeight - bar.offsetHeight;
  if (top >= head && bottom <= foot) return;
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scrollBy({
    // To the middle; what is too tall for the room begins at its top.
    top: top - head - Math.max(0, (foot - head - height) / 2),
    behavior: isStill ? 'instant' : 'smooth',
  });
}
