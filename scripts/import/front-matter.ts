import { Document, isCollection, stringify } from 'yaml';

/** One field of a front matter, in its order. */
export interface Field {
  key: string;
  /** `undefined` leaves the field out. */
  value: unknown;
  /** On one line: { line: 3 }. */
  isInline?: boolean;
  /** A line for the staff above the field. */
  comment?: string;
}

/** The front matter of a content file, with its two `---`. */
export function writeFrontMatter(fields: readonly Field[]): string {
  return `---\n${writeFields(fields)}---\n`;
}

export function writeFields(fields: readonly Field[]): string {
  return fields
    .filter(({ value }) => value !== undefined)
    .map(({ key, value, isInline = false, comment }) => {
      const above = comment === undefined ? '' : `# ${comment}\n`;
      return `${above}${isInline ? writeInline(key, value) : stringify({ [key]: value }, { lineWidth: 0 })}`;
    })
    .join('');
}

function writeInline(key: string, value: unknown): string {
  const document = new Document({ [key]: value });
  const node = document.get(key, true);
  if (isCollection(node)) node.flow = true;
  return document.toString({ lineWidth: 0 });
}
