import { type DocumentText, displayId, type Span, sentencesOf, surnameKey } from "#parliament";
import { civilDateIn } from "#summary";
import { impossible, impossibleIn } from "./impossible.ts";
import { kindOf } from "./kind.ts";
import { nameAt, ownWords, sentenceOf, tidy } from "./naming.ts";
import {
  type CitedThere,
  type Found,
  foundAt,
  type NamedThere,
  placeOf,
  type Reading,
  readingOf,
} from "./reading.ts";
import type { Letter, LetterReference } from "./reference.ts";
import type { Unit } from "./units.ts";
import { type Unnumbered, withoutNumber } from "./without-number.ts";

/** A longer text is no letter: the rest is not read. */
const CHARS_MAX = 100_000;
const NAME_CHARS_MAX = 150;

/**
 * Everything that a letter names: motions, amendments, laws, questions, pledges and documents, each once, with what the
 * letter calls it and asks of it; and nothing that it does not name.
 */
export function readLetter(document: DocumentText, now: Date): Letter {
  const reading = readingOf(shortened(document));
  const { cited, units, notes } = reading;
  const { text } = reading.document;
  const unnumbered = withoutNumber(reading);
  const filing = new Set(unnumbered.flatMap(({ dossier }) => dossier ?? []));
  const numbered = cited.filter(
    (one, index) =>
      !filing.has(one) && impossible(text, one, now) === null && !isSameLink(text, cited[index - 1], one),
  );
  const references = [
    ...numbered.map((one) => ({ at: one.found, reference: numberedReference(reading, one) })),
    ...unnumbered.map((one) => ({
      at: one.dossier?.found ?? one.named.found,
      reference: unnumberedReference(reading, one),
    })),
  ]
    .sort((a, b) => a.at.unit.start - b.at.unit.start || a.at.anchor.start - b.at.anchor.start)
    .flatMap(({ reference }) => reference ?? []);
  return {
    references: onlyOnce(references),
    questions: questionsBeside(reading),
    date: civilDateIn(text),
    passages: units.map((unit) => unit.text),
    impossible: impossibleIn(text, cited, now).map(({ text: written, why, ...span }) => ({
      text: written,
      why,
      place: placeOf(reading.document, foundAt(text, notes, units, span)),
    })),
  };
}

/** A link to a page names the thing by several numbers: `?id=2024Z18231&did=2024D43817`. */
function isSameLink(text: string, before: CitedThere | undefined, citation: CitedThere): boolean {
  return before !== undefined && /^&[\w%.-]+=$/.test(text.slice(before.end, citation.start));
}

function shortened(document: DocumentText): DocumentText {
  if (document.text.length <= CHARS_MAX) return document;
  return { ...document, text: document.text.slice(0, CHARS_MAX) };
}

function numberedReference(reading: Reading, citation: CitedThere): LetterReference | null {
  const { id, found } = citation;
  const kind = kindOf(id, saidBefore(reading, citation));
  if (kind === "nothing") return null;
  const called = reading.named.findLast(
    (one) => found.note !== null && one.found.note === found.note && one.start < citation.start,
  );
  return {
    kind,
    id,
    sought: null,
    name: named(
      withNumber(nameAt(found.unit, found.anchor, numbersIn(reading, found), kind === "dossier"), kind, id),
      called,
    ),
    ask: askOf(reading, found),
    place: placeOf(reading.document, found),
  };
}

function unnumberedReference(reading: Reading, { named: one, dossier }: Unnumbered): LetterReference {
  const { unit, note, anchor } = one.found;
  const own = { ...one.found, anchor: { ...anchor, start: anchor.end } };
  const at =
    dossier !== null && dossier.found.unit === unit ? dossier.found : note === null ? own : one.found;
  const name = named(nameAt(at.unit, at.anchor, numbersIn(reading, at), false), one);
  const ask = askOf(reading, at);
  return {
    kind: "motion",
    id: null,
    sought: { surnames: one.surnames, dossier: dossier?.id ?? null, about: `${name} ${ask}` },
    name,
    ask,
    place: placeOf(reading.document, dossier?.found ?? one.found),
  };
}

/** A name that says too little to know the thing by has its number in it: *Amendement 36600-XX-6*. */
function withNumber(given: string, kind: LetterReference["kind"], id: string): string {
  const name = given.replace(SENTENCE, "$1");
  return kind === "dossier" || (ownWords(name) > 1 && !LEFT_OPEN.test(name))
    ? name || displayId(id)
    : `${name} ${displayId(id)}`.trim();
}

/** What goes on as a sentence about the thing names it no further: *Toezegging staat nog open*. */
const SENTENCE = /^(\p{L}+) (?:staat|is|wordt|blijft|moet|heeft|loopt|ontbreekt|geldt)\s.*$/u;
/** Words after which the number itself is to come. */
const LEFT_OPEN = /\s(?:op|van|in|over|naar|uit|bij|met|aan|en|of|zie)$/i;

/** The name of what a note calls by its proposers has these in it. */
function named(name: string, called: NamedThere | undefined): string {
  const [first] = called?.surnames ?? [];
  if (called === undefined || first === undefined || surnameKey(name).includes(surnameKey(first)))
    return name;
  const word = called.surnames.length === 0 ? "" : `Motie-${called.surnames.join("/")}`;
  return `${word}: ${name}`.slice(0, NAME_CHARS_MAX);
}

/** What the letter says before a number, the nearest first: it tells what kind of thing bears it. */
function saidBefore({ document, units }: Reading, { found, start }: CitedThere): readonly string[] {
  const { unit, anchor, note } = found;
  const inNote = note === null ? "" : document.text.slice(note.body, start);
  const sentence = sentenceOf(unit, anchor);
  const heading =
    unit.item === null
      ? ""
      : (units.findLast((one) => one.item === null && one.end <= unit.start)?.text ?? "");
  return [inNote, unit.text.slice(sentence.start, anchor.start), unit.text, heading];
}

/** Where numbers, and marks of notes, stand in its unit. */
function numbersIn({ cited }: Reading, { unit }: Found): readonly Span[] {
  return cited.filter(({ found }) => found.unit === unit).map(({ found }) => found.anchor);
}

/** The item or sentence that names it, with the questions that follow. */
function askOf(reading: Reading, { unit, anchor }: Found): string {
  if (unit.item !== null) return [unit, ...questionsBelow(reading, unit)].map(({ text }) => text).join(" ");
  const sentences = sentencesOf(unit.text, 0, unit.text.length);
  const own = sentenceOf(unit, anchor);
  const next = sentences.find(({ start }) => start >= own.end);
  const question = next?.text.endsWith("?") === true ? ` ${next.text}` : "";
  return `${unit.text.slice(own.start, own.end)}${question}`;
}

/** Paragraphs between an item and the next that only ask: they ask about the item. */
function questionsBelow({ units, cited }: Reading, item: Unit): readonly Unit[] {
  const from = units.indexOf(item) + 1;
  const isPlain = (unit: Unit) => unit.text.endsWith("?") && !cited.some(({ found }) => found.unit === unit);
  const length = units.slice(from).findIndex((unit) => !isPlain(unit));
  const below = units.slice(from, length < 0 ? undefined : from + length);
  const isBetween = units[from + below.length]?.item != null || below.every(({ item: own }) => own !== null);
  return isBetween ? below : [];
}

function questionsBeside({ units, cited, named: names }: Reading): readonly string[] {
  const taken = new Set([...cited, ...names].map(({ found }) => found.unit));
  return units
    .filter((unit) => !taken.has(unit))
    .flatMap(({ text }) => sentencesOf(text, 0, text.length))
    .flatMap(({ text }) => (text.endsWith("?") ? [tidy(text)] : []));
}

/** Each thing once, in the order of the letter: as its list names it, where it does. */
function onlyOnce(references: readonly LetterReference[]): readonly LetterReference[] {
  const found = new Map<string, LetterReference>();
  for (const reference of references) {
    const key = reference.id ?? JSON.stringify(reference.sought);
    const known = found.get(key);
    if (known === undefined || (known.place.item === null && reference.place.item !== null))
      found.set(key, reference);
  }
  return [...found.values()];
}
