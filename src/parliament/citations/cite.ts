import type { Citation, CitationContext } from "../citation.ts";
import { sentenceAt } from "../sentence.ts";
import type { Span } from "../text.ts";
import { cleanText } from "./clean.ts";
import { readHeading } from "./heading.ts";
import { readKamerstuk } from "./kamerstuk.ts";
import { isDigit } from "./lexis.ts";
import { readAppendixNumber, readByYear } from "./publications.ts";
import { readRelative } from "./relative.ts";
import { roleOf } from "./roles.ts";
import type { Finding, Scan } from "./scan.ts";
import { readToken } from "./tokens.ts";

const SENTENCE_PART = 400;

/**
 * The citations in a text, in order of place: stukken, dossiers, Aanhangsel, Handelingen, Staatsblad, numbers of documents,
 * zaken, activities and pledges, in all the spellings of the note on the web and citations, section 3. A number
 * without a dossier takes that of the context, else its id is `rel:916`. Time is linear in the length of the text.
 */
export function cite(text: string, context: CitationContext = {}): Citation[] {
  const clean = cleanText(text);
  const found = scanText(clean.text, context);
  let sentence: Span = { start: 0, end: 0 };
  return found.map((finding) => {
    if (finding.end > sentence.end) sentence = sentenceAt(clean.text, finding.start, finding.end);
    return citation(text, finding, rolePlace(clean.text, finding, sentence), clean.original);
  });
}

/** One pass from digit to digit: every reference but those by name has digits in it. */
function scanText(text: string, context: CitationContext): readonly Finding[] {
  const scan: Scan = { text, context, found: [], labelled: Number.NEGATIVE_INFINITY };
  let at = 0;
  for (;;) {
    while (at < text.length && !isDigit(text.charCodeAt(at))) at += 1;
    if (at >= text.length) break;
    let end = at + 1;
    while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
    at = Math.max(end, read(scan, at, end) ?? end);
  }
  return scan.found;
}

function read(scan: Scan, at: number, end: number): number | null {
  const length = end - at;
  if (length > 8) return null;
  const token = length >= 4 ? readToken(scan, at, end) : null;
  if (token !== null) return token;
  if (length === 2 || length === 5) {
    const stuk = readHeading(scan, at) ?? readKamerstuk(scan, at);
    if (stuk !== null) return stuk;
  }
  if (length > 4 || !mayFollowWord(scan.text, at)) return null;
  return (
    (length === 4 ? readByYear(scan, at) : null) ?? readAppendixNumber(scan, at) ?? readRelative(scan, at)
  );
}

/** Cheap: whether what stands before the digits can be `nr.`, `nummer`, `stukken`, `t.v.v.`, a year's word or a comma. */
function mayFollowWord(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && at - before < 6 && text.charCodeAt(before) <= 32) before -= 1;
  return before >= 0 && !isDigit(text.charCodeAt(before));
}

function rolePlace(text: string, finding: Finding, sentence: Span): readonly [string, string] {
  const from = Math.max(sentence.start, finding.start - SENTENCE_PART);
  const until = Math.min(sentence.end, finding.end + SENTENCE_PART);
  return [
    text.slice(Math.min(from, finding.start), finding.start),
    text.slice(finding.end, Math.max(until, finding.end)),
  ];
}

function citation(
  text: string,
  finding: Finding,
  [before, after]: readonly [string, string],
  original: (at: number) => number,
): Citation {
  const start = original(finding.start);
  const end = original(Math.max(finding.end - 1, finding.start)) + 1;
  const found = { id: finding.id, text: text.slice(start, end), start, end, role: roleOf(before, after) };
  return finding.possible === undefined ? found : { ...found, possible: finding.possible };
}
