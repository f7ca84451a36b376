import type { RichTextQuote } from "@slack/types";
import type { Span } from "#parliament";
import type { Quote } from "#summary";
import { bold, type Inline, plain, quote } from "../blocks.ts";

const MARKS_MAX = 8;

/**
 * A verbatim sentence with pieces of it in bold. `spans` are offsets in the whole text, `start` is where the sentence
 * begins in it; spans outside it are passed over. At most `max` UTF-16 units around the first span, from word to word, with
 * `…` where something is left out.
 */
export function marked(sentence: string, start: number, spans: readonly Span[], max: number): Inline[] {
  const inside = merged(spans, start, sentence.length).slice(0, MARKS_MAX);
  const view = atWords(sentence, windowAround(inside[0], sentence.length, max), inside[0]);
  const inlines: Inline[] = view.start > 0 ? plain("… ") : [];
  let at = view.start;
  for (const span of inside) {
    if (span.start < at || span.end > view.end) continue;
    inlines.push(
      ...plain(flat(sentence.slice(at, span.start))),
      ...bold(flat(sentence.slice(span.start, span.end))),
    );
    at = span.end;
  }
  inlines.push(...plain(flat(sentence.slice(at, view.end))));
  if (view.end < sentence.length) inlines.push(...plain(" …"));
  return inlines;
}

/** A verbatim piece of a document, with what was found in it in bold. */
export function quoted(of: Quote, found: readonly Span[], max: number): RichTextQuote {
  return quote(marked(of.text, of.start, found, max));
}

/** Spans relative to the sentence, in order, without overlap, all inside. */
function merged(spans: readonly Span[], offset: number, length: number): readonly Span[] {
  const local = spans
    .map((span) => ({ start: span.start - offset, end: span.end - offset }))
    .filter((span) => span.start >= 0 && span.end <= length && span.end > span.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const out: { start: number; end: number }[] = [];
  for (const span of local) {
    const last = out.at(-1);
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end);
    else out.push({ ...span });
  }
  return out;
}

function windowAround(first: Span | undefined, length: number, max: number): Span {
  if (length <= max) return { start: 0, end: length };
  const middle = first === undefined ? 0 : Math.max(0, first.start - Math.floor(max / 3));
  const start = Math.min(middle, length - max);
  return { start, end: start + max };
}

/** So long a piece without a space is no word: an address, a row of dots. */
const WORD_MAX = 40;

/** Without the halves of words at its edges; what was found stays in it. */
function atWords(sentence: string, { start, end }: Span, first: Span | undefined): Span {
  const head = sentence.slice(start, Math.min(start + WORD_MAX, first?.start ?? end)).search(/\s/);
  const isCutBefore = start > 0 && !/\s/.test(sentence.charAt(start - 1));
  const from = isCutBefore && head >= 0 ? start + head + 1 : start;
  const tail = sentence.slice(Math.max(end - WORD_MAX, first?.end ?? from), end);
  const isCutBehind = end < sentence.length && !/\s/.test(sentence.charAt(end));
  const kept = tail.replace(/\s\S*$/, "").length;
  return { start: from, end: isCutBehind && kept < tail.length ? end - (tail.length - kept) : end };
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ");
}
