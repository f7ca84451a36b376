import { kamerstukId } from "../ids.ts";
import { readDossier } from "./dossier.ts";
import { matchAt, testAt } from "./lexis.ts";
import type { Scan } from "./scan.ts";

const LINE_START = /(?<=(?:^|\n)[^\S\n]{0,8})/y;
const KIND =
  "(?:(?:NADER|TWEEDE|DERDE)\\s{1,4})?(?:GEWIJZIGDE?\\s{1,4})?(?:MOTIE|AMENDEMENT|SUBAMENDEMENT|BRIEF|VERSLAG|EINDVERSLAG|NOTA|" +
  "MEMORIE|LIJST|VOORLOPIG|ADVIES|VOORSTEL|JAARVERSLAG|RAPPORT|KONINKLIJKE|GELEIDENDE|NADER|AANVULLEND)(?![a-z])";
const NUMBER = new RegExp(
  `(?:\\s|…|\\.{3})(?:(?:Nr|NR)\\.?\\s{1,4}([1-9]\\d{0,3})|([A-Z]{1,2}))\\s{1,8}(?=${KIND})`,
  "g",
);
const TITLE_REACH = 400;

/**
 * The head of a document, where its own number stands apart from its dossier: `36 600 XX`, the title, `Nr. 29` or a
 * letter, and the kind in capitals. Adds the stuk and returns where to read on; null where there is no such head.
 */
export function readHeading(scan: Scan, at: number): number | null {
  if (!testAt(LINE_START, scan.text, at)) return null;
  const dossier = readDossier(scan.text, at);
  if (dossier === null || !/\s|…/.test(scan.text.charAt(dossier.end))) return null;
  const head = scan.text.slice(dossier.end, dossier.end + TITLE_REACH);
  const found = matchAt(NUMBER, head, 0);
  if (found === null) return null;
  const end = dossier.end + found.index + found[0].trimEnd().length;
  const id = kamerstukId(dossier.number, dossier.suffix, found[1] ?? found[2] ?? "");
  scan.found.push({ id, start: at, end });
  return end;
}
