import type { EventReply, Language } from "#alert";
import {
  type CitingDocument,
  displayId,
  type LedgerEntry,
  type LedgerNews,
  ledgerNews,
  type MotionSnapshot,
  standingOf,
} from "#parliament";
import { kindName, spokenTitle } from "./names.ts";
import { capital, oneLine } from "./text.ts";
import { longDate } from "./words/dates.ts";
import { documentWords } from "./words/document-words.ts";
import { ledgerWords } from "./words/ledger-words.ts";
import type { ClaimFacts, Facts } from "./words/said.ts";

const TITLE_MAX = 100;
const OFFICE_MAX = 80;

/** What a reply tells of what becomes of its motion; null where it tells nothing of that. */
export function newsOf({ snapshot, previous }: EventReply): LedgerNews | null {
  if (snapshot.subject !== "motion") return null;
  return ledgerNews(previous?.subject === "motion" ? previous : null, snapshot);
}

/** The same in words: who says what where, and what was said before. */
export function claimFacts(reply: EventReply): ClaimFacts | null {
  const { snapshot, previous, language } = reply;
  const news = newsOf(reply);
  if (news === null || snapshot.subject !== "motion") return null;
  const before = executedBefore(previous?.subject === "motion" ? previous : null, snapshot);
  if (news.entry === null)
    return before === null ? null : { ...LAPSED, word: "", label: citingLabel(before.document, language) };
  const { document, claim } = news.entry;
  const isContradiction = news.type === "motion.contradicted";
  return {
    word: ledgerWords[language].treatments[claim.treatment],
    who: whoSays(news.entry, language),
    label: citingLabel(document, language),
    before: isContradiction && before !== null ? citingLabel(before.document, language) : null,
    lapsed: false,
    isOfHouse: claim.speaker === "house",
  };
}

const LAPSED = { who: null, before: null, lapsed: true, isOfHouse: false } as const;

/** Where the government says, or said, that it was carried out. */
export function executedBefore(
  previous: MotionSnapshot | null,
  motion: Pick<MotionSnapshot, "citedBy">,
): LedgerEntry | null {
  const now = standingOf(motion);
  const then = previous === null ? null : standingOf(previous);
  return [now.government, now.takenBack, then?.government].find(isExecuted) ?? null;
}

function isExecuted(entry: LedgerEntry | null | undefined): entry is LedgerEntry {
  return entry?.claim.treatment === "executed";
}

/** What the claims come to for who waits for something: what the government says, or that the House says otherwise. */
export function soFarOf(motion: MotionSnapshot | null): Facts["soFar"] {
  if (motion === null) return null;
  const { government, objection } = standingOf(motion);
  const treatment = government?.claim.treatment ?? null;
  if (objection !== null) return treatment === "executed" ? "disputed" : "objected";
  return treatment;
}

/** `de minister van Asiel en Migratie`, `de Kamer`; null of others. */
function whoSays({ document, claim }: LedgerEntry, language: Language): string | null {
  const words = ledgerWords[language];
  if (claim.speaker === "house") return words.theHouse;
  return claim.speaker === "government" ? words.theGovernment(officeOf(document)) : null;
}

/** `Minister`, `Staatssecretaris`, `Kabinet`, `Kamer`: who says it, in one word. */
export function shortWho({ document, claim }: LedgerEntry, language: Language): string {
  const words = ledgerWords[language];
  if (claim.speaker === "government")
    return /^[\p{L}-]+/u.exec(capital(officeOf(document) ?? ""))?.[0] ?? words.government;
  return claim.speaker === "house" ? words.house : words.other;
}

/** `Minister van Asiel en Migratie`, `Kabinet`, `Kamer`. */
export function fullWho(entry: LedgerEntry, language: Language): string {
  const office = entry.claim.speaker === "government" ? officeOf(entry.document) : null;
  return office === null ? shortWho(entry, language) : capital(office);
}

function officeOf({ by }: CitingDocument): string | null {
  return by?.office == null ? null : oneLine(by.office, OFFICE_MAX);
}

/** `Kamerbrief “Voortgang opvang” van 14 januari 2025 (19637-3340)` */
export function citingLabel(document: CitingDocument, language: Language): string {
  const kind = kindName(document.kind, language);
  const called = calledBy(kind, document.title, language);
  const dated =
    document.date === null
      ? called
      : documentWords[language].dated(called, longDate(document.date, language));
  const number = shownNumber(document);
  return number === null ? dated : `${dated} (${number})`;
}

/** A title that begins with its kind says it itself. */
function calledBy(kind: string, title: string, language: Language): string {
  const line = oneLine(title, TITLE_MAX);
  const spoken = spokenTitle(title, TITLE_MAX, language);
  if (spoken !== null || line === "") return spoken ?? kind;
  const [first = ""] = kind.toLowerCase().split(/[^\p{L}]/u);
  return line.toLowerCase().startsWith(first) ? line : documentWords[language].named(kind, line);
}

/** The number as people write it. */
export function shownNumber({ id, number }: CitingDocument): string | null {
  const shown = id === undefined ? number : displayId(id);
  return shown === null ? null : oneLine(shown, 60);
}
