import { acts, isModal, isOwn, TALKS } from "./acting.ts";
import type { Clause } from "./clause.ts";
import { isDoing, isSaying, isToCome } from "./deeds.ts";
import { wordsOf } from "./look.ts";
import { participleMode } from "./mode.ts";

const GOOD =
  "(?:wenselijk|haalbaar|mogelijk|verstandig|opportuun|zinvol|proportioneel|uitvoerbaar|verantwoord|realistisch|passend|aangewezen|effectief|doelmatig|houdbaar|verdedigbaar|uitlegbaar|toegestaan)";
const LAW =
  "(?:\\p{L}*recht|\\p{L}*richtlijn|\\p{L}*verdrag|\\p{L}*verdragen|\\p{L}*verordening|grondwet|\\p{L}*wet|jurisprudentie|evrm)";

/** That what was asked for will not be there. */
const REFUSED: readonly RegExp[] = [
  /\bkom(?:t|en) er (?:\p{L}+ ){0,2}niet\b|\b(?:zal|zullen) er (?:\p{L}+ ){0,3}niet komen\b|\bkom(?:t|en) niet van de grond\b/u,
  /\bgeen (?:sprake|(?:\p{L}+e )?optie|begaanbare weg)\b|\bniet (?:aan de orde|tot de mogelijkheden)\b/u,
  new RegExp(
    `\\b(?:acht|achten|vind|vinden|vindt|is|zijn|blijkt|blijken|lijkt)\\b.*\\b(?:niet (?:\\p{L}+ ){0,2}|on)${GOOD}\\b`,
    "u",
  ),
  /\b(?:acht|achten|vind|vinden|vindt)\b.*\b(?:niet (?:\p{L}+ ){0,2}|on)(?:nodig|noodzakelijk)\b/u,
  new RegExp(`\\b(?:is|zijn) (?:\\p{L}+ ){0,3}(?:in strijd|strijdig) met (?:\\p{L}+ ){1,3}?${LAW}\\b`, "u"),
  new RegExp(`\\b(?:in strijd|strijdig) (?:is|zijn) met (?:\\p{L}+ ){1,3}?${LAW}\\b`, "u"),
  /\b(?:wijs|wijst|wijzen) (?:ik|wij|we|het kabinet)\b.*\baf\b|\b(?:neem|neemt|nemen) (?:ik|wij|we|het kabinet)\b.*\bniet over\b/,
];
/** `leg ik niet aan`, `gaan we niet doen`, `voert het kabinet niet in`. */
const WE_DO_NOT =
  /\b(?:ik|wij|we|kabinet|regering|minister|staatssecretaris) (?:\p{L}+ ){0,4}niet(?: \p{L}+){0,2}$/u;
/** What is only thought: `deel ik niet`. */
const THOUGHT =
  /\b(?:deel|deelt|delen|herken|herkent|herkennen|zie|ziet|zien|ken|kent|kennen|begrijp|weet|onderschrijf|ondersteun|steun|vind|geloof)\b/;
const THINKS = /\b(?:acht|achten|vind|vinden|vindt)\b/;
const OPEN = /\b(?:nog|pas|zonder|mits|alleen|slechts|vooralsnog|voorlopig|langer|eerder|tijdig|enkel)\b/;

const TWICE =
  /\bniet (?:\p{L}+ ){0,2}(?:on(?:wenselijk|mogelijk|haalbaar|uitvoerbaar|verstandig|verantwoord|gewenst|gepast)|(?:dis|buiten)proportioneel|te (?:kostbaar|duur|ingrijpend|vergaand))\b/iu;

/** `niet onwenselijk`, `niet te ingrijpend`: no refusal. */
export function deniesTwice(words: string): boolean {
  return TWICE.test(words);
}

/** Whether a clause says of a thing that a motion asks for that it will not come. */
export function refusesIt(clause: Clause): boolean {
  const phrase = wordsOf(clause).join(" ").replaceAll("°", "");
  if (OPEN.test(phrase) || deniesTwice(phrase)) return false;
  // `de sector vindt een verbod niet wenselijk`: what others think.
  if (THINKS.test(phrase) && !isOwn(clause) && !/\bmij\b/.test(phrase)) return false;
  if (REFUSED.some((words) => words.test(phrase))) return true;
  const mode = participleMode(clause);
  return (
    (mode === "none" || mode === "future") &&
    WE_DO_NOT.test(phrase) &&
    !THOUGHT.test(phrase) &&
    !isSaying(phrase)
  );
}

const BEGUN =
  /\bopdracht\b.*\b(?:gekregen|gegeven|verstrekt|verleend)\b|\b(?:gegund|aanbesteed|hervat|uitgevraagd)\b|\b(?:is|zijn|staat|staan) (?:\p{L}+ ){0,4}(?:voorzien|gepland|ingepland|geagendeerd)\b/u;
const IN_TALKS =
  /\b(?:vind(?:t|en)|loopt|lopen|voer|voert|voeren|heb|heeft)\b.*\b(?:overleg|gesprek|gesprekken|afstemming)\b|\b(?:overleg|gesprekken|afstemming) (?:vind(?:t|en)|loopt|lopen)\b|\bin (?:gesprek|overleg)\b/;
const TO_THE_KAMER = /\b(?:kamer|debat|commissie|vraag|vragen|stemming|stemmingen)\b/;

/** Whether it says that the thing is being made, prepared or looked into. */
export function worksOnIt(clause: Clause): boolean {
  const phrase = wordsOf(clause).join(" ").replaceAll("°", "");
  if (/\b(?:niet|geen|nooit)\b/.test(phrase) || isModal(clause) || TO_THE_KAMER.test(phrase)) return false;
  if (BEGUN.test(phrase) || IN_TALKS.test(phrase)) return true;
  const mode = participleMode(clause);
  if (mode === "perfect" || TALKS.test(phrase) || isSaying(phrase)) return false;
  return isDoing(clause) || ((mode === "present" || isToCome(clause)) && acts(clause, phrase));
}
