/** One line of a list: plain values by name, the same for JSON, CSV and a table. */
export type Row = Readonly<Record<string, Value>>;
export type Value = string | number | boolean | null | readonly (string | Part)[];

/** One of several things of a row that are more than a word: `{ party: "SP", for: 3, against: 0, absent: 0 }`. */
export type Part = Readonly<Record<string, string | number>>;

/** How a table writes a civil date: as it is where columns are narrow, written out where there is room. */
export type WriteDay = (civil: string) => string;

/** A column of a table for people. */
export interface Column<R extends Row> {
  readonly head: string;
  readonly cell: (row: R, day: WriteDay) => string;
}

/** Rows with what they are called: the same for JSON, CSV and a table for people. */
export interface Listing {
  readonly names: readonly string[];
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}
