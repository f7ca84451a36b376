import { kamerstukId } from "../ids.ts";
import { readDossier, withFund } from "./dossier.ts";
import { isSpaceUnit, matchAt } from "./lexis.ts";
import type { Scan } from "./scan.ts";

const KIND =
  "(?:(?:NADER|TWEEDE|DERDE)\\s{1,4})?(?:GEWIJZIGD?E?\\s{1,4})?(?:MOTIE|AMENDEMENT|SUBAMENDEMENT|BRIEF|VERSLAG|EINDVERSLAG|NOTA|" +
  "MEMORIE|LIJST|VOORLOPIG|ADVIES|VOORSTEL|JAARVERSLAG|RAPPORT|KONINKLIJKE|GELEIDENDE|NADER|AANVULLEND)(?![a-z])";
const NUMBER = new RegExp(
  `(?:\\s|…|\\.{3})(?:(?:Nr|NR)\\.?\\s{1,4}([1-9]\\d{0,3})|([A-Z]{1,2}))\\s{1,8}(?=${KIND})`,
  "g",
);
/** Of a letter: it is the stuk itself, no fund. */
const KIND_NEXT = new RegExp(`\\s{1,8}${KIND}`, "y");
/** The longest title of a bill; a head with several dossiers, each with its title, is shorter. */
const TITLE_REACH = 2_000;
const TITLES_REACH = 400;
const ANOTHER_LINE = /\S[^\S\n]*\n\s*\d\d[ .\u00a0]?\d{3}\b|(?:\S\s*\n\s*){4}\S/;

/**
 * The head of a document, where its own number stands apart from its dossier: `36 600 XX`, the title, `Nr. 29` or a
 * letter, and the kind in capitals. Adds the stuk and returns where to read on, in the title; null where there is no such
 * head.
 */
export function readHeading(scan: Scan, at: number): number | null {
  if (at < scan.headed || !isLineStart(scan.text, at)) return null;
  const named = readDossier(scan.text, at);
  const dossier = named === null ? null : withFund(scan.text, named, KIND_NEXT);
  if (dossier === null || !/\s|…/.test(scan.text.charAt(dossier.end))) return null;
  const head = scan.text.slice(dossier.end, dossier.end + TITLE_REACH);
  const found = matchAt(NUMBER, head, 0);
  if (found === null || !isTitle(head.slice(0, found.index))) return null;
  const end = dossier.end + found.index + found[0].trimEnd().length;
  const id = kamerstukId(dossier.number, dossier.suffix, found[1] ?? found[2] ?? "");
  scan.found.push({ id, start: at, end });
  scan.headed = end;
  return dossier.end;
}

/** Only white space stands between it and the beginning of its line, and not much. */
function isLineStart(text: string, at: number): boolean {
  let before = at - 1;
  while (
    at - before <= 8 &&
    before >= 0 &&
    text.charCodeAt(before) !== 10 &&
    isSpaceUnit(text.charCodeAt(before))
  )
    before -= 1;
  return before < 0 || text.charCodeAt(before) === 10;
}

/** A long one is the title of one bill, in a line or two. */
function isTitle(between: string): boolean {
  return between.length <= TITLES_REACH || !ANOTHER_LINE.test(between);
}
