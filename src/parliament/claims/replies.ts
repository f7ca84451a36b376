import type { Span } from "../text.ts";
import { inTalks, isModal, isOwn } from "./acting.ts";
import { motionBefore } from "./before.ts";
import { clausesOf } from "./clauses.ts";
import { isDoing, isSaying, isToCome } from "./deeds.ts";
import type { Motion } from "./heads.ts";
import { NEGATIONS } from "./lexicon.ts";
import { wordsOf } from "./look.ts";
import { standingOf } from "./modality.ts";
import { tokensOf } from "./tokens.ts";
import type { Walked } from "./walked.ts";

const REPLY = /^[^\p{L}]*(?:reactie|stand van zaken|status|voortgang|uitvoering|toelichting)\s*:\s/iu;
const VERB = /\b(?:is|zijn|wordt|worden|heeft|hebben|zal|kan|moet|vraagt|verzoekt)\b/i;

/** Cheap: whether a sentence is labelled as what is said of the motion above it. */
export function mayReply(words: string): boolean {
  return REPLY.test(words);
}

/** The motion of the line above, of which a labelled reply tells that the speaker is at it: `Reactie: ik zal een overleg beleggen.` */
export function repliedBelow(walked: Walked, span: Span): Motion | null {
  const { text } = walked;
  if (!mayReply(text.slice(span.start, span.end))) return null;
  const before = motionBefore(walked, span, 1);
  if (before === null || VERB.test(text.slice(before.sentence.start, before.sentence.end))) return null;
  const clauses = clausesOf(tokensOf(text, span, []));
  const isAtIt = clauses.some((clause) => {
    const words = wordsOf(clause);
    const phrase = words.join(" ");
    if (standingOf(clause, clauses) !== "said" || !isOwn(clause) || isModal(clause)) return false;
    if (words.some((word) => NEGATIONS.has(word)) || isSaying(phrase)) return false;
    return isDoing(clause) || isToCome(clause) || inTalks(phrase);
  });
  return isAtIt ? before.motion : null;
}
