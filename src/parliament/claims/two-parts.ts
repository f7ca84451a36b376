import type { Span } from "../text.ts";
import { motionBefore } from "./before.ts";
import type { Clause } from "./clause.ts";
import { clausesOf } from "./clauses.ts";
import type { Motion } from "./heads.ts";
import { wordsOf } from "./look.ts";
import { standingOf } from "./modality.ts";
import { participleMode } from "./mode.ts";
import { tokensOf } from "./tokens.ts";
import type { Walked } from "./walked.ts";

const HAS_PARTS =
  /\bis\s+(?:twee|drie)ledig\b|\b(?:heeft|bevat|kent|telt|omvat|doet|bestaat uit|valt uiteen in)\s+(?:twee|drie|vier|vijf|meerdere|verschillende)\s+(?:onderdelen|verzoeken|delen|elementen|punten|opdrachten|dicta|vragen)\b/i;
const OPEN =
  /\b(?:nog|loopt|lopen|volgt|volgen|wordt|worden|zal|zullen|start|starten|begint|beginnen)\b|\b(?:voorbereiding|ontwikkeling)\b|\bniet\b/;
const ENDED =
  /\b(?:vastgesteld|afgerond|uitgevoerd|gereed|klaar|ingevoerd|gepubliceerd|verschenen|aangepast|gewijzigd|ingesteld|geopend|opgeleverd|verzonden|gestuurd|toegezonden|aangeboden|verhoogd|verlaagd|gerealiseerd|ingewilligd|voltooid|afgedaan|afgehandeld|beantwoord|nagekomen|voldaan)\b/;

/** `Het eerste is inmiddels uitgevoerd`: of the rest another sentence tells. */
const ONE_OF_THEM =
  /^[^\p{L}]*(?:aan )?(?:het|de) (?:eerste|tweede|derde|laatste|onderdelen? \p{L}(?: en \p{L})?)(?: (?:verzoek|onderdeel|deel|punt|element|dictum|vraag|opdracht|dat|die|twee|drie|verzoeken|onderdelen))? (?:is|zijn|heb|heeft)\b(?![^.;]*\b(?:en|evenals|ook|alle|beide)\b)/iu;

/** Cheap: whether a sentence may tell that one thing was done and another was not. */
export function mayTellOfTwo(words: string): boolean {
  return ENDED.test(words) && (OPEN.test(words) || ONE_OF_THEM.test(words));
}

/** The motion that asks for several things, of which a sentence says that one was done and another was not. */
export function twoPartsIn(walked: Walked, span: Span): Motion | null {
  const { text } = walked;
  if (!mayTellOfTwo(text.slice(span.start, span.end))) return null;
  const before = motionBefore(walked, span, 1);
  if (before === null || !HAS_PARTS.test(text.slice(before.sentence.start, before.sentence.end))) return null;
  const clauses = clausesOf(tokensOf(text, span, [])).filter(({ marker }) => marker === null);
  if (!clauses.every((clause) => standingOf(clause, clauses) === "said")) return null;
  const isOne = ONE_OF_THEM.test(text.slice(span.start, span.end));
  return clauses.some(isEnded) && (isOne || clauses.some(isOpen)) ? before.motion : null;
}

function isEnded(clause: Clause): boolean {
  const words = wordsOf(clause).join(" ");
  return ENDED.test(words) && !OPEN.test(words) && participleMode(clause) === "perfect";
}

function isOpen(clause: Clause): boolean {
  const words = wordsOf(clause).join(" ");
  return OPEN.test(words) && !/\b(?:kan|kunnen|mag|moet|moeten|zou)\b/.test(words);
}
