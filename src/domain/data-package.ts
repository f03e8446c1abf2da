import { toCsv } from './csv.ts';
import type { DataTable } from './data-table.ts';
import type { Notice } from './notice.ts';
import { sha256 } from './sha256.ts';

export interface Licence {
  /** SPDX identifier. */
  name: string;
  title: string;
  path: string;
}

export function csvOf({ fields, rows }: DataTable): string {
  return toCsv(
    fields.map(({ name }) => name),
    rows,
  );
}

/** Describes the tables of a notice after Frictionless Data Package v2 (datapackage.org). */
export function dataPackage(
  { id, entry }: Notice,
  tables: readonly DataTable[],
  { url, licence }: { url: string; licence: Licence },
) {
  const { title, issuer, revised, source } = entry.data;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: id,
    title,
    description: `${issuer}发布的${title}：整改措施，以及从正文读出的数字、日期、承诺和制度文件。`,
    homepage: url,
    version: revised.replaceAll('-', '.'),
    keywords: ['巡察整改', '信息公开', issuer],
    licenses: [licence],
    sources: [{ title: source.description }],
    resources: tables.map((table) => {
      const csv = csvOf(table);
      return {
        name: table.name,
        path: `${table.name}.csv`,
        title: table.title,
        description: table.description,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: new TextEncoder().encode(csv).length,
        hash: `sha256:${sha256(csv)}`,
        schema: { fields: table.fields, missingValues: [''] },
      };
    }),
  };
}
