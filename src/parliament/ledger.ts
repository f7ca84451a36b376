import type { SaidClaim, Treatment } from "./claims/claim.ts";
import type { EventType } from "./event.ts";
import type { CitingDocument, MotionSnapshot } from "./subject.ts";

/** One claim with the document that makes it. */
export interface LedgerEntry {
  readonly document: CitingDocument;
  readonly claim: SaidClaim;
}

/** What the claims about a motion come to. */
export interface Standing {
  /** The government's latest word. */
  readonly government: LedgerEntry | null;
  /** Where its latest word is another: that it once said that the motion was carried out. */
  readonly takenBack: LedgerEntry | null;
  /** The latest in which the House says that it was not, where the government has not said since that it was. */
  readonly objection: LedgerEntry | null;
}

/** What of a motion its ledger depends on: a stored one from before claims were kept has none. */
export type Claimed = Pick<MotionSnapshot, "citedBy" | "withdrawn">;

/** All claims about a motion, in order of the date of their documents. */
export function ledgerOf({ citedBy }: Pick<Claimed, "citedBy">): readonly LedgerEntry[] {
  return citedBy.flatMap((document) => (document.claims ?? []).map((claim) => ({ document, claim })));
}

/**
 * What the claims come to. The latest word of the government counts; of one day the one that says least of having been
 * done, because what is said to be open must not be closed. Nothing that others say closes anything.
 */
export function standingOf(motion: Pick<Claimed, "citedBy">): Standing {
  const ledger = ledgerOf(motion);
  const words = ledger.filter(
    ({ claim }) => claim.speaker === "government" && claim.treatment !== "mentioned",
  );
  // What is only said of work beside it takes no word of its own back.
  const government = latestWord(words.filter(({ claim }) => claim.loose !== true)) ?? latestWord(words);
  const done = isDone(government) ? government : null;
  return {
    government,
    takenBack: done === null ? (words.findLast(isDone) ?? null) : null,
    objection: ledger.findLast((entry) => isObjection(entry) && !isBefore(entry, done)) ?? null,
  };
}

/** Whether all that was asked is done as far as the claims say: then nothing is to come any more. */
export function isCarriedOut(motion: Pick<Claimed, "citedBy">): boolean {
  const { government, objection } = standingOf(motion);
  return isDone(government) && objection === null;
}

/** What a change of the ledger comes to, with the claim that tells it; null where a claim is there no more. */
export interface LedgerNews {
  readonly type: Extract<EventType, `motion.${string}`>;
  readonly entry: LedgerEntry | null;
}

/**
 * What is news between two states of a ledger; null where nothing in it is. A claim is told by its own event where it
 * stands: one that was found late, and that a later one has overtaken, only shows. What the House contradicts is told
 * with the contradiction, whichever of the two was found first.
 */
export function ledgerNews(previous: Claimed | null, next: Claimed): LedgerNews | null {
  const before = previous === null ? null : standingOf(previous);
  const { government, objection } = standingOf(next);
  const known = new Set(previous === null ? [] : ledgerOf(previous).map(identity));
  const fresh = ledgerOf(next).filter((entry) => !known.has(identity(entry)));
  const wasDone = isDone(before?.government);
  if (objection !== null && !known.has(identity(objection))) return contradiction(objection);
  // What a removed motion was is told by its removal.
  if (wasDone && !isDone(government) && !next.withdrawn) return contradiction(government);
  const again = isDone(government) && !wasDone ? government : null;
  const told = fresh.findLast((entry) => isSameWord(entry, government)) ?? again;
  if (told !== null && isDone(told) && objection !== null) return contradiction(objection);
  const type = told === null ? undefined : EVENT_OF[told.claim.treatment];
  if (type !== undefined) return { type, entry: told };
  const said = fresh.findLast(({ claim }) => claim.treatment !== "mentioned");
  return said === undefined ? null : { type: "motion.cited", entry: said };
}

function contradiction(entry: LedgerEntry | null): LedgerNews {
  return { type: "motion.contradicted", entry };
}

function isDone(entry: LedgerEntry | null | undefined): boolean {
  return entry?.claim.speaker === "government" && entry.claim.treatment === "executed";
}

function isSameWord({ claim }: LedgerEntry, government: LedgerEntry | null): boolean {
  return claim.speaker === "government" && claim.treatment === government?.claim.treatment;
}

const EVENT_OF: Readonly<Partial<Record<Treatment, LedgerNews["type"]>>> = {
  executed: "motion.executed",
  partly: "motion.partlyExecuted",
  refused: "motion.refused",
};

/** What says least of having been done comes first; that it was taken over takes nothing back. */
const LEAST: readonly Treatment[] = ["refused", "notExecuted", "partly", "executed", "underway"];

function latestWord(words: readonly LedgerEntry[]): LedgerEntry | null {
  const telling = words.filter(({ claim }) => LEAST.includes(claim.treatment));
  const last = (telling.at(-1) ?? words.at(-1))?.document.date;
  if (last === undefined) return null;
  const ofDay = (telling.length > 0 ? telling : words).filter(({ document }) => document.date === last);
  return (
    ofDay.toSorted((a, b) => LEAST.indexOf(a.claim.treatment) - LEAST.indexOf(b.claim.treatment))[0] ?? null
  );
}

function isObjection({ claim }: LedgerEntry): boolean {
  return claim.speaker === "house" && (claim.treatment === "notExecuted" || claim.treatment === "refused");
}

/** Of a document without a date nobody knows that it came before. */
function isBefore({ document }: LedgerEntry, other: LedgerEntry | null): boolean {
  return document.date !== null && document.date < (other?.document.date ?? "");
}

/** Another sentence for the same is no other claim. */
function identity({ document, claim }: LedgerEntry): string {
  return `${document.key}\n${claim.speaker}\n${claim.treatment}`;
}
