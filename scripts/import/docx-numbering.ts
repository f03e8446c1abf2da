import type { Document, Element } from '@xmldom/xmldom';
import { createRun } from './docx-prepare.ts';
import { attribute, childNamed, childrenNamed, elementsNamed } from './docx-xml.ts';
import { formatNumber } from './number-format.ts';

interface Level {
  start: number;
  format: string;
  /** `（%1）`: the numbers of this level and those outside it. */
  text: string;
  /** The paragraph style that stands for this level. */
  style: string | null;
  /** It begins anew below a number of this place or one outside it; -1: never. */
  restartsBelow: number;
  /** All its numbers are shown as 1, 2, 3, whatever their own formats. */
  isLegal: boolean;
}
type Levels = ReadonlyMap<number, Level>;
/** Lists by their number: the levels, and which list counts on where. */
type Lists = ReadonlyMap<string, { counter: string; levels: Levels }>;

/**
 * Writes the numbers that Word counts by itself into the text, as Word shows them.
 *
 * They are in no run of the file, only rules for them (ECMA-376 part 1, 17.9), and no reader but Word
 * shows them: a notice would lose its numbering.
 */
export function writeListNumbers(
  document: Document,
  numbering: Document | null,
  styles: Document | null,
): number {
  if (!numbering) return 0;
  const styleNumbers = readStyleNumbers(styles);
  const lists = readLists(numbering, styleNumbers);
  const counters = new Map<string, number[]>();
  let written = 0;
  for (const paragraph of elementsNamed(document, 'p')) {
    const properties = childNamed(paragraph, 'pPr');
    const own = numberOf(properties ? childNamed(properties, 'numPr') : null);
    const style = attribute(properties ? childNamed(properties, 'pStyle') : null, 'val') ?? '';
    const fromStyle = styleNumbers.get(style);
    const id = own?.id ?? fromStyle?.id;
    const list = id === undefined ? undefined : lists.get(id);
    if (!list) continue;
    const place = own?.level ?? fromStyle?.level ?? placeOfStyle(list.levels, style) ?? 0;
    const level = list.levels.get(place);
    if (!level) continue;
    const counts = counters.get(list.counter) ?? [];
    counts[place] = (counts[place] ?? level.start - 1) + 1;
    for (const [inner, { restartsBelow }] of list.levels) {
      if (inner > place && place <= restartsBelow) delete counts[inner];
    }
    counters.set(list.counter, counts);
    const label = labelOf(list.levels, counts, place);
    if (label === '') continue;
    insertText(document, paragraph, properties, label);
    written++;
  }
  return written;
}

function labelOf(
  levels: ReadonlyMap<number, Level>,
  counts: readonly number[],
  place: number,
): string {
  const level = levels.get(place);
  if (!level || level.format === 'bullet' || level.format === 'none') return '';
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1;
    const other = levels.get(at);
    const format = level.isLegal ? 'decimal' : other?.format;
    return other && format ? formatNumber(counts[at] ?? other.start, format) : '';
  });
}

function insertText(
  document: Document,
  paragraph: Element,
  properties: Element | null,
  label: string,
): void {
  const before = properties ? properties.nextSibling : paragraph.firstChild;
  paragraph.insertBefore(createRun(document, label), before);
}

function placeOfStyle(levels: Levels, style: string): number | undefined {
  return Array.from(levels).find(([, level]) => style !== '' && level.style === style)?.[0];
}

function readLists(numbering: Document, styleNumbers: ReadonlyMap<string, NumberReference>): Lists {
  const all = elementsNamed(numbering, 'abstractNum');
  const byId = new Map(all.map((each) => [attribute(each, 'abstractNumId') ?? '', each]));
  // A list may be told only by the style that it follows (17.9.21).
  const followed = (each: Element): Element | undefined => {
    const style = attribute(childNamed(each, 'numStyleLink'), 'val');
    const id = style === null ? undefined : styleNumbers.get(style)?.id;
    const num = elementsNamed(numbering, 'num').find((other) => attribute(other, 'numId') === id);
    return num && byId.get(attribute(childNamed(num, 'abstractNumId'), 'val') ?? '');
  };
  const abstract = new Map(
    Array.from(byId, ([id, each]) => [id, readLevels(followed(each) ?? each)] as const),
  );
  return new Map(
    elementsNamed(numbering, 'num').map((num) => {
      const counter = attribute(childNamed(num, 'abstractNumId'), 'val') ?? '';
      const overrides = childrenNamed(num, 'lvlOverride');
      const levels = new Map(abstract.get(counter) ?? []);
      for (const override of overrides) {
        const place = Number(attribute(override, 'ilvl') ?? 0);
        const whole = childNamed(override, 'lvl');
        const start = attribute(childNamed(override, 'startOverride'), 'val');
        const level = whole ? readLevel(whole) : levels.get(place);
        if (level) levels.set(place, start === null ? level : { ...level, start: Number(start) });
      }
      const id = attribute(num, 'numId') ?? '';
      // A list that begins anew counts by itself; the others of one kind count on.
      const isAnew = overrides.some((each) => childNamed(each, 'startOverride') !== null);
      return [id, { counter: isAnew ? `num ${id}` : counter, levels }] as const;
    }),
  );
}

function readLevels(abstract: Element): Map<number, Level> {
  return new Map(
    childrenNamed(abstract, 'lvl').map((lvl) => [
      Number(attribute(lvl, 'ilvl') ?? 0),
      readLevel(lvl),
    ]),
  );
}

function readLevel(lvl: Element): Level {
  const place = Number(attribute(lvl, 'ilvl') ?? 0);
  const restart = attribute(childNamed(lvl, 'lvlRestart'), 'val');
  return {
    // Zero where it is not said (17.9.25).
    start: Number(attribute(childNamed(lvl, 'start'), 'val') ?? 0),
    style: attribute(childNamed(lvl, 'pStyle'), 'val'),
    restartsBelow: restart === null ? place - 1 : Number(restart) - 1,
    isLegal: isOn(childNamed(lvl, 'isLgl')),
    format: attribute(childNamed(lvl, 'numFmt'), 'val') ?? 'decimal',
    text: attribute(childNamed(lvl, 'lvlText'), 'val') ?? '',
  };
}

function isOn(element: Element | null): boolean {
  return element !== null && !/^(?:0|false|off)$/.test(attribute(element, 'val') ?? '');
}

interface NumberReference {
  id: string;
  level: number | null;
}

function numberOf(numPr: Element | null): NumberReference | null {
  if (!numPr) return null;
  const level = attribute(childNamed(numPr, 'ilvl'), 'val');
  return {
    id: attribute(childNamed(numPr, 'numId'), 'val') ?? '0',
    level: level === null ? null : Number(level),
  };
}

/** The numbers that a paragraph has by its style, or by the style on which that rests. */
function readStyleNumbers(styles: Document | null): Map<string, NumberReference> {
  const all = styles ? elementsNamed(styles, 'style') : [];
  const byId = new Map(all.map((style) => [attribute(style, 'styleId') ?? '', style]));
  const resolve = (id: string, seen: readonly string[]): NumberReference | null => {
    const style = byId.get(id);
    if (!style || seen.includes(id)) return null;
    const properties = childNamed(style, 'pPr');
    const own = numberOf(properties ? childNamed(properties, 'numPr') : null);
    return own ?? resolve(attribute(childNamed(style, 'basedOn'), 'val') ?? '', [...seen, id]);
  };
  return new Map(
    Array.from(byId.keys()).flatMap((id) => {
      const number = resolve(id, []);
      return number ? [[id, number] as const] : [];
    }),
  );
}
