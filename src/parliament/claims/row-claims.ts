import { sentencesOf } from "../parts/quote.ts";
import type { Span } from "../text.ts";
import type { Treatment } from "./claim.ts";
import { NOTHING_BEFORE } from "./foregoing.ts";
import { headsWithin, type Motion } from "./heads.ts";
import { asksIn, requestOf } from "./row-numbers.ts";
import { isOnlyTime, isPlainStatus, type Row, statusCell, statusOf } from "./rows.ts";
import { distinct } from "./same-motion.ts";
import { saidInSentence } from "./sentence-claims.ts";
import type { Told } from "./told.ts";
import { voiceIn } from "./voices.ts";
import type { Walked } from "./walked.ts";

/** What a row of a table says of the motion in it: the cell with the state of affairs, of the motion of the others. */
export function rowClaims(walked: Walked, row: Row): readonly Told[] {
  const { text, heads, voices } = walked;
  const asks =
    asksIn(text, row) && distinct(headsWithin(heads, row).flatMap(({ motions }) => motions)).length < 2;
  const status = statusCell(
    row,
    walked.columns,
    // Beside a cell that tells the request itself a name is only spoken of.
    (cell) => !asks && headsWithin(heads, cell).some(({ form }) => form === "named"),
  );
  if (status === null) return [];
  const { headed } = status;
  const cell = headed ? status.cell : (plainCell(walked, row) ?? status.cell);
  const motion = motionOf(walked, row, cell);
  const speaker =
    voices(row.start).speaker ?? (headed ? "government" : voiceIn(text.slice(cell.start, cell.end)));
  if (motion === null || speaker === "silent" || speaker === "house") return [];
  const words = text.slice(cell.start, cell.end);
  const isPlanned = headed && isOnlyTime(words);
  const treatment = statusOf(words) ?? (isPlanned ? "underway" : saidInCell(walked, cell));
  return treatment === null
    ? []
    : [{ motion, treatment, speaker, sentence: { start: row.start, end: row.end } }];
}

/** The cell that holds a state of affairs and nothing else, where one alone does: beside it stand remarks. */
function plainCell({ text, heads }: Walked, row: Row): Span | null {
  const plain = row.cells.filter(
    (cell) => isPlainStatus(text.slice(cell.start, cell.end)) && headsWithin(heads, cell).length === 0,
  );
  return plain.length === 1 ? (plain[0] ?? null) : null;
}

/** The one motion that the other cells name; null where they name several. */
function motionOf({ text, heads, cited, columns }: Walked, row: Row, status: Span): Motion | null {
  const own = row.cells.filter((cell) => cell !== status).flatMap((cell) => headsWithin(heads, cell));
  const named = distinct(own.flatMap(({ motions }) => motions));
  if (named.length === 0) return requestOf(text, row, columns, heads, cited);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Sentences of the cell that speak of `deze motie` speak of the row's. */
function saidInCell({ text, heads }: Walked, cell: Span): Treatment | null {
  for (const sentence of sentencesOf(text, cell.start, cell.end)) {
    const said = saidInSentence(text, sentence, headsWithin(heads, sentence), NOTHING_BEFORE);
    const [first] = said.filter(({ motion }) => motion.head?.form === "pointing");
    if (first !== undefined) return first.treatment;
  }
  return null;
}
