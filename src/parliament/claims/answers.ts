import type { Span } from "../text.ts";
import { motionBefore } from "./before.ts";
import type { Treatment } from "./claim.ts";
import { headsWithin, type Motion } from "./heads.ts";
import { distinct } from "./same-motion.ts";
import type { Walked } from "./walked.ts";

/** A motion that was asked about, and what the answer says of it. */
export interface Answer {
  readonly motion: Motion;
  readonly treatment: Treatment;
}

const ANSWERS = /^[^\p{L}]*(?:antwoord\W+)?(ja|zeker|nee|neen)(?:[.,;!:]|$)/iu;

/** Cheap: whether a sentence begins with `ja` or `nee`. */
export function mayAnswer(words: string): boolean {
  return ANSWERS.test(words);
}

const WAS_DONE =
  /^[^\p{L}]*(?:vraag \d+\W+)?(?:is|zijn|heeft u|hebt u|heeft (?:de|het) \p{L}+) §[^?]*\b(?:uitgevoerd|afgedaan|afgehandeld|ingelost|nagekomen|ingewilligd)\b[^?]*\?/iu;
const WILLING =
  /^[^\p{L}]*(?:vraag \d+\W+)?(?:bent u|is u|is (?:de|het) \p{L}+) (?:\p{L}+ ){0,2}(?:bereid|voornemens|van plan)\b[^?]*§[^?]*\b(?:uit te voeren|over te nemen|op te volgen|na te komen|gestand te doen)\b[^?]*\?/iu;
const WILL =
  /^[^\p{L}]*(?:vraag \d+\W+)?(?:gaat|gaan|zult|zal) (?:u|de \p{L}+|het \p{L}+) §[^?]*\b(?:uitvoeren|overnemen|opvolgen|nakomen)\b[^?]*\?/iu;
/** What takes back a `ja` that it was done, and a `nee` that it will be. */
const NOT_WHOLLY =
  /(?<!\p{L})(?:deels|gedeeltelijk|grotendeels|deel|bijna|niet|geen|nog|wordt|worden|zal|zullen|maar|voor zover|behalve|verwachting|wil|ga|gaan|bezig|gang|loopt|lopen|moet|moeten|volgt|mits|zodra|volgens|aldus|treedt|treden|volgende?|komende?|straks|start|begint|dat wil zeggen)(?!\p{L})/iu;
const NOT_YET = /(?<!\p{L})(?:nog|pas|eerst|vooralsnog|voorlopig|maar|wel|tenzij|zolang|moment)(?!\p{L})/iu;
const HEDGE_SENTENCES = 2;

/** What `ja` or `nee` says of the one motion that the question before it asks about. */
export function answeredIn(walked: Walked, span: Span): Answer | null {
  const { text } = walked;
  const said = ANSWERS.exec(text.slice(span.start, span.end))?.[1]?.toLowerCase();
  if (said === undefined) return null;
  const asked = questionBefore(walked, span);
  if (asked === null) return null;
  const question = withSign(walked, asked.span);
  const rest = restOf(text, span);
  const isYes = /^(?:ja|zeker)$/.test(said);
  const treatment = isYes ? yes(question, rest) : no(question, rest);
  return treatment === null ? null : { motion: asked.motion, treatment };
}

function yes(question: string, rest: string): Treatment | null {
  if (WAS_DONE.test(question) && !/\b(?:niet|waarom|wanneer)\b/i.test(question))
    return NOT_WHOLLY.test(rest) ? null : "executed";
  const isAsked = WILLING.test(question) || WILL.test(question);
  return isAsked && !/\bniet\b/i.test(question + rest) ? "underway" : null;
}

function no(question: string, rest: string): Treatment | null {
  const isAsked = (WILLING.test(question) || WILL.test(question)) && !/\bniet\b/i.test(question);
  return isAsked && !NOT_YET.test(rest) ? "refused" : null;
}

/** The sentence of the answer with the one behind it. */
function restOf(text: string, { start, end }: Span): string {
  const ends = [...text.slice(end, end + 400).matchAll(/[.!?](?=\s|$)/g)];
  const until = ends[HEDGE_SENTENCES - 2]?.index ?? 0;
  return text.slice(start, end + until).replace(ANSWERS, "");
}

function questionBefore(walked: Walked, span: Span): { readonly motion: Motion; readonly span: Span } | null {
  const before = motionBefore(walked, span, 1);
  if (before !== null) return { motion: before.motion, span: before.sentence };
  const { asked } = walked.voices(span.start);
  const last = asked.at(-1);
  if (last === undefined) return null;
  const [motion, ...others] = distinct(headsWithin(walked.heads, last).flatMap(({ motions }) => motions));
  return motion === undefined || others.length > 0 ? null : { motion, span: last };
}

/** A question with `§` for the motion that it names, with its number. */
function withSign({ text, heads, cited }: Walked, span: Span): string {
  const [head] = headsWithin(heads, span);
  if (head === undefined) return "";
  const place = head.motions[0]?.place;
  const number = place === undefined ? undefined : cited[place];
  const inside = number !== undefined && number.start >= head.start && number.end <= span.end;
  const until = inside ? Math.max(head.end, number.end) : head.end;
  const lead = text.slice(span.start, head.start).replace(/(?:de|deze|die)\s+$/i, "");
  return `${lead}§${text.slice(until, span.end)}`;
}
