import { asAsked, goingOn, madeForIt, verdictAsked, whatWasAsked } from "./asked.ts";
import { atHand } from "./at-hand.ts";
import { barred, otherwise } from "./barred.ts";
import type { Treatment } from "./claim.ts";
import type { Clause } from "./clause.ts";
import { holdsOfWork, isLateIn, tellsOfPlans, tellsOfRefusal } from "./deeds.ts";
import { elliptic } from "./elliptic.ts";
import { isDoneToThatEnd } from "./final.ts";
import type { Foregoing } from "./foregoing.ts";
import { type Governor, governorOf } from "./governor.ts";
import { type Held, heldIn } from "./held.ts";
import { byIdiom, leftUndone } from "./idioms.ts";
import { letGo } from "./let-go.ts";
import { BE, BECOME, DOUBT, NOMINAL, NOT_ONLY, PREPOSITIONS } from "./lexicon.ts";
import { wordAt, wordsOf } from "./look.ts";
import { standingOf } from "./modality.ts";
import { noun } from "./nouns.ts";
import { hangsOnPlans, isNow, isWithDone } from "./now.ts";
import { outcomeOf } from "./outcome.ts";
import { leavesOut, restricts } from "./parts-of-it.ts";
import { isLater, isPending } from "./pointing.ts";
import { polarityOf, stretchStart } from "./polarity.ts";
import type { Kind, Predicate } from "./predicate.ts";
import { predicatesIn } from "./predicates.ts";
import type { Said } from "./said.ts";
import { someOfIt } from "./some-of-it.ts";
import type { Token } from "./token.ts";
import { isOthers, isTheirs } from "./whose.ts";

/** How a motion must hang in a clause for what is said of it. */
const ROLES: Readonly<Record<Kind, readonly Governor["role"][]>> = {
  do: ["bare"],
  effect: ["aan"],
  verdict: ["bare"],
  "take over": ["bare"],
  refuse: ["bare", "of", "aan"],
  work: ["bare"],
};

/**
 * What a clause says of the motions in it, behind what the sentence before tells.
 */
export function saidIn(clause: Clause, all: readonly Clause[], foregoing: Foregoing): readonly Said[] {
  const held = heldIn(clause);
  if (held.length === 0) return [];
  if (clause.marker === "zoals") return asAsked(clause, all, held);
  const made = madeForIt(clause, all, held);
  if (made.length > 0) return made;
  const asked = whatWasAsked(clause, all, held);
  if (asked.length > 0) return asked;
  const kept = [
    ...barred(clause, all, held),
    ...otherwise(clause, held),
    ...letGo(clause, all, held),
    ...someOfIt(clause, all, held),
  ];
  if (kept.length > 0) return kept;
  const standing = standingOf(clause, all);
  if (standing === "not said") return verdictAsked(clause, held);
  if (standing === "expected" || standing === "looked into")
    return goingOn(clause, held, standing === "expected");
  const left = leftUndone(clause, held);
  if (left.length > 0) return left;
  const refused = held.filter(({ governor: { role } }) => TELLING.test(role) && tellsOfRefusal(clause, all));
  if (refused.length > 0) return refused.map(({ motion }) => ({ motion, treatment: "refused" }));
  const framed = [...byPredicates(clause, all, held, foregoing), ...byNouns(clause, held)];
  const said =
    framed.length > 0
      ? framed
      : [...byIdiom(clause, held), ...byPlans(clause, all, held, foregoing), ...elliptic(clause, all, held)];
  const more = said.length > 0 ? said : atHand(clause, held);
  // What is done once something else is done is still to do.
  if (standing === "to follow" && clause.marker === "waarmee")
    return more.map(({ motion }) => ({ motion, treatment: "underway" }));
  if (standing === "to follow") return more.filter(({ treatment }) => treatment === "underway");
  return standing === "said" ? more : more.map((one) => ({ ...one, byOthers: true }));
}

function byPredicates(
  clause: Clause,
  all: readonly Clause[],
  held: readonly Held[],
  foregoing: Foregoing,
): readonly Said[] {
  const now = isNow(clause, foregoing) || isWithDone(clause, all);
  const said = predicatesIn(clause).flatMap((predicate) =>
    held
      .filter(({ governor, index }) => fits(predicate, governor) && reaches(clause.tokens, predicate, index))
      .filter(({ governor }) => governor.role !== "bare" || !hasOtherSubject(clause))
      .flatMap(({ motion, governor, index }) => {
        const treatment = treatmentOf(clause, all, reaching(predicate, index), governor, now);
        return treatment === null ? [] : [{ motion, treatment }];
      }),
  );
  // `het onwenselijk de motie uit te voeren`: what would be done is refused.
  const refused = new Set(
    said.filter(({ treatment }) => treatment === "refused").map(({ motion }) => motion),
  );
  return said.filter(({ motion, treatment }) => treatment !== "underway" || !refused.has(motion));
}

/** Of a finite verb in second place what stands between it and the motion belongs to it: `voldoet vermoedelijk aan`. */
function reaching(predicate: Predicate, index: number): Predicate {
  const { mode, until } = predicate;
  return mode === "present" && index > until ? { ...predicate, until: index } : predicate;
}

/** `de dekking die de motie noemt is niet uitgevoerd`: where `die` is something else, a passive says nothing of it. */
function hasOtherSubject({ marker, antecedent, tokens }: Clause): boolean {
  if (marker !== "die" || antecedent?.kind === "motion") return false;
  return tokens.some(({ kind, word }) => kind === "word" && (BE.has(word) || BECOME.has(word)));
}

function byNouns(clause: Clause, held: readonly Held[]): readonly Said[] {
  return held.flatMap((one) => {
    const treatment = noun(clause, one);
    return treatment === null ? [] : [{ motion: one.motion, treatment }];
  });
}

/** What follows from the clause inside, or from the sentence before: `dit is in lijn met de motie`. */
function byPlans(
  clause: Clause,
  all: readonly Clause[],
  held: readonly Held[],
  foregoing: Foregoing,
): readonly Said[] {
  const isAsBefore = IS_THIS.test(wordsOf(clause).join(" "));
  return held
    .filter(({ governor: { role, from } }) => {
      if (role === "conform") return isAsBefore && foregoing.ahead();
      const isFor = role === "over" || /^(?:voor|bij)$/.test(wordAt(clause.tokens, from));
      return (TELLING.test(role) && tellsOfPlans(clause, all)) || (isFor && holdsOfWork(clause, all));
    })
    .map(({ motion }) => ({ motion, treatment: "underway" }));
}

/** How a motion hangs in a clause that only tells of it. */
const TELLING = /^(?:context|over|on|purpose)$/;
const IS_THIS = /^(?:dit|dat|hiermee|daarmee) (?:\p{L}+ )?(?:is|ligt|past|handel)\b(?!.*\b(?:niet|geen)\b)/u;

function fits({ kind }: Predicate, { role, noun: of }: Governor): boolean {
  return ROLES[kind].includes(role) && (kind !== "refuse" || role !== "of" || NOMINAL.has(of));
}

/**
 * Whether a motion behind the verbs is still theirs: what stands behind `aan` may be, what they have as object only
 * where they come first (`uitgevoerd is de motie`). Behind `maar`, and behind a denial of its own, it is not.
 */
function reaches(tokens: readonly Token[], predicate: Predicate, index: number): boolean {
  const { kind, until } = predicate;
  if (isOfPurpose(tokens, index, predicate)) return false;
  if (index <= until) return !hasObject(tokens, stretchStart(tokens, until), until, index);
  const { from } = governorOf(tokens, index);
  if (/^(?:niet|geen|evenmin)$/.test(wordAt(tokens, from - 1)) && wordAt(tokens, from - 2) !== "nog")
    return false;
  const but = tokens.findIndex(({ word }, at) => at > until && at < index && word === "maar");
  if (but >= 0 && !isNotOnly(tokens, but)) return false;
  // `het kabinet omarmt de motie`
  const isEmbraced = kind === "take over" && /^omarmt?$/.test(wordAt(tokens, until));
  return kind === "effect" || kind === "work" || kind === "refuse" || isEmbraced || until <= 1;
}

/** `het verzoek om de motie aan te houden is ingewilligd`: behind `om` it is the object of a verb with `te` alone. */
function isOfPurpose(tokens: readonly Token[], index: number, { kind, mode, until }: Predicate): boolean {
  if (kind === "refuse" || kind === "work" || wordAt(tokens, until - 1) === "te") return false;
  return wordAt(tokens, index - 1) === "om" && /^(?:perfect|present|future|none)$/.test(mode);
}

/** `niet alleen aan de toezegging, maar ook aan de motie`. */
function isNotOnly(tokens: readonly Token[], but: number): boolean {
  return (
    /^(?:ook|tevens|eveneens)$/.test(wordAt(tokens, but + 1)) &&
    tokens.slice(0, but).some(({ word }, at) => word === "niet" && NOT_ONLY.has(wordAt(tokens, at + 1)))
  );
}

const DETERMINER = /^(?:de|het|een|dit|deze|zijn|haar|hun|alle|beide)$/;
const TIME =
  /^(?:jaar|voorjaar|najaar|zomer|winter|week|maand|kwartaal|moment|parlementaire|afgelopen|vorige|eerste)$/;

/**
 * Whether verbs behind a coordinator have an object of their own: `heeft de motie besproken en het plan uitgevoerd`.
 * What stands behind a preposition is none, nor is a time (`dit jaar`).
 */
function hasObject(tokens: readonly Token[], from: number, until: number, motion: number): boolean {
  if (motion >= from) return false;
  return tokens
    .slice(from, until)
    .some(
      ({ kind, word }, place) =>
        kind === "word" &&
        DETERMINER.test(word) &&
        !PREPOSITIONS.has(wordAt(tokens, from + place - 1)) &&
        !TIME.test(wordAt(tokens, from + place + 1)) &&
        tokens[from + place + 1]?.kind !== "motion" &&
        !(word === "het" && /^(?:kabinet)$/.test(wordAt(tokens, from + place + 1))),
    );
}

const WORKED_IN = /^(?:verwerkt|geland|ingebed)$/;
const UNMEANT =
  /^(?:streef|streeft|streven|verwacht|verwachting|beoog|beoogt|wil|probeer|tracht|plan|inzet|ambitie|doel|bedoeling|voornemen|voornemens|planning|wens|hoop)$/;
/** Of a motion that is not there to be carried out nothing is said: `is ingetrokken en daarmee afgehandeld`. */
const FALLEN = /^(?:aangehouden|ingetrokken|verworpen|vervallen|stemming)$/;

function treatmentOf(
  clause: Clause,
  all: readonly Clause[],
  predicate: Predicate,
  governor: Governor,
  now: boolean,
): Treatment | null {
  const { kind, mode, until, further = false, part: begins = false } = predicate;
  const words = wordsOf(clause);
  if (words.some((word) => /^(?:hoop|hopen|verplicht|gehouden)$/.test(word)) || isOthers(clause, predicate))
    return null;
  const polarity = polarityOf(clause.tokens, until, (word) => DOUBT.has(word));
  const part =
    governor.part ||
    begins ||
    leavesOut(clause, until) ||
    clause.marker === "zover" ||
    all.some(tellsOfTheRest) ||
    all.some((other) => (other.parent === clause || other.before === "zover") && restricts(other));
  const meant = !words.some((word) => UNMEANT.test(word));
  const told = outcomeOf({ kind, mode, polarity, part, now, further, meant });
  // What was only talked over in part is still at work.
  const outcome =
    told === "partly" && kind === "work" && !WORKED_IN.test(wordAt(clause.tokens, until)) ? "underway" : told;
  const isOpen =
    outcome === "notExecuted" &&
    polarity.yet &&
    (ENDED.test(wordAt(clause.tokens, until)) || all.some((other) => other !== clause && goesOn(other)));
  const isLate = outcome === "refused" && isLateIn(words.join(" "));
  const treatment = isOpen || isLate ? "underway" : outcome;
  if (treatment !== null && hasFallen(clause)) return null;
  if (treatment === "notExecuted" && governor.part && /^(?:alleen|enkel|slechts)$/.test(words[0] ?? ""))
    return "partly";
  if (treatment === "refused" && NO_REASON_NOT.test(words.join(" "))) return null;
  if (treatment === "underway" && mode === "infinitive") {
    if (isDoneToThatEnd(clause)) return "executed";
    if (isTheirs(clause) || words.some(isHard)) return null;
  }
  if (treatment !== "executed") return treatment;
  if (isPending(clause)) return null;
  if (hangsOnPlans(clause)) return "underway";
  return mode === "perfect" && !now && isToCome(clause) ? null : treatment;
}

/** `…; voor de overige scholen loopt het onderzoek nog`. */
function tellsOfTheRest(clause: Clause): boolean {
  if (clause.tokens[0]?.word !== "voor") return false;
  return /^voor (?:de|het) (?:rest|overige|andere)\b(?! (?:moties|toezegging)).*\b(?:nog|volgt|volgen|loopt|niet)\b/.test(
    wordsOf(clause).join(" "),
  );
}

/** Beside what is not done yet: `…; ik ben in gesprek`. */
function goesOn(clause: Clause): boolean {
  const words = wordsOf(clause).join(" ");
  return (
    clause.marker === null &&
    /\b(?:ik|wij|we)\b/.test(words) &&
    /\b(?:verwacht|streef|werk|werken|ben|zal|loopt|lopen|onderzoek)\b/.test(words)
  );
}

/** `nog niet afgerond`: it has begun. */
const ENDED = /^(?:afgerond|voltooid|afgewikkeld|afronden|voltooien|afwikkelen)$/;

function hasFallen(clause: Clause): boolean {
  return (
    wordsOf(clause).some((word, index, words) => FALLEN.test(word) && words[index - 1] !== "te") ||
    (clause.shares?.tokens.some(({ kind }) => kind === "motion") === true && hasFallen(clause.shares))
  );
}

/** `ik zie geen reden om § niet uit te voeren`. */
const NO_REASON_NOT = /\bgeen (?:\p{L}+ )?(?:reden|aanleiding|grond|noodzaak)\b.*\bniet\b/u;

/** `het is moeilijk om …`: not that it is done. */
function isHard(word: string): boolean {
  return /^(?:vervalt|ontbreekt|ontbreken|lastig|moeilijk|ingewikkeld|onnodig)$/.test(word);
}

const PAST =
  /^(?:inmiddels|reeds|al|vorig|vorige|afgelopen|jongstleden|jl|hiermee|daarmee|hierdoor|destijds|eerder|recent|onlangs|sinds)$/;

/** `eind volgend jaar is de motie uitgevoerd`: a perfect of what is still to come. */
function isToCome(clause: Clause): boolean {
  const words = wordsOf(clause);
  const isLate = isLater(clause.tokens) || words.includes("uiterlijk") || words.includes("pas");
  return (
    isLate && words.some((word) => word === "is" || word === "zijn") && !words.some((word) => PAST.test(word))
  );
}
