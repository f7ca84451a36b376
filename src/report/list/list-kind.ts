import type { Language } from "#alert";
import type { Followed } from "../followed.ts";
import type { Column, Row } from "../form/row.ts";

/** How one kind of subject is listed. */
export interface List {
  readonly names: readonly string[];
  row(followed: Followed): Row;
  columns(language: Language): readonly Column<Row>[];
}
