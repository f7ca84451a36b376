import type { Clause } from "./clause.ts";
import { BE, BECAME, BECOME, FUTURE, HAVE, isAble, MODAL, WANT } from "./lexicon.ts";
import type { Token } from "./token.ts";

/** How the verbs of a clause stand: done, being done, to be done, or only possible. */
export type Mode =
  | "perfect"
  | "present"
  | "future"
  | "infinitive"
  | "perfect infinitive"
  | "able"
  | "modal"
  | "none";

/** What the small verbs of a clause make of its participle. */
export function participleMode(clause: Clause): Mode {
  const found = (set: ReadonlySet<string>) =>
    clause.tokens.some(
      ({ kind, word }, index) => kind === "word" && set.has(word) && !isAfterTe(clause, index),
    );
  const modal = modalOf(clause);
  if (modal !== undefined) return isAble(modal.word) ? "able" : "modal";
  if (found(FUTURE) || found(WANT)) return "future";
  const afterTe = clause.tokens
    .filter((_, index) => clause.tokens[index - 1]?.word === "te")
    .map(({ word }) => word);
  if (afterTe.some((word) => word === "hebben" || word === "zijn")) return "perfect infinitive";
  if (afterTe.includes("worden")) return "infinitive";
  if (found(BECOME)) return "present";
  if (found(BECAME) || found(BE) || found(HAVE)) return "perfect";
  return "none";
}

/** What they make of an infinitive: `zal … uitvoeren`, `uit te voeren`, or of a finite verb of the frame itself. */
export function infinitiveMode(clause: Clause, isTe: boolean, isOfFrame: boolean): Mode {
  const modal = modalOf(clause);
  if (modal !== undefined) return isAble(modal.word) ? "able" : "modal";
  if (clause.tokens.some(({ kind, word }) => kind === "word" && (FUTURE.has(word) || WANT.has(word))))
    return "future";
  if (isTe) return "infinitive";
  return isOfFrame ? "present" : "none";
}

function modalOf({ tokens }: Clause): Token | undefined {
  return tokens.find(({ kind, word }) => kind === "word" && MODAL.has(word));
}

/** `aan de slag te gaan`: no verb of the clause itself. */
function isAfterTe({ tokens }: Clause, index: number): boolean {
  return tokens[index]?.word === "gaan" && tokens[index - 1]?.word === "te";
}
