import type { DocumentClass } from "#parliament";
import { signedBy } from "./officials.ts";

/** Who made a document, for which parties, and which committees deal with it. */
export interface NamedThere {
  readonly from: readonly string[];
  readonly parties: readonly string[];
  readonly committees: readonly string[];
}

/** Where a document says which committee it is of. */
const HEAD_CHARS = 4_000;

/** The same as far as its title and its text say so, whatever source it comes from. In: a text that is empty where it is not read. */
export function whoIsNamed(title: string, kind: DocumentClass, text: string): NamedThere {
  const signed = text !== "" && SIGNED.has(kind) ? signedBy(text) : null;
  return {
    from: signed === null ? [] : [signed],
    parties: partiesIn(title),
    committees: committeesIn(`${title}\n${text.slice(0, HEAD_CHARS)}`),
  };
}

/** Kinds of documents that the government signs. */
const SIGNED: ReadonlySet<DocumentClass> = new Set(["letter", "answer", "postponement", "memorandum"]);

/** `Vragen van de leden Dijk (SP) en Podt (D66) aan …`, `Motie van het lid Piri (GroenLinks-PvdA)`. */
function partiesIn(title: string): readonly string[] {
  const members =
    /\b(?:het lid|de leden|de heer|mevrouw)\b[^:]*?(?=\baan de (?:minister|staatssecretaris)|\bover\b|$)/iu.exec(
      title,
    )?.[0] ?? "";
  return [...members.matchAll(/\(([\p{L}\d][\p{L}\d+&'’ -]{0,40})\)/gu)].flatMap(({ 1: names = "" }) =>
    names.split(/,| en /).map((name) => name.trim()),
  );
}

const COMMITTEE_NAME =
  /\b(?:vaste|algemene|tijdelijke|bijzondere|parlementaire)\s+(?:Kamer)?commissie\s+(?:voor|inzake)\s+[\p{L}][\p{L} ,&/()-]{2,100}?(?=\s+(?:heeft|hebben|op|met|een|d\.d\.|over|van|is|en\s+de\s+(?:vaste|algemene))\b|[.;:\n]|,\s+(?=\p{Ll})|$)/giu;
const COMMITTEES_MAX = 5;

function committeesIn(text: string): readonly string[] {
  return [...text.matchAll(COMMITTEE_NAME)]
    .slice(0, COMMITTEES_MAX)
    .map(([name]) => name.replace(/\s+/g, " "));
}
