import type { Span } from "#parliament";

/** Stand-in until #parliament offers `sentenceAt`: up to 300 units to the nearest full stop and space. */
export function sentenceAt(text: string, start: number, end: number): Span {
  const before = Math.max(text.lastIndexOf(". ", start - 1) + 2, start - 300, 0);
  const stop = text.indexOf(". ", end);
  return { start: before < 2 ? 0 : before, end: Math.min(stop < 0 ? text.length : stop + 1, end + 300) };
}
