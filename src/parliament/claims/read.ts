import type { DocumentClass } from "../document-class.ts";
import type { Span } from "../text.ts";
import type { Speaker, Treatment } from "./claim.ts";

/** A text as far as claims need to know it. */
export interface ClaimedText {
  readonly text: string;
  readonly kind?: DocumentClass;
  readonly isTitle?: boolean;
}

/** One claim about one cited place. */
export interface PlaceClaim {
  readonly treatment: Treatment;
  readonly speaker: Speaker;
  readonly said?: Span;
  readonly against?: Span;
}

const MOTION = /\b(?:motie|amendement)/i;
const VERDICT =
  /\b(?:beschouw|acht)\b[^;]*\b(?:afgedaan|uitgevoerd|afgehandeld)\b|^(?:hiermee|daarmee|met deze brief|bij dezen)\b[^;]*\b(?:afgedaan|uitgevoerd|afgehandeld|voldaan|uitvoering|invulling|gevolg)\b/i;
const BLOCKED =
  /\b(?:niet|geen|nooit|zonder|deels|gedeeltelijk|ten dele|eerste|als (?!afgedaan|uitgevoerd|afgehandeld)|indien|zodra|wanneer|pas|kan|zou|zal|wordt|mits|voordat|volgens|aldus)\b|\?/i;

/** What a text says becomes of the stuk that it cites in a sentence. */
export function claimAt(document: ClaimedText, sentence: Span): PlaceClaim {
  const speaker = speakerOf(document);
  const words = document.text.slice(sentence.start, sentence.end);
  const isClaim =
    speaker === "government" && MOTION.test(words) && VERDICT.test(words) && !BLOCKED.test(words);
  return { treatment: isClaim ? "executed" : "mentioned", speaker };
}

function speakerOf({ kind, isTitle = false }: ClaimedText): Speaker {
  if (isTitle) return "other";
  if (kind === "letter") return "government";
  return kind === "motion" || kind === "question" ? "house" : "other";
}
