import { stringify } from 'csv-stringify/sync';

/**
 * CSV as RFC 4180 has it, with the byte order mark by which Excel knows UTF-8. A cell that a
 * spreadsheet would take for a formula is led by an apostrophe.
 */
export function toCsv(
  header: readonly string[],
  rows: readonly (readonly (string | number | boolean | null)[])[],
): string {
  return stringify([header, ...rows], {
    bom: true,
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { boolean: String },
  });
}
