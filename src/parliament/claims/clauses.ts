import { ASKS_LAST } from "./asking.ts";
import {
  type Clause,
  flowsFrom,
  hasVerb,
  isAside,
  isOfNoun,
  isRelative,
  tellsOfMotion,
  verbOf,
} from "./clause.ts";
import { givesToIt, isComplete, waitsForNothing } from "./complete.ts";
import { conjunction } from "./conjunctions.ts";
import { contentEnd } from "./content.ts";
import { AWAITING } from "./content-open.ts";
import { isEnclosed } from "./enclosed.ts";
import {
  ADVERBS,
  AMBIGUOUS,
  COORDINATORS,
  isAuxiliary,
  isFiniteVerb,
  PARTICIPLE,
  PREPOSITIONS,
} from "./lexicon.ts";
import { isSubordinator } from "./subordinators.ts";
import type { Token } from "./token.ts";
import { DONE } from "./verbs.ts";

interface Building extends Clause {
  readonly tokens: Token[];
}

/** A sentence that is being cut: the clauses so far, and those of them that are open, each inside the one before. */
interface Cutting {
  readonly tokens: readonly Token[];
  readonly clauses: Building[];
  stack: Building[];
}

/** Cuts the tokens of a sentence into clauses, in the order in which they begin. */
export function clausesOf(tokens: readonly Token[]): readonly Clause[] {
  const cutting: Cutting = { tokens, clauses: [], stack: [] };
  cutting.stack = [open(cutting)];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (token.kind === "stop") cutAtStop(cutting, token);
    else if (token.kind === "comma") cutAtComma(cutting, index);
    else if (token.kind === "word" && isSubordinator(tokens, index)) openSubordinate(cutting, index);
    else if (!(joinsHere(tokens, index) && openBeside(cutting, index))) index = add(cutting, index);
  }
  return cutting.clauses.filter((clause) => clause.tokens.some(({ kind }) => kind !== "comma"));
}

/** A coordinator; `dus` is one only behind a comma. */
function joinsHere(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== "word" || !COORDINATORS.has(token.word)) return false;
  return token.word !== "dus" || tokens[index - 1]?.kind === "comma";
}

function open({ clauses }: Cutting, fields: Partial<Omit<Clause, "tokens">> = {}): Building {
  const clause: Building = { ...EMPTY, tokens: [], ...fields };
  clauses.push(clause);
  return clause;
}

const EMPTY: Omit<Clause, "tokens"> = {
  marker: null,
  parent: null,
  antecedent: null,
  before: "",
  shares: null,
  listed: false,
};

function innermost({ stack }: Cutting): Building {
  return stack.at(-1) as Building;
}

/** All clauses end, but for a dash and for brackets. */
function cutAtStop(cutting: Cutting, { word }: Token): void {
  if (/^[–—]?$/.test(word)) return;
  // `de volgende moties: de motie-Wit; de motie-Zwart`
  const goesOn = word === ";" && innermost(cutting).listed && !hasVerb(innermost(cutting));
  cutting.stack = [open(cutting, { listed: word === ":" || goesOn })];
}

/** The clauses inside that have had their verb end, and those whose clause around them goes on with its verb. */
function cutAtComma(cutting: Cutting, index: number): void {
  const { stack, tokens } = cutting;
  while (stack.length > 1 && endsAtComma(innermost(cutting), tokens, index)) {
    stack.pop();
    const around = innermost(cutting);
    if (!hasVerb(around) || around.marker === null) break;
  }
  const current = innermost(cutting);
  current.tokens.push(tokens[index] as Token);
  const isBeside = tokens[index + 1]?.kind === "motion" && conjunction(tokens, index + 1) === "own";
  // `de eerste motie heb ik uitgevoerd, de tweede voer ik niet uit`
  if (isBeside && current.marker === null && isWhole(current)) cutting.stack = [open(cutting)];
}

/** It has a motion, a verb, and more than those. */
function isWhole(clause: Clause): boolean {
  return hasVerb(clause) && clause.tokens.some(({ kind }) => kind === "motion");
}

function endsAtComma(clause: Clause, tokens: readonly Token[], index: number): boolean {
  return (
    hasVerb(clause) ||
    isAside(clause) ||
    tellsOfMotion(clause) ||
    ASKS_LAST.has(clause.tokens.at(-1)?.word ?? "") ||
    ((clause.marker !== "dat" || isRelative(clause)) && isFiniteVerb(nextVerb(tokens, index + 1)))
  );
}

function openSubordinate(cutting: Cutting, index: number): void {
  const { tokens, stack } = cutting;
  const antecedent = tokens[tokens[index - 1]?.kind === "comma" ? index - 2 : index - 1] ?? null;
  const before = tokens[index - 1]?.word ?? "";
  const marker = tokens[index]?.word ?? "";
  // `constaterende dat … die …, maar dat …`: beside the one before, not inside what that one holds.
  const beside = COORDINATORS.has(before) ? stack.findLastIndex((clause) => clause.marker === marker) : -1;
  if (beside > 0) stack.length = beside;
  stack.push(open(cutting, { marker, parent: innermost(cutting), antecedent, before }));
}

/** Opens the clause behind `en`, where one begins there; tells whether it does. */
function openBeside(cutting: Cutting, index: number): boolean {
  const { tokens, stack } = cutting;
  const word = tokens[index]?.word ?? "";
  const current = innermost(cutting);
  const kind = conjunction(tokens, index + 1);
  if (kind === null || (kind === "own" && joinsNouns(current, word))) return false;
  // `dat de motie gedeeltelijk maar niet volledig is uitgevoerd`: before its verb a clause has no other beside it.
  if (kind === "shared" && word === "maar" && current.marker !== null && !hasVerb(current)) return false;
  const { marker, parent, antecedent } = current;
  const isMain = marker !== null && kind === "own" && stack.length > 1 && word !== "en" && word !== "of";
  if (isMain) {
    cutting.stack = [open(cutting)];
    return true;
  }
  if (marker !== null && stack.length > 1 && kind === "shared" && isVerbSecond(tokens, index + 1)) {
    cutting.stack = [open(cutting, { shares: stack[0] ?? null })];
    return true;
  }
  const shares = kind === "shared" && word !== "want" ? current : null;
  stack[stack.length - 1] = open(cutting, { marker, parent, antecedent, shares });
  return true;
}

/** `die ik deed en doe ik …`: behind a subordinate clause a verb that is not its last goes on with the main one. */
function isVerbSecond(tokens: readonly Token[], at: number): boolean {
  let index = at;
  while (ADVERBS.has(tokens[index]?.word ?? "")) index += 1;
  const word = tokens[index]?.word ?? "";
  if (!isAuxiliary(word)) return isFiniteVerb(word) && tokens[index + 1]?.kind !== "stop";
  const next = tokens[index + 1];
  return next?.kind === "motion" || /^(?:ik|wij|we|het|aan)$/.test(next?.word ?? "");
}

const PHRASE_MAX = 6;

/** `met deze brief en het rapport kom ik`, `aan § en § is voldaan`: before the verb of a main clause `en` joins nouns. */
function joinsNouns({ marker, tokens }: Clause, word: string): boolean {
  if (!(word === "en" || word === "alsmede") || tokens.length > PHRASE_MAX) return false;
  // A subordinate clause has its verb last: before that nothing begins beside it.
  if (marker !== null) return marker !== "zoals" && !tokens.some(isPredicate) && tokens.length > 0;
  const [first] = tokens;
  const isAbout = first?.kind === "word" && (PREPOSITIONS.has(first.word) || first.word === "zowel");
  return (isAbout || first?.kind === "motion") && !tokens.some(isPredicate);
}

/** Of a phrase before a verb: a verb, or a word that may be one. */
function isPredicate({ kind, word }: Token, index: number, tokens: readonly Token[]): boolean {
  if (kind === "comma" || (kind === "word" && (isFiniteVerb(word) || PARTICIPLE.test(word)))) return true;
  return index > 0 && tokens[index - 1]?.kind === "motion" && kind === "word" && !ADVERBS.has(word);
}

/** Adds a token to its clause, and passes over what its motion is about; returns the index of the last one read. */
function add(cutting: Cutting, index: number): number {
  const { tokens, stack } = cutting;
  const token = tokens[index] as Token;
  const inner = innermost(cutting);
  if (
    stack.length > 1 &&
    (closes(inner, token, tokens[index + 1]) || isAsIf(inner, token) || isBehind(stack, tokens, index))
  )
    stack.pop();
  const current = innermost(cutting);
  current.tokens.push(token);
  // `wat het kabinet betreft` ends there.
  if (current.marker === "wat" && token.word === "betreft" && stack.length > 1) stack.pop();
  if (token.kind !== "motion" || token.word === "pronoun") return index;
  const purpose =
    !hasVerb(current) && current.tokens.some(({ kind, word }) => kind === "word" && word === "om");
  const subordinate = current.marker !== null;
  if ((givesToIt(current) || flowsFrom(current)) && current.parent !== null && !hasVerb(current.parent))
    return contentEnd(tokens, index + 1, AWAITING) - 1;
  const around = {
    verb: verbOf(current),
    subordinate,
    purpose,
    aside: isAside(current),
    enclosed: isEnclosed(current),
    relative: subordinate && isOfNoun(current) && (current.antecedent?.kind === "word" || isOfOther(current)),
    asking: (current.marker === "zoals" && !isAside(current)) || tellsWhatFor(current),
    complete: isComplete(current) || waitsForNothing(current),
  };
  return contentEnd(tokens, index + 1, around) - 1;
}

/** `de bedden waartoe §`: its verb tells that it asks. */
function tellsWhatFor({ marker, tokens }: Clause): boolean {
  return /^(?:waartoe|waarom|waarop)$/.test(marker ?? "") && tokens.length === 1;
}

/** `de motie die § vervangt, …`: of another motion, which is told by this one. */
function isOfOther({ marker, antecedent, tokens }: Clause): boolean {
  return antecedent?.kind === "motion" && /^(?:die|welke)$/.test(marker ?? "") && tokens.length === 1;
}

/** Behind a participle that has its verb these are of another clause. */
const BEGINS_AGAIN = /^(?:voldaan|uitvoering|invulling|gevolg|gehoor|opvolging|tegemoetgekomen)$/;

/** The first word behind a comma that is no adverb. */
function nextVerb(tokens: readonly Token[], at: number): string {
  let index = at;
  while (ADVERBS.has(tokens[index]?.word ?? "")) index += 1;
  return tokens[index]?.word ?? "";
}

function isVerb(token: Token): boolean {
  return token.kind === "word" && isFiniteVerb(token.word);
}

/**
 * A verb that belongs to the clause around a subordinate one: a finite behind its verbs (`die is ingediend is`), a
 * participle behind a verb that takes none (`die in het najaar volgt afgedaan`).
 */
function closes(clause: Clause, token: Token, next: Token | undefined): boolean {
  const last = clause.tokens.at(-1);
  // `waarop ik invulling geef aan § ontvangt u`
  if (last?.kind === "motion" && (givesToIt(clause) || flowsFrom(clause)))
    return isVerb(token) && !AMBIGUOUS.has(token.word);
  if (last?.kind !== "word" || token.kind !== "word") return false;
  if (isComplete(clause) && PARTICIPLE.test(last.word) && BEGINS_AGAIN.test(token.word)) return true;
  if (DONE.has(token.word)) return isFiniteVerb(last.word) && !isAuxiliary(last.word);
  const isUnclear = AMBIGUOUS.has(token.word) && !/^(?:ik|wij|we)$/.test(next?.word ?? "");
  if (!isVerb(token) || isUnclear) return false;
  if (!hasVerb(clause)) return isUnknownVerb(clause) || ASKS_LAST.has(last.word);
  return isFiniteVerb(last.word) || PARTICIPLE.test(last.word) || /en$/.test(last.word);
}

/** `het wetsvoorstel dat is ingediend aan de motie`: the clause around a complete one, without its verb yet, goes on. */
function isBehind(stack: readonly Clause[], tokens: readonly Token[], index: number): boolean {
  const [around, inner] = stack.slice(-2);
  if (around?.marker == null || inner === undefined || hasVerb(around) || !isComplete(inner)) return false;
  return tokens[index]?.kind === "motion" || tokens[index + 1]?.kind === "motion";
}

/** `die de motie noemt`: a word that looks like a verb and is no noun with an article. */
function isUnknownVerb({ marker, tokens }: Clause): boolean {
  if (marker !== "die" && marker !== "dat" && marker !== "waar") return false;
  const last = tokens.at(-1)?.word ?? "";
  const before = tokens.at(-2);
  if (
    !/^\p{L}{3,}(?:t|en)$/u.test(last) ||
    ADVERBS.has(last) ||
    PREPOSITIONS.has(last) ||
    PARTICIPLE.test(last)
  )
    return false;
  return (
    before?.kind === "motion" ||
    (before !== undefined &&
      !/^(?:de|het|een|dit|dat|deze|die|uw|mijn|alle)$/.test(before.word) &&
      PREPOSITIONS.has(before.word))
  );
}

/** A verb behind such words is that of the clause around them. */
function isAsIf(clause: Clause, token: Token): boolean {
  if (!isAside(clause) || !isVerb(token)) return false;
  if (!/^(?:is|wordt|werd|was)$/.test(token.word) || clause.tokens[0]?.word === "bekend") return true;
  // `zoals toegelicht in de brief van juni is …`, not `zoals in de brief toegelicht is`.
  const last = clause.tokens.at(-1);
  if (last?.kind === "motion" && last !== clause.tokens[1]) return true;
  return token.word === "is" && last?.kind === "word" && !PARTICIPLE.test(last.word);
}
