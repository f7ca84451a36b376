/** Where the rows of an answer begin, and where they end: what comes behind them are a few words on the answer. */
const ROWS = /"value"\s*:\s*\[/;
const END = /\]\s*(?:,\s*"@odata\.[\w.]{1,50}"\s*:\s*"[^"\\]{0,2000}"\s*){0,5}\}\s*$/;
/** The end is looked for in so much of the text. */
const END_CHARS = 12_000;

/** A row as it stands. */
interface Piece {
  readonly from: number;
  readonly to: number;
}

/** A row that was read, or the text of one that cannot be. */
export type Sifted<T> = { readonly row: T } | { readonly broken: string };

/**
 * The rows of an answer that is no JSON, each read by itself, so that the one that is broken costs no other. Null where it
 * holds none. Where a row breaks off within a text nothing behind it can be told apart any more from the front: those
 * behind it are then read from the back, where the answer ends as it should. Takes time linear in the text.
 * @param read a row of its text; null where it cannot be read
 * @param isRow whether what was read from the back is a row of the answer, and not one within a row
 */
export function siftRows<T>(
  text: string,
  read: (piece: string) => T | null,
  isRow: (row: T) => boolean,
): readonly Sifted<T>[] | null {
  const start = ROWS.exec(text);
  if (start === null) return null;
  const pieces = fromFront(text, start.index + start[0].length);
  const rows = pieces.map((piece) => siftedOf(text, piece, read));
  const last = rows.at(-1);
  if (last === undefined || "row" in last) return rows;
  const broken = rows.findIndex((each) => "broken" in each);
  const back = lastRows(text, pieces[broken]?.from ?? text.length, read, isRow);
  const [first] = back;
  if (first === undefined) return rows;
  const between = text.slice(pieces[broken]?.from, first.from);
  return [...rows.slice(0, broken), { broken: between }, ...back.map(({ row }) => ({ row }))];
}

function siftedOf<T>(text: string, { from, to }: Piece, read: (piece: string) => T | null): Sifted<T> {
  const piece = text.slice(from, to);
  const row = read(piece);
  return row === null ? { broken: piece } : { row };
}

/** The rows of the end, as far as each of them can be read. */
function lastRows<T>(
  text: string,
  least: number,
  read: (piece: string) => T | null,
  isRow: (row: T) => boolean,
): readonly (Piece & { readonly row: T })[] {
  const found = [];
  for (const piece of fromBack(text, least)) {
    const row = read(text.slice(piece.from, piece.to));
    if (row === null || !isRow(row)) break;
    found.unshift({ ...piece, row });
  }
  return found;
}

function fromFront(text: string, start: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let from = -1;
  let isText = false;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (isText) {
      if (character === "\\") at += 1;
      else if (character === '"') isText = false;
    } else if (character === '"') isText = true;
    else if (character === "{" || character === "[") {
      if (depth === 0) from = at;
      depth += 1;
    } else if (character === "}" || character === "]") {
      if (depth === 0) break;
      depth -= 1;
      if (depth === 0) pieces.push({ from, to: at + 1 });
    }
  }
  if (depth > 0) pieces.push({ from, to: text.length });
  return pieces;
}

/** The same from the end of the answer, the last row first; none where the answer does not end as it should. */
function* fromBack(text: string, least: number): Generator<Piece> {
  const tail = Math.max(least, text.length - END_CHARS);
  const end = END.exec(text.slice(tail));
  let depth = 0;
  let to = -1;
  let isText = false;
  for (let at = end === null ? -1 : tail + end.index - 1; at > least; at--) {
    const character = text.charAt(at);
    if (character === '"') {
      if (!isEscaped(text, at)) isText = !isText;
    } else if (isText) continue;
    else if (character === "}" || character === "]") {
      if (depth === 0) to = at + 1;
      depth += 1;
    } else if (character === "{" || character === "[") {
      depth -= 1;
      if (depth < 0) return;
      if (depth === 0) yield { from: at, to };
    }
  }
}

function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text.charAt(before - 1) === "\\") before -= 1;
  return (at - before) % 2 === 1;
}
