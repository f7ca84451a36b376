import { sentenceAt, sentenceFrom } from "../sentence.ts";
import type { Span } from "../text.ts";
import { type Cited, firstFrom } from "./head-numbers.ts";

/** Finds sentences in a text; those of its citations may be known already. */
export interface Sentences {
  readonly text: string;
  readonly cited: readonly Cited[];
  readonly sentences?: readonly Span[] | undefined;
}

/** How many sentences behind one with a motion may still speak of it. */
export const FOLLOWING = 2;

/** The sentence around a place, not reaching back beyond `least`. */
export function sentenceOf({ text, cited, sentences }: Sentences, at: number, least: number): Span {
  const known = sentences?.[firstFrom(cited, at)];
  const isAround = known !== undefined && known.start <= at && at < known.end;
  const { start, end } = isAround ? known : sentenceAt(text, at, at + 1);
  return { start: Math.max(start, least), end };
}

/** The sentence behind a place; null where there is none. */
export function sentenceBehind(text: string, at: number): Span | null {
  let start = at;
  while (start < text.length && start - at < GAP && /\s/.test(text.charAt(start))) start += 1;
  return start >= text.length ? null : sentenceFrom(text, start);
}

/** The sentence before a place, not reaching back beyond `least`; null where there is none. */
export function sentenceBefore(text: string, at: number, least: number): Span | null {
  let end = at;
  while (end > least && at - end < GAP && /\s/.test(text.charAt(end - 1))) end -= 1;
  if (end <= least) return null;
  const { start } = sentenceAt(text, end - 1, end);
  return { start: Math.max(start, least), end };
}

/** White space between two sentences is no longer than this. */
const GAP = 40;
