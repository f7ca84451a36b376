import { type DocumentText, type Span, sentenceAt } from "#parliament";
import { quoteOf } from "./quote.ts";
import type { Quote } from "./summary.ts";
import { type Edit, editsBetween } from "./word-diff.ts";

/** What a new version of a text changes, in words. */
export interface TextChange {
  /** False where only the layout differs: line ends, hyphens, the order of whole paragraphs. */
  readonly changed: boolean;
  readonly wordsAdded: number;
  readonly wordsRemoved: number;
  /** The first changed passages, in order of place. */
  readonly passages: readonly ChangedPassage[];
  /** How many there are in all. */
  readonly passagesTotal: number;
}

export interface ChangedPassage {
  /** The sentence as it is now, a quote of the new text; null where it is gone. */
  readonly now: Quote | null;
  /** The words in it that are new. */
  readonly added: readonly Span[];
  /** The sentence as it was; null where it is new. */
  readonly was: string | null;
}

const PASSAGES_MAX = 10;
const PASSAGE_CHARS_MAX = 900;
const DIFFERING_CHARS_MAX = 200_000;
interface Word extends Span {
  readonly word: string;
}

/**
 * Compares two versions of a document in words: whole paragraphs first, wherever they stand, then the words of those
 * that differ. Takes time linear in the texts, and bounded in what differs: very different texts are one change.
 */
export function compareTexts(before: DocumentText, after: DocumentText): TextChange {
  const all = { old: keyed(before), young: keyed(after) };
  const gone = unmatched(all.old, all.young);
  const fresh = unmatched(all.young, all.old);
  if (keysOf(gone) === keysOf(fresh)) return UNCHANGED;
  if (keysOf(gone).length + keysOf(fresh).length > DIFFERING_CHARS_MAX)
    return rewritten(before, after, gone, fresh);
  const old = wordsOf(before.text, gone);
  const young = wordsOf(after.text, fresh);
  const edits = editsBetween(
    old.map(({ word }) => word),
    young.map(({ word }) => word),
  ).filter(
    ({ from, to }) => squeezed(old.slice(from.start, from.end)) !== squeezed(young.slice(to.start, to.end)),
  );
  const passages = passagesOf(edits, { before: before.text, after: after.text, old, young });
  const count = (side: "from" | "to") =>
    edits.reduce((sum, edit) => sum + edit[side].end - edit[side].start, 0);
  return {
    changed: edits.length > 0,
    wordsAdded: count("to"),
    wordsRemoved: count("from"),
    passages: passages.slice(0, PASSAGES_MAX),
    passagesTotal: passages.length,
  };
}

/** Too much is another to compare word by word: all of it is one passage, of which the beginning is shown. */
function rewritten(
  before: DocumentText,
  after: DocumentText,
  gone: readonly Keyed[],
  fresh: readonly Keyed[],
): TextChange {
  const [first] = fresh;
  const [last] = gone;
  const now = first === undefined ? null : sentences(after.text, beginning(first));
  const was = last === undefined ? null : sentences(before.text, beginning(last)).text;
  const count = (text: string, spans: readonly Span[]) =>
    spans.reduce((sum, { start, end }) => sum + (text.slice(start, end).match(/\S+/g)?.length ?? 0), 0);
  return {
    changed: true,
    wordsAdded: count(after.text, fresh),
    wordsRemoved: count(before.text, gone),
    passages: [{ now, added: [], was }],
    passagesTotal: 1,
  };
}

function beginning({ start }: Span): Span {
  return { start, end: start + 1 };
}

function keysOf(paragraphs: readonly Keyed[]): string {
  return paragraphs.map(({ key }) => key).join("");
}

/** The words of a text without its layout, for telling versions apart. */
export function withoutLayout(text: string): string {
  return text.replace(LAYOUT, "");
}

const UNCHANGED: TextChange = {
  changed: false,
  wordsAdded: 0,
  wordsRemoved: 0,
  passages: [],
  passagesTotal: 0,
};
/** White space, and hyphens that a line's end may have left or taken. */
const LAYOUT = /[\s\u00ad\u200b\u2010\u2011-]+/g;

function squeezed(words: readonly Word[]): string {
  return withoutLayout(words.map(({ word }) => word).join(""));
}

interface Keyed extends Span {
  readonly key: string;
}

function keyed(document: DocumentText): readonly Keyed[] {
  const spans =
    document.paragraphs.length > 0 ? document.paragraphs : [{ start: 0, end: document.text.length }];
  return spans.map(({ start, end }) => ({ start, end, key: withoutLayout(document.text.slice(start, end)) }));
}

function unmatched(own: readonly Keyed[], other: readonly Keyed[]): readonly Keyed[] {
  const left = new Map<string, number>();
  for (const { key } of other) left.set(key, (left.get(key) ?? 0) + 1);
  return own.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
}

function wordsOf(text: string, spans: readonly Span[]): readonly Word[] {
  const words: Word[] = [];
  for (const span of spans) {
    for (const match of text.slice(span.start, span.end).matchAll(/\S+/g)) {
      const start = span.start + match.index;
      words.push({ word: match[0], start, end: start + match[0].length });
    }
  }
  return words;
}

interface Sides {
  readonly before: string;
  readonly after: string;
  readonly old: readonly Word[];
  readonly young: readonly Word[];
}

/** Edits in one sentence are one passage. */
function passagesOf(edits: readonly Edit[], sides: Sides): readonly ChangedPassage[] {
  const passages: ChangedPassage[] = [];
  for (const edit of edits) {
    const passage = passageOf(edit, sides);
    const last = passages.at(-1);
    if (last?.now != null && passage.now !== null && passage.now.start < last.now.end)
      passages[passages.length - 1] = joined(sides.after, last, last.now, passage, passage.now);
    else passages.push(passage);
  }
  return passages;
}

function joined(
  text: string,
  a: ChangedPassage,
  aNow: Quote,
  b: ChangedPassage,
  bNow: Quote,
): ChangedPassage {
  const now = quoteOf(text, Math.min(aNow.start, bNow.start), Math.max(aNow.end, bNow.end));
  return { now, added: [...a.added, ...b.added], was: a.was ?? b.was };
}

function passageOf({ from, to }: Edit, { before, after, old, young }: Sides): ChangedPassage {
  const removed = stretch(old, from);
  const added = stretch(young, to);
  const was = removed === null ? null : sentences(before, removed);
  const now = added === null ? beside(after, young, to.start, was) : sentences(after, added);
  const kept = now !== null && was === null && added !== null ? beside(before, old, from.start, now) : was;
  return {
    now,
    added: added === null || now === null ? [] : [{ start: added.start, end: Math.min(added.end, now.end) }],
    was: kept?.text ?? null,
  };
}

function stretch(words: readonly Word[], { start, end }: Span): Span | null {
  const first = words[start];
  const last = words[end - 1];
  return start === end || first === undefined || last === undefined
    ? null
    : { start: first.start, end: last.end };
}

/** The sentences around a stretch, not longer than people read. */
function sentences(text: string, span: Span): Quote {
  const first = sentenceAt(text, span.start, span.start + 1);
  const last = sentenceAt(text, Math.max(span.start, span.end - 1), span.end);
  const whole = { start: first.start, end: Math.max(first.end, last.end) };
  if (whole.end - whole.start <= PASSAGE_CHARS_MAX) return quoteOf(text, whole.start, whole.end);
  const start = span.end - whole.start <= PASSAGE_CHARS_MAX ? whole.start : span.start;
  return quoteOf(text, start, wordEnd(text, start + PASSAGE_CHARS_MAX, whole.end));
}

function wordEnd(text: string, at: number, end: number): number {
  if (at >= end) return end;
  const space = text.slice(at - 80, at).search(/\s\S*$/);
  return space < 0 ? at : at - 80 + space;
}

/** Where words were only added or only taken, the sentence on the other side that shares most of its words, if any. */
function beside(text: string, words: readonly Word[], at: number, other: Quote | null): Quote | null {
  if (other === null) return null;
  const own = new Set(other.text.split(/\s+/));
  for (const word of [words[at], words[at - 1]]) {
    if (word === undefined) continue;
    const quote = sentences(text, word);
    const shared = quote.text.split(/\s+/).filter((each) => own.has(each)).length;
    if (shared >= 3 && shared * 2 >= Math.min(own.size, quote.text.split(/\s+/).length)) return quote;
  }
  return null;
}
