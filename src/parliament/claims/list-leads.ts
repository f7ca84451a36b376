import type { Span } from "../text.ts";
import type { Treatment } from "./claim.ts";
import { mayTell } from "./cues.ts";
import { NOTHING_BEFORE } from "./foregoing.ts";
import type { Head } from "./heads.ts";
import { headsWithin } from "./heads.ts";
import { saidInSentence } from "./sentence-claims.ts";
import { sentenceOf } from "./sentences.ts";
import type { Stop } from "./walk.ts";
import type { Walked } from "./walked.ts";

const ITEM = /^[^\S\n]*(?:[-–—•*o]|\d{1,2}[.)]|[a-z][.)])[^\S\n]+/;
/** Words that leave their object to the list below: `hiermee geef ik invulling aan:`. */
const LEAVES_OPEN =
  /\b(?:aan|met|tot|van|in op|over|op):[^\S\n]*$|\b(?:doe|doet|voer|voert|beschouw|beschouwt|neem|neemt|betrek|betrekt)\b[^.:]*:[^\S\n]*$/i;
const ITEMS_MAX = 40;
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
 * read with the motion in the place that it leaves open. Null where it names motions itself, or says nothing.
 */
export function leadOf(walked: Walked, { heads: [head] }: Stop): Lead | null {
  if (head?.form !== "named") return null;
  const line = lineAt(walked.text, head.start);
  const mark = ITEM.exec(walked.text.slice(line.start, line.end))?.[0] ?? "";
  if (mark === "" || head.start > line.start + mark.length + 3) return null;
  const above = lineAbove(walked.text, line.start);
  if (above === null || !LEAVES_OPEN.test(walked.text.slice(above.start, above.end))) return null;
  const sentence = sentenceOf(walked, above.end - 1, above.start);
  if (headsWithin(walked.heads, sentence).length > 0 || sentence.end - sentence.start > LEAD_CHARS_MAX)
    return null;
  const treatment = saidOf(walked.text.slice(sentence.start, sentence.end), walked.text, head);
  return treatment === null ? null : { treatment, sentence };
}

/** What the words say with the motion behind them. */
function saidOf(lead: string, text: string, head: Head): Treatment | null {
  const begins = `${lead.trimEnd().replace(/:$/, "")} `;
  const whole = `${begins}${text.slice(head.start, head.end)}.`;
  const put = { ...head, start: begins.length, end: whole.length - 1 };
  const [said] = saidInSentence(whole, { start: 0, end: whole.length }, [put], NOTHING_BEFORE);
  return said === undefined || said.byOthers === true ? null : said.treatment;
}

/** The line above the items of a list, of which the one at `from` is one; null where none stands there. */
function lineAbove(text: string, from: number): Span | null {
  let at = from;
  for (let turn = 0; turn < ITEMS_MAX && at > 0; turn += 1) {
    const line = lineAt(text, at - 1);
    const words = text.slice(line.start, line.end);
    if (words.trim() !== "" && !ITEM.test(words)) return line;
    at = line.start;
  }
  return null;
}

function lineAt(text: string, at: number): Span {
  const end = text.indexOf("\n", at);
  return { start: text.lastIndexOf("\n", at - 1) + 1, end: end < 0 ? text.length : end };
}
