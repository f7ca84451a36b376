import { sentenceAt } from "../sentence.ts";
import type { Span } from "../text.ts";
import { type Head, headsWithin } from "./heads.ts";
import { type Row, rowAt } from "./rows.ts";
import type { Walked } from "./walked.ts";

/** A stretch of a text that may say what becomes of a motion: a row of a table, or a sentence. */
export interface Stop {
  readonly span: Span;
  readonly row: Row | null;
  /** The heads in it. */
  readonly heads: readonly Head[];
}

/** How many sentences behind one with a motion may still speak of it. */
const FOLLOWING = 2;

/** The rows and sentences with motions in them, and of sentences the two behind, in order. */
export function* stopsIn({ text, heads }: Walked): Generator<Stop> {
  const hasRows = text.includes(" | ");
  let at = 0;
  for (const head of heads) {
    if (head.start < at) continue;
    const row = hasRows ? rowAt(text, head.start) : null;
    const span = row ?? fromHere(sentenceAt(text, head.start, head.start + 1), at);
    yield { span, row, heads: headsWithin(heads, span) };
    at = Math.max(span.end, head.end);
    for (let turn = 0; row === null && turn < FOLLOWING; turn += 1) {
      const next = sentenceBehind(text, at);
      if (next === null || headsWithin(heads, next).length > 0) break;
      yield { span: next, row: null, heads: [] };
      at = next.end;
    }
  }
}

function fromHere({ start, end }: Span, at: number): Span {
  return { start: Math.max(start, at), end };
}

function sentenceBehind(text: string, at: number): Span | null {
  let start = at;
  while (start < text.length && start - at < 40 && /\s/.test(text.charAt(start))) start += 1;
  if (start >= text.length) return null;
  return fromHere(sentenceAt(text, start, start + 1), start);
}

/** The sentence before a place, not reaching back beyond `least`; null where there is none. */
export function sentenceBefore(text: string, at: number, least: number): Span | null {
  let end = at;
  while (end > least && at - end < 40 && /\s/.test(text.charAt(end - 1))) end -= 1;
  if (end <= least) return null;
  const { start } = sentenceAt(text, end - 1, end);
  return { start: Math.max(start, least), end };
}
