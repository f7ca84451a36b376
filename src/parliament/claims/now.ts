import type { Clause } from "./clause.ts";
import type { Foregoing } from "./foregoing.ts";
import { handsOver } from "./handing.ts";
import { FUTURE, MODAL, OWN } from "./lexicon.ts";
import { wordsOf } from "./look.ts";
import { participleMode } from "./mode.ts";
import { isLater, pointingOf } from "./pointing.ts";

/** Clauses that say what comes of the one they hang on. */
const RESULT = /^(?:waarmee|waardoor|waarna|zodat|opdat|hetgeen)$/;

/**
 * Whether what a clause says is done with the saying: it points at the document (`met deze brief`), or at what was
 * told (`daarmee`), unless that is still to be done, or what it speaks of was just handed over.
 */
export function isNow(clause: Clause, foregoing: Foregoing): boolean {
  const pointing = pointingOf(clause.tokens);
  if (pointing === null && clause.shares !== null) return isNow(clause.shares, foregoing);
  if (pointing === "hereby" || (isOfThat(clause) && foregoing.handed())) return true;
  if (isResult(clause))
    return !isLater(clause.tokens) && clause.parent !== null && isDone(clause.parent) && !isBegun(clause);
  // `ik ga de sector vragen om een plan en voer daarmee § uit`
  const isAfterPlan =
    clause.shares !== null &&
    pointingOf(clause.shares.tokens) !== "hereby" &&
    wordsOf(clause.shares).some((word) => FUTURE.has(word));
  return pointing !== null && !isAfterPlan && !isLater(clause.tokens) && !foregoing.ahead();
}

/** `Die geeft invulling aan §`: of something that was spoken of before. */
function isOfThat({ tokens, marker }: Clause): boolean {
  const [first, second] = tokens;
  const isThat = first?.word === "pronoun" || /^(?:dit|dat)$/.test(first?.word ?? "");
  return marker === null && isThat && /^(?:geeft|voldoet|komt|voorziet|vormt)$/.test(second?.word ?? "");
}

/** `met het addendum, dat ik u vandaag heb toegezonden, kom ik tegemoet aan §`: by what is done. */
export function isWithDone(clause: Clause, all: readonly Clause[]): boolean {
  if (clause.tokens[0]?.word !== "met" || isLater(clause.tokens)) return false;
  return all.some(
    (other) =>
      other.parent === clause &&
      /^(?:dat|die)$/.test(other.marker ?? "") &&
      participleMode(other) === "perfect" &&
      !isLater(other.tokens) &&
      wordsOf(other).some((word) => OWN.has(word)),
  );
}

/** Whether a clause tells what comes of something that is still to be done: it is not done either. */
export function hangsOnPlans(clause: Clause): boolean {
  return isResult(clause) && clause.parent !== null && !isDone(clause.parent);
}

const BEGUN =
  /\b(?:gestart|begonnen|ingezet|uitgezet|opgezet|aangekondigd|aanbesteed|gegund|toegezegd|voorgenomen|gepland|ingediend|in (?:consultatie|procedure|voorbereiding|ontwikkeling|gang|aantocht|de maak))\b/;
const FINISHED =
  /\b(?:in werking|gepubliceerd|aangenomen|vastgesteld|afgerond|voltooid|gereed|opgeleverd|verschenen|ingevoerd|geopend|ingesteld|opgericht|opengesteld|aangepast|gewijzigd|verhoogd|verlaagd|gestuurd|toegestuurd|verzonden|aangeboden|toegezonden|gevoegd|bijgevoegd|ondertekend|gesloten|bekrachtigd|uitgevoerd|gehouden|plaatsgevonden)\b/;

/** `het onderzoek waarmee ik § uitvoer, is gestart`: with what has only begun, or of which nobody says that it is there. */
function isBegun({ parent, before }: Clause): boolean {
  const words = wordsOf(parent ?? { tokens: [] }).join(" ");
  if (BEGUN.test(words)) return true;
  const isRestrictive = before !== "," && before !== "";
  return isRestrictive && parent !== null && handsOver(parent) === null && !FINISHED.test(words);
}

function isResult({ marker }: Clause): boolean {
  return marker !== null && RESULT.test(marker);
}

/** It tells of something done, or hands it over. */
function isDone(clause: Clause): boolean {
  if (isLater(clause.tokens) || wordsOf(clause).some((word) => FUTURE.has(word) || MODAL.has(word)))
    return false;
  const isSoNow = wordsOf(clause).some((word) => /^(?:sinds|inmiddels|reeds|verwijs)$/.test(word));
  return (
    isSoNow ||
    handsOver(clause) !== null ||
    pointingOf(clause.tokens) === "hereby" ||
    participleMode(clause) === "perfect"
  );
}
