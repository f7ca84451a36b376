import type { Treatment } from "./claim.ts";
import type { Clause } from "./clauses.ts";
import { type Governor, governorOf } from "./governor.ts";
import { type Held, heldIn } from "./held.ts";
import { DOUBT, NOMINAL } from "./lexicon.ts";
import { wordAt } from "./look.ts";
import { standingOf } from "./modality.ts";
import { participleMode } from "./mode.ts";
import { inLineWith, noun } from "./nouns.ts";
import { outcomeOf } from "./outcome.ts";
import { isLater, pointingOf } from "./pointing.ts";
import { polarityOf } from "./polarity.ts";
import { type Kind, type Predicate, predicatesIn } from "./predicates.ts";
import type { Token } from "./token.ts";

/** What a sentence says of one of its motions. */
export interface Said {
  readonly motion: Token;
  readonly treatment: Treatment;
}

const ROLES: Readonly<Record<Kind, readonly Governor["role"][]>> = {
  do: ["bare"],
  effect: ["aan"],
  verdict: ["bare"],
  "take over": ["bare"],
  refuse: ["bare", "of", "aan"],
  work: ["bare"],
};

/**
 * What a clause says of the motions in it. `ahead` tells whether what comes before speaks of things still to be done:
 * then `daarmee` points at these.
 */
export function saidIn(clause: Clause, all: readonly Clause[], ahead: boolean): readonly Said[] {
  const held = heldIn(clause);
  if (held.length === 0) return [];
  if (clause.marker === "zoals") return asAsked(clause, all, held);
  const standing = standingOf(clause, all);
  if (standing === "not said") return verdictAsked(clause, held);
  if (standing === "expected") return expectedIn(clause, held);
  if (standing === "looked into")
    return held
      .filter(({ governor }) => governor.role !== "other")
      .map(({ motion }) => ({ motion, treatment: "underway" }));
  const out: Said[] = [];
  for (const predicate of predicatesIn(clause)) {
    const now = isNow(clause, all, ahead);
    for (const { motion, governor, index } of held) {
      if (!fits(predicate, governor) || !reaches(clause.tokens, predicate, index)) continue;
      const treatment = treatmentOf(clause, all, predicate, governor, now);
      if (treatment !== null) out.push({ motion, treatment });
    }
  }
  for (const one of held) {
    const treatment = noun(clause, one);
    if (treatment !== null) out.push({ motion: one.motion, treatment });
  }
  return out;
}

/** What is expected goes on. */
function expectedIn(clause: Clause, held: readonly Held[]): readonly Said[] {
  const said = predicatesIn(clause).some(
    ({ kind, until }) => kind !== "refuse" && !polarityOf(clause.tokens, until, () => false).denied,
  );
  return said
    ? held
        .filter(({ governor }) => governor.role === "bare" || governor.role === "aan")
        .map(({ motion }) => ({ motion, treatment: "underway" }))
    : [];
}

/** `zoals in de motie wordt gevraagd`: what the clause around it says is in line with the motion, or against it. */
function asAsked({ parent, tokens }: Clause, all: readonly Clause[], held: readonly Held[]): readonly Said[] {
  if (parent === null || standingOf(parent, all) !== "said") return [];
  if (
    !tokens.some(({ word }) =>
      /^(?:gevraagd|verzocht|gewenst|vraagt|verzoekt|vragen|verzoeken|voorgesteld|bepleit)$/.test(word),
    )
  )
    return [];
  const treatment = inLineWith(parent);
  return treatment === null ? [] : held.map(({ motion }) => ({ motion, treatment }));
}

function fits(predicate: Predicate, governor: Governor): boolean {
  if (!ROLES[predicate.kind].includes(governor.role)) return false;
  if (predicate.kind === "refuse" && governor.role === "of" && !NOMINAL.has(governor.noun)) return false;
  return true;
}

/**
 * Whether a motion behind the verbs is still theirs: what stands behind `aan` may be, what they have as object only
 * where they come first (`uitgevoerd is de motie`). Behind `maar`, and behind a denial of its own, it is not.
 */
function reaches(tokens: readonly Token[], { kind, until }: Predicate, index: number): boolean {
  if (
    index >= 0 &&
    /^(?:niet|geen|evenmin)$/.test(wordAt(tokens, governorOf(tokens, index).from - 1)) &&
    wordAt(tokens, governorOf(tokens, index).from - 2) !== "nog" &&
    index > until
  )
    return false;
  if (index <= until) return true;
  if (tokens.slice(until + 1, index).some(({ word }) => word === "maar")) return false;
  return kind === "effect" || kind === "work" || kind === "refuse" || until <= 1;
}

function treatmentOf(
  clause: Clause,
  all: readonly Clause[],
  predicate: Predicate,
  governor: Governor,
  now: boolean,
): Treatment | null {
  const { kind, mode, until, further = false } = predicate;
  const polarity = polarityOf(clause.tokens, until, (word) => DOUBT.has(word));
  const words = clause.tokens.map(({ word }) => word);
  const meant = !words.some((word) =>
    /^(?:streef|streeft|streven|verwacht|beoog|hoop|hopen|wil|probeer|tracht|plan)$/.test(word),
  );
  const part = governor.part || all.some(({ marker, parent }) => marker === "zover" && parent === clause);
  const treatment = outcomeOf({ kind, mode, polarity, part, now, further, meant });
  return treatment === "notExecuted" && words.some((word) => HELD.test(word)) ? null : treatment;
}

/** Of a motion that is not there to be carried out it says nothing that it was not. */
const HELD = /^(?:aangehouden|ingetrokken|verworpen)$/;

/** Whether what a clause says is done with the saying. */
export function isNow(clause: Clause, all: readonly Clause[], ahead: boolean): boolean {
  const pointing = pointingOf(clause.tokens) ?? markerPointing(clause);
  if (pointing === null && clause.shares !== null) return isNow(clause.shares, all, ahead);
  if (pointing === "hereby") return true;
  if (pointing === null) return false;
  if (isLater(clause.tokens)) return false;
  if (clause.marker === "waarmee" || clause.marker === "waardoor")
    return clause.parent !== null && isDoneThere(clause.parent);
  return !ahead;
}

function markerPointing({ marker }: Clause): "thereby" | null {
  return marker === "waarmee" || marker === "waardoor" ? "thereby" : null;
}

/** The clause that `waarmee` hangs on tells of something done, or hands it over. */
function isDoneThere(parent: Clause): boolean {
  if (isLater(parent.tokens)) return false;
  return pointingOf(parent.tokens) === "hereby" || participleMode(parent) === "perfect";
}

/** `ik verzoek uw Kamer de motie als afgedaan te beschouwen`: the one thing asked that says it was done. */
function verdictAsked(clause: Clause, held: readonly Held[]): readonly Said[] {
  const words = clause.tokens.map(({ word }) => word);
  if (!words.some((word) => /^(?:ik|wij|kabinet|regering)$/.test(word)) || !words.includes("kamer"))
    return [];
  const [predicate] = predicatesIn(clause).filter(
    ({ kind, mode }) => kind === "verdict" && mode === "infinitive",
  );
  if (predicate === undefined || clause.marker !== null) return [];
  const polarity = polarityOf(clause.tokens, predicate.until, (word) => DOUBT.has(word));
  if (polarity.denied || polarity.doubt) return [];
  return held
    .filter(({ governor }) => governor.role === "bare")
    .map(({ motion, governor }) => ({
      motion,
      treatment: polarity.partly || governor.part ? "partly" : "executed",
    }));
}
