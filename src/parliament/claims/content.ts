import { findVerdict, isFrameVerb, lastVerb, particleOf } from "./awaited.ts";
import { back } from "./content-back.ts";
import { isParted, type Open } from "./content-open.ts";
import { INSIDE, isVerb, type Reach, scan } from "./content-scan.ts";
import { ADVERBS, COORDINATORS, isFiniteVerb, PREPOSITIONS } from "./lexicon.ts";
import { phraseAt, wordAt } from "./look.ts";
import type { Token } from "./token.ts";
import { DO } from "./verbs.ts";

const ABOUT =
  /^(?:over|inzake|om|betreffende|omtrent|aangaande|waarin|waarbij|waarover|waarvan|waartoe|strekkende|gericht|houdende|ingediend|voorgesteld|tot)$/;
const ABOUT_LONGER =
  /^(?:met (?:betrekking|het verzoek|verzoek|als (?:doel|strekking))|ten (?:aanzien|behoeve)|van (?:de|uw) kamer|(?:in|op|door) (?:de|het) .* (?:om|over))\b/;
const RELATIVE = /^(?:die|welke|dat|waarin|waarbij|waarover|waarvan|waartoe)$/;
const ASKING =
  /^(?:verzoek|vraag|vroeg|verzocht|oproep|roep|draag|opdraag|pleit|beoog|uitspreek|spreek|ziet|strekt|aandring)/;
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
  const enclosed = hasComma && isRelative ? enclosedEnd(tokens, first + 1, open) : null;
  if (enclosed !== null) return enclosed;
  const reach = scan(tokens, first + 1, isRelative ? 1 : 0, open);
  if (reach.by === "verb") return beforeVerb(tokens, first + 1, reach.end, open);
  if (reach.by === "comma") return beforeComma(tokens, first + 1, reach.end, open);
  if (open.verb === null && reach.closing !== null) return beforeVerb(tokens, first + 1, reach.closing, open);
  const awaited = reach.unclear || open.complete ? null : verbsAwaited(tokens, first + 1, reach, open);
  return awaited ?? (hasComma && isRelative && reach.comma !== null ? reach.comma + 1 : reach.end);
}

/**
 * Of a relative clause between commas (`, die de regering verzoekt …, `) the comma behind which the clause around it
 * goes on, with the verbs that it waits for; null where it goes on behind none.
 */
function enclosedEnd(tokens: readonly Token[], from: number, open: Open): number | null {
  for (let at = from; at < tokens.length; at += 1) {
    const { kind, word } = tokens[at] as Token;
    if (kind === "stop" && word !== "") return null;
    if (kind === "comma" && (open.relative || COORDINATORS.has(wordAt(tokens, at + 1)))) {
      if (open.relative) return at;
      if (tokens[at + 2]?.kind === "motion") return at;
    }
    if (kind === "comma" && awaitsBehind(tokens, at + 1, open)) return at + 1;
  }
  return null;
}

function awaitsBehind(tokens: readonly Token[], from: number, open: Open): boolean {
  if (INSIDE.test(wordAt(tokens, from)) || COORDINATORS.has(wordAt(tokens, from))) return false;
  if (open.complete) return false;
  const until = pauseFrom(tokens, from);
  if (open.purpose) return hasParted(tokens, from, until);
  if (open.verb === null) return open.subordinate ? hasEnd(tokens, from, until) : isVerb(tokens, from);
  return (
    findVerdict(tokens, from, until) !== null ||
    lastParticle(tokens, from, until, open.verb) !== null ||
    lastVerb(tokens, from, until, open.verb) !== null
  );
}

/** Index of the next sign from a place on. */
function pauseFrom(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && tokens[at]?.kind === "word") at += 1;
  return at;
}

/** `tegemoet te komen`, `uit te voeren`. */
function hasParted(tokens: readonly Token[], from: number, until: number): boolean {
  return tokens.slice(from, until).some((_, index) => isParted(tokens, from + index));
}

/** Whether the verbs of a subordinate clause stand here. */
function hasEnd(tokens: readonly Token[], from: number, until: number): boolean {
  return tokens
    .slice(from, until)
    .some(({ word }) => isFiniteVerb(word) || DO.has(word) || word === "voldoen" || word === "geven");
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
  { end, closing, inside, lost }: Reach,
  open: Open,
): number | null {
  const verdict = findVerdict(tokens, from, end);
  if (verdict !== null) return back(tokens, from, verdict);
  if (lost) return endsWithTe(tokens, from, end);
  // `betrokken bij het onderzoek dat is uitgevoerd`: the verb of the clause stands before the clause inside.
  const early = inside === null || open.verb === null ? null : lastVerb(tokens, from, inside, open.verb);
  if (early !== null) return back(tokens, from, early);
  const found = lastParticle(tokens, from, end, open.verb) ?? lastVerb(tokens, from, end, open.verb);
  if (found === null || (closing !== null && closing < found && hasNoun(tokens, closing, found))) return null;
  return back(tokens, from, found);
}

/** `zegt toe de motie over kinderen die … te bespreken`: where no verb was known, what stands last with `te` is its own. */
function endsWithTe(tokens: readonly Token[], from: number, end: number): number | null {
  if (end - 3 >= from && isParted(tokens, end - 3)) return back(tokens, from, end - 3);
  const isTe = end - 2 >= from && wordAt(tokens, end - 2) === "te" && isFrameVerb(wordAt(tokens, end - 1));
  return isTe ? back(tokens, from, end - 1) : null;
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
      /^(?:mee|neer|tegemoet|gestand|aan de slag|ter hand|ten uitvoer|buiten uitvoering|van de hand|terzijde)/.test(
        phraseAt(tokens, index, 3),
      ) ||
      COORDINATORS.has(next?.word ?? "") ||
      ADVERBS.has(next?.word ?? "") ||
      /^(?:zodra|omdat|terwijl|indien|mits|tenzij)$/.test(next?.word ?? "") ||
      (index > until - 12 && PREPOSITIONS.has(next?.word ?? ""))
    )
      return index;
  }
  return null;
}
