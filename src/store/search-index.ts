import { randomUUID } from "node:crypto";
import BetterSqlite3 from "better-sqlite3";
import {
  INDEX_VERSION,
  type IndexedDocument,
  type IndexState,
  knownPairs,
  mayHavePairs,
  type Need,
  needsPairs,
} from "#watch";
import type { Database } from "./database.ts";
import { searchExpression } from "./search-expression.ts";
import { searchVocabulary, type Vocabulary } from "./search-vocabulary.ts";

/**
 * Which documents have which words: a file beside the database that can be made anew from it at any time, and is no part
 * of a backup. It only ever says where to look.
 */
export interface SearchIndex extends Disposable {
  /** Null where it is of another version, or damaged: it says nothing then. */
  state(): IndexState | null;
  /** Takes documents in, in place of what it held of them, all or none. Answers the state that it is in then. */
  write(documents: readonly IndexedDocument[]): string;
  /** Forgets all. Answers the state that it is in then. */
  clear(): string;
  /**
   * The documents that have what is needed, and perhaps others, the newest first, of a civil date on. May be read slowly
   * while others are written.
   */
  find(need: Need, since: string | null): Generator<Place>;
  /** How many those are. */
  count(need: Need, since: string | null): number;
  /** Civil date of the oldest document that it holds of a civil date on; null where there is none. */
  oldest(since: string | null): string | null;
  /** How many of these it holds, as they are or were. */
  held(documents: readonly string[]): number;
}

/** A document where something may be found. */
export interface Place {
  readonly document: string;
  /** Which of its words do not stand everywhere as bare letters, as it was taken in. */
  tangled(): Uint8Array;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS state (one INTEGER PRIMARY KEY CHECK (one = 1), version INTEGER NOT NULL,
    stamp TEXT NOT NULL, before TEXT NOT NULL, batch TEXT NOT NULL) STRICT;
  -- A number grows with the date: by number is by date.
  CREATE TABLE IF NOT EXISTS documents (number INTEGER PRIMARY KEY, document TEXT NOT NULL UNIQUE) STRICT;
  -- Apart, since they are a hundred times as large: documents are counted and looked up without them.
  CREATE TABLE IF NOT EXISTS pairs (number INTEGER PRIMARY KEY, pairs BLOB NOT NULL) STRICT;
  -- In base64: a short text costs less to read than a blob, and most are read for nothing.
  CREATE TABLE IF NOT EXISTS tangled (number INTEGER PRIMARY KEY, tangled TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS vocabulary (number INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE) STRICT;
  CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(word, content='', contentless_delete=1, detail=none,
    tokenize="ascii tokenchars '=:._-'");
  CREATE VIRTUAL TABLE IF NOT EXISTS parts USING fts5(word, content='', detail=none, columnsize=0, tokenize='trigram');
`;

/** Losing what was written last costs that it is written again: the disk need not be waited for. */
export function fresh(database: Database): Database {
  try {
    database.pragma("journal_mode = WAL");
    database.pragma("synchronous = NORMAL");
    database.pragma("journal_size_limit = 16777216");
    database.exec(SCHEMA);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

interface StateRow {
  readonly version: number;
  readonly stamp: string;
  readonly before: string;
  readonly batch: string;
}

/** The index that a database is. */
export function indexOn(database: Database): SearchIndex {
  const state = database.prepare<[], StateRow>("SELECT version, stamp, before, batch FROM state");
  const held = database
    .prepare<[string], number>(
      "SELECT count(*) FROM documents WHERE document IN (SELECT value FROM json_each(?))",
    )
    .pluck();
  const oldest = database
    .prepare<[number], number | null>("SELECT min(number) FROM documents WHERE number >= max(?, 1048576)")
    .pluck();
  const vocabulary = searchVocabulary(database);
  return {
    state() {
      const row = orNull(() => state.get());
      if (row === null || row === undefined || row.version !== INDEX_VERSION) return null;
      return { stamp: row.stamp, before: row.before, batch: JSON.parse(row.batch) as readonly string[] };
    },
    write: database.readonly ? refuse : writer(database, vocabulary),
    clear: database.readonly ? refuse : () => clear(database, vocabulary),
    ...finder(database, vocabulary),
    oldest(since) {
      const number = oldest.get(firstNumberOf(since)) ?? null;
      return number === null
        ? null
        : new Date(Math.floor(number / OF_A_DAY) * DAY_MS).toISOString().slice(0, 10);
    },
    held: (documents) => held.get(JSON.stringify(documents)) ?? 0,
    [Symbol.dispose]: () => void database.close(),
  };
}

function refuse(): never {
  throw new Error("an index that is only looked at cannot be written");
}

function orNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof BetterSqlite3.SqliteError) return null;
    throw error;
  }
}

const DAY_MS = 86_400_000;
/** So many documents of one day have numbers. */
const OF_A_DAY = 2 ** 20;

function firstNumberOf(date: string | null): number {
  const day = Math.floor(Date.parse(`${(date ?? "").slice(0, 10)}T00:00:00Z`) / DAY_MS);
  return Number.isNaN(day) ? 0 : Math.max(day, 1) * OF_A_DAY;
}

function writer(database: Database, vocabulary: Vocabulary): SearchIndex["write"] {
  const numberOf = database
    .prepare<[string], number>("SELECT number FROM documents WHERE document = ?")
    .pluck();
  const last = database
    .prepare<[number, number], number | null>(
      "SELECT max(number) FROM documents WHERE number BETWEEN ? AND ?",
    )
    .pluck();
  const dropWords = database.prepare("DELETE FROM words WHERE rowid = ?");
  const drop = database.prepare("DELETE FROM documents WHERE number = ?");
  const dropPairs = database.prepare("DELETE FROM pairs WHERE number = ?");
  const dropTangled = database.prepare("DELETE FROM tangled WHERE number = ?");
  const add = database.prepare("INSERT INTO documents (number, document) VALUES (?, ?)");
  const addPairs = database.prepare("INSERT INTO pairs (number, pairs) VALUES (?, ?)");
  const addTangled = database.prepare("INSERT INTO tangled (number, tangled) VALUES (?, ?)");
  const addWords = database.prepare("INSERT INTO words (rowid, word) VALUES (?, ?)");
  const writeOne = ({ document, date, indexed }: IndexedDocument) => {
    const known = numberOf.get(document);
    if (known !== undefined) {
      dropWords.run(known);
      drop.run(known);
      dropPairs.run(known);
      dropTangled.run(known);
    }
    if (indexed === null) return;
    const first = firstNumberOf(date);
    const number = (last.get(first, first + OF_A_DAY - 1) ?? first - 1) + 1;
    add.run(number, document);
    addPairs.run(number, Buffer.from(indexed.pairs));
    addTangled.run(number, Buffer.from(indexed.tangled).toString("base64"));
    addWords.run(number, [...indexed.words, ...indexed.marks].join(" "));
    vocabulary.add(indexed.words);
  };
  return (documents) => {
    vocabulary.begin();
    const write = database.transaction(() => {
      for (const one of documents) writeOne(one);
      return moveOn(
        database,
        documents.map(({ document }) => document),
      );
    });
    const state = write.immediate();
    vocabulary.settle();
    return state;
  };
}

/** Forgets all, whatever state it was in. */
function clear(database: Database, vocabulary: Vocabulary): string {
  const empty = database.transaction(() => {
    for (const table of ["state", "documents", "pairs", "tangled", "vocabulary", "words", "parts"])
      database.exec(`DROP TABLE IF EXISTS ${table}`);
    database.exec(SCHEMA);
    return moveOn(database, []);
  });
  try {
    return empty.immediate();
  } finally {
    vocabulary.forget();
  }
}

function moveOn(database: Database, batch: readonly string[]): string {
  const stamp = randomUUID();
  const before = database.prepare<[], string>("SELECT stamp FROM state").pluck().get() ?? "";
  database
    .prepare("INSERT OR REPLACE INTO state (one, version, stamp, before, batch) VALUES (1, ?, ?, ?, ?)")
    .run(INDEX_VERSION, stamp, before, JSON.stringify(batch));
  return stamp;
}

/** So many are asked for first, and each time four times as many: whoever looks for the newest takes a few. */
const CHUNK = 24;
const CHUNK_MAX = 16_384;

function finder(database: Database, vocabulary: Vocabulary): Pick<SearchIndex, "find" | "count"> {
  const every = database.prepare<[number, number, number], Found>(
    `SELECT documents.number, document, tangled, NULL AS pairs FROM documents
     CROSS JOIN tangled ON tangled.number = documents.number
     WHERE documents.number BETWEEN ? AND ? ORDER BY documents.number DESC LIMIT ?`,
  );
  const having = (pairs: "NULL" | "pairs", join: string) =>
    database.prepare<[string, number, number, number], Found>(
      `SELECT documents.number, document, tangled, ${pairs} AS pairs FROM words
       CROSS JOIN documents ON documents.number = words.rowid
       CROSS JOIN tangled ON tangled.number = words.rowid ${join}
       WHERE words MATCH ? AND words.rowid BETWEEN ? AND ? ORDER BY words.rowid DESC LIMIT ?`,
    );
  const plain = having("NULL", "");
  const paired = having("pairs", "CROSS JOIN pairs ON pairs.number = words.rowid");
  const countEvery = database
    .prepare<[number], number>("SELECT count(*) FROM documents WHERE number >= ?")
    .pluck();
  // Without a condition only pages are counted through.
  const countAll = database.prepare<[], number>("SELECT count(*) FROM documents").pluck();
  const countHaving = database
    .prepare<[string, number], number>("SELECT count(*) FROM words WHERE words MATCH ? AND rowid >= ?")
    .pluck();
  return {
    *find(need, since) {
      const from = since === null ? 0 : firstNumberOf(since);
      const expression = searchExpression(need, vocabulary);
      const pairs = needsPairs(need) ? knownPairs(need, vocabulary.isKnown) : null;
      const having = pairs === null ? plain : paired;
      let until = Number.MAX_SAFE_INTEGER;
      for (let chunk = CHUNK; ; chunk = Math.min(chunk * 4, CHUNK_MAX)) {
        const found =
          expression === null ? every.all(from, until, chunk) : having.all(expression, from, until, chunk);
        for (const { document, tangled, pairs: held } of found)
          if (pairs === null || held === null || mayHavePairs(pairs, held))
            yield { document, tangled: () => Buffer.from(tangled, "base64") };
        if (found.length < chunk) return;
        until = (found.at(-1)?.number ?? 0) - 1;
      }
    },
    count(need, since) {
      const from = since === null ? 0 : firstNumberOf(since);
      const expression = searchExpression(need, vocabulary);
      if (expression === null && from === 0) return countAll.get() ?? 0;
      return (expression === null ? countEvery.get(from) : countHaving.get(expression, from)) ?? 0;
    },
  };
}

interface Found {
  readonly number: number;
  readonly document: string;
  readonly tangled: string;
  /** Null where they are not asked for. */
  readonly pairs: Buffer | null;
}
