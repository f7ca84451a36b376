import type { Span } from "../text.ts";
import type { Treatment } from "./claim.ts";
import { mayTell } from "./cues.ts";
import { NOTHING_BEFORE } from "./foregoing.ts";
import { type Head, headsWithin } from "./heads.ts";
import { isFiniteVerb } from "./lexicon.ts";
import { saidInSentence } from "./sentence-claims.ts";
import { sentenceOf } from "./sentences.ts";
import type { Stop } from "./walk.ts";
import type { Walked } from "./walked.ts";

const MARK = "[^\\S\\n]*(?:[-–—•*o]|\\d{1,2}[.)]|[a-z][.)])[^\\S\\n]+";
const ITEM = new RegExp(`^${MARK}`);
/** What stands between the beginning of an item's line and its motion. */
const BEFORE_MOTION = new RegExp(`(?:^|\\n)${MARK}(?:(?:de|het|een) )?$`, "i");
const BEFORE_CHARS = 16;
/** Words that leave their object to the list below: `hiermee geef ik invulling aan:`. */
const LEAVES_OPEN = /\b(?:aan|met|tot|van|op|over):[^\S\n]*$/i;
/** A question: `geeft u hiermee uitvoering aan:`. */
const ASKS = /\b(?:geeft|heeft|hebt|kunt|bent|gaat|wilt|doet) u\b/i;
/** What an item says of its motion itself, or asks: what stands above it is not said of that. */
const SAYS_ITSELF =
  /[?:]|\b(?:niet|nog|deels|gedeeltelijk|ingetrokken|aangehouden|verworpen|vervallen|stemming|bespreken|besproken|volgt|is|zijn|wordt|worden|moet)\b/i;
const ITEMS_MAX = 60;
const ITEM_CHARS_MAX = 700;
const LEAD_CHARS_MAX = 400;

/** What the line above a list says of the motion that an item of it begins with, and the sentence that says so. */
export interface Lead {
  readonly treatment: Treatment;
  readonly sentence: Span;
}

/** Cheap: whether a text has a line that leaves its object to a list, and may say something of it. */
export function mayLead(text: string): boolean {
  for (let at = text.indexOf(":\n"); at >= 0; at = text.indexOf(":\n", at + 2)) {
    const line = text.slice(Math.max(text.lastIndexOf("\n", at) + 1, at - LEAD_CHARS_MAX), at + 1);
    if (LEAVES_OPEN.test(line) && mayTell(line)) return true;
  }
  return false;
}

/**
 * What an unfinished sentence above a list says of the motion that an item begins with: `Hiermee geef ik invulling aan:`. It is
 * read with the motion in the place that it leaves open. Null where it names motions itself, asks, or says nothing, and where the
 * item says something itself.
 */
export function leadOf(walked: Walked, { heads: [head] }: Stop): Lead | null {
  const { text } = walked;
  if (head?.form !== "named") return null;
  if (!BEFORE_MOTION.test(text.slice(Math.max(0, head.start - BEFORE_CHARS), head.start))) return null;
  if (saysItself(text, head)) return null;
  const end = leadEnd(text, text.lastIndexOf("\n", head.start) + 1);
  if (end === null || !LEAVES_OPEN.test(text.slice(Math.max(0, end - LEAD_CHARS_MAX), end))) return null;
  const sentence = sentenceOf(walked, end - 1, Math.max(0, end - LEAD_CHARS_MAX));
  const words = text.slice(sentence.start, sentence.end);
  if (sentence.end - sentence.start >= LEAD_CHARS_MAX || headsWithin(walked.heads, sentence).length > 0)
    return null;
  if (ASKS.test(words) || isFiniteVerb(/\p{L}+/u.exec(words)?.[0].toLowerCase() ?? "")) return null;
  const treatment = saidOf(words, text, head);
  return treatment === null ? null : { treatment, sentence };
}

/** What stands behind the motion and what it is about, or in brackets, says how things stand. */
function saysItself(text: string, head: Head): boolean {
  const line = text.slice(head.end, head.end + ITEM_CHARS_MAX).split("\n", 1)[0] ?? "";
  const brackets = [...line.matchAll(/\(([^()]*)\)/g)].map(([, inside = ""]) => inside);
  if (brackets.some((inside) => SAYS_ITSELF.test(inside.replace(/\bt\.?\s?v\.?\s?v\b/gi, "")))) return true;
  const behind = line.lastIndexOf(")");
  const ownBracket = text.charAt(head.end - 1) === ")";
  if (behind >= 0) return /\p{L}{3}/u.test(line.slice(behind + 1).replace(/\ben\b/g, ""));
  return SAYS_ITSELF.test(ownBracket ? line : line.replace(/^.*?\b(?:over|om|inzake|waarin)\b[^?:]*/i, ""));
}

/** What the words say with the motion behind them. */
function saidOf(lead: string, text: string, head: Head): Treatment | null {
  const begins = `${lead.trimEnd().replace(/:$/, "")} `;
  const whole = `${begins}${text.slice(head.start, head.end)}.`;
  const put = { ...head, start: begins.length, end: whole.length - 1 };
  const [said] = saidInSentence(whole, { start: 0, end: whole.length }, [put], NOTHING_BEFORE);
  return said === undefined || said.byOthers === true ? null : said.treatment;
}

/** Where the line above the list ends of which an item begins at `from`; null where none stands above the next some items. */
function leadEnd(text: string, from: number): number | null {
  let at = from;
  for (let turn = 0; turn < ITEMS_MAX && at > 0; turn += 1) {
    const end = at - 1;
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const words = text.slice(start, Math.min(end, start + ITEM_CHARS_MAX));
    if (words.trim() !== "" && !ITEM.test(words)) return end;
    at = start;
  }
  return null;
}
