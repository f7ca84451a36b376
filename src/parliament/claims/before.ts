import type { Span } from "../text.ts";
import { isAdvice } from "./advice.ts";
import { antecedentsOf } from "./antecedents.ts";
import { type Head, headsWithin, type Motion } from "./heads.ts";
import { distinct } from "./same-motion.ts";
import { sentenceBefore, sentenceOf } from "./sentences.ts";
import type { Walked } from "./walked.ts";

/** The one motion that the sentences before one speak of. */
export interface Before {
  readonly motion: Motion;
  /** What speaks of it first. */
  readonly head: Head;
  /** Where the sentences begin. */
  readonly start: number;
  /** The sentence right before. */
  readonly sentence: Span;
  /** The motion stands in that sentence. */
  readonly isNext: boolean;
}

/** How many sentences back a motion is looked for. */
export type Reach = 1 | 2;

/** The one motion that the sentences before `sentence` speak of; null where they speak of several, or of one of many. */
export function motionBefore(walked: Walked, sentence: Span, reach: Reach): Before | null {
  const { text, heads, voices } = walked;
  const least = voices(sentence.start).start;
  const first = sentenceBefore(text, sentence.start, least);
  if (first === null) return null;
  const second = reach === 1 ? null : sentenceBefore(text, first.start, least);
  const start = second?.start ?? first.start;
  const near = headsWithin(heads, { start, end: sentence.start });
  if (near.some(({ form }) => form === "described")) return null;
  const [motion, ...others] = distinct(near.flatMap((head) => meantBy(walked, head)));
  const [head] = near;
  if (motion === undefined || head === undefined || others.length > 0) return null;
  return { motion, head, start, sentence: first, isNext: near.some(({ end }) => end > first.start) };
}

/** A line that only names a motion: a heading. */
const HEADING = /^[^\p{L}]*(?:(?:tweede )?(?:nader )?gewijzigde )?motie\b[^\n.?!:]*(?:nr\.[^\n.?!:]*)?$/iu;
const VERB = /\b(?:is|zijn|wordt|worden|heeft|hebben|zal|kan|moet|vraagt|verzoekt)\b/i;

/** The one motion of the heading above the sentence before: `Motie-Wit (36 999, nr. 12)`, `Uw Kamer heeft verzocht …`. */
export function headedBefore({ text, heads, voices }: Walked, sentence: Span): Before | null {
  const least = voices(sentence.start).start;
  const asked = sentenceBefore(text, sentence.start, least);
  const heading = asked === null ? null : sentenceBefore(text, asked.start, least);
  if (asked === null || heading === null || headsWithin(heads, asked).length > 0) return null;
  const line = text.slice(heading.start, heading.end);
  const [head, ...others] = headsWithin(heads, heading);
  const [motion, ...more] = head?.motions ?? [];
  if (head === undefined || motion === undefined || others.length > 0 || more.length > 0) return null;
  if (!HEADING.test(line) || VERB.test(line)) return null;
  return { motion, head, start: heading.start, sentence: asked, isNext: false };
}

/** A motion that is not there to be carried out: nothing follows of it. */
const FALLEN = /\b(?:aangehouden|ingetrokken|verworpen)\b/;

/** Whether the sentences before leave the motion to be carried out. */
export function isHeld({ text }: Walked, { start }: Before, sentence: Span): boolean {
  return !FALLEN.test(text.slice(start, sentence.start));
}

/** Whether words from the motion on to close behind the sentence say that it is still to be voted on. */
export function isProposal({ text }: Walked, { head }: Before, sentence: Span): boolean {
  return isAdvice(text, head.start, sentence.end);
}

/** What a head names, or points at. */
function meantBy(walked: Walked, head: Head): readonly Motion[] {
  if (head.motions.length > 0 || head.form !== "pointing") return head.motions;
  return antecedentsOf(walked, head, sentenceOf(walked, head.start, 0), false);
}
