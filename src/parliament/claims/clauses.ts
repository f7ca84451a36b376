import { contentEnd } from "./content.ts";
import {
  ADVERBS,
  AMBIGUOUS,
  CONDITIONAL,
  COORDINATORS,
  DONE,
  isFiniteVerb,
  PARTICIPLE,
  PREPOSITIONS,
  SUBORDINATORS,
} from "./lexicon.ts";
import type { Token } from "./token.ts";

/** A clause of a sentence, without what its motions are about and without the clauses inside it. */
export interface Clause {
  readonly tokens: readonly Token[];
  /** The word that makes it subordinate: `dat`, `waarmee`, `indien`; null of a main clause. */
  readonly marker: string | null;
  /** The clause that it is part of, or null. */
  readonly parent: Clause | null;
  /** Of a relative clause what it follows. */
  readonly antecedent: Token | null;
  /** The clause before, where this one goes on with its subject: `… en wordt uitgevoerd`. */
  readonly shares: Clause | null;
  /** It stands behind a colon. */
  readonly listed: boolean;
}

interface Building extends Clause {
  readonly tokens: Token[];
}

/** Cuts the tokens of a sentence into clauses, in the order in which they begin. */
export function clausesOf(tokens: readonly Token[]): readonly Clause[] {
  const clauses: Building[] = [];
  const open = (fields: Partial<Omit<Clause, "tokens">> = {}): Building => {
    const clause = {
      tokens: [],
      marker: null,
      parent: null,
      antecedent: null,
      shares: null,
      listed: false,
      ...fields,
    };
    clauses.push(clause);
    return clause;
  };
  let stack: Building[] = [open()];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    let current = stack.at(-1) as Building;
    if (token.kind === "stop") {
      if (/^[–—]?$/.test(token.word)) continue;
      stack = [open({ listed: token.word === ":" })];
      continue;
    }
    if (token.kind === "comma") {
      while (stack.length > 1 && (hasVerb(current) || isFiniteVerb(nextVerb(tokens, index + 1)))) {
        stack.pop();
        current = stack.at(-1) as Building;
        if (!hasVerb(current) || current.marker === null) break;
      }
      current.tokens.push(token);
      continue;
    }
    if (token.kind === "word" && isSubordinator(tokens, index)) {
      const antecedent = tokens[tokens[index - 1]?.kind === "comma" ? index - 2 : index - 1] ?? null;
      stack.push(open({ marker: token.word, parent: current, antecedent }));
      continue;
    }
    if (token.kind === "word" && COORDINATORS.has(token.word)) {
      const kind = conjunction(tokens, index + 1);
      if (kind !== null) {
        const { marker, parent, antecedent } = current;
        const shares = kind === "shared" && token.word !== "want" ? current : null;
        const isMain =
          marker !== null && kind === "own" && stack.length > 1 && token.word !== "en" && token.word !== "of";
        const next = isMain ? open() : open({ marker, parent, antecedent, shares });
        if (isMain) stack = [next];
        else stack[stack.length - 1] = next;
        continue;
      }
    }
    if (stack.length > 1 && (closes(current, token) || isAsIf(current, token))) {
      stack.pop();
      current = stack.at(-1) as Building;
    }
    current.tokens.push(token);
    if (token.kind === "motion" && token.word !== "pronoun") {
      const purpose =
        current.tokens.some(({ kind, word }) => kind === "word" && word === "om") && !hasVerb(current);
      const end = contentEnd(tokens, index + 1, {
        verb: verbOf(current),
        subordinate: current.marker !== null,
        purpose,
      });
      index = end - 1;
    }
  }
  return clauses.filter((clause) => clause.tokens.some(({ kind }) => kind !== "comma"));
}

function hasVerb(clause: Clause): boolean {
  return verbOf(clause) !== null;
}

function verbOf({ tokens }: Clause): string | null {
  return tokens.find(({ kind, word }) => kind === "word" && isFiniteVerb(word))?.word ?? null;
}

/** The first word behind a comma that is no adverb. */
function nextVerb(tokens: readonly Token[], at: number): string {
  let index = at;
  while (ADVERBS.has(tokens[index]?.word ?? "")) index += 1;
  return tokens[index]?.word ?? "";
}

/** A finite verb behind the verbs of a subordinate clause belongs to the clause around it. */
function closes(clause: Clause, token: Token): boolean {
  if (token.kind !== "word" || !isFiniteVerb(token.word) || AMBIGUOUS.has(token.word)) return false;
  const last = clause.tokens.at(-1);
  if (last === undefined || !hasVerb(clause)) return false;
  return isFiniteVerb(last.word) || PARTICIPLE.test(last.word) || /en$/.test(last.word);
}

/** `zoals verzocht in de motie bied ik …`: it has no verb of its own. */
function isAsIf({ marker, tokens }: Clause, token: Token): boolean {
  return (
    marker === "zoals" &&
    token.kind === "word" &&
    isFiniteVerb(token.word) &&
    tokens.some(({ kind }) => kind === "motion") &&
    tokens.some(({ word }) => /^(?:verzocht|gevraagd)$/.test(word)) &&
    !/^(?:is|wordt|werd|was)$/.test(token.word)
  );
}

function isSubordinator(tokens: readonly Token[], index: number): boolean {
  const { word } = tokens[index] as Token;
  const before = tokens[index - 1];
  const after = tokens[index + 1];
  if (word === "als") return isConditionalAls(before, after);
  if (!SUBORDINATORS.has(word)) return false;
  if (word === "dat" || word === "die") {
    if (after === undefined || before?.kind === "quote") return false;
    if (PREPOSITIONS.has(before?.word ?? "")) return word === "dat" && opensClause(after);
    if (before === undefined || before.kind === "stop") return false;
    if (word === "die")
      return before.kind === "motion" || before.kind === "comma" || !isFiniteVerb(before.word);
    return !isFiniteVerb(after.word) || !(before.kind === "comma" || COORDINATORS.has(before.word));
  }
  if (word === "of")
    return (
      before?.kind === "comma" ||
      ASKS_WHETHER.test(before?.word ?? "") ||
      (before?.kind !== "motion" && opensClause(after))
    );
  if (word === "zoals" || word === "waaronder") return after?.kind !== "motion";
  return true;
}

const ASKS_WHETHER =
  /^(?:onderzoek\w*|bezie\w*|verken\w*|nagaan|gaan|vraag|weten|duidelijk|onduidelijk|bekijk\w*|beoordel\w*|afweg\w*|na|overweeg|overwegen)$/;

function opensClause(after: Token | undefined): boolean {
  return (
    after?.kind === "motion" || /^(?:de|het|een|deze|dit|er|ik|wij|we|u|uw|zij|hij)$/.test(after?.word ?? "")
  );
}

/** `als de Kamer instemt`, not `als afgedaan`, `als bijlage`. */
function isConditionalAls(before: Token | undefined, after: Token | undefined): boolean {
  if (after === undefined || DONE.has(after.word)) return false;
  const isFirst =
    before === undefined ||
    before.kind === "comma" ||
    before.kind === "stop" ||
    COORDINATORS.has(before.word) ||
    /^(?:ook|pas|alleen|slechts|zelfs)$/.test(before.word);
  return (
    ((isFirst || DONE.has(before?.word ?? "")) &&
      /^(?:de|het|een|deze|dit|dat|er|ik|wij|we|uw|u|die|alle|blijkt|zij|hij|onze|mijn|men|partijen|gemeenten)$/.test(
        after.word,
      )) ||
    (after.kind === "motion" && isFirst)
  );
}

/**
 * What stands behind `en`: `shared`, a verb that goes on with the subject before; `own`, another subject with its verb;
 * null, no clause of its own.
 */
function conjunction(tokens: readonly Token[], at: number): "shared" | "own" | null {
  let index = at;
  while (ADVERBS.has(tokens[index]?.word ?? "")) index += 1;
  const token = tokens[index];
  if (token === undefined) return null;
  if (token.kind === "word" && isFiniteVerb(token.word) && token.word !== "zijn") return "shared";
  if (token.word === "zijn")
    return PARTICIPLE.test(tokens[index + 1]?.word ?? "") || ADVERBS.has(tokens[index + 1]?.word ?? "")
      ? "shared"
      : null;
  if (token.kind === "motion") return ownVerb(tokens, index + 1);
  if (/^(?:ik|wij|we|het|er|dit|dat|zij|hij)$/.test(token.word))
    return isFiniteVerb(tokens[index + 1]?.word ?? "") ? "own" : laterVerb(tokens, index + 1);
  return laterVerb(tokens, index);
}

/** A motion behind `en` with its own verb right behind it or behind what it is about. */
function ownVerb(tokens: readonly Token[], at: number): "own" | null {
  const end = contentEnd(tokens, at, { verb: null, subordinate: false, purpose: false });
  const word = tokens[end]?.word ?? "";
  return isFiniteVerb(word) && word !== "zijn" && word !== "worden" ? "own" : null;
}

/** A few words, then a verb in second place: `en over de voortgang informeer ik`. */
function laterVerb(tokens: readonly Token[], at: number): "own" | null {
  for (let index = at; index < Math.min(tokens.length, at + 9); index += 1) {
    const token = tokens[index] as Token;
    if (token.kind === "comma" || token.kind === "stop") return null;
    if (token.kind === "motion") return ownVerb(tokens, index + 1);
    if (SUBORDINATORS.has(token.word) || DONE.has(token.word)) return null;
    if (isFiniteVerb(token.word) && !AMBIGUOUS.has(token.word)) return "own";
  }
  return null;
}

/** Whether a clause says only what is so under a condition. */
export function isConditional({ marker }: Clause): boolean {
  return marker !== null && CONDITIONAL.has(marker);
}
