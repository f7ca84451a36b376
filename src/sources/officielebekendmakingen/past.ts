import type { Batch, Stretch } from "#parliament";
import { pagesOfAll } from "./pages.ts";
import { failureBatch, NOTHING, pageBatch, recordsOf } from "./poll.ts";
import { datedQuery, dossierNumber } from "./query.ts";
import type { ReadPage } from "./sru.ts";

const HISTORY = "history";
const DAY_MS = 86_400_000;
/** A place in the history: days since 1970 of where it begins, and how many dossiers were read. More are not followed. */
const DOSSIERS_MAX = 10_000;

/** The history of the followed dossiers since a moment, dossier by dossier. */
export function stretchSince(since: Date, dossiers: readonly string[]): Stretch {
  const from = Math.floor(since.getTime() / DAY_MS) * DOSSIERS_MAX;
  return { from: String(from), until: String(from + numbersOf(dossiers).length) };
}

/** The stukken of the followed dossiers since the beginning of the stretch; the cursor counts the dossiers. */
export async function* past(
  readPage: ReadPage,
  dossiers: readonly string[],
  stretch: Stretch,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  const from = Number(stretch.from);
  const done = from % DOSSIERS_MAX;
  const since = new Date(Math.floor(from / DOSSIERS_MAX) * DAY_MS).toISOString().slice(0, 10);
  const numbers = numbersOf(dossiers).slice(done, Number(stretch.until) - from + done);
  try {
    for (const [index, number] of numbers.entries()) {
      for await (const page of pagesOfAll(readPage, datedQuery(number, since), signal)) {
        yield pageBatch(
          HISTORY,
          recordsOf(page.publications),
          page,
          { [HISTORY]: String(from + index) },
          false,
        );
      }
      yield pageBatch(HISTORY, [], NOTHING, { [HISTORY]: String(from + index + 1) }, false);
    }
    yield pageBatch(HISTORY, [], NOTHING, { [HISTORY]: stretch.until }, true);
  } catch (error) {
    yield failureBatch(HISTORY, error, signal);
  }
}

function numbersOf(dossiers: readonly string[]): readonly string[] {
  return [...new Set(dossiers)]
    .sort()
    .map(dossierNumber)
    .filter((number) => number !== null)
    .slice(0, DOSSIERS_MAX - 1);
}
