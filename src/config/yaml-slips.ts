import type { Said } from "./said.ts";

type Slip = [offset: number, said: Said];

/** One line as it is written: a hyphen, a key, a value, each where it is there. */
interface Line {
  readonly offset: number;
  /** Spaces before it. */
  readonly indent: number;
  /** Where the key begins, behind the hyphens. */
  readonly column: number;
  readonly isItem: boolean;
  readonly key: string;
  readonly value: string;
}

/** A level of the file: keys that stand below each other, or hyphens that do. */
interface Level {
  readonly column: number;
  readonly isList: boolean;
  /** The last key there, and whether something may hang below it. */
  readonly key: string;
  readonly isOpen: boolean;
}

/**
 * What people do wrong in YAML, line by line: a key or hyphen out of line with its neighbours, a value with a colon in
 * it, a missing space. To be asked of a text that a parser has refused: it does not know all of YAML.
 */
export function slipsIn(source: string): Slip[] {
  const slips: Slip[] = [];
  let first: Line | null = null;
  let levels: readonly Level[] = [];
  let apartFrom: number | null = null;
  for (const [offset, text] of linesOf(source)) {
    const indent = text.search(/\S/);
    if (indent < 0 || text[indent] === "#") continue;
    if (apartFrom !== null && indent > apartFrom) continue;
    apartFrom = null;
    const missing = missingSpace(text) ?? missingColon(text);
    if (missing !== null) slips.push([offset + indent, missing]);
    const line = lineOf(text, offset);
    if (line === null) continue;
    first ??= line;
    if (line.indent < first.indent) {
      slips.push([first.offset + first.indent, atMargin(first)]);
      [first, levels] = [line, []];
    }
    const place = placeOf(line, levels);
    if (place.said !== null) slips.push([offset + indent, place.said]);
    levels = place.levels;
    const quotes = quotesFor(line);
    if (quotes !== null) slips.push([offset + line.column, quotes]);
    if (goesOn(line.value)) apartFrom = line.column;
  }
  return slips;
}

function* linesOf(source: string): Generator<readonly [offset: number, text: string]> {
  for (const match of source.matchAll(/[^\n]+/g)) yield [match.index, match[0].replace(/\r$/, "")];
}

const LINE = /^( *)((?:- +)*)([\p{L}_][\p{L}\p{N}_.-]*):(?: +(.*))?$/u;

function lineOf(text: string, offset: number): Line | null {
  const [, spaces, hyphens, key, value] = LINE.exec(text) ?? [];
  if (spaces === undefined || hyphens === undefined || key === undefined) return null;
  const column = spaces.length + hyphens.length;
  const written = (value ?? "").replace(/(?:^| )#.*$/, "").trim();
  return { offset, indent: spaces.length, column, isItem: hyphens !== "", key, value: written };
}

const KEYS = /^(?:id|name|motion|dossier|question|promise|document|query|not|kinds|channel|mention|watches)$/;

/** `-id: a` and `id:a`. */
function missingSpace(text: string): Said | null {
  const [, item] = /^ *-([A-Za-z]+:.*)$/.exec(text) ?? [];
  if (item !== undefined) {
    return {
      nl: `achter het streepje hoort een spatie: "- ${item}"`,
      en: `a hyphen wants a space after it: "- ${item}"`,
    };
  }
  const [, key, value] = /^ *(?:- +)?([A-Za-z]+):([^\s:].*)$/.exec(text) ?? [];
  if (key === undefined || value === undefined || !KEYS.test(key)) return null;
  return {
    nl: `achter de dubbele punt hoort een spatie: "${key}: ${value}"`,
    en: `a colon wants a space after it: "${key}: ${value}"`,
  };
}

/** `name A`: a key of ours with its value, and nothing between. */
function missingColon(text: string): Said | null {
  const [, key, value] = /^ *(?:- +)?([A-Za-z]+) +(\S.*)$/.exec(text) ?? [];
  if (key === undefined || value === undefined || !KEYS.test(key)) return null;
  return {
    nl: `achter "${key}" hoort een dubbele punt: "${key}: ${value}"`,
    en: `"${key}" wants a colon after it: "${key}: ${value}"`,
  };
}

function atMargin({ key }: Line): Said {
  return {
    nl: `"${key}" hoort vooraan de regel, zoals de sleutels eronder: haal de spaties ervoor weg`,
    en: `"${key}" belongs at the margin, like the keys below it: take away the spaces before it`,
  };
}

/** Where a line stands among the levels that are open: what is wrong with that, and the levels after it. */
function placeOf(
  line: Line,
  levels: readonly Level[],
): { readonly said: Said | null; readonly levels: readonly Level[] } {
  const kept = levels.filter((level) => level.column <= line.indent && !isLeft(level, line, levels));
  const closed = levels.find((level) => !kept.includes(level) && level.isList === line.isItem);
  const top = kept.at(-1);
  const hasBelow = top !== undefined && levels.at(-1) !== top;
  if (top === undefined || fits(line, top, hasBelow)) return { said: null, levels: opened(line, kept) };
  const wanted = closed ?? kept.findLast(({ isList }) => isList === line.isItem);
  if (wanted === undefined) return { said: null, levels: opened(line, kept) };
  const around = levels.slice(0, levels.indexOf(wanted) + 1);
  return { said: outOfLine(line, wanted), levels: line.isItem ? opened(line, around) : around };
}

/** A list whose hyphens stand straight below its key ends at the next key there. */
function isLeft({ isList, column }: Level, { indent, isItem }: Line, levels: readonly Level[]): boolean {
  if (!isList || isItem || column !== indent) return false;
  return levels.some((level) => !level.isList && level.column === column);
}

function fits({ indent, isItem }: Line, top: Level, hasBelow: boolean): boolean {
  if (indent > top.column) return top.isOpen && !top.isList && !hasBelow;
  // Hyphens may stand straight below the key that they belong to.
  return isItem ? top.isList || top.isOpen : !top.isList;
}

/** The levels with this line in them. */
function opened({ indent, column, isItem, key, value }: Line, levels: readonly Level[]): readonly Level[] {
  const own: Level = { column, isList: false, key, isOpen: value === "" };
  if (!isItem) return [...levels.filter((level) => level.column < column), own];
  const list: Level = { column: indent, isList: true, key, isOpen: false };
  const above = levels.filter((level) => level.column < indent || (level.column === indent && !level.isList));
  return [...above, list, own];
}

function outOfLine({ indent, isItem, key }: Line, { column, key: neighbour }: Level): Said {
  const [nl, en] = isItem
    ? [`het streepje voor "${key}" hoort recht onder het streepje voor "${neighbour}"`, "the hyphen"]
    : [`"${key}" hoort recht onder "${neighbour}"`, ""];
  const english = isItem
    ? `${en} before "${key}" belongs straight below the one before "${neighbour}"`
    : `"${key}" belongs straight below "${neighbour}"`;
  return {
    nl: `${nl}: zet er ${spaces(column, "spatie", "spaties")} voor, nu ${indent}`,
    en: `${english}: put ${spaces(column, "space", "spaces")} before it, now ${indent}`,
  };
}

function spaces(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** A value whose further lines are not keys: a block, or a quote or bracket that is not closed yet. */
function goesOn(value: string): boolean {
  const [open = ""] = value;
  const close = { '"': '"', "'": "'", "[": "]", "{": "}" }[open];
  return close === undefined ? /^[|>]/.test(value) : value.length < 2 || !value.endsWith(close);
}

/** A value that is to be read as it stands, and cannot be: what is to be written instead. */
function quotesFor({ key, value }: Line): Said | null {
  if (hasColon(value)) {
    const line = `${key}: "${value.replaceAll(/["\\]/g, "\\$&")}"`;
    return {
      nl: `een waarde met een dubbele punt erin hoort tussen aanhalingstekens: ${line}`,
      en: `a value with a colon in it belongs in quotes: ${line}`,
    };
  }
  if (!goesOnBehindQuotes(value)) return null;
  const line = `${key}: '${value.replaceAll("'", "''")}'`;
  return {
    nl: `een waarde die met een aanhalingsteken of * begint en verder gaat, hoort in haar geheel tussen enkele aanhalingstekens: ${line}`,
    en: `a value that begins with a quote or a * and goes on belongs in single quotes as a whole: ${line}`,
  };
}

function hasColon(value: string): boolean {
  return !/^["'[{|>&*!]/.test(value) && /:(?:\s|$)/.test(value);
}

/** `"lokaal bestuur" OR gemeente`, `*opvang AND kind`: queries are written so. */
function goesOnBehindQuotes(value: string): boolean {
  return /^(?:"(?:[^"\\]|\\.)*"|'[^']*(?:''[^']*)*'|\*\S+)\s+\S/.test(value);
}
