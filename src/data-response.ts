import { site } from 'astro:config/client';
import { addresses } from './addresses.ts';
import type { DataContext } from './domain/data-table.ts';
import { buildLedger } from './domain/ledger.ts';
import { rememberLast } from './domain/remember.ts';
import { getRegisters, type NoticeView } from './queries.ts';

/** JSON that a person can read too: indented, with a final line break. */
export function jsonResponse(value: unknown): Response {
  return new Response(`${JSON.stringify(value, null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}

export function csvResponse(csv: string): Response {
  return new Response(csv, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
}

/** What the data files of a notice are made from. */
export const dataContext = rememberLast(readContext);

async function readContext(notice: NoticeView): Promise<DataContext> {
  return {
    notice,
    ledger: buildLedger(notice),
    registers: await getRegisters(),
    urlOf: (measure) => new URL(addresses.measure(notice, measure), site).href,
  };
}
