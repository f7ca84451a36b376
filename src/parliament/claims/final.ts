import { saysItWasDone } from "./back.ts";
import type { Clause } from "./clause.ts";
import { participleMode } from "./mode.ts";
import { isLater } from "./pointing.ts";

/** What ends a matter, not what begins it. */
const FINAL =
  /\b(?:aangepast|gewijzigd|verhoogd|verlaagd|verlengd|verruimd|uitgebreid|opengesteld|geschrapt|afgeschaft|ingevoerd|vastgelegd|opgeheven|ingetrokken|gepubliceerd|beëindigd|(?:beschikbaar|vrij) ?(?:gesteld|gemaakt))\b|\b(?:onderzoek|evaluatie|verkenning|inventarisatie|analyse)°?\b.*\b(?:uitgevoerd|verricht|afgerond)\b/;

/** Whether a clause tells of a deed that leaves nothing to do, and that it was done: `is de regeling aangepast`. */
export function isFinal(clause: Clause): boolean {
  const phrase = clause.tokens.map(({ word }) => word).join(" ");
  return (
    (FINAL.test(phrase) || saysItWasDone(phrase)) &&
    participleMode(clause) === "perfect" &&
    !isLater(clause.tokens)
  );
}

/** `om uitvoering te geven aan de motie is de regeling aangepast`: done to that end. */
export function isDoneToThatEnd(clause: Clause): boolean {
  const { tokens } = clause;
  const purpose = tokens.findIndex(({ kind, word }) => kind === "word" && word === "om");
  const motion = tokens.findIndex(({ kind }) => kind === "motion");
  return purpose >= 0 && purpose < motion && isFinal(clause);
}
