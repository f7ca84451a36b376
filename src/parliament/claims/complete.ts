import { type Clause, hasVerb, verbOf } from "./clause.ts";
import { GIVE, LIGHT } from "./lexicon.ts";
import { DONE } from "./verbs.ts";

/** `waarop ik invulling geef aan §`: with its verbs before the motion. */
export function givesToIt(clause: Clause): boolean {
  return GIVES_TO.test(clause.marker ?? "") && waitsForNothing(clause);
}

const GIVES_TO = /^(?:hoe|waarop|waarmee|waardoor)$/;

/** It has had its verbs: `is voldaan`, `gegeven heeft`. */
export function isComplete(clause: Clause): boolean {
  return (
    (hasVerb(clause) || clause.marker === null) &&
    clause.tokens.some(({ kind, word }) => kind === "word" && (DONE.has(word) || ENDING.test(word)))
  );
}

/** `voldoet aan`: a verb with no other half that is still to come. */
export function waitsForNothing(clause: Clause): boolean {
  const verb = verbOf(clause);
  if (verb === null) return false;
  if (GIVE.has(verb)) return clause.tokens.some(({ word }) => LIGHT.has(word));
  return clause.marker === null && /^voldoe[tn]?$/.test(verb);
}

const ENDING = /^(?:voldaan|gegeven|tegemoetgekomen|aangeboden|toegezonden|ingediend)$/;
