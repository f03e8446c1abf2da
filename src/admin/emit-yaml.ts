import { Document, isCollection, isMap, visit } from 'yaml';
import { isRecord } from './plain-data.ts';

/** The keys whose text is a date. */
export type Dates = ReadonlySet<string>;

/** Writes a value as YAML; `inline` puts a list or a map, or the one under a single key, on one line. */
export function emitYaml(
  value: unknown,
  { dates, inline }: { dates: Dates; inline: boolean },
): string {
  const document = new Document(withDates(value, dates), {
    customTags: ['timestamp'],
    // Text that any version of YAML takes for a number or a date stands in quotes.
    compat: 'yaml-1.1',
  });
  const { contents } = document;
  const only = isMap(contents) && contents.items.length === 1 ? contents.items[0]?.value : null;
  if (inline && isCollection(only)) only.flow = true;
  else if (inline && isCollection(contents)) contents.flow = true;
  let spaced = false;
  visit(document, {
    Seq: (_key, node) => {
      if (node.items.every((item) => !isCollection(item))) node.flow = true;
    },
    Map: (_key, node) => {
      spaced ||= node.flow === true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: spaced });
}

/** Turns the dates among a value's text into what YAML writes without quotation marks. */
function withDates(value: unknown, dates: Dates, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => withDates(item, dates));
  if (isRecord(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, withDates(inner, dates, name)]),
    );
  }
  const isDate = dates.has(key) && /^\d{4}-\d{2}-\d{2}$/.test(String(value));
  const date = isDate ? new Date(String(value)) : null;
  return date === null || Number.isNaN(date.getTime()) ? value : date;
}
