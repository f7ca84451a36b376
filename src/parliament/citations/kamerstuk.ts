import { dossierId, kamerstukId } from "../ids.ts";
import { readBare } from "./bare.ts";
import { endOfCouncil } from "./councils.ts";
import { type Cue, cueFor, isBracketed, isClosed } from "./cues.ts";
import { mayHaveFund, readDossier, type WrittenDossier, withFund } from "./dossier.ts";
import { DASH, endAt, GAP, isDigit, testAt } from "./lexis.ts";
import { type NumberList, skipPages } from "./numbers.ts";
import { hasJoinedNumber, readOwnNumbers, readSeparate, type Setting } from "./own-numbers.ts";
import { addIssues } from "./publications.ts";
import { type Finding, isKnown, mayExist, type Scan } from "./scan.ts";
import { readLettered } from "./senate.ts";
import { isBudget } from "./suffix.ts";

/** At most so many dossiers under one label are read together, and without a label. */
const GROUP = 60;
const BARE_GROUP = 3;

const JOIN = new RegExp(`${GAP}(?:,?${GAP}(?:en|alsmede|jo\\.|juncto)\\s{1,4}|\\/|,|&|\\+)${GAP}`, "iy");
const GOES_ON = new RegExp(`${DASH}\\s?[A-Za-z0-9]`, "y");
/** What these words name is a dossier, never a stuk of the Eerste Kamer. */
const NAMES_DOSSIER =
  /(?<=(?<![a-z])(?:(?:kamer(?:stuk)?)?dossiers?|(?:rijks)?wets(?:voorstel(?:len)?|ontwerp(?:en)?)|begroting(?:en)?)(?:nummers?|nrs?\.?)?:?\s{1,3})/iy;
const UNKNOWN = "staat niet in het archief";

/**
 * The stuk, stukken or dossier named from the digits at `at`: `36 600 XX, nr. 29`, `31700, 32`, `19637-3282`,
 * `33037, nrs. 1–3`, `30 573 en 19 637, nr. 190` (the number is the first dossier's), `(36 333)`. Adds what it
 * finds and returns where to read on; null where there is nothing.
 */
export function readKamerstuk(scan: Scan, at: number): number | null {
  const { text } = scan;
  const named = readDossier(text, at);
  if (named === null) return null;
  const isNamed = mayHaveFund(named) && testAt(NAMES_DOSSIER, text, at);
  const dossier = isNamed ? withFund(text, named) : named;
  const cue = cueFor(scan, dossier);
  if (cue === "barred") return null;
  const setting = { labelled: cue === "label" || cue === "chain", bracketed: isBracketed(text, at) };
  if (cue === "record") return readMisnamed(scan, dossier);
  const council = endOfCouncil(text, dossier);
  if (council !== null) return readCouncil(scan, dossier, council, setting);
  const own =
    readOwnNumbers(text, dossier, setting) ?? readLettered(text, dossier) ?? bare(scan, dossier, setting);
  if (own !== null) return take(scan, stukFindings(scan, [dossier], own, setting), own.end, setting);
  return readGroup(scan, dossier, cue, setting);
}

/** A dossier that is called a Handelingen: the number after it is an issue, or a stuk by a wrong name. */
function readMisnamed(scan: Scan, dossier: WrittenDossier): number {
  const setting = { labelled: false, bracketed: false };
  const list = readSeparate(scan.text, dossier, setting);
  take(scan, [dossierFinding(scan, dossier)], dossier.end, setting);
  return list === null ? dossier.end : addIssues(scan, dossier.start, list);
}

/** A dossier with the name of its council, and the stuk if there is a number behind the name. */
function readCouncil(scan: Scan, dossier: WrittenDossier, end: number, setting: Setting): number {
  const list = readSeparate(scan.text, { ...dossier, end }, { labelled: false, bracketed: false });
  if (list === null) return take(scan, [dossierFinding(scan, dossier)], end, setting);
  return take(scan, stukFindings(scan, [dossier], list, setting), list.end, setting);
}

/** A number or letter after a space, where what stands around both says that they are one reference. */
function bare(scan: Scan, dossier: WrittenDossier, { labelled }: Setting): NumberList | null {
  const list = readBare(scan.text, dossier);
  if (list === null || labelled) return list;
  const cue = cueFor(scan, { ...dossier, end: list.end });
  return cue === "bracket" || cue === "title" || cue === "alone" ? list : null;
}

function readGroup(scan: Scan, first: WrittenDossier, cue: Cue, setting: Setting): number | null {
  const group = readNeighbours(scan.text, first, setting.labelled ? GROUP : BARE_GROUP);
  const last = group.at(-1) ?? first;
  if (group.length > 1) {
    const shared = readSeparate(scan.text, last, setting);
    if (shared !== null) return take(scan, stukFindings(scan, group, shared, setting), shared.end, setting);
  }
  if (setting.labelled || (setting.bracketed && group.length > 1 && isClosed(scan.text, last.end))) {
    const kept = group.length > 1 && hasJoinedNumber(scan.text, last) ? group.slice(0, -1) : group;
    const end = skipPages(scan.text, kept.at(-1)?.end ?? first.end);
    return take(
      scan,
      kept.map((each) => dossierFinding(scan, each)),
      end,
      setting,
    );
  }
  if (!standsAlone(scan, first, cue)) return null;
  return take(scan, [dossierFinding(scan, first)], first.end, setting);
}

/** Dossiers joined by `en`, `/` or a comma. */
function readNeighbours(text: string, first: WrittenDossier, most: number): WrittenDossier[] {
  const group = [first];
  let end = first.end;
  while (group.length < most) {
    const join = endAt(JOIN, text, end);
    const found = join === null ? null : readDossier(text, join);
    if (found === null) break;
    const next = first.suffix === null ? found : withFund(text, found);
    group.push(next);
    end = next.end;
  }
  return group;
}

/** Whether a dossier without number and label is a dossier all the same. */
function standsAlone(scan: Scan, dossier: WrittenDossier, cue: Cue): boolean {
  const id = dossierId(dossier.number, dossier.suffix);
  if (dossier.kingdom || cue === "title") return mayExist(scan, id);
  if (cue === "bracket") return !isRoundAmount(dossier) && mayExist(scan, id);
  if (dossier.suffix !== null) {
    return isChapter(dossier) && !testAt(GOES_ON, scan.text, dossier.end) && mayExist(scan, id);
  }
  return cue === "alone" && dossier.form === "space" && !isRoundAmount(dossier);
}

function isChapter(dossier: WrittenDossier): boolean {
  if (dossier.number === "21501") return dossier.form !== "dot";
  return isBudget(dossier.number) && (dossier.suffix?.length ?? 0) > 1;
}

/** `(32.000)` is an amount, `(34.349)` is not. */
function isRoundAmount(dossier: WrittenDossier): boolean {
  return (
    dossier.form !== "plain" && dossier.suffix === null && dossier.number.endsWith("00") && !dossier.kingdom
  );
}

function stukFindings(
  scan: Scan,
  group: readonly WrittenDossier[],
  list: NumberList,
  setting: Setting,
): readonly Finding[] {
  const [first] = group;
  if (first === undefined) return [];
  const findings = list.numbers.map((number, index): Finding => {
    const { number: dossier, suffix } = ownerOf(scan, group, first, number.value);
    const id = readingOf(scan, kamerstukId(dossier, suffix, number.value), dossier, suffix, number.value);
    const span = { id, start: index === 0 ? first.start : number.start, end: number.end };
    return mayExist(scan, id) ? span : { ...span, possible: UNKNOWN };
  });
  return setting.labelled || findings.some((each) => mayExist(scan, each.id)) || dossierMayExist(scan, first)
    ? findings
    : [];
}

function dossierMayExist(scan: Scan, dossier: WrittenDossier): boolean {
  return mayExist(scan, dossierId(dossier.number, dossier.suffix));
}

/** A stuk filed in several dossiers has its number in the first, unless the archive knows better. */
function ownerOf(
  scan: Scan,
  group: readonly WrittenDossier[],
  first: WrittenDossier,
  number: string,
): WrittenDossier {
  if (group.length === 1 || mayExist(scan, kamerstukId(first.number, first.suffix, number))) return first;
  return group.find((each) => isKnown(scan, kamerstukId(each.number, each.suffix, number))) ?? first;
}

/** `36600-A` is stuk A of the Eerste Kamer, unless the archive knows only a dossier of that name. */
function readingOf(scan: Scan, id: string, dossier: string, suffix: string | null, number: string): string {
  if (suffix !== null || isDigit(number.charCodeAt(0)) || isKnown(scan, id)) return id;
  const other = dossierId(dossier, number);
  return isKnown(scan, other) ? other : id;
}

/** `36600 V` is a chapter of the budget, unless the archive knows only a stuk V. */
function dossierFinding(scan: Scan, { number, suffix, start, end }: WrittenDossier): Finding {
  const id = dossierId(number, suffix);
  if (suffix === null || isDigit(suffix.charCodeAt(0)) || isKnown(scan, id)) return { id, start, end };
  const other = kamerstukId(number, null, suffix);
  return { id: isKnown(scan, other) ? other : id, start, end };
}

function take(scan: Scan, findings: readonly Finding[], end: number, setting: Setting): number {
  for (const finding of findings) scan.found.push(finding);
  if (setting.labelled) scan.labelled = end;
  return end;
}
