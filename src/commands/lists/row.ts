/** One line of a list: plain values by name, the same for JSON, CSV and a table. */
export type Row = Readonly<Record<string, Value>>;
export type Value = string | number | boolean | null | readonly string[];

/** A column of a table for people. */
export interface Column<R extends Row> {
  readonly head: string;
  readonly cell: (row: R) => string;
}
