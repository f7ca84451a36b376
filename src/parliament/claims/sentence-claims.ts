import type { Span } from "../text.ts";
import type { Treatment } from "./claim.ts";
import { clausesOf } from "./clauses.ts";
import { saidIn } from "./frames.ts";
import type { Head } from "./heads.ts";
import { isFiniteVerb } from "./lexicon.ts";
import type { Said } from "./said.ts";
import { tokensOf } from "./tokens.ts";

/** What a sentence says of its motions; nothing where it asks. `ahead`: what comes before speaks of things to come. */
export function saidInSentence(
  text: string,
  sentence: Span,
  heads: readonly Head[],
  ahead: () => boolean,
): readonly Said[] {
  const words = text.slice(sentence.start, sentence.end);
  if (/\?["”’»)\]\s\d[]*$/.test(words)) return [];
  const tokens = tokensOf(text, sentence, heads);
  if (!tokens.some(({ kind }) => kind === "motion")) return [];
  const clauses = clausesOf(tokens);
  const said = clauses.flatMap((clause) => saidIn(clause, clauses, ahead));
  const open = openTreatment(said) ?? nextTreatment(text, said);
  if (open === null) return said;
  const listed = clauses.filter(
    (clause) =>
      clause.listed && !clause.tokens.some(({ kind, word }) => kind === "word" && isFiniteVerb(word)),
  );
  return [
    ...said,
    ...listed.flatMap(({ tokens: items }) =>
      items
        .filter(({ kind, word }) => kind === "motion" && word !== "pronoun")
        .map((motion) => ({ motion, treatment: open })),
    ),
  ];
}

/** `de volgende motie als afgedaan:`. */
function nextTreatment(text: string, said: readonly Said[]): Treatment | null {
  const next = said.find(
    ({ motion: { head } }) =>
      head?.form === "any" && /\b(?:volgende|onderstaande)\b/i.test(text.slice(head.start, head.end)),
  );
  return next?.treatment ?? null;
}

/** What it says of motions that are still to be named: `doe ik de volgende moties af:`. */
export function openTreatment(said: readonly Said[]): Treatment | null {
  return (
    said.find(
      ({ motion }) =>
        motion.head?.plural === true && motion.head.motions.length === 0 && motion.word !== "pronoun",
    )?.treatment ?? null
  );
}
