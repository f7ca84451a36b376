import type { Span } from "../text.ts";
import { firstFrom } from "./head-numbers.ts";

/** What is quoted, within a paragraph; of straight marks nobody knows which one opens. */
const QUOTE = /«[^»]{1,1500}»|“[^”]{1,1500}”|„[^”“]{1,1500}[”“]/g;
const PARAGRAPH = /\n\s*\n/;
const SENTENCES = /[.!?]\s+\p{Lu}/u;

/** The quotes of a text that hold more than one sentence, in order: what stands in a shorter one its sentence tells. */
export function longQuotesIn(text: string): readonly Span[] {
  return [...text.matchAll(QUOTE)]
    .filter(([words]) => SENTENCES.test(words) && !PARAGRAPH.test(words))
    .map(({ 0: words, index }) => ({ start: index, end: index + words.length }));
}

/** Whether a place stands in one of these. */
export function isQuoted(quotes: readonly Span[], at: number): boolean {
  const quote = quotes[firstFrom(quotes, at + 1) - 1];
  return quote !== undefined && at < quote.end;
}
