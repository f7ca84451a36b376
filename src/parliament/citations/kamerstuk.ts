import { dossierId, kamerstukId } from "../ids.ts";
import { type Cue, cueFor, isBracketed, isClosed } from "./cues.ts";
import { isBudget, readDossier, type WrittenDossier } from "./dossier.ts";
import { DASH, GAP, matchAt, testAt } from "./lexis.ts";
import { type NumberList, skipPages } from "./numbers.ts";
import { hasJoinedNumber, readOwnNumbers, readSeparate, type Setting } from "./own-numbers.ts";
import { type Finding, isKnown, mayExist, type Scan } from "./scan.ts";

/** At most so many dossiers under one label are read together, and without a label. */
const GROUP = 60;
const BARE_GROUP = 3;

const JOIN = new RegExp(`${GAP}(?:,?${GAP}(?:en|alsmede|jo\\.|juncto)\\s{1,4}|\\/|,|&|\\+)${GAP}`, "iy");
const GOES_ON = new RegExp(`${DASH}\\s?[A-Za-z0-9]`, "y");
const UNKNOWN = "staat niet in het archief";

/**
 * The stuk, stukken or dossier named from the digits at `at`: `36 600 XX, nr. 29`, `31700, 32`, `19637-3282`,
 * `33037, nrs. 1–3`, `30 573 en 19 637, nr. 190` (the number is the first dossier's), `(36 333)`. Adds what it
 * finds and returns where to read on; null where there is nothing.
 */
export function readKamerstuk(scan: Scan, at: number): number | null {
  const dossier = readDossier(scan.text, at);
  if (dossier === null) return null;
  const cue = cueFor(scan, dossier);
  if (cue === "barred") return null;
  const setting = { labelled: cue === "label" || cue === "chain", bracketed: isBracketed(scan.text, at) };
  if (cue === "record") return readMisnamed(scan, dossier);
  const own = readOwnNumbers(scan.text, dossier, setting);
  if (own !== null) return take(scan, stukFindings(scan, [dossier], own, setting), own.end, setting);
  return readGroup(scan, dossier, cue, setting);
}

/** A dossier that is called a Handelingen: the number after it may be an issue or a stuk, and is passed over. */
function readMisnamed(scan: Scan, dossier: WrittenDossier): number {
  const setting = { labelled: false, bracketed: false };
  const end = readSeparate(scan.text, dossier, setting)?.end ?? dossier.end;
  return take(scan, [dossierFinding(scan, dossier)], end, setting);
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
    const join = matchAt(JOIN, text, end);
    const next = join === null ? null : readDossier(text, end + join[0].length);
    if (next === null) break;
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
  if (mayExist(scan, kamerstukId(first.number, first.suffix, number))) return first;
  return group.find((each) => isKnown(scan, kamerstukId(each.number, each.suffix, number))) ?? first;
}

/** `36600-A` is stuk A of the Eerste Kamer, unless the archive knows only a dossier of that name. */
function readingOf(scan: Scan, id: string, dossier: string, suffix: string | null, number: string): string {
  if (suffix !== null || /\d/.test(number) || isKnown(scan, id)) return id;
  const other = dossierId(dossier, number);
  return isKnown(scan, other) ? other : id;
}

/** `36600 V` is a chapter of the budget, unless the archive knows only a stuk V. */
function dossierFinding(scan: Scan, { number, suffix, start, end }: WrittenDossier): Finding {
  const id = dossierId(number, suffix);
  if (suffix === null || isKnown(scan, id) || /\d/.test(suffix)) return { id, start, end };
  const other = kamerstukId(number, null, suffix);
  return { id: isKnown(scan, other) ? other : id, start, end };
}

function take(scan: Scan, findings: readonly Finding[], end: number, setting: Setting): number {
  for (const finding of findings) scan.found.push(finding);
  if (setting.labelled) scan.labelled = end;
  return end;
}
