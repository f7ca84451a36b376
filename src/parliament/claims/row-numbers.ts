import { type Cited, firstFrom, isStuk } from "./head-numbers.ts";
import { type Head, headsWithin, type Motion } from "./heads.ts";
import { type Columns, columnsOf, type Row, rowAt, statusCell } from "./rows.ts";
import { distinct } from "./same-motion.ts";

/** Gives the one motion of a row of a table the number that stands in another of its cells. */
export function withRowNumbers(
  text: string,
  heads: readonly Head[],
  cited: readonly Cited[],
): readonly Head[] {
  if (!text.includes("| ")) return heads;
  const columns = columnsOf(text);
  const numbers = new Map<number, Motion | null>();
  return heads.map((head) => {
    if (head.motions.some(({ id }) => id !== undefined) || head.form === "pointing") return head;
    const row = rowAt(text, head.start);
    if (row === null) return head;
    // `Motie wordt niet uitgevoerd` in the cell that tells of it is no motion of its own.
    if (head.form === "any" && headsWithin(heads, row).some(({ motions }) => motions.length > 0)) return head;
    const number = numbers.get(row.start) ?? numberOf(row, columns, heads, cited);
    numbers.set(row.start, number);
    return number === null ? head : { ...head, form: "named", motions: [{ ...head.motions[0], ...number }] };
  });
}

/** The number of the motion whose request a row tells without its word, beside a status that speaks of `de motie`. */
export function requestOf(
  text: string,
  row: Row,
  columns: Columns,
  heads: readonly Head[],
  cited: readonly Cited[],
): Motion | null {
  return asksIn(text, row) ? numberOf(row, columns, heads, cited) : null;
}

/** Whether a cell of a row tells the request of a motion without its word. */
export function asksIn(text: string, row: Row): boolean {
  return row.cells.some(({ start, end }) => REQUEST.test(text.slice(start, Math.min(end, start + 80))));
}

const REQUEST =
  /^\s*(?:De Kamer\s+)?(?:verzoekt|roept|spreekt)\s+(?:(?:als haar mening\s+)?uit|(?:de\s+)?(?:regering|minister|staatssecretaris)|het\s+kabinet)\b/i;

/** The first number in a cell that names no motion and tells no state of affairs; null where the row has several motions. */
function numberOf(
  row: Row,
  columns: Columns,
  heads: readonly Head[],
  cited: readonly Cited[],
): Motion | null {
  const own = headsWithin(heads, row);
  if (distinct(own.flatMap(({ motions }) => motions)).length > 1) return null;
  const status = statusCell(row, columns, (cell) =>
    headsWithin(own, cell).some(({ form }) => form !== "pointing"),
  );
  for (const cell of row.cells) {
    const place = firstFrom(cited, cell.start);
    const found = cited[place];
    if (cell === status?.cell || found === undefined || found.start >= cell.end || !isStuk(found.id))
      continue;
    return found.id.startsWith("rel:") ? { place } : { id: found.id, place };
  }
  return null;
}
