import type { Language } from "#alert";
import {
  type Actor,
  type CitingDocument,
  type DocumentRef,
  type DocumentSnapshot,
  type DossierSnapshot,
  displayId,
  documentClass,
  type MeetingSnapshot,
  type MotionSnapshot,
  type PromiseSnapshot,
  type QuestionSnapshot,
  type Snapshot,
  type SubjectRef,
} from "#parliament";
import { own } from "./own.ts";
import { capital, cut, oneLine, small } from "./text.ts";
import { cardWords } from "./words/card-words.ts";
import { longDate } from "./words/dates.ts";
import { documentWords } from "./words/document-words.ts";
import { dossierWords } from "./words/dossier-words.ts";
import { listed } from "./words/list-words.ts";
import { meetingWords } from "./words/meeting-words.ts";
import { motionWords } from "./words/motion-words.ts";
import { promiseWords } from "./words/promise-words.ts";
import { questionWords } from "./words/question-words.ts";

const TITLE_MAX = 240;
/** Two lines on a telephone. */
const HEADER_MAX = 66;
/** A pledge has no title but its whole text. */
const PLEDGE_MAX = 120;

/** What a subject is called. All harmless. */
export interface Name {
  /** `Motie-Van Nispen · opvanglocaties` */
  readonly heading: string;
  /** The heading with the number, short enough to stand above a card. */
  readonly top: string;
  /** What the heading says besides `top`; nothing where that holds it whole. */
  readonly rest: string;
  /** The number, where the heading does not hold it. */
  readonly number: string | null;
  /** In a sentence, with the number: `Motie-Van Nispen over opvanglocaties (36600-XX-29)`. */
  readonly full: string;
}

/** What a subject is called in what is said of a step: one that was removed has lost its name, and had it before. */
export function nameBefore(snapshot: Snapshot, previous: Snapshot | null, language: Language): Name {
  const isGone = snapshot.withdrawn && previous?.withdrawn === false;
  return nameOf(isGone ? previous : snapshot, language);
}

export function nameOf(snapshot: Snapshot, language: Language): Name {
  const { heading, full } = bareName(snapshot, language);
  const number = shownId(snapshot);
  const tail = number === null || heading.includes(number) ? "" : ` · ${number}`;
  const { short, rest } = inTwo(heading, HEADER_MAX - tail.length);
  if (tail === "") return { heading, top: short, rest, number: null, full };
  return { heading, top: `${short}${tail}`, rest, number, full: `${full} (${number})` };
}

/** A heading that is too long to stand above a card: what kind of thing it is, or whose, above it, and what it is about below. */
function inTwo(heading: string, max: number): { readonly short: string; readonly rest: string } {
  if (heading.length <= max) return { short: heading, rest: "" };
  const at = heading.indexOf(" · ");
  if (at <= 0) return { short: cut(heading, max), rest: heading };
  return { short: cut(heading.slice(0, at), max), rest: capital(heading.slice(at + 3)) };
}

/** The most official id as people write it, or null. */
function shownId(snapshot: Snapshot): string | null {
  const id = snapshot.ids[0];
  return id === undefined ? null : oneLine(displayId(id), 60);
}

/** Its numbers but the most official, which stands above the card, each once. */
export function otherIds(snapshot: Snapshot): string {
  return [...new Set(snapshot.ids.slice(1, 5).map((id) => oneLine(displayId(id), 60)))].join(" · ");
}

/** `Dossier 36600-XX · Vaststelling van de begrotingsstaten`, or nothing. */
export function dossierLine(snapshot: Snapshot, language: Language): string {
  const { dossier } = snapshot;
  if (dossier === null) return "";
  const id = cardWords[language].inDossier(oneLine(displayId(dossier.id), 60));
  return dossier.title === null ? id : `${id} · ${oneLine(dossier.title, 200)}`;
}

function bareName(snapshot: Snapshot, language: Language): { heading: string; full: string } {
  if (snapshot.subject === "motion") return motionName(snapshot, language);
  if (snapshot.subject === "question") return questionName(snapshot, language);
  if (snapshot.subject === "promise") return promiseName(snapshot, language);
  if (snapshot.subject === "dossier") return dossierName(snapshot, language);
  if (snapshot.subject === "meeting") return meetingName(snapshot, language);
  return documentName(snapshot, language);
}

/** `Motie van het lid Van Nispen over …`: form, proposers, the word between, topic. */
const MOTION_TITLE =
  /^(?<form>(?:[a-z]+ ){0,3}(?:motie|amendement)) van (?:het lid |de leden )?(?<who>[^:]{1,160}?) (?<glue>over|inzake|betreffende|ter|tot|om|dat|waarin) (?<topic>.+)$/i;

interface CalledMotion {
  readonly name: string;
  readonly glue: string;
  readonly topic: string;
}

/** What people call the motion or amendment of a title, and what it is about; null where the title is another. */
function calledMotion(title: string, form: string | null, language: Language): CalledMotion | null {
  const words = motionWords[language];
  const groups = MOTION_TITLE.exec(title)?.groups;
  if (groups === undefined) return null;
  const { who = "", glue = "", topic = "" } = groups;
  const published = capital(groups.form ?? "");
  const isAmendment = /amendement/i.test(published);
  const called = language === "nl" ? published : (form ?? words.forms[isAmendment ? "amendement" : "motie"]);
  const name = words.called(called, who.replace(/,\s+| en /g, "/"));
  return { name, glue, topic: topic.replace(/\s*\(t\.?v\.?v\.?[^)]*\)\s*$/i, "") };
}

function headingOf({ name, glue, topic }: CalledMotion): string {
  return `${name} · ${glue === "over" ? topic : `${glue} ${topic}`}`;
}

/** `Motie-Van Nispen · opvanglocaties` of the title of a motion; any other title as it is, harmless, at most `max` units. */
export function shortTitle(title: string, max: number, language: Language): string {
  const line = oneLine(title, TITLE_MAX);
  const called = calledMotion(line, null, language);
  return cut(called === null ? line : headingOf(called), max);
}

/** The title of a motion as it is said in a sentence: `motie-Van Nispen over opvanglocaties`; null of any other. */
export function spokenTitle(title: string, max: number, language: Language): string | null {
  const called = calledMotion(oneLine(title, TITLE_MAX), null, language);
  if (called === null) return null;
  return cut(small(motionWords[language].named(called.name, called.topic, called.glue)), max);
}

function motionName(snapshot: MotionSnapshot, language: Language): { heading: string; full: string } {
  const words = motionWords[language];
  const form = words.forms[snapshot.form];
  const title = oneLine(snapshot.title, TITLE_MAX) || (shownId(snapshot) ?? form);
  const called = calledMotion(title, form, language);
  if (called === null) {
    const full = words.unnamed(form, title);
    return { heading: small(title).startsWith(small(form)) ? title : `${form} · ${title}`, full };
  }
  return {
    heading: headingOf(called),
    full: words.named(called.name, called.topic, called.glue),
  };
}

function questionName(snapshot: QuestionSnapshot, language: Language): { heading: string; full: string } {
  const words = questionWords[language];
  const title = oneLine(snapshot.title, TITLE_MAX);
  const about = QUESTION_TITLE.exec(title)?.groups?.topic ?? title;
  return {
    heading: `${words.heading} · ${about}`,
    full: words.named(about),
  };
}

/** `Vragen van het lid Dijk (SP) over …`: that they are questions is said already. */
const QUESTION_TITLE = /^(?:kamer|schriftelijke )?vragen (?:van [^:]{1,160}? )?over (?<topic>.+)$/i;

function promiseName(snapshot: PromiseSnapshot, language: Language): { heading: string; full: string } {
  const words = promiseWords[language];
  const text = oneLine(snapshot.title, PLEDGE_MAX) || (shownId(snapshot) ?? "…");
  return { heading: `${words.heading} · ${text.replace(/\.$/, "")}`, full: words.named(text) };
}

function meetingName(snapshot: MeetingSnapshot, language: Language): { heading: string; full: string } {
  const kind = oneLine(snapshot.kind, 60);
  const title = oneLine(snapshot.title, TITLE_MAX);
  const pieces = small(title).startsWith(small(kind)) ? [title] : [kind, title];
  const name = pieces.filter((piece) => piece !== "").join(" · ") || (shownId(snapshot) ?? "…");
  const on = snapshot.date === null ? null : longDate(snapshot.date, language);
  return { heading: name, full: meetingWords[language].named(name, on) };
}

function dossierName(snapshot: DossierSnapshot, language: Language): { heading: string; full: string } {
  const words = dossierWords[language];
  const title = oneLine(snapshot.title, TITLE_MAX) || (shownId(snapshot) ?? "…");
  return { heading: `${words.heading} · ${title}`, full: words.named(title) };
}

function documentName(snapshot: DocumentSnapshot, language: Language): { heading: string; full: string } {
  const kind = kindName(snapshot.kind, language);
  const title = oneLine(snapshot.title, TITLE_MAX);
  const called = calledAs(snapshot.kind, title, language);
  const full =
    called === null
      ? (inOne(kind, title) ??
        documentWords[language].named(kind, title === "" ? (shownId(snapshot) ?? "…") : title))
      : motionWords[language].named(called.name, called.topic, called.glue);
  return { heading: headingBy(snapshot.kind, title, language), full };
}

function headingBy(published: string, title: string, language: Language): string {
  const called = calledAs(published, title, language);
  if (called !== null) return headingOf(called);
  const kind = kindName(published, language);
  return inOne(kind, title) ?? (title === "" ? kind : `${kind} · ${title}`);
}

/** What people call the text of a motion or an amendment; null of any other document. */
function calledAs(published: string, title: string, language: Language): CalledMotion | null {
  return /^(?:gewijzigde? |nader gewijzigde? )?(?:motie|amendement)/i.test(published.trim())
    ? calledMotion(title, null, language)
    : null;
}

/** The kind of a document and its title, which often begins with it, in one; null where neither repeats the other. */
function inOne(kind: string, title: string): string | null {
  const first = firstWord(title);
  if (first === "") return null;
  if (first === firstWord(kind)) return title;
  // `Kamerbrief` and `Brief over …`, `Kamervragen` and `Vragen van …`.
  const isTail = /^(?:brief|vragen)$/.test(first) && kind.toLowerCase().endsWith(first);
  return isTail ? `${kind}${title.slice(first.length)}` : null;
}

function firstWord(text: string): string {
  return /^[\p{L}-]+/u.exec(text)?.[0].toLowerCase() ?? "";
}

/** What a kind of document is called in the language. */
export function kindName(published: string, language: Language): string {
  const words = documentWords[language];
  const kind = oneLine(published, 80) || "Document";
  return own(words.kinds, kind) ?? words.kind(kind, documentClass(kind));
}

/** `Kamerbrief van 14 januari 2025`; with `title`, also what it is about. */
export function documentLabel(document: DocumentRef | CitingDocument, language: Language): string {
  const kind = kindName(document.kind, language);
  const dated =
    document.date === null ? kind : documentWords[language].dated(kind, longDate(document.date, language));
  return document.number === null ? dated : `${dated} (${oneLine(document.number, 40)})`;
}

/** What a document is and what it is about, each said once: `Kamerbrief · Voortgang opvang`, `Motie-Van Nispen · opvang`. */
export function refName({ kind, title }: DocumentRef, max: number, language: Language): string {
  return cut(headingBy(kind, oneLine(title, TITLE_MAX), language), max);
}

/** `Van Nispen (SP) en Dijk (SP)` of the actors whose role passes, or null when there are none. */
export function people(actors: readonly Actor[], role: RegExp, language: Language): string | null {
  const names = actors
    .filter((actor) => role.test(actor.role))
    .map(personName)
    .filter((name) => name !== "");
  return names.length === 0 ? null : listed([...new Set(names)], language);
}

function personName(actor: Actor): string {
  // An office is no name: `Toegezegd door minister van Asiel en Migratie M. de Wit`.
  const name = oneLine(actor.name, 80).replace(/^(?:Minister|Staatssecretaris)(?=[ -])/, small);
  return actor.party === null ? name : `${name} (${oneLine(actor.party, 40)})`;
}

/** `36600-XX-35 en TZ202501-003` */
export function idsIn(refs: readonly SubjectRef[], language: Language): string {
  const ids = refs.map((ref) => oneLine(displayId(ref.id ?? ref.key), 60));
  return listed(ids, language);
}

/** Who tables or signs. */
export const PROPOSERS = /indiener|ondertekenaar/i;
/** Who makes a pledge. */
export const MAKERS = /^toegezegd door$/i;
/** To whom something is addressed. */
export const ADDRESSEES = /gericht aan/i;
