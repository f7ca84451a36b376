import { dossierId, kamerstukId } from "../ids.ts";
import { type Cue, cueFor, isBracketed } from "./cues.ts";
import { isBudget, readDossier, type WrittenDossier } from "./dossier.ts";
import { DASH, GAP, MONTH, matchAt, NUMBER_WORD, testAt, YEARS } from "./lexis.ts";
import { type NumberList, readNumbers, skipPages, type WrittenNumber } from "./numbers.ts";
import { type Finding, isKnown, mayExist, type Scan } from "./scan.ts";

/** A dossier with more than this many neighbours is one of a list, not of a stuk filed in several dossiers. */
const GROUP = 60;
/** Without a label only few dossiers are read together. */
const BARE_GROUP = 3;

const JOINED = new RegExp(
  `(${GAP}${DASH}${GAP})(?:([1-9]\\d{0,3})(?:-[nhb]\\d{1,2})?|([A-Z]{1,2}))(?![A-Za-z0-9À-ɏ]|${DASH}\\d|[.]\\d|%)`,
  "y",
);
const JOINED_RANGE = new RegExp(
  `${GAP}(?:t\\/m|tot\\s{1,3}en\\s{1,3}met|(?:,|en|\\/)${GAP}${DASH})${GAP}(?=[1-9]\\d{0,3}(?![\\dA-Za-z]|${DASH}))`,
  "y",
);
const NAMED = `(?:(?:op|onder|met|stuk|stukken|motie|moties|amendement|amendementen|brief)\\s{1,3}){0,2}`;
const BETWEEN = `${GAP}(?:\\(?${YEARS}\\)?${GAP},?${GAP})?`;
const ANNOUNCED = new RegExp(`${GAP}[,;:.]?${GAP}${DASH}?${BETWEEN}${NAMED}(${NUMBER_WORD})${GAP}`, "iy");
const AFTER_COMMA = new RegExp(
  `${GAP},${GAP}(?=(?:[1-9]\\d{0,3}(?![\\dA-Za-zÀ-ɏ]|${GAP}${MONTH}|\\s\\d{3}(?!\\d)|[.:]\\d|${GAP}(?:\\/|${DASH})\\d{4})|[A-Z]{1,2}(?![A-Za-z0-9À-ɏ’'])))`,
  "y",
);
const LETTER = /\s{1,3}([A-Z]{1,2})(?![A-Za-z0-9À-ɏ’'.]|\s[a-z])/y;
const YEAR_NEXT = new RegExp(`${GAP},${GAP}(?:19|20)\\d\\d(?!\\d)`, "y");
const JOIN = new RegExp(`${GAP}(?:,?${GAP}(?:en|alsmede|jo\\.|juncto)\\s{1,4}|\\/|,|&|\\+)${GAP}`, "iy");
const POLITE = /,?\s{0,4}U\s{1,3}[a-z]/y;

/**
 * The stuk, stukken or dossier named from the digits at `at`: `36 600 XX, nr. 29`, `31700, 32`, `19637-3282`,
 * `33037, nrs. 1–3`, `30 573 en 19 637, nr. 190` (the number is the first dossier's), `(36 333)`. Adds what it finds and
 * returns where to read on; null where there is nothing.
 */
export function readKamerstuk(scan: Scan, at: number): number | null {
  const dossier = readDossier(scan.text, at);
  if (dossier === null) return null;
  const cue = cueFor(scan, at, dossier.end);
  if (cue === "barred") return null;
  const labelled = cue === "label" || cue === "chain";
  if (cue === "record")
    return take(scan, dossierFindings([dossier]), afterRecord(scan.text, dossier.end), false);
  const loose = labelled || isBracketed(scan.text, at);
  const own = readOwnNumbers(scan, dossier, labelled, loose);
  if (own !== null) return take(scan, stukFindings(scan, [dossier], own, labelled), own.end, labelled);
  return readGroup(scan, dossier, cue, loose);
}

function readGroup(scan: Scan, first: WrittenDossier, cue: Cue, loose: boolean): number | null {
  const labelled = cue === "label" || cue === "chain";
  const group = readNeighbours(scan.text, first, labelled ? GROUP : BARE_GROUP);
  const last = group.at(-1) ?? first;
  if (group.length > 1) {
    const shared = readSeparateNumbers(scan.text, last.end, loose);
    if (shared !== null) return take(scan, stukFindings(scan, group, shared, labelled), shared.end, labelled);
  }
  if (labelled)
    return take(scan, dossierFindings(withoutJoined(scan.text, group)), endOf(scan.text, group), true);
  if (!standsAlone(scan, first, cue)) return null;
  return take(scan, dossierFindings([first]), first.end, false);
}

/** Dossiers joined by `en`, `/` or a comma. */
function readNeighbours(text: string, first: WrittenDossier, most: number): WrittenDossier[] {
  const group = [first];
  let end = first.end;
  while (group.length < most) {
    const join = matchAt(JOIN, text, end);
    const next = join === null ? null : readDossier(text, end + join[0].length);
    if (next === null) break;
    group.push(next);
    end = next.end;
  }
  return group;
}

/** A last member with a number of its own (`31 544 en 31544-9`) is read by itself. */
function withoutJoined(text: string, group: readonly WrittenDossier[]): readonly WrittenDossier[] {
  const last = group.at(-1);
  const joined = group.length > 1 && last !== undefined && testAt(JOINED, text, last.end);
  return joined ? group.slice(0, -1) : group;
}

function endOf(text: string, group: readonly WrittenDossier[]): number {
  const kept = withoutJoined(text, group);
  const end = kept.at(-1)?.end ?? 0;
  return skipPages(text, end);
}

/** Whether a dossier without number and label is a dossier all the same. */
function standsAlone(scan: Scan, dossier: WrittenDossier, cue: Cue): boolean {
  const id = dossierId(dossier.number, dossier.suffix);
  if (dossier.kingdom || cue === "title") return mayExist(scan, id);
  if (cue === "bracket") return !isRoundAmount(dossier) && mayExist(scan, id);
  if (dossier.suffix !== null) return isChapter(dossier) && mayExist(scan, id);
  return cue === "alone" && dossier.form === "space" && !isRoundAmount(dossier);
}

function isChapter(dossier: WrittenDossier): boolean {
  if (dossier.number === "21501") return true;
  return isBudget(dossier.number) && (dossier.suffix?.length ?? 0) > 1;
}

/** `(32.000)` is an amount, `(34.349)` is not. */
function isRoundAmount(dossier: WrittenDossier): boolean {
  return (
    dossier.form !== "plain" && dossier.suffix === null && dossier.number.endsWith("00") && !dossier.kingdom
  );
}

function readOwnNumbers(
  scan: Scan,
  dossier: WrittenDossier,
  labelled: boolean,
  loose: boolean,
): NumberList | null {
  return (
    readJoined(scan.text, dossier, labelled) ??
    readSeparateNumbers(scan.text, dossier.end, loose) ??
    (labelled ? readLetter(scan, dossier) : null)
  );
}

/** `-3282`, `-C`, `-8 t/m 10`; with space on both sides of the dash only where nothing else can be meant. */
function readJoined(text: string, dossier: WrittenDossier, labelled: boolean): NumberList | null {
  const found = matchAt(JOINED, text, dossier.end);
  if (found === null) return null;
  const [whole, dash = "", number, letters] = found;
  if (!labelled && !isTight(dash, dossier)) return null;
  if (!labelled && letters !== undefined && dossier.form !== "plain" && dossier.suffix === null) return null;
  const end = dossier.end + whole.length;
  const value = number ?? letters ?? "";
  const first: WrittenNumber = { value, start: dossier.start, end };
  const more = number === undefined ? null : matchAt(JOINED_RANGE, text, end);
  const list = more === null ? null : readNumbers(text, end + more[0].length, false);
  if (more === null || list === null) return { numbers: [first], end: skipPages(text, end) };
  return /t\/m|tot/.test(more[0])
    ? (readNumbers(text, dossier.end + dash.length, false) ?? list)
    : { numbers: [first, ...list.numbers], end: list.end };
}

function isTight(dash: string, dossier: WrittenDossier): boolean {
  if (/^\S/.test(dash) && /^\S(?:\n\s*)?$/.test(dash))
    return dossier.form !== "dash" || dossier.suffix !== null;
  return dossier.form === "plain" && !/^\s*\n/.test(dash);
}

/** `, nr. 29`, ` nrs. 1–3`; and `, 32` or `, CK` where the text speaks of a stuk anyway (`loose`). */
function readSeparateNumbers(text: string, at: number, loose: boolean): NumberList | null {
  const announced = matchAt(ANNOUNCED, text, at);
  if (announced !== null) {
    const plural = /s[.:]?$/i.test(announced.at(-1) ?? "") || /stukken|moties/i.test(announced[0]);
    return readNumbers(text, at + announced[0].length, plural);
  }
  const comma = loose && !testAt(POLITE, text, at) ? matchAt(AFTER_COMMA, text, at) : null;
  if (comma === null || (testAt(YEAR_NEXT, text, at) && !testAt(YEAR_NEXT, text, at))) return null;
  return readNumbers(text, at + comma[0].length, false);
}

/** ` E`, a letter of the Eerste Kamer after a labelled dossier. */
function readLetter(scan: Scan, dossier: WrittenDossier): NumberList | null {
  const found = matchAt(LETTER, scan.text, dossier.end);
  if (found === null) return null;
  const end = dossier.end + found[0].length;
  return { numbers: [{ value: found[1] ?? "", start: dossier.start, end }], end: skipPages(scan.text, end) };
}

function stukFindings(
  scan: Scan,
  group: readonly WrittenDossier[],
  list: NumberList,
  labelled: boolean,
): readonly Finding[] {
  const [first] = group;
  if (first === undefined) return [];
  return list.numbers.flatMap((number, index) => {
    const owner = ownerOf(scan, group, number.value) ?? first;
    const id = kamerstukId(owner.number, owner.suffix, number.value);
    const start = index === 0 ? first.start : number.start;
    const finding = { id, start, end: number.end };
    if (mayExist(scan, id)) return [finding];
    return labelled || list.numbers.length > 1
      ? [{ ...finding, possible: "staat niet in het archief" }]
      : [{ ...finding, possible: "staat niet in het archief" }];
  });
}

/** A stuk filed in several dossiers has its number in the first, unless the archive knows better. */
function ownerOf(scan: Scan, group: readonly WrittenDossier[], number: string): WrittenDossier | undefined {
  const [first] = group;
  if (first === undefined || mayExist(scan, kamerstukId(first.number, first.suffix, number))) return first;
  return group.find((each) => isKnown(scan, kamerstukId(each.number, each.suffix, number)));
}

function dossierFindings(group: readonly WrittenDossier[]): readonly Finding[] {
  return group.map(({ number, suffix, start, end }) => ({ id: dossierId(number, suffix), start, end }));
}

/** The number after a dossier that is called a Handelingen may be an issue or a stuk: it is passed over. */
function afterRecord(text: string, at: number): number {
  return readSeparateNumbers(text, at, false)?.end ?? at;
}

function take(scan: Scan, findings: readonly Finding[], end: number, labelled: boolean): number {
  for (const finding of findings) scan.found.push(finding);
  if (labelled) scan.labelled = end;
  return end;
}
