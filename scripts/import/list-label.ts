/** What a browser writes in front of an item of a numbered list; nothing for other lists. */
export function listLabel(item: Element): string {
  const list = item.parentElement;
  if (list?.localName !== 'ol') return '';
  const items = Array.from(list.children).filter(({ localName }) => localName === 'li');
  const own = Number(item.getAttribute('value') ?? Number.NaN);
  const first = Number(list.getAttribute('start') ?? 1) || 1;
  const number = Number.isInteger(own) ? own : first + items.indexOf(item);
  return `${number}.`;
}
