import { Scalar } from "yaml";

/**
 * Where a place in a scalar's value stands in the source. Folding, indentation and line ends change white space
 * only, so the place is found by counting the other characters.
 * @param offset in UTF-16 units of the value
 * @returns the offset in the source
 */
export function sourceOffset(source: string, scalar: Scalar, offset: number): number {
  const [start, end] = scalar.range ?? [0, 0];
  if (typeof scalar.value !== "string") return start;
  const skip = solidCount(scalar.value.slice(0, offset));
  const from = start + openingLength(source.slice(start, end), scalar.type ?? "");
  const until = isQuoted(scalar.type ?? "") ? end - 1 : end;
  let seen = 0;
  let last = from;
  for (const unit of source.slice(from, until).matchAll(UNITS[scalar.type ?? ""] ?? PLAIN_UNIT)) {
    const solid = solidCount(decoded(unit[0], scalar.type ?? ""));
    if (solid === 0) continue;
    if (seen + solid > skip) return from + unit.index;
    seen += solid;
    last = from + unit.index + unit[0].length;
  }
  return last;
}

const PLAIN_UNIT = /[\s\S]/g;
const UNITS: Readonly<Record<string, RegExp>> = {
  [Scalar.QUOTE_SINGLE]: /''|[\s\S]/g,
  [Scalar.QUOTE_DOUBLE]: /\\(?:x..|u.{4}|U.{8}|\r?\n|[\s\S])|[\s\S]/g,
};

function isQuoted(type: string): boolean {
  return type === Scalar.QUOTE_SINGLE || type === Scalar.QUOTE_DOUBLE;
}

/** The opening quote, or the line with `|` or `>`. */
function openingLength(raw: string, type: string): number {
  if (isQuoted(type)) return 1;
  return type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED ? raw.indexOf("\n") + 1 : 0;
}

/** What one unit of the source stands for, as far as its length without white space goes. */
function decoded(unit: string, type: string): string {
  if (type === Scalar.QUOTE_SINGLE) return unit === "''" ? "'" : unit;
  if (type !== Scalar.QUOTE_DOUBLE || !unit.startsWith("\\")) return unit;
  const code = /^\\[xuU]([0-9a-fA-F]+)$/.exec(unit)?.[1];
  if (code !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
  return /^\\[ntvfrN_LP \t\r\n]/.test(unit) ? " " : unit.slice(1);
}

function solidCount(text: string): number {
  return text.replace(/\s/g, "").length;
}
