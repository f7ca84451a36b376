import { type Clause, isConditional } from "./clauses.ts";
import { OWN, PREPOSITIONS, REQUESTS, SAYINGS } from "./lexicon.ts";

/** How far what a clause says is told as a fact by the one who speaks. */
export type Standing = "said" | "looked into" | "expected" | "not said";

const WHETHER = new Set(["of", "hoe", "waarom", "wat", "welke", "wie", "hoeveel"]);
const WAYS = /^(?:hoe|waarop|welke)$/;
const TOLD =
  /^(?:toegelicht|beschreven|uiteengezet|geïnformeerd|aangegeven|geschetst|gemeld|bericht|beschrijf|schets|licht|informeer|zet|ga|geef|meld|ingegaan|laten|gerapporteerd|weergegeven|uitgelegd|vermeld)$/;
const LOOKED =
  /^(?:onderzoek\w*|bezie\w*|verken\w*|nagegaan|na|bekijk\w*|inventariseer\w*|overleg\w*|bespreek\w*|beraad|werk\w*)$/;

/** Whether a clause, with the clauses around it, is said to be so. */
export function standingOf(clause: Clause, all: readonly Clause[]): Standing {
  const sentence = sentenceOf(clause, all);
  if (asks(clause) || attributes(clause) || isConditional(clause)) return "not said";
  if (clause.marker === null)
    return sentence.some((other) => isConditional(other) && belongs(other, clause)) ? "not said" : "said";
  const parent = clause.parent;
  if (sentence.some((other) => isConditional(other) && belongs(other, clause))) return "not said";
  if (parent === null) return "said";
  if (
    WHETHER.has(clause.marker) ||
    (WAYS.test(clause.marker) && parent.tokens.some(({ word }) => /^(?:wijze|manier)$/.test(word)))
  )
    return indirect(clause, parent);
  if (clause.marker === "waarop" && parent.tokens.some(({ word }) => /^(?:wijze|manier)$/.test(word)))
    return indirect(clause, parent);
  if (clause.marker === "dat" && expects(parent)) return "expected";
  if (clause.marker === "dat")
    return reported(parent)
      ? "not said"
      : standingOf(parent, all) === "not said" && !tells(parent)
        ? "not said"
        : "said";
  return "said";
}

function sentenceOf(clause: Clause, all: readonly Clause[]): readonly Clause[] {
  return all.filter((other) => other !== clause);
}

/** A condition holds for the clause that it is part of, and for the one it stands before. */
function belongs(condition: Clause, clause: Clause): boolean {
  return (
    condition.parent === clause || condition.parent === clause.parent || condition.parent === clause.shares
  );
}

function asks({ tokens }: Clause): boolean {
  return tokens.some(({ kind, word }, index) => {
    if (kind !== "word" || !REQUESTS.has(word)) return false;
    const before = tokens[index - 1]?.word ?? "";
    const isNoun =
      /^(?:verzoek|vraag|oproep|verzoeken|vragen|oproepen)$/.test(word) &&
      (PREPOSITIONS.has(before) ||
        /(?:e|het|een|dit|dat|uw)$/.test(before) ||
        tokens[index + 1]?.word === "van");
    return !isNoun;
  });
}

const ATTRIBUTED = /^(?:volgens|aldus|naar-verluidt|verluidt|beweerdelijk)$/;

function attributes({ tokens }: Clause): boolean {
  return tokens.some(({ kind, word }, index) => {
    if (kind !== "word") return false;
    if (ATTRIBUTED.test(word)) return tokens[index + 1]?.word !== "mij";
    return word === "zeggen" && tokens[index - 1]?.word === "eigen";
  });
}

/** `hoe ik …`, told by the speaker, is so; `of ik kan …`, looked into, goes on. */
function indirect(clause: Clause, parent: Clause): Standing {
  const words = parent.tokens.map(({ word }) => word);
  const isOwn = words.some((word) => OWN.has(word));
  if (!isOwn || asks(parent)) return "not said";
  if (words.some((word) => LOOKED.test(word))) return "looked into";
  if (clause.marker === "of" || clause.marker === "waarom") return "not said";
  return words.some((word) => TOLD.test(word)) || clause.tokens.some(({ word }) => OWN.has(word))
    ? "said"
    : "not said";
}

const TELLS =
  /^(?:meld\w*|melden|mee|mededelen|constateer|concludeer|stel|vast|bevestig\w*|bericht\w*|blijkt|gebleken|duidelijk|informeer|informeren|zegt)$/;

/** `ik kan u melden dat`: the possibility is that of telling. */
function tells({ tokens }: Clause): boolean {
  const words = tokens.map(({ word }) => word);
  return words.some((word) => OWN.has(word)) && words.some((word) => TELLS.test(word));
}

/** `ik verwacht dat`: it is still to come. */
function expects({ tokens }: Clause): boolean {
  const words = tokens.map(({ word }) => word);
  return (
    words.some((word) => /^(?:ik|wij|we|kabinet)$/.test(word)) &&
    words.some((word) => /^(?:verwacht|verwachten|streef|streven|beoog|zorg|zorgen)$/.test(word)) &&
    !words.some((word) => /^(?:niet|geen)$/.test(word))
  );
}

/** `de krant beweert dat`: somebody else says so, or the speaker only hopes it. */
function reported(parent: Clause): boolean {
  if (asks(parent) || attributes(parent)) return true;
  const words = parent.tokens.filter(({ kind }) => kind === "word").map(({ word }) => word);
  if (words.some((word) => /^(?:niet|geen)$/.test(word))) return true;
  if (
    words.some((word) =>
      /^(?:constaterende|overwegende|gelezen|gehoord|spreekt|mening|ervan|indachtig)$/.test(word),
    )
  )
    return false;
  if (
    words.some((word) =>
      /^(?:hoop|hopen|verwacht|streef|wens|wil|zorg|toezegt|beloof|probeer|tracht|beoog)$/.test(word),
    )
  )
    return true;
  if (words.some((word) => OWN.has(word))) return false;
  return words.some((word) => SAYINGS.has(word));
}
