import { ADVERBS, GIVE, isFiniteVerb, LIGHT, PARTICIPLE, PREPOSITIONS } from "./lexicon.ts";
import { wordAt } from "./look.ts";
import type { Token } from "./token.ts";
import { DO, DONE, PARTED, PARTED_WORK, SEPARABLE } from "./verbs.ts";

/** What a finite verb waits for at the end of its clause: `voer … uit`, `neem … mee`; null of other verbs. */
export function particleOf(verb: string | null): RegExp | null {
  if (verb === null) return null;
  const own = OTHERS[verb];
  if (own !== undefined) return own;
  const particle = SEPARABLE.get(verb);
  return particle === undefined ? null : new RegExp(`^(?:${particle}|gestand|tegemoet|toekomen)\\b`);
}

const OTHERS: Readonly<Record<string, RegExp>> = {
  neem: /^(?:over|mee|ter hand|op in)\b/,
  neemt: /^(?:over|mee|ter hand|op in)\b/,
  nemen: /^(?:over|mee|ter hand|op in)\b/,
  leg: /^(?:naast|neer|stil|terzijde|voor aan|ten uitvoer|niet ten uitvoer)\b/,
  legt: /^(?:naast|neer|stil|terzijde|ten uitvoer|niet ten uitvoer)\b/,
  volgt: /^(?:op|niet)\b/,
  volg: /^(?:op|niet)\b/,
  volgen: /^(?:op|niet)\b/,
  kom: /^(?:na|tegemoet|terug)\b/,
  komt: /^(?:na|tegemoet|terug)\b/,
  komen: /^(?:na|tegemoet|terug)\b/,
  bied: /^aan\b/,
  biedt: /^aan\b/,
  bieden: /^aan\b/,
  zet: /^stop\b/,
  zetten: /^stop\b/,
  werk: /^(?:uit|mee|niet mee)\b/,
  werkt: /^(?:uit|mee|niet mee)\b/,
  pak: /^op\b/,
  pakt: /^op\b/,
  ga: /^aan de slag/,
  gaan: /^aan de slag/,
  gaat: /^aan de slag/,
  laat: /^(?:buiten (?:uitvoering|toepassing)|rusten)\b/,
  schort: /^op\b/,
  wijs: /^(?:af|van de hand)\b/,
  wijst: /^(?:af|van de hand)\b/,
};

/** `als afgedaan`, anywhere in a stretch. */
export function findVerdict(tokens: readonly Token[], from: number, until: number): number | null {
  for (let index = from; index < until - 1; index += 1) {
    if (wordAt(tokens, index) !== "als") continue;
    let next = index + 1;
    while (ADVERBS.has(wordAt(tokens, next)) || wordAt(tokens, next) === "zijnde") next += 1;
    if (DONE.has(wordAt(tokens, next))) return index;
  }
  return null;
}

const FRAME =
  /^(?:voldoen|voldoe|voldoet|aanbieden|aanbied|aanbiedt|toezend|toezendt|toezenden|aangeboden|toegezonden|gegeven|voldaan|tegemoetgekomen|betrokken|meegenomen|opgepakt|uitgewerkt|beschouwd|voeren|doen|nemen|geven|komen|gedaan|neergelegd|neerleggen|neerlegt|neerleg|betrekken|meenemen|oppakken|uitwerken|gekomen|overgenomen|overnemen|schorten|heroverwegen|uitdragen|overbrengen|inbrengen|opbrengen|bepleiten|agenderen|bespreken|opnemen|overgaan|afzien|terzijde)$/;
const OPINION =
  /^(?:onwenselijk|onmogelijk|onhaalbaar|onuitvoerbaar|onverstandig|onverantwoord|mogelijk|wenselijk|haalbaar|uitvoerbaar|opportuun|nodig|verantwoord)$/;

/** Whether a word says what is thought of doing something: `uitvoerbaar`, `onwenselijk`. */
export function isOpinion(word: string): boolean {
  return OPINION.test(word);
}

/** Whether a word is a verb that a frame ends with, but for those that say that something is done. */
export function isFrameVerb(word: string): boolean {
  return FRAME.test(word);
}

/**
 * The last verb of a stretch: a frame's wherever it stands, another only as the very last word. Of `acht` the opinion
 * that it waits for.
 */
export function lastVerb(
  tokens: readonly Token[],
  from: number,
  until: number,
  verb: string | null,
): number | null {
  const waits = verb === null || AWAITS.test(verb);
  for (let index = lastOwn(tokens, from, until) - 1; index >= from; index -= 1) {
    const word = wordAt(tokens, index);
    const isTe =
      wordAt(tokens, index - 1) === "te" ||
      (wordAt(tokens, index - 2) === "te" &&
        /^(?:hebben|zijn|worden|kunnen)$/.test(wordAt(tokens, index - 1)));
    if (
      OPINION.test(word) &&
      verb !== null &&
      /^(?:acht|achten|vind|vinden|vindt|is|zijn|blijkt|maak|maakt|maken)$/.test(verb)
    )
      return index;
    const parted = `${wordAt(tokens, index - 2)}|${word}`;
    if (isTe && (PARTED.has(parted) || PARTED_WORK.has(parted))) return index - 2;
    if (verb !== null && GIVE.has(verb) && LIGHT.has(word) && index === until - 1) return index;
    if (word === "betrokken" && isNounBehind(tokens, index)) continue;
    const isFrame = DONE.has(word) || DO.has(word) || isFrameVerb(word);
    if (isFrame) return waits || isTe ? index : null;
    // `verlagen` is as well an infinitive: only what can be nothing else is taken for a participle.
    if (!PARTICIPLE.test(word) || /^(?:be|ver|ont|her|er)\p{L}+en$/u.test(word)) continue;
    const isLast = index === until - 1 || PREPOSITIONS.has(wordAt(tokens, index + 1));
    return waits && !isTe && isLast ? index : null;
  }
  return null;
}

/** `met betrokken partijen`. */
export function isNounBehind(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return (
    next?.kind === "word" &&
    !isFiniteVerb(next.word) &&
    !PREPOSITIONS.has(next.word) &&
    !ADVERBS.has(next.word) &&
    !/^(?:en|te|of|maar)$/.test(next.word)
  );
}

/** Verbs that wait for another one at the end. */
const AWAITS =
  /^(?:is|ben|zijn|was|waren|heb|heeft|hebben|had|hadden|wordt|worden|werd|werden|zal|zullen|ga|gaat|gaan|wil|willen|kan|kunnen|kunt|moet|moeten|mag|mogen|dient|dienen|zou|zouden|laat|acht|achten)$/;

/** Before `door de regeling aan te passen` at the end: how it was done. */
function lastOwn(tokens: readonly Token[], from: number, until: number): number {
  if (wordAt(tokens, until - 2) !== "te") return until;
  for (let index = until - 3; index > from; index -= 1) if (wordAt(tokens, index) === "door") return index;
  return until;
}
