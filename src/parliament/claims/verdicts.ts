import type { Clause } from "./clause.ts";
import { isFiniteVerb, MODAL, OWN } from "./lexicon.ts";
import { wordAt } from "./look.ts";
import { infinitiveMode, participleMode } from "./mode.ts";
import type { Predicate } from "./predicate.ts";
import type { Token } from "./token.ts";
import { DONE } from "./verbs.ts";

const HOLDS =
  /^(?:beschouw\w*|acht|achten|aangemerkt|aanmerken|merk|merken|zie|zien|ziet|gezien|beschouwd|bestempel\w*|markeer\w*|aanduid\w*|aangeduid|geacht|noem|noemen|geldt|gelden)$/;

/** The verdict that ends at a word: `als afgedaan … beschouwd`, `acht … uitgevoerd`; null where none does. */
export function verdictAt(clause: Clause, index: number): Predicate | null {
  const { tokens } = clause;
  if (
    !DONE.has(wordAt(tokens, index)) &&
    wordAt(tokens, index) !== "voldaan" &&
    wordAt(tokens, index) !== "gedaan"
  )
    return null;
  const holder = tokens.findIndex(({ word }, at) => HOLDS.test(word) && !isInView(tokens, at));
  if (holder < 0) return null;
  // `acht ik aan de motie voldaan`
  if (wordAt(tokens, index) === "voldaan" && holdsToBeMet(tokens, index, holder))
    return { kind: "effect", mode: "perfect", until: index };
  let at = index - 1;
  while (
    /^(?:niet|geheel|volledig|deels|gedeeltelijk|grotendeels|nu|hiermee|daarmee|ook|zijnde|ten|dele|inmiddels|nog)$/.test(
      wordAt(tokens, at),
    )
  )
    at -= 1;
  if (wordAt(tokens, at) !== "als" && !/^(?:acht|achten|geacht)$/.test(wordAt(tokens, holder))) return null;
  const finite =
    isFiniteVerb(wordAt(tokens, holder)) ||
    /^(?:achten|beschouwen|merk|merken|zien|noem|noemen)$/.test(wordAt(tokens, holder));
  const isTe = wordAt(tokens, holder - 1) === "te";
  const isPassive = /^(?:beschouwd|aangemerkt|gezien|geacht|aangeduid|bestempeld)$/.test(
    wordAt(tokens, holder),
  );
  const mode = isPassive ? participleMode(clause) : infinitiveMode(clause, isTe, finite);
  const isAllowed = mode === "modal" && tokens.some(({ word }) => word === "mag" || word === "mogen");
  if (isAllowed) return { kind: "verdict", mode: "able", until: Math.max(index, holder) };
  return {
    kind: "verdict",
    mode: mode === "none" || mode === "perfect" ? "present" : mode,
    until: Math.max(index, holder),
  };
}

/** In the speaker's own view: what stands behind `aan` has been given what it asks. */
function holdsToBeMet(tokens: readonly Token[], index: number, holder: number): boolean {
  return (
    holder < index &&
    wordAt(tokens, index - 1) !== "als" &&
    /^(?:acht|achten|beschouw|beschouwt|beschouwen)$/.test(wordAt(tokens, holder)) &&
    tokens.some(({ word }) => OWN.has(word)) &&
    !tokens.some(({ word }) => MODAL.has(word))
  );
}

/** `gezien het voorgaande`: a preposition. */
function isInView(tokens: readonly Token[], at: number): boolean {
  return wordAt(tokens, at) === "gezien" && /^(?:de|het|deze|dit|dat|uw)$/.test(wordAt(tokens, at + 1));
}
