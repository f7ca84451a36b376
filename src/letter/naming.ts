import { type Span, sentencesOf } from "#parliament";
import { proposersIn } from "./proposers.ts";
import type { Unit } from "./units.ts";

/** Where in a unit something is named. */
export interface Anchor extends Span {
  /** The note is marked here: what it names stands before. */
  readonly isMark: boolean;
}

/** Not the verb: *wij vragen u*. */
const QUESTIONS = "(?<!\\b(?:wij|we|zij|ook)\\s+)vragen(?!\\s+(?:u|uw|wij|we|hen|haar|hem)\\b)";
const THING = `(?:nader\\s+gewijzigde\\s+|gewijzigde\\s+|aangenomen\\s+|aangehouden\\s+)?(?:subamendement|motie|amendement|kamerbrief|brief|kamervragen|(?:schriftelijke\\s+)?${QUESTIONS}|beantwoording|antwoord|toezegging|initiatiefwet|initiatiefnota|wetsvoorstel|rapport|verslag|nota|beleidsreactie|voortgangsbrief)(?:en|s|ies|’s|'s)?`;
const THINGS = new RegExp(`(?<![\\p{L}])${THING}(?![\\p{L}])`, "giu");
const LAW =
  /(?<![\p{L}])(?:(?:[Tt]ijdelijke\s+|[Ii]nvoerings)?[Ww]et\s+[\p{L}][^,;.()[\]]{3,140}|[\p{L}-]*\p{L}{2}wet(?:\s+\d{4})?|\p{Lu}[\p{L}-]*wet)(?=\s*[,;.:()“”"‘’?]|\s|$)/gu;
const LABEL =
  /(?:\(|\[|,|;|:|–|-|\s|\bzie\b|\bzoals\b|\bte vinden\b|\bonder\b|\bmet\b|\bKamerst(?:uk|ukken|ukdossier)?\.?|\bTK\b|\bdossier(?:nummer)?\b|\bAanhangsel(?: van de)?(?: Handelingen)?\b|\bHandelingen\b|\bnrs?\.?|\bnummers?\b|\bI{1,2}\b|\b\d{4}\s?[/–-]\s?\d{2,4}\b|\bvergaderjaar\b)+$/u;
const NAME_WORDS_MIN = 3;
/** A longer name is no name: what stands before the thing is left out. */
const NAME_CHARS_MAX = 150;

/**
 * What a letter calls the thing that it names at an anchor: its own words from the thing, or from the beginning of the
 * list item, up to the mark or number; the sentence's, where that says little. Empty where it says nothing.
 * @param numbers where numbers stand in the unit: they are no part of a name
 */
export function nameAt(unit: Unit, anchor: Anchor, numbers: readonly Span[], isLaw: boolean): string {
  const sentence = sentenceOf(unit, anchor);
  const before = Math.max(0, ...numbers.filter(({ start }) => start < anchor.start).map(({ end }) => end));
  const from = Math.max(sentence.start, Math.min(before, anchor.start));
  const said = unit.text.slice(from, anchor.start);
  if (isLaw) return lawIn(said) ?? tidy(said);
  const thing = thingIn(said, unit.item !== null);
  const short = tidy(said.slice(thing));
  if (saysEnough(short)) return cut(short);
  const end = beforeNextThing(unit.text, { start: anchor.start, end: sentence.end }, numbers);
  const longer = tidy(withoutNumbers(unit.text, { start: from + thing, end }, numbers));
  if (short !== "" && saysEnough(longer)) return cut(longer);
  // Another thing stands before this one: the whole sentence would be called by that.
  if (from > sentence.start && hasThing(said)) return short;
  const whole = withoutNumbers(unit.text, { start: sentence.start, end }, numbers);
  return cut(tidy(whole.slice(thingIn(whole, unit.item !== null))));
}

function hasThing(said: string): boolean {
  return said.search(THINGS) >= 0;
}

/** The end of what may be said of the thing whose number stands at the start: before the next thing that has one of its own. */
function beforeNextThing(text: string, { start, end }: Span, numbers: readonly Span[]): number {
  const own = numbers.find((one) => one.start === start)?.end ?? start;
  const next = numbers.find((one) => one.start >= own && one.start < end);
  if (next === undefined) return end;
  const thing = [...text.slice(own, next.start).matchAll(THINGS)].at(-1);
  if (thing === undefined) return end;
  return own + text.slice(own, own + thing.index).replace(LEADING_ON, "").length;
}

/** What a letter says of how things stand is no part of a name, which stays on the card when that has changed. */
const ITS_FATE =
  /\s(?:is|zijn|wordt|worden|werd|werden|heeft|hebben)\s+(?:(?:nog|al|reeds|inmiddels|tot|niet|nooit|ook|sindsdien)\s).*$/isu;

/** What leads to the next thing says nothing of this one. */
const LEADING_ON =
  /(?:(?:^|[\s,;:])+(?:en|of|evenals|alsook|ook|op|van|in|over|voor|met|aan|bij|de|het|een))+\s*$/iu;

/** More than who proposed it. */
function saysEnough(name: string): boolean {
  return ownWords(name) >= NAME_WORDS_MIN;
}

/** How many words a name has beside those who proposed it. */
export function ownWords(name: string): number {
  const [proposers] = proposersIn(name);
  const own =
    proposers === undefined ? name : `${name.slice(0, proposers.start)} ${name.slice(proposers.end)}`;
  return wordsOf(own.trim());
}

function withoutNumbers(text: string, { start, end }: Span, numbers: readonly Span[]): string {
  const inside = numbers.filter((one) => one.start >= start && one.end <= end && one.end > one.start);
  let left = "";
  let from = start;
  for (const number of inside) {
    if (number.start < from) continue;
    left += `${text.slice(from, number.start).replace(LABEL, " ")}\uFDD3`;
    from = number.end;
  }
  return `${left}${text.slice(from, end)}`
    .replace(/\uFDD3(?:[\s,/]*(?:en|,|\/)?[\s]*\uFDD3)*/gu, " ")
    .replace(/https?:\S*(?:\s?&\S+)?/g, "")
    .replace(ITS_FATE, "");
}

/** The sentence that an anchor stands in; one that carries a mark behind its full stop is the one before it. */
export function sentenceOf(unit: Unit, anchor: Anchor): Span {
  const at = anchor.isMark ? Math.max(0, anchor.start - 1) : anchor.start;
  return (
    sentencesIn(unit).find(({ start, end }) => start <= at && at < end) ?? { start: 0, end: unit.text.length }
  );
}

const sentences = new WeakMap<Unit, readonly Span[]>();

/** The sentences of a unit, cut once however often they are asked for. */
function sentencesIn(unit: Unit): readonly Span[] {
  const known = sentences.get(unit) ?? sentencesOf(unit.text, 0, unit.text.length);
  sentences.set(unit, known);
  return known;
}

/** What kind of thing words name: the first of their nouns that the others only say something about. */
export function thingNamed(said: string): string | null {
  let head: { readonly word: string; readonly end: number } | null = null;
  for (const { 0: word, index } of said.matchAll(THINGS)) {
    const between = head === null ? "" : said.slice(head.end, index);
    if (
      head === null ||
      !/\b(?:over|inzake|betreffende|aangaande|van|op|bij|aan|met betrekking tot|naar aanleiding)\b/.test(
        between,
      ) ||
      /\b(?:waar|maar|en)\b|[;]/.test(between)
    )
      head = { word: word.toLowerCase(), end: index + word.length };
  }
  return head?.word ?? null;
}

/** Where the name begins: at the thing, in an item only where what stands before says nothing of its own. */
function thingIn(said: string, isItem: boolean): number {
  const found = [...said.matchAll(THINGS)];
  const first = found[0]?.index;
  if (first === undefined) return 0;
  const lead = said.slice(0, first);
  if (isItem && lead.includes(":")) return 0;
  return first;
}

function lawIn(said: string): string | null {
  const found = [...said.matchAll(LAW)].at(-1)?.[0];
  return found === undefined ? null : cut(tidy(found));
}

function wordsOf(text: string): number {
  return text === "" ? 0 : text.split(/\s+/).length;
}

/** Without the label of the number that follows, and without what joins it to what stood before. */
export function tidy(text: string): string {
  const trimmed = balanced(text.trim())
    .replace(/^\(([^()]*)\)/, "$1")
    .replace(/\(\s*\)/g, "")
    .replace(/\s+/g, " ")
    .replace(/ (?=[,.;:?!])/g, "")
    .replace(LABEL, "")
    .replace(/^(?:[\s,;:.)\]–-]|(?:en|of|evenals|alsook|ook|de|het|een)(?:\s|$))+/iu, "")
    .replace(/[\s,;:([–-]+$/u, "")
    .replace(/(?<=[^.])(?<!\bc\.s)\.$/u, "")
    .trim();
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
}

/** Without a bracket that closes what was opened before the text. */
function balanced(text: string): string {
  const closes = text.indexOf(")");
  return closes < 0 || text.slice(0, closes).includes("(")
    ? text
    : text.slice(0, closes) + text.slice(closes + 1);
}

function cut(text: string): string {
  if (text.length <= NAME_CHARS_MAX) return text;
  const room = text.slice(0, NAME_CHARS_MAX - 1);
  return `${room.slice(0, Math.max(room.lastIndexOf(" "), NAME_CHARS_MAX - 40)).replace(/[\s,;:]+$/, "")}…`;
}
