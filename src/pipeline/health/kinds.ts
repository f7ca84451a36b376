import { addDays, civilDate, isRecess, isWorkingDay, type PageBatch, type Recess } from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { notify } from "./notify.ts";

/**
 * The kinds of records that come all through the year, with the sitting days that they may stay away while others come:
 * votes are held every week, pledges are registered in batches.
 */
const SITTING_DAYS: Readonly<Record<string, number>> = {
  document: 3,
  documentVersie: 5,
  documentActor: 5,
  zaak: 5,
  zaakActor: 5,
  activiteit: 5,
  agendapunt: 5,
  besluit: 10,
  stemming: 10,
  kamerstukdossier: 10,
  toezegging: 20,
};
/** A kind that came on fewer days than this has no rhythm that can be missed. */
const DAYS_LEAST = 5;
/** Further back than this nothing is counted. */
const DAYS_LOOKED_MAX = 400;

/** When each kind last came, by the days on which the source published it. */
type Seen = Readonly<Record<string, { readonly last: string; readonly days: number }>>;

/** Remembers which kinds a page brought, and when they were published, in the caller's transaction. */
export function noteKinds(
  transaction: ArchiveTransaction,
  source: string,
  batch: PageBatch,
  now: Date,
): void {
  const seen = seenOf(transaction, source);
  const next: Record<string, Seen[string]> = { ...seen };
  const today = civilDate(now.toISOString()) ?? "";
  for (const [kind, publishedAt] of newestOf(batch)) {
    const published = civilDate(publishedAt);
    const day = published === null || published > today ? today : published;
    const known = next[kind];
    if (known === undefined || day > known.last) next[kind] = { last: day, days: (known?.days ?? 0) + 1 };
  }
  const text = JSON.stringify(next);
  if (text !== JSON.stringify(seen)) transaction.setNote(nameOf(source), text);
}

/** When each kind that has a rhythm was last published in a page. */
function newestOf({ records }: PageBatch): ReadonlyMap<string, string> {
  const newest = new Map<string, string>();
  for (const { kind, publishedAt } of records) {
    if (kind in SITTING_DAYS && (publishedAt ?? "") >= (newest.get(kind) ?? ""))
      newest.set(kind, publishedAt ?? "");
  }
  return newest;
}

/**
 * Tells the operators once of each kind that stays away while others go on coming, `source.stale`, and once when it
 * comes again, `source.recovered`.
 */
export function watchKinds(transaction: ArchiveTransaction, source: string, context: PipelineContext): void {
  const seen = seenOf(transaction, source);
  const newest =
    Object.values(seen)
      .map(({ last }) => last)
      .sort()
      .at(-1) ?? "";
  const { recesses } = context.watching();
  const now = context.clock();
  for (const [kind, { last, days }] of Object.entries(seen)) {
    const note = `stale-kind/${source}/${kind}`;
    const told = transaction.note(note);
    if (told !== null && told !== last) {
      transaction.setNote(note, null);
      notify(transaction, { what: "kind-back", source, kind }, now, context);
    } else if (
      told === null &&
      days >= DAYS_LEAST &&
      isLonger(last, newest, SITTING_DAYS[kind] ?? Number.POSITIVE_INFINITY, recesses)
    ) {
      transaction.setNote(note, last);
      notify(transaction, { what: "kind-missing", source, kind, since: last }, now, context);
    }
  }
}

/** Whether more sitting days than `limit` lie after one civil date, up to and with another. */
function isLonger(
  from: string,
  until: string,
  limit: number,
  recesses: readonly Recess[] | undefined,
): boolean {
  let sitting = 0;
  let day = until;
  for (let looked = 0; day > from && looked < DAYS_LOOKED_MAX; looked += 1) {
    if (isWorkingDay(day) && !isRecess(day, recesses)) sitting += 1;
    if (sitting > limit) return true;
    day = addDays(day, -1);
  }
  return false;
}

function seenOf(transaction: ArchiveTransaction, source: string): Seen {
  const text = transaction.note(nameOf(source));
  return text === null ? {} : (JSON.parse(text) as Seen);
}

function nameOf(source: string): string {
  return `kinds/${source}`;
}
