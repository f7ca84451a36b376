import { sentenceBehind } from "./sentences.ts";
import type { Told } from "./told.ts";

const ORDER = "(?:tweede|derde|andere|overige|resterende|laatste)";
/** `het tweede deel`, `het andere verzoek uit de motie`; not `het tweede punt in uw brief`. */
const OTHER_PART = new RegExp(
  `\\b(?:het|de) ${ORDER} (?:deel|onderdeel|onderdelen|element)\\b(?! (?:van|uit|in) (?!(?:de|deze|die|dezelfde) motie))` +
    `|\\b(?:het|de) ${ORDER} (?:verzoek|verzoeken|punt|punten|vraag|wens) (?:van|uit|in) (?:de|deze|die|dezelfde) motie\\b`,
  "i",
);
const DONE_TOO =
  /\b(?:ook|eveneens|tevens|inmiddels|hiermee|daarmee|reeds|al|beide)\b[^.;]*\b(?:uitgevoerd|afgedaan|voldaan|afgerond|gegeven|ingewilligd)\b|\bmoties\b/i;

/**
 * What was told to be done, in part where the sentence right behind goes into another part of what was asked: `Het tweede deel van
 * de motie komt in het voorjaar aan de orde`.
 */
export function withTheRest(text: string, told: readonly Told[]): readonly Told[] {
  return told.map((one) =>
    one.treatment === "executed" && leavesMore(text, one) ? { ...one, treatment: "partly" } : one,
  );
}

function leavesMore(text: string, { sentence, motion }: Told): boolean {
  const next = sentenceBehind(text, sentence.end);
  if (next === null || (motion.id === undefined && motion.name === undefined)) return false;
  const words = text.slice(next.start, next.end);
  return OTHER_PART.test(words) && !DONE_TOO.test(words);
}
