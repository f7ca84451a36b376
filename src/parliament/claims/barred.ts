import type { Clause } from "./clause.ts";
import type { Held } from "./held.ts";
import { MODAL, OWN } from "./lexicon.ts";
import { wordsOf } from "./look.ts";
import { standingOf } from "./modality.ts";
import type { Said } from "./said.ts";
import type { Token } from "./token.ts";

const BARS =
  /\brechtvaardig(?:t|en)\b.*\bniet\b|\b(?:laat|laten|staat|staan)\b.*\bniet\b.*\btoe\b|\b(?:verhindert|verhinderen|belet|beletten|voorkomt)\b/;

/** `de kosten rechtvaardigen niet dat § wordt uitgevoerd`: what stands around it keeps it from being done. */
export function barred(clause: Clause, all: readonly Clause[], held: readonly Held[]): readonly Said[] {
  const { marker, parent } = clause;
  if (marker !== "dat" || parent === null || !BARS.test(wordsOf(parent).join(" "))) return [];
  if (standingOf(parent, all) !== "said" || !DOES.test(wordsOf(clause).join(" "))) return [];
  return held
    .filter(({ governor: { role } }) => role === "bare" || role === "aan")
    .map(({ motion }) => ({ motion, treatment: "refused" }));
}

const OTHERWISE =
  /\banders dan § (?:van (?:mij|ons|het kabinet) )?(?:verzoekt|vraagt|wil|wenst|beoogt|bepleit|vroeg|verzocht)\b|\banders dan (?:(?:verzocht|gevraagd|bepleit) in §|in § (?:wordt|is|werd) (?:verzocht|gevraagd|bepleit))/;

/** `anders dan § vraagt, kiest het kabinet …`: what is done is something else. */
export function otherwise(clause: Clause, held: readonly Held[]): readonly Said[] {
  if (!clause.tokens.some(({ word }) => word === "anders")) return [];
  const words = wordsOf(clause);
  const isOurs = words.some((word) => OWN.has(word) || /^(?:blijft|blijven)$/.test(word));
  if (!isOurs || words.some((word) => MODAL.has(word))) return [];
  return held
    .filter(({ motion }) => OTHERWISE.test(phraseOf(clause, motion)))
    .map(({ motion }) => ({ motion, treatment: "refused" }));
}

function phraseOf({ tokens }: Clause, motion: Token): string {
  return tokens
    .map((token) => (token === motion ? "§" : token.kind === "word" ? token.word.replace("°", "") : ""))
    .join(" ");
}

const DOES =
  /\b(?:uitgevoerd|uitvoer|uitvoert|uitvoeren|(?:uitvoering|gevolg|invulling) (?:\p{L}+ )?(?:gegeven|geef|geeft))\b(?!.*\bniet\b)/u;
