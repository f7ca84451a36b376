/**
 * What ends a matter or puts it off, by the words that say so; the vocabulary is open. Negation first: `niet aangenomen`
 * holds `aangenomen`.
 */
const RESULTS: readonly (readonly [words: RegExp, result: string])[] = [
  [/\bniet\s+(?:\S+\s+){0,4}?(?:aangenomen|aanvaard)\b/iu, "niet aangenomen"],
  [/\b(?:aangenomen|aannemen|aanvaard)\b/iu, "aangenomen"],
  [/\b(?:verworpen|verwerpen|afgewezen)\b/iu, "verworpen"],
  [/\b(?:aangehouden|aanhouden)\b/iu, "aangehouden"],
  [/\b(?:ingetrokken|intrekken)\b/iu, "ingetrokken"],
  [/\b(?:vervallen|vervalt)\b/iu, "vervallen"],
  [/\b(?:overgenomen|overnemen)\b/iu, "overgenomen"],
  [/\b(?:gestaakt|staken|staking)\b/iu, "gestaakt"],
  [/\b(?:uitgesteld|uitstellen)\b/iu, "uitstellen"],
  [/\b(?:vastgesteld|vaststellen)\b/iu, "vastgesteld"],
];
/** Those after which the same matter is not voted on again. */
const FINAL = new Set(
  "aangenomen|niet aangenomen|verworpen|ingetrokken|vervallen|overgenomen|vastgesteld".split("|"),
);
/** What follows is a condition, no result: `Vervallen (Stemmen indien 14 verworpen)`. */
const CONDITION = /\b(?:indien|als|mits|tenzij|wanneer|zodra|nadat|voordat)\b.*$/isu;
/** `Stemming over aangehouden moties` says nothing of what was decided. */
const ATTRIBUTE = /\b(?:over|van|bij|na|met)\s+(?:(?:de|het|een|alle)\s+)?$/iu;
/** A result stands in a few words, beside what was decided on. */
const BEFORE_MAX = 60;

/**
 * The result that words say: `Aangehouden (tijdens debat).` is `aangehouden`, `Wetsvoorstel zonder stemming aangenomen.`
 * `aangenomen`. What stands in brackets counts only where nothing else says it. Null where they say none that is known.
 */
export function resultIn(words: string): string | null {
  const text = words.replace(CONDITION, "");
  return firstIn(text.replace(/\([^()]*\)/g, " ")) ?? firstIn(text);
}

/** The first result in a text; of two at one place the one that is listed first, which denies the other. */
function firstIn(text: string): string | null {
  let first: { readonly at: number; readonly result: string } | null = null;
  for (const [words, result] of RESULTS) {
    const at = words.exec(text)?.index ?? BEFORE_MAX;
    if (at < BEFORE_MAX && at < (first?.at ?? BEFORE_MAX) && !ATTRIBUTE.test(text.slice(0, at)))
      first = { at, result };
  }
  return first?.result ?? null;
}

/** Whether a result ends the matter. One that is not known does not: what comes next is still to be told. */
export function isFinalResult(result: string): boolean {
  return FINAL.has(result);
}
