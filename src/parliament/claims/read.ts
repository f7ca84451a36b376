import type { DocumentClass } from "../document-class.ts";
import type { Span } from "../text.ts";
import { mayAnswer } from "./answers.ts";
import { mayMeet, mayPoint, mayTell } from "./cues.ts";
import { mayFollow } from "./followups.ts";
import type { Notes } from "./head-numbers.ts";
import { type Head, headsIn, wordsIn } from "./heads.ts";
import { mayLead } from "./list-leads.ts";
import { withListed } from "./listed-heads.ts";
import { longQuotesIn } from "./quotes.ts";
import { mayReply } from "./replies.ts";
import { withRowNumbers } from "./row-numbers.ts";
import { columnsOf } from "./rows.ts";
import { distinct, withNumbers } from "./same-motion.ts";
import { FOLLOWING, sentenceBehind, sentenceOf } from "./sentences.ts";
import { mayBeStatus } from "./status-lines.ts";
import { tell } from "./tell.ts";
import { titleClaims } from "./title-claims.ts";
import type { ClaimedText, Told } from "./told.ts";
import { mayTellOfTwo } from "./two-parts.ts";
import { isRecord, type Voice, voicesOf } from "./voices.ts";

/** What a text says becomes of the motions in it, in order of place. Linear in the text. */
export function toldIn(document: ClaimedText): readonly Told[] {
  const { text, kind, isTitle = false } = document;
  const words = wordsIn(text);
  if (words.length === 0 || !mayClaim(document, words)) return [];
  const heads = headsOf(document, words);
  if (isTitle || !text.trim().includes("\n")) {
    const titled = titleClaims(text, heads, kind, isTitle);
    if (isTitle || titled.length > 0) return titled;
  }
  const voices = voicesIn(document);
  const only = distinct(heads.flatMap(({ motions }) => motions));
  return tell({
    text,
    cited: document.cited,
    sentences: document.sentences,
    heads,
    columns: columnsOf(text),
    quotes: longQuotesIn(text),
    voices,
    only: only.length === 1 ? only : [],
    namedFrom: heads.find(({ motions }) => motions.length > 0)?.start ?? text.length,
  });
}

/** Kinds of documents in which several speak, each in a part of its own. */
const PARTED: ReadonlySet<DocumentClass> = new Set(["answer", "consultation", "debate"]);

/**
 * Cheap: whether any sentence with a motion, or one of the two behind it, has a word that may say something of it. Of a
 * list of motions the whole text is looked through at once.
 */
function mayClaim(document: ClaimedText, words: readonly RegExpExecArray[]): boolean {
  const { text } = document;
  if (text.includes("| ") || mayLead(text)) return true;
  if (words.length * LIST_CHARS > text.length && !mayTell(text) && !mayMeet(text, text) && !mayFollow(text))
    return false;
  let at = 0;
  for (const [order, { index }] of words.entries()) {
    if (index < at) continue;
    const sentence = sentenceOf(document, index, at);
    if (mayTell(text.slice(sentence.start, sentence.end))) return true;
    at = sentence.end;
    let before = text.slice(sentence.start, sentence.end);
    let following = order + 1;
    while ((words[following]?.index ?? at) < at) following += 1;
    const ahead = words[following]?.index ?? text.length;
    for (let turn = 0; turn < FOLLOWING && at < ahead; turn += 1) {
      const next = sentenceBehind(text, at);
      if (next === null || ahead < next.end) break;
      const words = text.slice(next.start, next.end);
      if (mayPoint(words) || mayFollow(words) || mayBeStatus(words) || mayReply(words)) return true;
      if (mayAnswer(words) || mayTellOfTwo(words)) return true;
      if (mayMeet(words, before)) return true;
      before = words;
      at = next.end;
    }
  }
  return false;
}

const LIST_CHARS = 600;

/** Who speaks where in a text. */
export function voicesIn({
  text,
  kind,
  sender,
  paragraphs,
  footnotes = [],
}: ClaimedText): (at: number) => Voice {
  const own =
    PARTED.has(kind ?? "other") || (kind === undefined && isRecord(text))
      ? (paragraphs ?? linesOf(text))
      : [];
  return voicesOf({ text, paragraphs: own, footnotes, headings: [] }, kind, sender);
}

/** Every place that speaks of a motion, each with the motions that it names. */
export function motionsIn(document: ClaimedText): readonly Head[] {
  return headsOf(document, wordsIn(document.text));
}

function headsOf(
  { text, cited, footnotes = [] }: ClaimedText,
  words: readonly RegExpExecArray[],
): readonly Head[] {
  const notes: Notes = new Map(footnotes.map((note) => [note.mark, note]));
  const heads = withListed({ text, cited, notes }, headsIn(text, words, cited, notes));
  return withNumbers(withRowNumbers(text, heads, cited));
}

function linesOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ 0: line, index }) => ({
    start: index,
    end: index + line.length,
  }));
}
