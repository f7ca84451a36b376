import type { Clause } from "./clause.ts";
import { FUTURE, MODAL } from "./lexicon.ts";
import { wordsOf } from "./look.ts";
import { participleMode } from "./mode.ts";
import { isLater, pointingOf } from "./pointing.ts";

const GIVES =
  /\b(?:bied\w*|aanbied\w*|aangeboden|stuur|sturen|stuurt|toestuur|toestuurt|toesturen|toegestuurd|gestuurd|zend|zendt|zenden|toegezonden|gezonden|toezend|toezendt|verzonden|toekomen|leg|legt|voorgelegd|voorleg|ontvangt|ontvangen|(?<!\bopdracht )verstrek\w*|overhandig\w*|overleg(?= (?:ik|wij|u|hierbij)\b)|presenteer|(?<!\b(?:een|het|dat|dit|eerste|tweede) )deel|gedeeld|meegezonden|meegestuurd|ga(?:at|an) (?:u|uw kamer) (?:\p{L}+ ){0,2}toe)\b/u;
/** In the present by the one who writes, to those who read. */
const GIVES_NOW =
  /\b(?:bied|stuur|zend|leg|doe|bieden|sturen|zenden|leggen)\b.*\b(?:aan|toe|toekomen|voor|u|kamer)\b/;
const LIES_THERE =
  /\b(?:gevoegd|bijgevoegd|toegevoegd|bijgesloten|opgenomen|meegezonden|meegestuurd|vinden|treft|treffen|aantreft|vindt|terug te vinden)\b/;
const HERE =
  /\b(?:bijlagen?|bijgaand|bijgaande|bijgevoegd|bijgevoegde|bij deze brief|bij dezen|hierbij|hiermee|bijgesloten|hieronder|onderstaand|onderstaande)\b/;

/** `stuur ik u in juni`: of the present a time to come. */
const IN_A_MONTH =
  /\b(?:in|voor|vóór|eind|begin|medio|uiterlijk|rond|op|per) (?:\d+ )?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b/;

/** `u ontvangt deze brief`. */
const YOU_RECEIVE = /\b(?:u|kamer) ontvangt (?:deze|dit)\b|\bontvangt (?:u|uw kamer) (?:deze|dit)\b/;

/** Whether a clause hands something over: now with the document itself, before (`done`), or not. */
export function handsOver(clause: Clause): "now" | "done" | null {
  const words = wordsOf(clause);
  const phrase = words.join(" ");
  if (words.some((word) => FUTURE.has(word) || MODAL.has(word))) return null;
  if (LIES_THERE.test(phrase) && HERE.test(phrase)) return "now";
  if (YOU_RECEIVE.test(phrase) && !isLater(clause.tokens)) return "now";
  if (!GIVES.test(phrase)) return null;
  if (pointingOf(clause.tokens) === "hereby" || HERE.test(phrase)) return "now";
  if (participleMode(clause) === "perfect") return "done";
  const isOwn = words.some((word) => /^(?:ik|wij|we|kabinet)$/.test(word));
  const isToUs = words.some((word) => /^(?:u|kamer)$/.test(word));
  const isToCome = isLater(clause.tokens) || IN_A_MONTH.test(phrase);
  return isOwn && isToUs && GIVES_NOW.test(phrase) && !isToCome ? "now" : null;
}

/** Whether words may hand something over at all. */
export function mayHandOver(phrase: string): boolean {
  return GIVES.test(phrase) || LIES_THERE.test(phrase);
}
