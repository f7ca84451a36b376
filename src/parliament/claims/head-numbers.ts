import type { Span } from "../text.ts";

/** A citation as far as claims need it. */
export interface Cited extends Span {
  readonly id: string;
}

/** Where the note of a mark stands: `7` in `motie [7]`. */
export type Notes = ReadonlyMap<string, Span>;

/** A text with what is known of it. */
export interface Read {
  readonly text: string;
  readonly cited: readonly Cited[];
  readonly notes: Notes;
}

interface Own {
  /** The citations that are the motion's own number. */
  readonly places: readonly number[];
  readonly end: number;
}

const BRACKET_REACH = 260;
const LATE_REACH = 700;
/** Words between a motion and its number, and nothing else. */
const GAP =
  /^[\s,:]*(?:(?:met|onder|op|zie|in|nu|bekend\s+als)\s+(?:het\s+|de\s+)?)*(?:(?:stuk(?:ken)?|Kamerst(?:uk(?:ken)?|\.)|kenmerk|(?:kamerstuk|document)?nummers?|dossier|TK|EK|II|I|Tweede\s+Kamer|vergaderjaar|\d{4}\s?[-–/]\s?\d{2,4}|nrs?\.?|letter|kst-?|,|:)\s*)*$/iu;
const LIST = /^\s*(?:,|en|&|\/|,\s*en)\s*(?:nrs?\.?\s*)?$/i;
/** A number behind one of these is that of a paper, not of the motion: `met de brief van 3 mei (Kamerstuk …)`. */
const PAPER =
  /(?:brief|kamerbrief|rapport|nota|antwoord(?:en)?|verslag|reactie|rapportage|verzamelbrief|notitie|advies)\s+(?:van|d\.d\.|aan)\s+(?:\d|uw|de|het)[^()]{0,80}$|(?:mijn|deze|bij|per)\s+(?:\p{L}+\s+){0,2}(?:brief|kamerbrief|verzamelbrief)[^()]{0,60}$|(?:\ben|\balsook|\bevenals|\balsmede|,)\s+(?:aan\s+)?(?:mijn|de|een|onze)\s+toezegging(?:en)?\b[^()]{0,120}$/iu;

/** `(t.v.v. 36999-11)` before its own: the number that it takes the place of. */
const REPLACED = /^\(\s*(?:t\.?\s?v\.?\s?v\b|ter vervanging|voorheen|was\b)/i;

/** Whether an id can be that of a motion. */
export function isStuk(id: string): boolean {
  return id.startsWith("kst-") || id.startsWith("rel:");
}

/** Index of the first citation that starts at or behind a place. */
export function firstFrom(cited: readonly Span[], at: number): number {
  let low = 0;
  let high = cited.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cited[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The number that stands right behind a motion's word or names: in its brackets, in its note, or bare. */
export function ownNumber(read: Read, at: number, many: boolean): Own | null {
  const { text, cited } = read;
  let from = at;
  for (let turn = 0; turn < 3; turn += 1) {
    const mark = /^\s?\[([^[\]\s]{1,6})\]/.exec(text.slice(from, from + 10));
    if (mark?.[1] !== undefined) return inNote(read, mark[1], many, from + mark[0].length);
    const bracket = bracketAt(text, from);
    if (bracket === null) break;
    const places = REPLACED.test(text.slice(bracket.start, bracket.end)) ? [] : inside(cited, bracket, many);
    if (places.length > 0) return { places, end: bracket.end };
    if (REPLACED.test(text.slice(bracket.start, bracket.end))) {
      from = bracket.end;
      continue;
    }
    if (/\d/.test(text.slice(bracket.start, bracket.end))) break;
    from = bracket.end;
  }
  const next = firstFrom(cited, from);
  const finding = cited[next];
  if (finding === undefined || finding.start - from > 70 || !isStuk(finding.id)) return null;
  if (!GAP.test(text.slice(from, finding.start))) return null;
  return listFrom(read, next, many);
}

/** A place where a line or an item of a list begins. */
const AT_BEGINNING = /(?:^|\n)[^\p{L}\p{N}]*$/u;

/** The number that a line of a list begins with, before the word itself: `36 999, nr. 12 motie van het lid Wit`. */
export function numberBefore({ text, cited }: Read, start: number): number | null {
  const place = firstFrom(cited, start) - 1;
  const found = cited[place];
  if (found === undefined || found.end > start || start - found.end > 4 || !isStuk(found.id)) return null;
  if (!/^[\s,:–-]+$/.test(text.slice(found.end, start))) return null;
  return AT_BEGINNING.test(text.slice(Math.max(0, found.start - 12), found.start)) ? place : null;
}

function inNote(read: Read, mark: string, many: boolean, end: number): Own | null {
  const note = read.notes.get(mark);
  if (note === undefined) return null;
  const places = inside(read.cited, note, many);
  return places.length === 0 ? null : { places, end };
}

function bracketAt(text: string, at: number): Span | null {
  const open = /^\s?,?\s?\(/.exec(text.slice(at, at + 4));
  if (open === null) return null;
  const start = at + open[0].length - 1;
  const close = text.slice(start, start + BRACKET_REACH).indexOf(")");
  return close < 0 ? null : { start, end: start + close + 1 };
}

/** The stukken in a stretch that are named as one list; of one motion the first. */
function inside(cited: readonly Cited[], span: Span, many: boolean): readonly number[] {
  const places: number[] = [];
  for (let place = firstFrom(cited, span.start); place < cited.length; place += 1) {
    const finding = cited[place];
    if (finding === undefined || finding.start >= span.end) break;
    if (!isStuk(finding.id)) continue;
    places.push(place);
    if (!many) break;
  }
  return places;
}

function listFrom({ text, cited }: Read, first: number, many: boolean): Own {
  const places = [first];
  let end = cited[first]?.end ?? 0;
  for (let place = first + 1; many && place < cited.length; place += 1) {
    const finding = cited[place];
    if (finding === undefined || !isStuk(finding.id) || !LIST.test(text.slice(end, finding.start))) break;
    places.push(place);
    end = finding.end;
  }
  return { places, end };
}

/**
 * The number of a motion behind the words that tell what it is about: the first in brackets or in a note, before the
 * next motion and within the sentence, unless it is that of a paper.
 */
export function lateNumber(read: Read, at: number, until: number): readonly number[] | null {
  const { text, cited, notes } = read;
  const reach = text.slice(at, Math.min(until, at + LATE_REACH));
  for (const found of reach.matchAll(
    /\(([^()]{5,240})\)|\[([^[\]\s]{1,6})\]|[.;!?](?=\s+[\p{Lu}•«“])|\n(?=\[)|\n\s*\n|\n[-•–]\s|\s\|\s/gu,
  )) {
    const [whole, bracket, mark] = found;
    if (bracket === undefined && mark === undefined) {
      if (
        /\b(?:nr|nrs|art|c\.s|jl|d\.d|blz|st)\.?$/i.test(
          reach.slice(Math.max(0, found.index - 5), found.index),
        )
      )
        continue;
      return null;
    }
    const note = mark === undefined ? undefined : notes.get(mark);
    const start = at + found.index;
    const span = note ?? { start, end: start + whole.length };
    const places = mark !== undefined && note === undefined ? [] : inside(cited, span, true);
    if (places.length === 0) continue;
    return PAPER.test(reach.slice(0, found.index))
      ? null
      : places.slice(0, bracket === undefined ? 1 : listed(read, places));
  }
  return null;
}

/** How many of the stukken in a bracket belong to one list. */
function listed({ text, cited }: Read, places: readonly number[]): number {
  let count = 1;
  while (count < places.length) {
    const before = cited[places[count - 1] ?? 0];
    const next = cited[places[count] ?? 0];
    if (before === undefined || next === undefined || !LIST.test(text.slice(before.end, next.start))) break;
    count += 1;
  }
  return count;
}
