import { stringify } from 'csv-stringify/browser/esm/sync';

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
    // By itself the library quotes only the line break that ends records.
    quoted_match: /[\r\n]/,
    cast: { boolean: String },
  });
}
