import type { Span } from "../text.ts";
import { isAdvice } from "./advice.ts";
import { answeredIn, mayAnswer } from "./answers.ts";
import { antecedentsOf, mayMean } from "./antecedents.ts";
import { isHeld, isProposal, motionBefore } from "./before.ts";
import { isBeside } from "./beside.ts";
import type { Speaker, Treatment } from "./claim.ts";
import { clausesOf } from "./clauses.ts";
import { mayPoint, mayTell } from "./cues.ts";
import { followUp, isLeft, mayFollow } from "./followups.ts";
import type { Foregoing } from "./foregoing.ts";
import { fulfilledIn, requestBefore } from "./fulfilled.ts";
import { handsOver } from "./handing.ts";
import { type Head, headsWithin, type Motion } from "./heads.ts";
import { lastResort } from "./last-resort.ts";
import { leadOf } from "./list-leads.ts";
import { listBelow } from "./lists.ts";
import { isAhead, promisesWord } from "./outlook.ts";
import { mayReply, repliedBelow } from "./replies.ts";
import { rowClaims } from "./row-claims.ts";
import type { Said } from "./said.ts";
import { openTreatment, saidInSentence } from "./sentence-claims.ts";
import { sentenceBefore } from "./sentences.ts";
import { speakerAt } from "./speaker-at.ts";
import { mayBeStatus, type StatusLine, statusBehind, statusBelow } from "./status-lines.ts";
import { withTheRest } from "./the-rest.ts";
import { tokensOf } from "./tokens.ts";
import type { Told } from "./told.ts";
import { mayTellOfTwo, twoPartsIn } from "./two-parts.ts";
import { type Stop, stopsIn } from "./walk.ts";
import type { Walked } from "./walked.ts";

/** A sentence longer than this has no end that can be seen: nothing is read in it. */
const SENTENCE_CHARS_MAX = 1_400;
/** `de inmiddels ingetrokken motie`: it is not there to be carried out. */
const FALLEN = /^(?:\S+\s+){0,3}(?:ingetrokken|verworpen)\s/i;
/** A line that only announces a list: `Het gaat om:`. */
const ANNOUNCES =
  /^(?:het (?:gaat|betreft)|dit (?:betreft|zijn)|te weten|namelijk|dat zijn|hierbij gaat het)\b[^.]{0,80}:$/i;

/** What a text says of its motions, in order of place. */
export function tell(walked: Walked): readonly Told[] {
  const told: Told[] = [];
  let open: Said | null = null;
  const stops = [...stopsIn(walked)];
  for (const stop of stops) {
    if (stop.row !== null) told.push(...rowClaims(walked, stop.row));
    else open = tellSentence(walked, stop, open, told);
  }
  const all = withTheRest(walked.text, [...told, ...lastResort(walked, stops, told)]);
  return all.toSorted((a, b) => a.sentence.start - b.sentence.start);
}

/** Adds what a sentence tells; what it says of motions still to be named is returned. */
function tellSentence(walked: Walked, stop: Stop, open: Said | null, told: Told[]): Said | null {
  const { text } = walked;
  const { span, heads } = stop;
  const words = text.slice(span.start, span.end).trimEnd();
  const reads = howToRead(walked, stop, words);
  if (reads === "not") {
    tellLed(walked, stop, told);
    return null;
  }
  const speaker = speakerAt(walked, span);
  if (speaker === "silent" || span.end - span.start > SENTENCE_CHARS_MAX) return null;
  const said = reads === "whole" ? saidInSentence(text, span, heads, foregoingOf(walked, stop)) : [];
  const add = (motions: readonly Motion[], treatment: Treatment, weak = false) =>
    told.push(...claimsOf(motions, treatment, speaker, span, weak));
  // `Deze zijn opgenomen in de bijlage`: what was asked for, not the motion.
  const mayMeet =
    heads.length === 0 && speaker !== "house" && said.every(({ treatment }) => treatment === "underway");
  const status = said.length > 0 || speaker === "house" ? null : statusIn(walked, stop);
  if (status !== null) {
    add([status.motion], status.treatment);
    return null;
  }
  const half = mayMeet ? twoPartsIn(walked, span) : null;
  if (half !== null) {
    add([half], "partly");
    return null;
  }
  const answered = mayMeet ? answeredIn(walked, span) : null;
  if (answered !== null) {
    add([answered.motion], answered.treatment);
    return null;
  }
  const fulfilled = mayMeet ? fulfilledIn(walked, span) : null;
  if (fulfilled !== null) {
    add([fulfilled], "executed");
    return null;
  }
  if (said.length === 0 && tellLed(walked, stop, told)) return null;
  for (const one of said)
    if (one.byOthers === undefined || speaker === "house") add(motionsOf(walked, one, stop), one.treatment);
  if (said.length === 0 && heads.length === 0) {
    const followed = followedUp(walked, stop, words, speaker);
    if (followed !== null) add(followed.motions, followed.treatment, true);
    else if (speaker !== "house") {
      const replied = repliedBelow(walked, span);
      add(replied === null ? promised(walked, stop, words) : [replied], "underway", true);
    }
  }
  const [only] = heads;
  if (said.length === 0 && heads.length === 1 && only !== undefined && speaker !== "house") {
    const behind = followedBehind(walked, span, only);
    if (behind !== null) add(only.motions, behind, true);
  }
  // `…, maar er is niets mee gedaan`: of the one motion that the sentence names.
  if (
    said.length === 0 &&
    speaker === "house" &&
    heads.length === 1 &&
    only !== undefined &&
    isLeft(text, span)
  )
    add(only.motions, "notExecuted");
  if (words.endsWith(":")) {
    const announced = ANNOUNCES.test(words.trim()) && open !== null ? open.treatment : null;
    const listed = openTreatment(said) ?? announced;
    if (listed !== null) for (const head of listBelow(walked, span.end)) add(head.motions, listed);
  }
  return said.find(({ motion }) => motion.head?.plural === true && motion.head.motions.length === 0) ?? null;
}

/** Adds what the unfinished sentence above a list says of the motion of an item; whether it says something. */
function tellLed(walked: Walked, stop: Stop, told: Told[]): boolean {
  const lead = leadOf(walked, stop);
  if (lead === null) return false;
  const { treatment, sentence } = lead;
  const speaker = speakerAt(walked, sentence);
  if (speaker === "silent" || speaker === "house") return false;
  told.push(...claimsOf(stop.heads[0]?.motions ?? [], treatment, speaker, sentence, false));
  return true;
}

/** What a line that is no sentence tells of a motion. */
function statusIn(walked: Walked, { span, heads }: Stop): StatusLine | null {
  return heads.length === 0 ? statusBelow(walked, span) : statusBehind(walked, span, heads);
}

/** Cheap: whether a sentence may say something of a motion (`whole`), may only announce or promise, or `not`. */
function howToRead(walked: Walked, { span, heads }: Stop, words: string): "whole" | "ends" | "not" {
  const may = heads.length === 0 ? mayPoint(words) : mayTell(words);
  const announces = words.endsWith(":");
  if ((may || announces) && mayMean(walked, span, heads)) return "whole";
  if (announces) return "ends";
  if (heads.length > 0) return "not";
  const mayGoOn = (may && promisesWord(words)) || mayFollow(words) || mayBeStatus(words) || mayReply(words);
  if (mayAnswer(words) || mayTellOfTwo(words)) return "ends";
  return mayGoOn || requestBefore(walked, span) !== null ? "ends" : "not";
}

function claimsOf(
  motions: readonly Motion[],
  treatment: Treatment,
  speaker: Speaker,
  sentence: Span,
  weak: boolean,
): readonly Told[] {
  const spoken = inMouthOf(speaker, treatment);
  if (spoken === null) return [];
  return motions.map((motion) => ({
    motion,
    treatment: spoken,
    speaker,
    sentence,
    ...(weak ? { weak } : {}),
  }));
}

function motionsOf(walked: Walked, { motion }: Said, { span }: Stop): readonly Motion[] {
  const { head } = motion;
  if (head === undefined || FALLEN.test(walked.text.slice(head.start, head.end))) return [];
  if (head.motions.length > 0) return head.motions;
  return head.form === "pointing" ? antecedentsOf(walked, head, span, motion.word === "pronoun") : [];
}

/** `Ik zal uw Kamer hierover informeren`, behind sentences about one motion that is there to be carried out. */
function promised(walked: Walked, { span }: Stop, words: string): readonly Motion[] {
  if (!promisesWord(words)) return [];
  const before = motionBefore(walked, span, 2);
  return before !== null && isHeld(walked, before, span) ? [before.motion] : [];
}

/** `U vraagt of de motie is uitgevoerd`: what follows answers that, and says nothing of what the motion asks. */
const WAS_ASKED =
  /^[^\p{L}]*(?:u|(?:de|deze) (?:leden|fractie|commissie)|het lid)\b[^.]{0,80}?\bvra(?:agt|gen|gt)\b(?: (?:mij|zich|ook|tevens|verder)){0,2} (?:of|hoe|wanneer|waarom|wat|in hoeverre)\b/iu;

/** What becomes of the one motion of the sentences before, by words that point at what it asks for. */
function followedUp(
  walked: Walked,
  { span }: Stop,
  words: string,
  speaker: Speaker,
): { readonly motions: readonly Motion[]; readonly treatment: Treatment } | null {
  if (!mayFollow(words)) return null;
  const { text } = walked;
  const before = motionBefore(walked, span, 2);
  if (before === null || !isHeld(walked, before, span) || isProposal(walked, before, span)) return null;
  const { motion, head, isNext } = before;
  if (isBeside(text, head)) return null;
  if (isNext && WAS_ASKED.test(text.slice(before.sentence.start, before.sentence.end))) return null;
  const treatment =
    speaker === "house"
      ? isNext && isLeft(text, span)
        ? "notExecuted"
        : null
      : followUp(text, span, text.slice(head.start, span.start), isNext);
  return treatment === null ? null : { motions: [motion], treatment };
}

/** Before a colon: what stands behind it is what somebody says. */
const SAYS =
  /\b(?:zei|zegt|zeggen|zeiden|gezegd|las|lees|leest|schrijft|schrijven|schreef|stelt|stellen|vraagt|vragen|riep|roept|roepen|antwoordde|meldt|melden|aldus|luidt)\b/i;
const BEHIND = /(?:\s(?:en|maar)|:)\s+(?=(?:daar|hier|dat|dit)\b)/i;

/** `de motie is aangenomen, en daar gaan we mee aan de slag`: in the sentence of the motion itself. */
function followedBehind({ text }: Walked, { start: from, end }: Span, head: Head): Treatment | null {
  const rest = text.slice(head.end, end);
  const at = BEHIND.exec(rest);
  if (at === null || isBeside(text, head)) return null;
  if (at[0].startsWith(":") && SAYS.test(text.slice(from, head.end + at.index))) return null;
  const start = head.end + at.index + at[0].length;
  if (!mayFollow(text.slice(start, end)) || isAdvice(text, head.start, end)) return null;
  return followUp(text, { start, end }, text.slice(head.start, start), true);
}

function foregoingOf(walked: Walked, stop: Stop): Foregoing {
  return { ahead: () => isAheadBefore(walked, stop), handed: () => isHandedBefore(walked, stop) };
}

/** `Hierbij zend ik u de analyse.` */
function isHandedBefore({ text, heads, voices }: Walked, { span }: Stop): boolean {
  const before = sentenceBefore(text, span.start, voices(span.start).start);
  if (before === null || before.end - before.start > SENTENCE_CHARS_MAX) return false;
  const clauses = clausesOf(tokensOf(text, before, headsWithin(heads, before)));
  return clauses.some((clause) => clause.marker === null && handsOver(clause) === "now");
}

function isAheadBefore({ text, heads, voices }: Walked, { span }: Stop): boolean {
  const before = sentenceBefore(text, span.start, voices(span.start).start);
  if (before === null) return false;
  return before.end - before.start > SENTENCE_CHARS_MAX || isAhead(text, before, headsWithin(heads, before));
}

/** What a treatment is in the mouth of the one who speaks: the House can say only that something was not done. */
function inMouthOf(speaker: Speaker, treatment: Treatment): Treatment | null {
  if (speaker !== "house") return treatment;
  if (treatment === "refused" || treatment === "notExecuted") return "notExecuted";
  return treatment === "partly" ? "partly" : null;
}
