import type { CitationContext } from "../citation.ts";
import { cleanText } from "./clean.ts";
import { thousandsAt } from "./dossier.ts";
import { readHeading } from "./heading.ts";
import { readKamerstuk } from "./kamerstuk.ts";
import { isDigit, mayFollowNumberWord } from "./lexis.ts";
import { readNames } from "./names.ts";
import { readAppendixNumber, readByYear } from "./publications.ts";
import { withReferences } from "./references.ts";
import { readRelative } from "./relative.ts";
import type { Finding, Scan } from "./scan.ts";
import { settleRelative } from "./settle.ts";
import { readToken } from "./tokens.ts";

/** A text with more citations than this is no document; the rest is not read. */
const CITATIONS = 50_000;

/**
 * What a text cites, in order of place: stukken, dossiers, Aanhangsel, Handelingen, Staatsblad, numbers of
 * documents, zaken, activities and pledges, in all the spellings of the note on the web and citations, section 3.
 * A number without a dossier takes that of the context, else that of the stuk of this number that the text names in
 * full, if there is one; else its id is `rel:916`. Takes time linear in the text.
 */
export function findCitations(text: string, context: CitationContext): readonly Finding[] {
  const clean = cleanText(text);
  const numbered = scanText(clean.text, context);
  const named = readNames(clean.text, context, numbered);
  const read = named.length === 0 ? numbered : [...numbered, ...named].sort((a, b) => a.start - b.start);
  if (clean.text === text) return withReferences(read, context.references ?? []);
  const placed = read.map((finding) => ({
    ...finding,
    start: clean.original(finding.start),
    end: clean.original(Math.max(finding.end - 1, finding.start)) + 1,
  }));
  return withReferences(placed, context.references ?? []);
}

/** One pass from digit to digit: every reference but those by name has digits in it. */
function scanText(text: string, context: CitationContext): readonly Finding[] {
  const scan: Scan = {
    text,
    context,
    found: [],
    labelled: Number.NEGATIVE_INFINITY,
    headed: 0,
    relative: false,
    recordsUntil: 0,
    record: -1,
  };
  let from = 0;
  for (let end = endOfDigits(text, 0, 0); end > 0 && scan.found.length < CITATIONS; ) {
    let at = end - 1;
    while (at > from && isDigit(text.charCodeAt(at - 1))) at -= 1;
    const next = end - at > 8 ? null : read(scan, at, end);
    from = Math.max(end, next ?? end);
    end = endOfDigits(text, from, next === null ? CLOSE : NEAR);
  }
  return scan.relative ? settleRelative(scan.found) : scan.found;
}

const DIGITS = /\d+/g;
/** Within a reference the next digits are this near; behind one another is. Looking further without need costs prose more. */
const CLOSE = 4;
const NEAR = 32;

/** Where the first digits from a place on end; 0 where there are none. What is near is found without a pattern. */
function endOfDigits(text: string, from: number, near: number): number {
  const far = Math.min(text.length, from + near);
  for (let at = from; at < far; at += 1) {
    if (!isDigit(text.charCodeAt(at))) continue;
    while (isDigit(text.charCodeAt(at))) at += 1;
    return at;
  }
  DIGITS.lastIndex = far;
  return DIGITS.test(text) ? DIGITS.lastIndex : 0;
}

/** What stands at one run of digits: adds what it names and returns where to read on; null for nothing. */
function read(scan: Scan, at: number, end: number): number | null {
  const length = end - at;
  const token = length >= 4 ? readToken(scan, at, end) : null;
  if (token !== null) return token;
  if (mayBeginDossier(scan.text, end, length)) {
    const stuk = readHeading(scan, at) ?? readKamerstuk(scan, at);
    if (stuk !== null) return stuk;
  }
  if (length > 4) return null;
  const publication = length === 4 ? readByYear(scan, at) : null;
  if (publication !== null || end <= scan.headed || !mayFollowNumberWord(scan.text, at)) return publication;
  return readAppendixNumber(scan, at) ?? readRelative(scan, at);
}

/** Cheap: five digits, or two with more behind a space or sign. */
function mayBeginDossier(text: string, end: number, length: number): boolean {
  return length === 5 || (length === 2 && thousandsAt(text, end) !== null);
}
