import type { Database } from "./database.ts";

/** What the index of words does not hold as it is now. Triggers of the database note it. */
export interface SearchDueTable {
  /** Keys of documents to take in: news first, then the rest, the newest first. */
  dueForSearch(limit: number): readonly string[];
  countDueForSearch(): number;
  /** All that are kept, the newest first. Looks through all of them. */
  documentsForSearch(): readonly string[];
  areDueForSearch(documents: readonly string[]): boolean;
  /** Whether a document is held as it is now by an index in this state, which held it when the state was read, or later. */
  isHeldForSearch(document: string, stamp: string): boolean;
  /** Notes that these are taken in, and which state of the index holds them. */
  tookForSearch(documents: readonly string[], stamp: string): void;
  /** The state of the index that all of what is not due is in; null before there was one. */
  searchStamp(): string | null;
  /** Lets all be taken in anew, into an index in this state, which holds nothing. */
  dueForSearchAnew(stamp: string): void;
}

export function searchDueTable(database: Database): SearchDueTable {
  const due = database
    .prepare<[number], string>(
      "SELECT document FROM search_due ORDER BY date IS NOT NULL, date DESC, document LIMIT +?",
    )
    .pluck();
  const count = database.prepare<[], number>("SELECT count(*) FROM search_due").pluck();
  const take = database.prepare("DELETE FROM search_due WHERE document = ?");
  const stamp = database.prepare<[], string>("SELECT value FROM notes WHERE name = 'search-index'").pluck();
  const setStamp = database.prepare(
    `INSERT INTO notes (name, value) VALUES ('search-index', ?)
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
  );
  const anew = [
    `INSERT OR IGNORE INTO search_due SELECT substr(id, 10), coalesce(snapshot ->> '$.date', '') FROM subjects
     WHERE id >= 'document:' AND id < 'document;'`,
    "INSERT OR IGNORE INTO search_due SELECT document, '' FROM texts",
  ].map((sql) => database.prepare(sql));
  const isHeld = database
    .prepare<[string, string], number>(
      `SELECT EXISTS (SELECT 1 FROM notes WHERE name = 'search-index' AND value = ?)
       AND NOT EXISTS (SELECT 1 FROM search_due WHERE document = ?)`,
    )
    .pluck();
  const missing = database
    .prepare<[string], number>(
      "SELECT count(*) FROM json_each(?) WHERE value NOT IN (SELECT document FROM search_due)",
    )
    .pluck();
  const all = database
    .prepare<[], string>(
      `SELECT substr(id, 10) FROM subjects WHERE id >= 'document:' AND id < 'document;'
       ORDER BY snapshot ->> '$.date' DESC, id`,
    )
    .pluck();
  return {
    documentsForSearch: () => all.all(),
    areDueForSearch: (documents) => missing.get(JSON.stringify(documents)) === 0,
    isHeldForSearch: (document, stamp) => isHeld.get(stamp, document) === 1,
    dueForSearch: (limit) => due.all(limit),
    countDueForSearch: () => count.get() ?? 0,
    tookForSearch(documents, state) {
      for (const document of documents) take.run(document);
      setStamp.run(state);
    },
    searchStamp: () => stamp.get() ?? null,
    dueForSearchAnew(state) {
      for (const statement of anew) statement.run();
      setStamp.run(state);
    },
  };
}
