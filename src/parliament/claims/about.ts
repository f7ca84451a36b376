import { inTalks, isModal, isOwn, TALKS } from "./acting.ts";
import type { Treatment } from "./claim.ts";
import type { Clause } from "./clause.ts";
import { isDoing, isSaying, isToCome } from "./deeds.ts";
import type { Held } from "./held.ts";
import { participleMode } from "./mode.ts";

/** What is said over a motion: talks that go on, work with regard to it, word that is still to come: `over de motie ben ik in overleg`. */
export function about(clause: Clause, held: Held, phrase: string, denied: boolean): Treatment | null {
  if (denied) return null;
  if (EXPECTS.test(phrase)) return "underway";
  if (held.governor.noun === "aanzien" && isAtWork(clause, phrase)) return "underway";
  if (isModal(clause)) return null;
  if (isOwn(clause) && /\b(?:af te zien|afgezien|zie)\b.*\bvan (?:de )?uitvoering\b/.test(phrase))
    return "refused";
  if (inTalks(phrase) || TALKS_GO_ON.test(phrase) || TALKING.test(phrase)) return "underway";
  return isToCome(clause) && /\binforme\w*|\bbericht\w*|\bgeïnformeerd\b/.test(phrase) && isOwn(clause)
    ? "underway"
    : null;
}

/** `de gesprekken over de uitvoering lopen nog`. */
export const TALKS_GO_ON =
  /\b(?:gesprek|gesprekken|overleg|overleggen|besprekingen)\b.*\b(?:loopt|lopen|gaande|gevoerd|plaats)\b|\b(?:lopen|loopt|vinden|vindt) .*\b(?:gesprekken|overleg|overleggen|besprekingen)\b/;

/** `ten aanzien van de motie wordt een verkenning uitgevoerd`. */
function isAtWork(clause: Clause, phrase: string): boolean {
  if (TALKS.test(phrase) || isSaying(phrase) || isModal(clause)) return false;
  return (
    isDoing(clause) ||
    (/^(?:present|perfect)$/.test(participleMode(clause)) && WORKED_ON.test(phrase.replaceAll("°", "")))
  );
}

const WORKED_ON =
  /\b(?:is|zijn) (?:een |het |de )(?:\p{L}+ ){1,3}(?:uitgezet|aangesteld|ingesteld|gestart|opgezet)$|\b(?:wordt|worden) (?:\p{L}+ ){0,9}(?:onderzocht|verkend|uitgewerkt|voorbereid|bezien|bekeken|gewerkt|opgesteld|ontwikkeld|uitgevoerd|gestart)\b/u;

/** `ik verwacht u voor de zomer over de motie te kunnen informeren`. */
const EXPECTS = /\b(?:verwacht|streef)\b.*\bte (?:kunnen )?(?:informeren|berichten)\b/;

/** `over § voer ik gesprekken`, `over § spreek ik met de sector`. */
const TALKING =
  /\bvoer(?:t|en)? (?:ik|wij|we|het kabinet)\b.*\b(?:gesprek|gesprekken|overleg)\b|\bspre(?:ek|ekt|ken) (?:ik|wij|we|het kabinet)\b.*\bmet (?!(?:uw|de) kamer|u\b)|\bmet (?!(?:uw|de) kamer|u\b).*\bspre(?:ek|ekt|ken) (?:ik|wij|we|het kabinet)\b/;
