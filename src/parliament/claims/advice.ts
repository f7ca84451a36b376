/** What somebody says of a motion that is still to be voted on: what follows is said of the proposal, not of its fate. */
const ADVICE =
  /ontra(?:ad|den)|\boordeel (?:aan|over|kamer|laat)|appreciatie|ontijdig|overbodig|aan(?: te |)houden\b/i;

/** So far behind a sentence advice on its motion may stand. */
const CHARS_BEHIND = 300;

/** Whether a stretch of a text, or what stands close behind it, speaks of a motion that is still to be voted on. */
export function isAdvice(text: string, from: number, until: number): boolean {
  const words = text.slice(from, until + CHARS_BEHIND);
  return ADVICE.test(words) || (/\bop stuk nr/i.test(words) && !/\baangenomen\b/i.test(words));
}
