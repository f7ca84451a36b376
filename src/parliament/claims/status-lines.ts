import type { Span } from "../text.ts";
import type { Treatment } from "./claim.ts";
import { type Head, headsWithin, type Motion } from "./heads.ts";
import { statusOf } from "./rows.ts";
import { distinct } from "./same-motion.ts";
import { sentenceBefore } from "./sentences.ts";
import type { Walked } from "./walked.ts";

/** What a line that is no sentence tells of the one motion that it, or the line before it, names. */
export interface StatusLine {
  readonly motion: Motion;
  readonly treatment: Treatment;
}

/** A line of a list begins with its motion. */
const LISTED = /^[^\p{L}\p{N}]*(?:de )?(?:(?:tweede )?(?:nader )?gewijzigde )?(?:motie|amendement)/iu;
const SIGN = /(?::|\s[–—-])\s+|[^\S\n]*\n\s*/g;
const STATUS =
  /^[^\p{L}\p{N}]*status\W+(?:gerealiseerd|afgerond|voltooid|gereed)\b|^[^\p{L}\p{N}]*(?:status\W+)?(?:(?:is|hiermee|daarmee|inmiddels|reeds|deels|gedeeltelijk|grotendeels|nog|niet|wordt)\s+){0,3}(?:afgedaan|uitgevoerd|afgehandeld|in (?:uitvoering|behandeling|voorbereiding))\b/iu;
/** Before the first stop: no state of affairs, but what somebody wants or asks. */
const OPEN = /^[^.;]*\b(?:moet|moeten|zou|kan|kunnen|zal|wordt|worden|wie)\b|^[^.;]*\?/i;
const LABEL = /^[^\p{L}\p{N}]*(?:status\W+)?/iu;
const VERB =
  /\b(?:is|zijn|wordt|worden|werd|heb|heeft|hebben|zal|kan|moet|vraagt|verzoekt|roept|gaat|luidt)\b/i;

/** Cheap: whether words may be a state of affairs and nothing else. */
export function mayBeStatus(words: string): boolean {
  return STATUS.test(words);
}

/** `Motie-Wit (36 999, nr. 12): afgedaan`: behind the number of its one motion a sign and a state of affairs. */
export function statusBehind(
  walked: Walked,
  { start, end }: Span,
  heads: readonly Head[],
): StatusLine | null {
  const { text, cited } = walked;
  const motion = oneOf(heads);
  if (motion?.place === undefined || !LISTED.test(text.slice(start, end))) return null;
  const from = cited[motion.place]?.end ?? end;
  const rest = text.slice(from, end);
  const sign = [...rest.matchAll(SIGN)].at(0);
  if (sign === undefined || from < start || VERB.test(rest.slice(0, sign.index))) return null;
  return statusIn(rest.slice(sign.index + sign[0].length), motion);
}

/** `Afgedaan met de brief van 3 mei.` behind a line that only names a motion. */
export function statusBelow(walked: Walked, { start, end }: Span): StatusLine | null {
  const { text, heads, voices } = walked;
  const before = sentenceBefore(text, start, voices(start).start);
  if (before === null || !mayBeStatus(text.slice(start, end))) return null;
  const line = text.slice(before.start, before.end);
  const motion = oneOf(headsWithin(heads, before));
  return motion === null || !LISTED.test(line) || VERB.test(line)
    ? null
    : statusIn(text.slice(start, end), motion);
}

function statusIn(words: string, motion: Motion): StatusLine | null {
  if (!mayBeStatus(words)) return null;
  const treatment = statusOf(words.replace(LABEL, ""));
  if (treatment === null || (treatment === "executed" && OPEN.test(words))) return null;
  return { motion, treatment };
}

function oneOf(heads: readonly Head[]): Motion | null {
  const [motion, ...others] = distinct(heads.flatMap(({ motions }) => motions));
  return motion !== undefined && others.length === 0 ? motion : null;
}
