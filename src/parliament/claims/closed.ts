import type { Clause } from "./clause.ts";
import { ADVERBS, BECOME } from "./lexicon.ts";
import { wordAt } from "./look.ts";
import { type Mode, participleMode } from "./mode.ts";
import type { Predicate } from "./predicate.ts";
import type { Token } from "./token.ts";

const OFF_THE_LIST = /^(?:afgevoerd|verwijderd|geschrapt|gehaald|doorgehaald)$/;
const LIST =
  /\b(?:van|uit|in) (?:de|het|mijn|uw) (?:(?:\p{L}+ )?(?:lijst|motielijst|motieslijst|actielijst|volglijst|werklijst|overzicht))\b/u;

/** That a motion leaves the list of what is to be done, or that somebody did just what it asks: `kan worden gesloten`. */
export function closedAt(clause: Clause, index: number): Predicate | null {
  const { tokens } = clause;
  const word = wordAt(tokens, index);
  // `geregeld` is `regularly` anywhere but last.
  const isLast = tokens[index + 1]?.kind !== "word";
  if (word === "gedaan" || (word === "geregeld" && isLast))
    return isDoneByUs(tokens, index) ? { kind: "do", mode: participleMode(clause), until: index } : null;
  const isOff = OFF_THE_LIST.test(word) && LIST.test(tokens.map((token) => token.word).join(" "));
  if (!isOff && word !== "gesloten") return null;
  if (tokens.some(({ word: own }) => AFTER.test(own))) return null;
  const mode = allowed(clause, participleMode(clause));
  if (mode === "none" || mode === "perfect infinitive") return null;
  // `is gesloten` is said of a paper that nobody may open as well.
  if (!isOff && mode !== "able" && !tokens.some(({ word: own }) => BECOME.has(own))) return null;
  return { kind: "verdict", mode, until: index };
}

/** `na het debat`: not yet. */
const AFTER = /^(?:na|nadat|daarna|dan|zodra|later|straks|pas|binnenkort)$/;

/** `mag worden gesloten`: it can. */
function allowed({ tokens }: Clause, mode: Mode): Mode {
  return mode === "modal" && tokens.some(({ word }) => word === "mag" || word === "mogen") ? "able" : mode;
}

/** `die hebben we gewoon gedaan`: with nothing between but those who did it. */
function isDoneByUs(tokens: readonly Token[], index: number): boolean {
  let at = index - 1;
  while (ADVERBS.has(wordAt(tokens, at)) && !/^(?:niet|nog|geen)$/.test(wordAt(tokens, at))) at -= 1;
  if (wordAt(tokens, at) === "kabinet") at -= 1;
  if (!/^(?:ik|wij|we|het)$/.test(wordAt(tokens, at))) return false;
  return /^(?:heb|hebben|heeft)$/.test(wordAt(tokens, at - 1)) && tokens[at - 2]?.kind === "motion";
}
