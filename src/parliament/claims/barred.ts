import type { Clause } from "./clause.ts";
import type { Held } from "./held.ts";
import { wordsOf } from "./look.ts";
import { standingOf } from "./modality.ts";
import type { Said } from "./said.ts";

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

const DOES =
  /\b(?:uitgevoerd|uitvoer|uitvoert|uitvoeren|(?:uitvoering|gevolg|invulling) (?:\p{L}+ )?(?:gegeven|geef|geeft))\b(?!.*\bniet\b)/u;
