import { conjunction } from "./conjunctions.ts";
import { contentEnd } from "./content.ts";
import {
  ADVERBS,
  AMBIGUOUS,
  CONDITIONAL,
  COORDINATORS,
  DONE,
  isAuxiliary,
  isFiniteVerb,
  PARTICIPLE,
  PREPOSITIONS,
} from "./lexicon.ts";
import { isSubordinator } from "./subordinators.ts";
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
  /** The word before the one that makes it subordinate: `zonder` dat. */
  readonly before: string;
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
      before: "",
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
      while (
        stack.length > 1 &&
        (hasVerb(current) ||
          isAside(current) ||
          ((current.marker !== "dat" || isRelative(current)) && isFiniteVerb(nextVerb(tokens, index + 1))))
      ) {
        stack.pop();
        current = stack.at(-1) as Building;
        if (!hasVerb(current) || current.marker === null) break;
      }
      current.tokens.push(token);
      continue;
    }
    if (token.kind === "word" && isSubordinator(tokens, index)) {
      const antecedent = tokens[tokens[index - 1]?.kind === "comma" ? index - 2 : index - 1] ?? null;
      stack.push(
        open({ marker: token.word, parent: current, antecedent, before: tokens[index - 1]?.word ?? "" }),
      );
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
    // `wat het kabinet betreft` ends there.
    if (current.marker === "wat" && token.word === "betreft" && stack.length > 1) stack.pop();
    if (token.kind === "motion" && token.word !== "pronoun") {
      const purpose =
        current.tokens.some(({ kind, word }) => kind === "word" && word === "om") && !hasVerb(current);
      const end = contentEnd(tokens, index + 1, {
        verb: verbOf(current),
        subordinate: current.marker !== null,
        purpose,
        aside: isAside(current),
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
  const isPlural = tokens.some(({ word }) => word === "wij" || word === "we");
  const isIt = (word: string) => isFiniteVerb(word) && (isPlural || !INFINITIVES.test(word));
  return tokens.find(({ kind, word }) => kind === "word" && isIt(word))?.word ?? null;
}

/** Of `wij` finite verbs, of others infinitives: `uitvoering geven aan`. */
const INFINITIVES = /^(?:geven|voeren|doen|nemen|gaan)$/;

/** `het onderzoek, dat u aantreft, …`: not what somebody says, but more of what stands before the comma. */
function isRelative({ marker, before }: Clause): boolean {
  return marker === "dat" && before === ",";
}

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
function closes(clause: Clause, token: Token): boolean {
  const last = clause.tokens.at(-1);
  if (last?.kind !== "word" || token.kind !== "word") return false;
  if (DONE.has(token.word)) return isFiniteVerb(last.word) && !isAuxiliary(last.word);
  if (!isVerb(token) || AMBIGUOUS.has(token.word)) return false;
  if (!hasVerb(clause)) return isUnknownVerb(clause);
  return isFiniteVerb(last.word) || PARTICIPLE.test(last.word) || /en$/.test(last.word);
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

/** `zoals verzocht in de motie`, `zoals toegezegd`: it has no verb of its own. */
function isAside({ marker, tokens }: Clause): boolean {
  return (
    marker === "zoals" &&
    tokens.some(({ word }) => PARTICIPLE.test(word) || /^(?:verzocht|bekend)$/.test(word))
  );
}

/** A verb behind such words is that of the clause around them. */
function isAsIf(clause: Clause, token: Token): boolean {
  if (!isAside(clause) || !isVerb(token)) return false;
  if (!/^(?:is|wordt|werd|was)$/.test(token.word) || clause.tokens[0]?.word === "bekend") return true;
  // `zoals toegelicht in de brief van juni is …`, not `zoals in de brief toegelicht is`.
  const last = clause.tokens.at(-1);
  return token.word === "is" && last?.kind === "word" && !PARTICIPLE.test(last.word);
}

/** Whether a clause says only what is so under a condition. */
export function isConditional({ marker }: Clause): boolean {
  return marker !== null && CONDITIONAL.has(marker);
}
