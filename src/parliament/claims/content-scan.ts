import { ASKED_FOR, ASKS_LAST, WAS_ASKED } from "./asking.ts";
import { isFrameVerb, lastVerb } from "./awaited.ts";
import { isParted, type Open } from "./content-open.ts";
import {
  ADVERBS,
  AMBIGUOUS,
  COORDINATORS,
  FUTURE,
  GIVE,
  HOMOGRAPHS,
  isFiniteVerb,
  LIGHT,
  MODAL,
  PARTICIPLE,
  PREPOSITIONS,
} from "./lexicon.ts";
import { wordAt } from "./look.ts";
import type { Token } from "./token.ts";
import { DO, DONE } from "./verbs.ts";

/** Words that open a clause inside what a motion is about. */
export const INSIDE =
  /^(?:dat|die|hoe|waarom|wat|wie|welke|waarmee|waardoor|waarbij|waarin|waarop|waar|waarover|waarvan|omdat|zodat|indien|zodra|wanneer|voordat|nadat|totdat|alvorens|zolang|tenzij|mits|doordat|opdat|hoeverre|terwijl|hoewel|of|als|hetgeen)$/;

/** Before `en` no infinitive: `kinderen die overlast geven en …`. */
const ENDS = /(?:d|t|daan|gegeven|gekomen|genomen|gedaan)$/;

/** `zoals in de motie over … gevraagd`. */
function isAsked(word: string): boolean {
  return WAS_ASKED.has(word) || ASKS_LAST.has(word) || word === "verwoord" || word === "opgenomen";
}

export interface Reach {
  readonly end: number;
  readonly by: "verb" | "comma" | "join" | "end";
  /** The last verb that may have closed a clause inside, and may be the one of the clause around it. */
  readonly closing: number | null;
  /** Where the first clause inside begins. */
  readonly inside: number | null;
  /** The last comma outside the clauses inside. */
  readonly comma: number | null;
  /** Of a main clause no verb was seen, but clauses inside. */
  readonly lost: boolean;
  /** It holds a verb that belongs to nothing seen. */
  readonly unclear: boolean;
}

/** Where the clause goes on: at its verb, at a comma before its verbs, at another motion or clause, or not at all. */
export function scan(tokens: readonly Token[], from: number, depthAtStart: number, open: Open): Reach {
  let depth = depthAtStart;
  let opener = from - 1;
  let nested = depthAtStart > 0;
  let inside: number | null = null;
  let closing: number | null = null;
  let comma: number | null = null;
  let unclear = false;
  let awaited = false;
  let last = "";
  const reach = (end: number, by: Reach["by"]): Reach => ({
    end,
    by,
    closing,
    inside,
    comma,
    lost: nested && open.verb === null && !open.subordinate && !open.purpose,
    unclear,
  });
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (token.kind === "stop" && token.word !== "") return reach(index, "end");
    if (token.kind === "motion" && joinBefore(tokens, index) < index)
      return reach(joinBefore(tokens, index), "join");
    if (token.kind === "comma") {
      if (depth > 0 && isFiniteVerb(wordAt(tokens, index - 1))) depth -= 1;
      if (open.enclosed && depth === 0) return reach(index + 1, "join");
      if ((open.aside && depth === 0) || open.relative)
        return reach(open.relative ? index - 1 : index, "join");
      if (endsFrame(tokens, from, index, open)) return reach(index, "comma");
      if (resumes(tokens, index + 1)) return reach(index, "comma");
      if (depth === 0) comma = index;
      continue;
    }
    if (token.kind !== "word") continue;
    if (COORDINATORS.has(token.word)) {
      const isEnd = ENDS.test(wordAt(tokens, index - 1)) && endsFrame(tokens, from, index, open);
      if (isEnd || (depth === 0 && goesOn(tokens, index + 1))) return reach(index, "join");
    }
    if (ASKED_FOR.has(token.word) && !/^(?:de|het|een)$/.test(wordAt(tokens, index - 1)))
      return reach(index, "join");
    if (open.verb === null && !open.subordinate && depth === 0 && saysThat(tokens, index))
      return reach(index - 1, "verb");
    if (open.asking && isAsked(token.word)) return reach(index, "join");
    if (token.word === "als" && DONE.has(wordAt(tokens, index + 1))) continue;
    if (opensInside(tokens, from, index)) {
      depth += 1;
      opener = index;
      inside ??= index;
      nested = true;
      awaited = isAwaited(tokens, index);
    } else if (isVerb(tokens, index) && (open.subordinate || !isHelped(token.word, last))) {
      if (awaited && isNounAlone(tokens, index)) continue;
      last = token.word;
      if (depth > 0 && (awaited || !(open.verb === null && isAfterVerb(tokens, index)))) {
        depth -= 1;
        // `het onderzoek dat inmiddels is afgerond`: the verb of the clause inside, whatever comes of the one around.
        if (!awaited && mayHaveVerb(tokens, opener + 1, index)) closing = index;
        awaited = false;
      } else if (open.verb === null) return reach(closing === index - 1 ? closing : index, "verb");
      else if (!isInfinitive(token.word, open.verb)) unclear = true;
    }
  }
  return reach(tokens.length, "end");
}

/** `voordat`, `in hoeverre`, and `tot` before somebody with a verb; a preposition before others makes them a noun's. */
function opensInside(tokens: readonly Token[], from: number, index: number): boolean {
  const word = wordAt(tokens, index);
  if (/^(?:welke|hoeverre)$/.test(word)) return true;
  if (INSIDE.test(word)) return !PREPOSITIONS.has(wordAt(tokens, index - 1));
  return /^(?:tot|voor|vóór)$/.test(word) && putsOff(tokens, from, index);
}

/** What a motion wants to wait for: the first verb behind it is that of the clause inside, whatever stands between. */
const AWAITED =
  /^(?:voordat|nadat|totdat|tot|voor|vóór|alvorens|zodra|zolang|tenzij|mits|hoeverre|wanneer|indien)$/;

function isAwaited(tokens: readonly Token[], index: number): boolean {
  const word = wordAt(tokens, index);
  if (AWAITED.test(word)) return true;
  return word === "als" && /^(?:de|er|alle|deze|minstens)$/.test(wordAt(tokens, index + 1));
}

const PUTS_OFF = /^(?:niet|geen|uitstel\p{L}*|opschort\p{L}*|wachten|stoppen|pauzeren|onomkeerbare)$/u;
const ENDS_BEFORE = /(?:ing|onderzoek|evaluatie|advies|besluit|rapport|toets|studie|wet|procedure)$/;
const AWAITED_MAX = 9;

/** `niet openen tot het onderzoek is afgerond`, `geen stappen voor de herziening is afgerond`: what is waited for has a verb. */
function putsOff(tokens: readonly Token[], from: number, index: number): boolean {
  if (!tokens.slice(from, index).some(({ word }) => PUTS_OFF.test(word))) return false;
  for (let at = index + 1; at < Math.min(tokens.length, index + AWAITED_MAX); at += 1) {
    if (tokens[at]?.kind !== "word") return false;
    if (!/^(?:is|zijn|heeft|hebben)$/.test(wordAt(tokens, at)) || !isVerb(tokens, at)) continue;
    return wordAt(tokens, index) === "tot" || ENDS_BEFORE.test(wordAt(tokens, at - 1));
  }
  return false;
}

/** `moet zijn uitgevoerd`: the second verb goes with the first. */
function isHelped(word: string, last: string): boolean {
  return /^(?:zijn|worden|hebben)$/.test(word) && (MODAL.has(last) || FUTURE.has(last));
}

/** `totdat onderzoek is afgerond`: no verb, where its clause has another. */
function isNounAlone(tokens: readonly Token[], index: number): boolean {
  return HOMOGRAPHS.has(wordAt(tokens, index)) && isFiniteVerb(wordAt(tokens, index + 1));
}

/** Whether a stretch holds a word that may be a verb nobody knows: `in armoede opgroeien`. */
function mayHaveVerb(tokens: readonly Token[], from: number, until: number): boolean {
  return tokens.slice(from, until).some(({ kind, word }, place) => {
    const before = wordAt(tokens, from + place - 1);
    return (
      kind === "word" &&
      /^\p{L}{3,}(?:t|en)$/u.test(word) &&
      !ADVERBS.has(word) &&
      !PREPOSITIONS.has(word) &&
      !PREPOSITIONS.has(before) &&
      !/^(?:de|het|een|deze|dit|die|alle|uw)$/.test(before)
    );
  });
}

/** `… beoogt dat`: what stands before `dat`, and is no noun by its article, is the verb of the clause, known or not. */
function saysThat(tokens: readonly Token[], index: number): boolean {
  const verb = wordAt(tokens, index - 1);
  const before = tokens[index - 2];
  return (
    /^(?:dat|of)$/.test(wordAt(tokens, index)) &&
    /^\p{L}{3,}t$/u.test(verb) &&
    !ADVERBS.has(verb) &&
    !(
      before?.kind === "word" &&
      (PREPOSITIONS.has(before.word) || /^(?:de|het|een|dit|uw|\p{L}{3,}e)$/u.test(before.word))
    )
  );
}

/** `… is uitgevoerd, waarover …`: right before the comma stands the verb that the clause waits for. */
function endsFrame(tokens: readonly Token[], from: number, comma: number, open: Open): boolean {
  const word = wordAt(tokens, comma - 1);
  if (open.verb === null || open.complete || !(DONE.has(word) || isFrameVerb(word))) return false;
  return lastVerb(tokens, from, comma, open.verb) === comma - 1;
}

/** `kan … worden uitgevoerd`: the verb waits for it. */
function isInfinitive(word: string, verb: string): boolean {
  return AMBIGUOUS.has(word) && (MODAL.has(verb) || FUTURE.has(verb));
}

/** `kinderen die overlast geven is …`: the clause inside has had its verb. */
function isAfterVerb(tokens: readonly Token[], index: number): boolean {
  const before = wordAt(tokens, index - 1);
  const isFirst = /^(?:ik|wij|we)$/.test(wordAt(tokens, index + 1));
  return (
    (isFirst || !AMBIGUOUS.has(wordAt(tokens, index))) &&
    /\p{L}{2,}en$/u.test(before) &&
    !PREPOSITIONS.has(before) &&
    !ADVERBS.has(before)
  );
}

/** `rapporteer ik`: before the one who speaks a word that is nothing else is a verb, known or not. */
function isBeforeMe(tokens: readonly Token[], index: number): boolean {
  const word = wordAt(tokens, index);
  return (
    /^(?:ik|wij|we)$/.test(wordAt(tokens, index + 1)) &&
    /^\p{L}{3,}$/u.test(word) &&
    !INSIDE.test(word) &&
    !ADVERBS.has(word) &&
    !PREPOSITIONS.has(word) &&
    !COORDINATORS.has(word) &&
    !/^(?:zoals|alsof|totdat|zodat|nadat|doordat|voordat|aangezien|hetgeen|waar\p{L}*)$/u.test(word)
  );
}

/** `uitvoert`, `afdoe`: whole, they end a clause inside another; `ten uitvoer` is no verb. */
function isLastVerb(word: string, before: string): boolean {
  return DO.has(word) && !/en$/.test(word) && !/^(?:ten|de|in|van|voor|bij)$/.test(before);
}

export function isVerb(tokens: readonly Token[], index: number): boolean {
  const word = wordAt(tokens, index);
  const before = wordAt(tokens, index - 1);
  if (isBeforeMe(tokens, index) || isLastVerb(word, before)) return true;
  if (!isFiniteVerb(word) || before === "te") return false;
  if (!AMBIGUOUS.has(word)) return true;
  const next = tokens[index + 1];
  if (/^(?:ik|wij|we)$/.test(next?.word ?? "")) return true;
  if (word === "acht") return /^(?:ik|wij|het|de)$/.test(next?.word ?? "");
  if (word !== "zijn" && word !== "worden" && word !== "hebben") return false;
  if (PREPOSITIONS.has(before) || PARTICIPLE.test(before) || next === undefined) return false;
  return (
    ADVERBS.has(next.word) ||
    PREPOSITIONS.has(next.word) ||
    PARTICIPLE.test(next.word) ||
    /^(?:ik|wij|er)$|(?:en|s)$/.test(next.word) ||
    // A possessive has no article behind it.
    (word === "zijn" && /^(?:de|het|een|deze|dit|die|alle|beide|ook)$/.test(next.word))
  );
}

/** A motion that stands beside the one before: index of the `en` or comma between them; else of the motion itself. */
function joinBefore(tokens: readonly Token[], index: number): number {
  let at = index - 1;
  if (PREPOSITIONS.has(wordAt(tokens, at)) && tokens[index]?.word !== "pronoun") at -= 1;
  if (/^(?:ook|tevens|zoals|waaronder|bijvoorbeeld)$/.test(wordAt(tokens, at))) at -= 1;
  if (tokens[at]?.kind === "comma") return at;
  if (wordAt(tokens, at) === "als") return at;
  if (!COORDINATORS.has(wordAt(tokens, at))) return index;
  return tokens[at - 1]?.kind === "comma" ? at - 1 : at;
}

/** Whether verbs of the clause begin here: `niet heeft uitgevoerd`, `is hiermee afgedaan`, `als afgedaan`. */
function resumes(tokens: readonly Token[], at: number): boolean {
  let index = at;
  while (ADVERBS.has(wordAt(tokens, index))) index += 1;
  const word = wordAt(tokens, index);
  const next = wordAt(tokens, index + 1);
  if (isFiniteVerb(word) && (!AMBIGUOUS.has(word) || isVerb(tokens, index) || DONE.has(next))) return true;
  if (DONE.has(word) || DO.has(word) || isParted(tokens, index)) return true;
  if (word === "voldaan" || word === "tegemoetgekomen" || (LIGHT.has(word) && GIVE.has(next))) return true;
  return word === "als" && (DONE.has(next) || DONE.has(wordAt(tokens, index + 2)));
}

/** Behind `en`: a verb, or somebody with a verb. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  let index = at;
  while (ADVERBS.has(wordAt(tokens, index))) index += 1;
  if (isFiniteVerb(wordAt(tokens, index)) && !AMBIGUOUS.has(wordAt(tokens, index))) return true;
  for (let end = index; end < Math.min(tokens.length, index + 4); end += 1) {
    const token = tokens[end] as Token;
    if (token.kind === "comma" || token.kind === "stop" || INSIDE.test(token.word)) return false;
    if (end > index && isFiniteVerb(token.word) && !AMBIGUOUS.has(token.word)) return true;
  }
  return false;
}
