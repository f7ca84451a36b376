import { setImmediate as breathe } from "node:timers/promises";
import { linksOf, type Snapshot, subjectId } from "#parliament";
import { plainInput } from "#pipeline";
import { type Answer, type AnswerItem, type Draft, longDate, type Trial, titleOf } from "#slack";
import type { Store } from "#store";
import { compileWatches, type Matcher, queryFault, type Watch } from "#watch";
import type { DeskParts } from "./parts.ts";

const FOUND_MAX = 10;
const TEXTS_MAX = 20_000;
const TITLES_MAX = 3_000;
/** What a person waits for. */
const SEARCH_MS = 8_000;
/** So long the rest of the program may stand still. */
const SLICE_MS = 15;
const TRIAL_DAYS = 30;
const DAY_MS = 86_400_000;

/** What a query finds in the texts that are kept and the titles of newer documents, the newest first. */
export async function search(query: string, { app, config, words }: DeskParts): Promise<Answer> {
  if (query.trim() === "") return { text: words.searchEmpty };
  const fault = queryFault(query, config.language);
  if (fault !== null) return { text: words.badQuery(fault) };
  const matcher = compileWatches([asWatch({ name: "", query, not: "", channel: "" })]);
  const { hits, looked, isWhole } = await lookThrough(app.store, matcher, () => true, FOUND_MAX);
  const items = hits.slice(0, FOUND_MAX).map((snapshot) => itemOf(snapshot, config.language));
  if (items.length === 0) return { text: words.searchNothing(query, looked), query };
  return { text: words.searchFound(query, items.length, looked, isWhole), items, query };
}

/** What a rule would have hit in the last days, of the texts that are kept. */
export async function trial(draft: Draft, { app, config }: DeskParts): Promise<Trial> {
  const matcher = compileWatches([asWatch(draft)]);
  const now = app.context.clock().getTime();
  const since = new Date(now - TRIAL_DAYS * DAY_MS).toISOString().slice(0, 10);
  const isRecent = (snapshot: Snapshot) => dateOf(snapshot) >= since;
  const { hits, looked, oldest } = await lookThrough(app.store, matcher, isRecent, null);
  const from = oldest === null || oldest < since ? since : oldest;
  // Where fewer days are in the archive, these are what "a week" is made of; never less than one day.
  const days = Math.min(TRIAL_DAYS, Math.max(1, Math.ceil((now - Date.parse(from)) / DAY_MS)));
  return {
    hits: hits.length,
    perWeek: (hits.length * 7) / days,
    days,
    looked,
    titles: hits.slice(0, 8).map((snapshot) => itemOf(snapshot, config.language)),
  };
}

/** One line about a thing, with a link to it. */
export function itemOf(snapshot: Snapshot, language: "nl" | "en"): AnswerItem {
  const date = dateOf(snapshot);
  const url = linksOf(snapshot.ids, snapshot.subject)[0]?.url ?? null;
  return {
    text: `${date === "" ? "" : `${longDate(date, language)} · `}${titleOf(snapshot, language)}`,
    url,
  };
}

function asWatch({ query, not }: Draft): Watch {
  return { id: "query", name: "query", channel: "#", query, ...(not === "" ? {} : { not }) };
}

function dateOf(snapshot: Snapshot): string {
  return snapshot.subject === "document" ? (snapshot.date ?? "").slice(0, 10) : "";
}

interface Looked {
  readonly hits: readonly Snapshot[];
  readonly looked: number;
  /** Civil date of the oldest document that was looked at. */
  readonly oldest: string | null;
  /** Nothing was left out for want of time. */
  readonly isWhole: boolean;
}

/** Looks through documents in small pieces, so that nothing else has to wait; until enough is found, or time is up. */
async function lookThrough(
  store: Store,
  matcher: Matcher,
  wanted: (snapshot: Snapshot) => boolean,
  enough: number | null,
): Promise<Looked> {
  const keys = store.transaction((transaction) => [
    ...new Set([...transaction.newestTexts(TEXTS_MAX), ...transaction.newestDocuments(TITLES_MAX)]),
  ]);
  const end = performance.now() + SEARCH_MS;
  const hits: Snapshot[] = [];
  let looked = 0;
  let oldest: string | null = null;
  let sliceEnd = performance.now() + SLICE_MS;
  for (const key of keys) {
    if (performance.now() > sliceEnd) {
      await breathe();
      sliceEnd = performance.now() + SLICE_MS;
    }
    if (performance.now() > end || hits.length === enough) break;
    const document = documentOf(store, key);
    if (document === null || !wanted(document.snapshot)) continue;
    looked += 1;
    const date = dateOf(document.snapshot);
    if (date !== "" && (oldest === null || date < oldest)) oldest = date;
    if (matcher.match(document.input).length > 0) hits.push(document.snapshot);
  }
  const isWhole = performance.now() <= end && hits.length !== enough;
  return { hits: hits.sort((a, b) => dateOf(b).localeCompare(dateOf(a))), looked, oldest, isWhole };
}

function documentOf(store: Store, key: string) {
  return store.transaction((transaction) => {
    const snapshot = transaction.subject(subjectId("document", key))?.snapshot;
    if (snapshot?.subject !== "document" || snapshot.withdrawn) return null;
    return { snapshot, input: plainInput(snapshot, transaction.text(key)) };
  });
}
