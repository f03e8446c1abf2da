import { Document, isCollection, Scalar, visit } from 'yaml';
import { codeOf } from '../../src/domain/invisible.ts';
import { EVERY_HIDDEN } from './invisible.ts';

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
      return `${above}${writeField(key, value, isInline)}`;
    })
    .join('');
}

function writeField(key: string, value: unknown, isInline: boolean): string {
  // Text that any version of YAML takes for a number or a date stands in quotes.
  const document = new Document({ [key]: value }, { compat: 'yaml-1.1' });
  const node = document.get(key, true);
  if (isInline && isCollection(node)) node.flow = true;
  visit(document, {
    Scalar: (_key, scalar) => {
      const { value } = scalar;
      if (typeof value !== 'string' || value.search(EVERY_HIDDEN) < 0) return;
      scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  // Hidden characters stand only between the double quotes set above, where YAML knows escapes.
  return document.toString({ lineWidth: 0 }).replace(EVERY_HIDDEN, escapeRun);
}

function escapeRun(run: string): string {
  return Array.from(run, (each) => `\\U${codeOf(each).slice(2).padStart(8, '0')}`).join('');
}
