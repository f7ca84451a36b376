import { type Clause, isOfSeveral } from "./clause.ts";
import { closedAt } from "./closed.ts";
import { ADVERBS, GIVE, isAuxiliary, isFiniteVerb, LIGHT, OWN, PREPOSITIONS } from "./lexicon.ts";
import { later, wordAt } from "./look.ts";
import { infinitiveMode, participleMode } from "./mode.ts";
import type { Kind, Predicate } from "./predicate.ts";
import type { Token } from "./token.ts";
import { DO, DONE, PARTED, SEPARABLE } from "./verbs.ts";
import { verdictAt } from "./verdicts.ts";
import { workAt } from "./work.ts";

/** What a clause says, of whatever: each verb or phrase of the frames in it. */
export function predicatesIn(clause: Clause): readonly Predicate[] {
  const out: Predicate[] = [];
  const { tokens } = clause;
  for (const [index, { kind }] of tokens.entries()) {
    if (kind !== "word") continue;
    const found =
      verdictAt(clause, index) ??
      doneAt(clause, index) ??
      effectAt(clause, index) ??
      otherAt(clause, index) ??
      closedAt(clause, index) ??
      workAt(clause, index);
    if (found !== null && !out.some(({ until, kind: same }) => until === found.until && same === found.kind))
      out.push(found);
  }
  return out;
}

function doneAt(clause: Clause, index: number): Predicate | null {
  const { tokens } = clause;
  const word = wordAt(tokens, index);
  if (DONE.has(word)) {
    if (isOfNoun(tokens, index)) return null;
    // `daarmee beantwoord ik de motie`
    const isVerb = word === "beantwoord" && /^(?:ik|wij|we)$/.test(wordAt(tokens, index + 1));
    // `beantwoord aan de motie`: it does as the motion asks.
    if (
      word === "beantwoord" &&
      tokens.some((token, at) => token.word === "aan" && tokens[at + 1]?.kind === "motion")
    )
      return { kind: "effect", mode: participleMode(clause), until: index };
    return { kind: "do", mode: isVerb ? "present" : participleMode(clause), until: index };
  }
  if (word === "gestand" && /^doe[tn]?$/.test(wordAt(tokens, index + 1)))
    return { kind: "do", mode: infinitiveMode(clause, false, true), until: index + 1 };
  // `gestand gedaan`, `gestand wordt gedaan`
  const before = wordAt(tokens, index - 1);
  if (word === "gedaan" && (isAuxiliary(before) ? wordAt(tokens, index - 2) : before) === "gestand")
    return { kind: "do", mode: participleMode(clause), until: index };
  const phrase = phraseAt(clause, index);
  if (phrase !== null) return phrase;
  if (DO.has(word)) {
    if (/^(?:het|van|voor|bij|door|een)$/.test(wordAt(tokens, index - 1)) && /en$/.test(word)) return null;
    const finite = !/en$/.test(word) || clause.marker !== null;
    return { kind: "do", mode: infinitiveMode(clause, false, finite), until: index };
  }
  if (wordAt(tokens, index + 1) === "te") {
    // `af te kunnen doen`
    const verb = /^(?:kunnen|gaan|laten)$/.test(wordAt(tokens, index + 2)) ? index + 3 : index + 2;
    if (PARTED.has(`${word}|${wordAt(tokens, verb)}`))
      return { kind: kindOfParted(word), mode: infinitiveMode(clause, true, false), until: verb };
  }
  const particle = SEPARABLE.get(word);
  if (particle === undefined) return null;
  const at = later(
    tokens,
    index,
    (next, place) => (next === particle || next === "gestand") && isParticle(tokens, place),
  );
  if (at < 0 || wordAt(tokens, index - 1) === "te") return null;
  return { kind: "do", mode: infinitiveMode(clause, false, true), until: at };
}

/** `van gerealiseerd project`: it tells of which. */
function isOfNoun(tokens: readonly Token[], index: number): boolean {
  const next = wordAt(tokens, index + 1);
  return (
    /^(?:van|met|over|tot)$/.test(wordAt(tokens, index - 1)) &&
    next !== "" &&
    !PREPOSITIONS.has(next) &&
    !isFiniteVerb(next)
  );
}

/** Verbs with a noun of their own: `ten uitvoer gebracht`, `komt tot uitvoering`, `heeft haar beslag gekregen`. */
const PHRASES: readonly { readonly noun: RegExp; readonly before: RegExp; readonly verb: RegExp }[] = [
  { noun: /^uitvoer$/, before: /^ten$/, verb: /^(?:gebracht|gelegd|breng\p{L}*|leg\p{L}*)$/u },
  { noun: /^uitvoering$/, before: /^tot$/, verb: /^(?:gebracht|gekomen|breng\p{L}*|kom\p{L}*)$/u },
  { noun: /^beslag$/, before: /./, verb: /^(?:gekregen|krijg\p{L}*|kreeg|gevonden|vind\p{L}*|vond)$/u },
];

function phraseAt(clause: Clause, index: number): Predicate | null {
  const { tokens } = clause;
  const found = PHRASES.find(
    ({ noun, before }) => noun.test(wordAt(tokens, index)) && before.test(wordAt(tokens, index - 1)),
  );
  if (found === undefined) return null;
  const at = tokens.findIndex(({ kind, word }) => kind === "word" && found.verb.test(word));
  if (at < 0) return null;
  const verb = wordAt(tokens, at);
  const until = Math.max(at, index);
  if (/^(?:ge|kreeg|vond)/.test(verb))
    return { kind: "do", mode: /^ge/.test(verb) ? participleMode(clause) : "perfect", until };
  const isTe = wordAt(tokens, at - 1) === "te";
  return {
    kind: "do",
    mode: infinitiveMode(clause, isTe, !verb.endsWith("en") || isOfSeveral(tokens)),
    until,
  };
}

function kindOfParted(word: string): Kind {
  if (word === "over") return "take over";
  return word === "tegemoet" ? "effect" : "do";
}

/** The second half of a verb stands last, or before words that say how or by what. */
function isParticle(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (next === undefined || next.kind === "comma" || next.kind === "stop") return true;
  return (
    (/^(?:door|met|via|bij|en|maar|per|middels|conform|als|zoals|in|om|voor|na|binnen|te)$/.test(next.word) ||
      ADVERBS.has(next.word)) &&
    !(wordAt(tokens, at) === "in" && PREPOSITIONS.has(next.word) && next.word !== "in")
  );
}

function effectAt(clause: Clause, index: number): Predicate | null {
  const { tokens } = clause;
  const word = wordAt(tokens, index);
  if (LIGHT.has(word)) return lightAt(clause, index);
  if (word === "recht") return rightAt(clause, index);
  if (word === "vormgegeven") return { kind: "effect", mode: participleMode(clause), until: index };
  if (word === "voldaan") return { kind: "effect", mode: participleMode(clause), until: index };
  if (/^voldede?n?$|^voldeed$/.test(word)) return { kind: "effect", mode: "perfect", until: index };
  if (/^voldoe[tn]?$/.test(word))
    return {
      kind: "effect",
      mode: infinitiveMode(
        clause,
        wordAt(tokens, index - 1) === "te",
        word !== "voldoen" || isOfSeveral(tokens),
      ),
      until: index,
    };
  if (word === "tegemoetgekomen" || (word === "gekomen" && isTegemoet(tokens, index)))
    return { kind: "effect", mode: participleMode(clause), until: index };
  if (word === "tegemoetkomen" || word === "tegemoetkomt" || word === "tegemoetkom")
    return {
      kind: "effect",
      mode: infinitiveMode(clause, false, word !== "tegemoetkomen" || clause.marker !== null),
      until: index,
    };
  if (word === "tegemoet" && /^(?:komen|komt|kom)$/.test(wordAt(tokens, index + 1)))
    return { kind: "effect", mode: infinitiveMode(clause, false, clause.marker !== null), until: index + 1 };
  if (word === "tegemoet") {
    const verb = tokens.findIndex((token, at) => at < index && /^kom(?:t|en)?$/.test(token.word));
    if (verb >= 0) return { kind: "effect", mode: infinitiveMode(clause, false, true), until: index };
  }
  return null;
}

/** `recht gedaan aan`. */
function rightAt(clause: Clause, index: number): Predicate | null {
  const { tokens } = clause;
  const at = tokens.findIndex(({ kind, word }) => kind === "word" && /^(?:doe|doet|doen|gedaan)$/.test(word));
  if (at < 0) return null;
  const word = wordAt(tokens, at);
  const mode =
    word === "gedaan"
      ? participleMode(clause)
      : infinitiveMode(clause, wordAt(tokens, at - 1) === "te", word !== "doen" || isOfSeveral(tokens));
  return { kind: "effect", mode, until: Math.max(at, index) };
}

/** `tegemoet gekomen`, `tegemoet worden gekomen`. */
function isTegemoet(tokens: readonly Token[], index: number): boolean {
  const before = wordAt(tokens, index - 1);
  return (/^(?:worden|is|wordt)$/.test(before) ? wordAt(tokens, index - 2) : before) === "tegemoet";
}

/** `een gedeeltelijke invulling`. */
const ONLY_SOME = /^(?:eerste|voorlopige|gedeeltelijke|partiële|beperkte|minimale|summiere)$/;
/** `opdracht gegeven om uitvoering te geven`: what was given is not the carrying out. */
const GIVES_ELSE = /^(?:opdracht|toestemming|mandaat|gelegenheid|ruimte|akkoord|advies)$/;

/** `uitvoering geven aan`, with the verb on either side. */
function lightAt(clause: Clause, index: number): Predicate | null {
  const { tokens } = clause;
  const further = /^(?:nadere|verdere|nader|verder)$/.test(wordAt(tokens, index - 1));
  const part = ONLY_SOME.test(wordAt(tokens, index - 1));
  const got = receivedAt(clause, index);
  if (got !== null) return got;
  const verbs = [...tokens.entries()].filter(
    ([at, { kind, word }]) => kind === "word" && GIVE.has(word) && !GIVES_ELSE.test(wordAt(tokens, at - 1)),
  );
  const [verb] = verbs.sort(([a], [b]) => Math.abs(a - index) - Math.abs(b - index));
  if (verb === undefined) return null;
  const [at, { word }] = verb;
  const until = Math.max(at, index);
  if (word === "gegeven") return { kind: "effect", mode: participleMode(clause), until, further, part };
  if (word === "gaf" || word === "gaven") return { kind: "effect", mode: "perfect", until, further, part };
  if (word === "gevend") return { kind: "work", mode: "present", until, further, part };
  const isTe = wordAt(tokens, at - 1) === "te";
  const finite = word !== "geven" || isOfSeveral(tokens) || clause.marker !== null;
  return { kind: "effect", mode: infinitiveMode(clause, isTe, finite), until, further, part };
}

/** `krijgt de motie invulling`, `heeft zijn beslag gekregen`. */
function receivedAt(clause: Clause, index: number): Predicate | null {
  const { tokens } = clause;
  const at = tokens.findIndex(
    ({ kind, word }) => kind === "word" && /^(?:krijgt|krijgen|kreeg|gekregen)$/.test(word),
  );
  if (at < 0 || tokens.some(({ word }) => GIVE.has(word))) return null;
  const word = wordAt(tokens, at);
  const mode =
    word === "gekregen" ? participleMode(clause) : infinitiveMode(clause, false, word !== "krijgen");
  return { kind: "do", mode: word === "kreeg" ? "perfect" : mode, until: Math.max(at, index) };
}

const REFUSING =
  /^(?:onuitvoerbaar|onwenselijk|onhaalbaar|onmogelijk|ondoenlijk|onverstandig|onverantwoord)$/;

function otherAt(clause: Clause, index: number): Predicate | null {
  const { tokens } = clause;
  const word = wordAt(tokens, index);
  if (word === "overgenomen") return { kind: "take over", mode: participleMode(clause), until: index };
  if (word === "overnemen" || word === "overneem" || word === "overneemt")
    return { kind: "take over", mode: infinitiveMode(clause, false, word !== "overnemen"), until: index };
  if (/^(?:omarm|omarmd|omarmt)$/.test(word)) return { kind: "take over", mode: "present", until: index };
  if (/^neem|^neemt|^nemen|^nam$/.test(word)) {
    const at = later(tokens, index, (next, place) => next === "over" && isParticle(tokens, place));
    if (at >= 0) return { kind: "take over", mode: infinitiveMode(clause, false, true), until: at };
  }
  if (word === "afwijzen" && tokens.some((token) => OWN.has(token.word)))
    return { kind: "refuse", mode: "present", until: index };
  if (/^wijs(?:t)?$|^wijzen$/.test(word) && tokens.some((token) => OWN.has(token.word))) {
    const at = later(tokens, index, (next, place) => next === "af" && isParticle(tokens, place));
    if (at >= 0) return { kind: "refuse", mode: "present", until: at };
  }
  if (word === "naast") {
    const at = later(
      tokens,
      index,
      (next) => next === "neer" || next === "neergelegd" || next === "neerleggen" || next === "neerlegt",
    );
    if (at >= 0) return { kind: "refuse", mode: "present", until: at };
  }
  if (REFUSING.test(word)) return { kind: "refuse", mode: "present", until: index };
  return null;
}
