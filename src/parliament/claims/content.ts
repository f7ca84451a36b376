import { findVerdict, lastVerb, particleOf } from "./awaited.ts";
import {
  ADVERBS,
  AMBIGUOUS,
  COORDINATORS,
  DO,
  DONE,
  FUTURE,
  isFiniteVerb,
  LIGHT,
  MODAL,
  PARTED,
  PARTICIPLE,
  PREPOSITIONS,
} from "./lexicon.ts";
import { phraseAt, wordAt } from "./look.ts";
import type { Token } from "./token.ts";

/** Where the clause around a motion stands when what the motion is about begins. */
export interface Open {
  /** Its finite verb, or null while that is still to come. */
  readonly verb: string | null;
  /** Whether it begins with a word that sends its verbs to its end. */
  readonly subordinate: boolean;
  /** Whether it says what for: `om de motie … uit te voeren`. */
  readonly purpose: boolean;
  /** Whether a comma ends it: `zoals verzocht in de motie …, heb ik`. */
  readonly aside: boolean;
}

const ABOUT =
  /^(?:over|inzake|om|betreffende|omtrent|aangaande|waarin|waarbij|waarover|waarvan|waartoe|strekkende|gericht|houdende|ingediend|voorgesteld|tot)$/;
const ABOUT_LONGER =
  /^(?:met (?:betrekking|het verzoek|verzoek|als (?:doel|strekking))|ten (?:aanzien|behoeve)|van (?:de|uw) kamer|(?:in|op|door) (?:de|het) .* (?:om|over))\b/;
const RELATIVE = /^(?:die|welke|dat|waarin|waarbij|waarover|waarvan|waartoe)$/;
const ASKING =
  /^(?:verzoek|vraag|vroeg|verzocht|oproep|roep|draag|opdraag|pleit|beoog|uitspreek|spreek|ziet|strekt|aandring)/;
/** Words that open a clause inside what a motion is about. */
const INSIDE =
  /^(?:dat|die|hoe|waarom|wat|wie|welke|waarmee|waardoor|waarbij|waarin|waarop|waar|waarover|waarvan|omdat|zodat|indien|zodra|wanneer|terwijl|hoewel|of|als|hetgeen)$/;
const DATE =
  /^(?:\d{1,2}|\d{4}|jl|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)$/;

/**
 * Index behind the words that tell what a motion is about, from the token behind it on: its subject is not what the
 * sentence says. Equal to `at` where there are none.
 */
export function contentEnd(tokens: readonly Token[], at: number, open: Open): number {
  const dated = dateEnd(tokens, at);
  const hasComma = tokens[dated]?.kind === "comma";
  const first = hasComma ? dated + 1 : dated;
  if (!beginsContent(tokens, first)) return dated;
  const isRelative = RELATIVE.test(wordAt(tokens, first));
  const reach = scan(tokens, first + 1, isRelative ? 1 : 0, open);
  if (reach.by === "verb") return beforeVerb(tokens, first + 1, reach.end, open);
  if (reach.by === "comma") return beforeComma(tokens, first + 1, reach.end, open);
  if (open.verb === null && reach.closing !== null) return beforeVerb(tokens, first + 1, reach.closing, open);
  const awaited = reach.unclear ? null : verbsAwaited(tokens, first + 1, reach, open);
  return awaited ?? (hasComma && isRelative && reach.comma !== null ? reach.comma + 1 : reach.end);
}

/** `van 3 mei 2021`: part of the name. */
function dateEnd(tokens: readonly Token[], at: number): number {
  if (wordAt(tokens, at) !== "van" || !/^\d/.test(wordAt(tokens, at + 1))) return at;
  let end = at + 1;
  while (DATE.test(wordAt(tokens, end))) end += 1;
  return end;
}

function beginsContent(tokens: readonly Token[], at: number): boolean {
  const word = wordAt(tokens, at);
  const next = tokens[at + 1];
  if (ABOUT_LONGER.test(phraseAt(tokens, at, 3))) return true;
  if (word === "die" || word === "welke" || word === "dat") return asks(tokens, at);
  if (!ABOUT.test(word) || next === undefined || next.kind === "stop" || next.kind === "comma") return false;
  if (word === "tot") return !/^(?:nu|op|dusver|heden|dusverre|en)$/.test(next.word);
  if (word === "ingediend" || word === "voorgesteld") return PREPOSITIONS.has(next.word);
  return word !== "over" || !(/^(?:en|maar|te|of)$/.test(next.word) || isFiniteVerb(next.word));
}

/** `die de regering verzoekt …`: what the motion asks, not what became of it. */
function asks(tokens: readonly Token[], at: number): boolean {
  for (let index = at + 1; index < Math.min(tokens.length, at + 16); index += 1) {
    if (tokens[index]?.kind === "comma" || tokens[index]?.kind === "stop") return false;
    if (ASKING.test(wordAt(tokens, index))) return true;
  }
  return false;
}

interface Reach {
  readonly end: number;
  readonly by: "verb" | "comma" | "join" | "end";
  /** The last verb that may have closed a clause inside, and may be the one of the clause around it. */
  readonly closing: number | null;
  /** The last comma outside the clauses inside. */
  readonly comma: number | null;
  /** It holds a verb that belongs to nothing seen. */
  readonly unclear: boolean;
}

/** Where the clause goes on: at its verb, at a comma before its verbs, at another motion or clause, or not at all. */
function scan(tokens: readonly Token[], from: number, depthAtStart: number, open: Open): Reach {
  let depth = depthAtStart;
  let closing: number | null = null;
  let comma: number | null = null;
  let unclear = false;
  const reach = (end: number, by: Reach["by"]): Reach => ({ end, by, closing, comma, unclear });
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index] as Token;
    if (token.kind === "stop" && token.word !== "") return reach(index, "end");
    if (token.kind === "motion" && joinBefore(tokens, index) < index)
      return reach(joinBefore(tokens, index), "join");
    if (token.kind === "comma") {
      if (depth > 0 && isFiniteVerb(wordAt(tokens, index - 1))) depth -= 1;
      if (open.aside && depth === 0) return reach(index, "join");
      if (resumes(tokens, index + 1)) return reach(index, "comma");
      if (depth === 0) comma = index;
      continue;
    }
    if (token.kind !== "word") continue;
    if (depth === 0 && COORDINATORS.has(token.word) && goesOn(tokens, index + 1)) return reach(index, "join");
    if (INSIDE.test(token.word) && !PREPOSITIONS.has(wordAt(tokens, index - 1))) depth += 1;
    else if (isVerb(tokens, index)) {
      if (depth > 0 && !(open.verb === null && isAfterVerb(tokens, index))) {
        depth -= 1;
        closing = index;
      } else if (open.verb === null) return reach(index, "verb");
      else if (!isInfinitive(token.word, open.verb)) unclear = true;
    }
  }
  return reach(tokens.length, "end");
}

/** `kan … worden uitgevoerd`: the verb waits for it. */
function isInfinitive(word: string, verb: string): boolean {
  return AMBIGUOUS.has(word) && (MODAL.has(verb) || FUTURE.has(verb));
}

/** `kinderen die overlast geven is …`: the clause inside has had its verb. */
function isAfterVerb(tokens: readonly Token[], index: number): boolean {
  const before = wordAt(tokens, index - 1);
  return (
    !AMBIGUOUS.has(wordAt(tokens, index)) &&
    /\p{L}{2,}en$/u.test(before) &&
    !PREPOSITIONS.has(before) &&
    !ADVERBS.has(before)
  );
}

function isVerb(tokens: readonly Token[], index: number): boolean {
  const word = wordAt(tokens, index);
  const before = wordAt(tokens, index - 1);
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
    /^(?:ik|wij|er)$|(?:en|s)$/.test(next.word)
  );
}

/** A motion that stands beside the one before: index of the `en` or comma between them; else of the motion itself. */
function joinBefore(tokens: readonly Token[], index: number): number {
  let at = index - 1;
  if (PREPOSITIONS.has(wordAt(tokens, at)) && tokens[index]?.word !== "pronoun") at -= 1;
  if (/^(?:ook|tevens|zoals|waaronder|bijvoorbeeld)$/.test(wordAt(tokens, at))) at -= 1;
  if (tokens[at]?.kind === "comma") return at;
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

function isParted(tokens: readonly Token[], at: number): boolean {
  return wordAt(tokens, at + 1) === "te" && PARTED.has(`${wordAt(tokens, at)}|${wordAt(tokens, at + 2)}`);
}

/** Behind the comma where the clause goes on there, unless the verb that it waits for stands right before it. */
function beforeComma(tokens: readonly Token[], from: number, comma: number, open: Open): number {
  if (open.purpose && isParted(tokens, comma - 3)) return comma - 3;
  const last = open.verb === null ? null : lastVerb(tokens, from, comma, open.verb);
  return last === comma - 1 ? back(tokens, from, last) : comma + 1;
}

/** Before the verb of the clause, and in a subordinate one before what belongs to it: `uitvoering is gegeven`. */
function beforeVerb(tokens: readonly Token[], from: number, verb: number, open: Open): number {
  if (open.purpose && isParted(tokens, verb - 3)) return verb - 3;
  return open.subordinate ? back(tokens, from, verb) : verb;
}

/** The verbs or words that the clause still waits for, where they end what stands here. */
function verbsAwaited(
  tokens: readonly Token[],
  from: number,
  { end, closing }: Reach,
  open: Open,
): number | null {
  const verdict = findVerdict(tokens, from, end);
  if (verdict !== null) return back(tokens, from, verdict);
  const found = lastParticle(tokens, from, end, open.verb) ?? lastVerb(tokens, from, end, open.verb);
  if (found === null || (closing !== null && closing < found && hasNoun(tokens, closing, found))) return null;
  return back(tokens, from, found);
}

/** Between a verb inside and the one that is awaited stands somebody else's object: it is that one's verb. */
function hasNoun(tokens: readonly Token[], from: number, until: number): boolean {
  return tokens
    .slice(from, until)
    .some(({ word }) => /^(?:de|het|een|deze|dit|die|mijn|haar|zijn|alle)$/.test(word));
}

/** The other half of `voer … uit`, last or before words that say how. */
function lastParticle(
  tokens: readonly Token[],
  from: number,
  until: number,
  verb: string | null,
): number | null {
  const particle = particleOf(verb);
  if (particle === null) return null;
  for (let index = until - 1; index >= from; index -= 1) {
    if (tokens[index]?.kind !== "word" || !particle.test(phraseAt(tokens, index, 3))) continue;
    const next = tokens[index + 1];
    const isLast = index === until - 1 || next?.kind === "comma" || next?.kind === "stop";
    if (
      isLast ||
      /^(?:mee|neer|tegemoet|gestand|aan de slag|ter hand)/.test(phraseAt(tokens, index, 3)) ||
      COORDINATORS.has(next?.word ?? "") ||
      (index > until - 8 && PREPOSITIONS.has(next?.word ?? ""))
    )
      return index;
  }
  return null;
}

const SMALL =
  /^(?:te|is|zijn|wordt|worden|heeft|heb|hebben|kunnen|uit|af|over|na|op|tegemoet|ten|dele|gestand|naast|mij|me|zich|ons|een|groot|deel|voor|ter|hand)$/;

/** Back over the adverbs and small words before a verb, and over the noun of `uitvoering geven`. */
function back(tokens: readonly Token[], from: number, at: number): number {
  let index = at;
  while (index > from) {
    const word = wordAt(tokens, index - 1);
    const isNoun = LIGHT.has(word) && !/^(?:de|het|een|van|in|ter)$/.test(wordAt(tokens, index - 2));
    if (!isNoun && !ADVERBS.has(word) && !SMALL.test(word)) break;
    index -= 1;
  }
  return index;
}
