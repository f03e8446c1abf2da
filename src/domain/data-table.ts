import type { Ledger } from './ledger.ts';
import type { Notice } from './notice.ts';
import type { Registers } from './register-schemas.ts';

type Cell = string | number | boolean | null;

/** A column of a published table, after Frictionless Table Schema (v2). */
export interface DataField<Row> {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  title: string;
  description: string;
  of(row: Row): Cell;
}

/** A published table: what makes its CSV, its schema and its documentation. */
export interface DataTable {
  /** File name without extension. */
  name: string;
  title: string;
  description: string;
  fields: readonly Omit<DataField<never>, 'of'>[];
  rows: readonly (readonly Cell[])[];
}

/** What the tables are made from. `urlOf` gives the absolute address of a measure's page. */
export interface DataContext {
  notice: Notice;
  ledger: Ledger;
  registers: Pick<Registers, 'units' | 'places'>;
  urlOf(measure: { id: string }): string;
}

/** What separates several values in one cell. */
export const SEPARATOR = '；';

/** A table with the cells of its rows. */
export function table<Row>(
  { name, title, description }: Pick<DataTable, 'name' | 'title' | 'description'>,
  rows: readonly Row[],
  fields: readonly DataField<Row>[],
): DataTable {
  return {
    name,
    title,
    description,
    fields: fields.map(({ of: _of, ...field }) => field),
    rows: rows.map((row) => fields.map((field) => field.of(row))),
  };
}

type Of<Row> = DataField<Row>['of'];

function fieldOf(type: DataField<never>['type']) {
  return <Row>(name: string, title: string, description: string, of: Of<Row>): DataField<Row> => ({
    name,
    type,
    title,
    description,
    of,
  });
}

export const string = fieldOf('string');
export const integer = fieldOf('integer');
export const number = fieldOf('number');
export const boolean = fieldOf('boolean');
export const date = fieldOf('date');
