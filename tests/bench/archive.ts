import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { lookAtKept, newestHits } from "#pipeline";
import { DATABASE_FILE, openStore, type Store } from "#store";
import type { Asked, Watch } from "#watch";
import { indexAll } from "../../src/pipeline/search/indexing.ts";
import { contextOn, type Written, writeAll } from "../pipeline/search/archive.ts";
import { watch } from "../watch/builders.ts";
import { chance, makeCompound, makeText } from "../watch/corpus.ts";
import { askedOf, type Kind, plainly, queries } from "./archive-queries.ts";
import { inTurn, percentile, type Spent } from "./in-turn.ts";
import type { Measure } from "./measure.ts";

/**
 * So many documents with a text; `ARCHIVE_DOCUMENTS=2000` tries the bench itself. `ARCHIVE_FOLDER=DIR` keeps what is filled
 * there, and takes it up again: filling takes longest.
 */
const DOCUMENTS = Number(process.env.ARCHIVE_DOCUMENTS ?? 100_000);
/** Of which so many are of the last 90 days. */
const DAYS = (DOCUMENTS / 8_000) * 90;
const LAST_MS = Date.parse("2026-11-01T00:00:00Z");
const DAY_MS = 86_400_000;
const SHOWN = 20;
/** So many are kept in one commit. */
const BATCH = 200;
const ROUNDS = 3;
/** Of what takes some milliseconds. */
const ROUNDS_OF_WORDS = 15;

/**
 * An archive of 100,000 documents with their texts: what taking them into the index costs, how large that is, how long a
 * search and a replay take, and beside it the full-text search of SQLite as one would use it by itself: with all
 * inflections written out, parts of words looked for in its vocabulary, and a sentence of each document.
 */
export async function benchArchive(): Promise<readonly Measure[]> {
  const kept = process.env.ARCHIVE_FOLDER;
  const folder = kept ?? mkdtempSync(join(tmpdir(), "kamerwacht-archive-"));
  const isFilled = existsSync(join(folder, "plain.sqlite"));
  try {
    using store = openStore(folder);
    const plain = plainIndex(join(folder, "plain.sqlite"));
    const filled = isFilled ? { characters: charactersIn(plain), plainMs: 0 } : fill(store, plain);
    const begin = performance.now();
    await indexAll(contextOn(store), new AbortController().signal);
    const indexMs = (performance.now() - begin) / DOCUMENTS;
    const sizes = sizesIn(folder, filled.characters);
    const measures = [...searches(store, plain), ...recalls(store, plain), ...replays(store)];
    plain.close();
    return [
      {
        name: "documents, and their texts",
        value: `${DOCUMENTS}, ${megabytes(filled.characters)} of letters`,
      },
      ...sizes,
      {
        name: "taking a document into the index, in the background",
        value: isFilled ? "not measured" : `${indexMs.toFixed(1)} ms`,
      },
      {
        name: "the same into plain FTS5",
        value: isFilled ? "not measured" : `${(filled.plainMs / DOCUMENTS).toFixed(1)} ms`,
      },
      ...measures,
    ];
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true });
  }
}

function plainIndex(file: string): BetterSqlite3.Database {
  const database = new BetterSqlite3(file);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = NORMAL");
  database.exec(`CREATE VIRTUAL TABLE IF NOT EXISTS plain USING fts5(title, text, tokenize='unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE IF NOT EXISTS vocabulary USING fts5vocab(plain, row)`);
  return database;
}

function charactersIn(plain: BetterSqlite3.Database): number {
  return plain.prepare<[], number>("SELECT sum(length(text)) FROM plain").pluck().get() ?? 0;
}

function fill(
  store: Store,
  plain: BetterSqlite3.Database,
): { readonly characters: number; readonly plainMs: number } {
  const random = chance(19);
  const add = plain.prepare("INSERT INTO plain (rowid, title, text) VALUES (?, ?, ?)");
  let [characters, plainMs] = [0, 0];
  plain.exec("BEGIN");
  let batch: Written[] = [];
  for (let number = 0; number < DOCUMENTS; number++) {
    const title = makeText(random, 60);
    const text = `${makeText(random, lengthOf(random()))} ${number}D${(number * 7_919) % 100_000} bedrag ${number * 13}${number % 500 === 0 ? ". Zie Kamerstuk 35 123, nr. 17." : ""}`;
    characters += text.length;
    const date = dateOf(number);
    batch.push({ key: `document-${number}`, title, text, date });
    if (batch.length === BATCH || number === DOCUMENTS - 1) {
      writeAll(store, batch);
      batch = [];
    }
    const begin = performance.now();
    add.run(number, title, text);
    if (number % 1_000 === 999) plain.exec("COMMIT; BEGIN");
    plainMs += performance.now() - begin;
  }
  plain.exec("COMMIT");
  return { characters, plainMs };
}

function dateOf(number: number): string {
  return new Date(LAST_MS - Math.floor((1 - number / DOCUMENTS) * DAYS) * DAY_MS).toISOString().slice(0, 10);
}

/** Motions, letters and reports: as many as there are of each, and as long. */
function lengthOf(roll: number): number {
  return roll < 0.4 ? 2_000 : roll < 0.85 ? 8_000 : 40_000;
}

function sizesIn(folder: string, characters: number): readonly Measure[] {
  const bytes = (name: string) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0;
  const index = bytes("kamerwacht.search.sqlite") + bytes("kamerwacht.search.sqlite-wal");
  const share = (size: number) =>
    `${megabytes(size)}, ${((size / characters) * 100).toFixed(0)} % of the letters`;
  return [
    { name: "the database, with the texts compressed", value: share(bytes(DATABASE_FILE)) },
    { name: "the index of words", value: share(index) },
    { name: "plain FTS5, with the texts", value: share(bytes("plain.sqlite")) },
  ];
}

interface Timed extends Spent {
  readonly kind: Kind;
  readonly query: string;
}

/**
 * Both answer a query in turn, so that a busy moment meets both; and all words were asked for once before, as of a program
 * that runs: what a compiler does at its first and what the disk takes to read is no part of the comparison.
 */
function searches(store: Store, plain: BetterSqlite3.Database): readonly Measure[] {
  const works = queries().map(([kind, query]) => {
    const ours = () => newest(store, query, "first");
    const theirs = () => plainly(plain, query);
    // Whoever comes behind one that read the same pages finds them at hand: plain FTS5 stands before either of ours.
    const word = [ours, theirs, () => newest(store, query, "all"), theirs];
    return { kind, query, works: kind === "other" ? [ours] : kind === "part" ? [ours, theirs] : word };
  });
  for (const one of works) if (one.kind === "word") for (const work of one.works) work();
  const all = works.map(({ kind, query, works: own }) =>
    inTurn(own, kind === "word" ? ROUNDS_OF_WORDS : ROUNDS).map((spent) => ({ ...spent, kind, query })),
  );
  const between = wordsInTurn(store, plain);
  const [ours, theirs, whole] = [0, 1, 2].map((place) => all.flatMap((one) => one.slice(place, place + 1)));
  if (ours === undefined || theirs === undefined || whole === undefined) throw new Error("nothing was asked");
  if (process.env.ARCHIVE_EACH !== undefined)
    for (const one of [...ours, ...theirs, ...whole])
      console.log(`  ${one.ms.toFixed(1)} ms  ${one.query}: ${one.found}`);
  const of = (all: readonly Timed[], kind?: string) =>
    all.filter((one) => kind === undefined || one.kind === kind).map(({ ms }) => ms);
  const pair = (all: readonly number[]) =>
    `${percentile(all, 0.5).toFixed(1)} ms, ${percentile(all, 0.95).toFixed(1)} ms`;
  const worked = (all: readonly Timed[], kind: string) =>
    pair(all.filter((one) => one.kind === kind).map(({ workedMs }) => workedMs));
  const compared = (kind: string) => `${pair(of(ours, kind))}; plain FTS5 ${pair(of(theirs, kind))}`;
  return [
    { name: `a search for the newest ${SHOWN}: middle, 95th of 100`, value: pair(of(ours)) },
    {
      name: "of that the processor worked",
      value: pair(ours.map(({ workedMs }) => workedMs)),
    },
    { name: "of words with their inflections, asked again", value: compared("word") },
    {
      name: "of words, each after fifteen others",
      value: `${pair(between.ours)}; plain FTS5 ${pair(between.theirs)}`,
    },
    { name: "with up to twenty places of each, as `--json` gives", value: pair(of(whole, "word")) },
    {
      name: "of that the processor worked",
      value: `${worked(ours, "word")}; plain FTS5 ${worked(theirs, "word")}; twenty places ${worked(whole, "word")}`,
    },
    { name: "of parts of words", value: compared("part") },
    { name: "of phrases, NEAR, AND and NOT", value: pair(of(ours, "other")) },
  ];
}

/** Every word once in each round, so that none meets the texts that it met just before. */
function wordsInTurn(
  store: Store,
  plain: BetterSqlite3.Database,
): { readonly ours: readonly number[]; readonly theirs: readonly number[] } {
  const words = queries().flatMap(([kind, query]) => (kind === "word" ? [query] : []));
  const timed = (work: () => number) => {
    const begin = performance.now();
    work();
    return performance.now() - begin;
  };
  const rounds = Array.from({ length: ROUNDS_OF_WORDS }, () =>
    words.map((query) => ({
      theirs: timed(() => plainly(plain, query)),
      ours: timed(() => newest(store, query, "first")),
    })),
  ).flat();
  return { ours: rounds.map(({ ours }) => ours), theirs: rounds.map(({ theirs }) => theirs) };
}

/** As the command and Slack do, which show the first sentence of each, or with all its places. */
function newest(store: Store, query: string, asked: Asked): number {
  const search = newestHits(lookAtKept(watch({ query }), null, store, store.index, asked), SHOWN);
  while (search.step());
  return search.found().hits.length;
}

/** Words that the texts also write with a bracket or the end of a line within: `(nood)opvang`, `opvang-⏎locaties`. */
const BROKEN = ["noodopvang", "opvanglocatie"];

/** What each finds of the same words in all documents of 90 days: which documents, not how fast. */
function recalls(store: Store, plain: BetterSqlite3.Database): readonly Measure[] {
  const words = queries().flatMap(([kind, query]) => (kind === "word" ? [query] : []));
  return [["words, in all of 90 days", words] as const, ["words that a text may break", BROKEN] as const].map(
    ([name, asked]) => {
      let [both, own, other] = [0, 0, 0];
      for (const query of asked) {
        const [ours, theirs] = [allOurs(store, query), allPlain(plain, query)];
        const shared = [...ours].filter((document) => theirs.has(document)).length;
        both += shared;
        own += ours.size - shared;
        other += theirs.size - shared;
      }
      return {
        name: `found of ${name}`,
        value: `${both} by both, ${own} by Kamerwacht alone, ${other} by plain FTS5 alone`,
      };
    },
  );
}

const SINCE = new Date(LAST_MS - 90 * DAY_MS).toISOString().slice(0, 10);

function allOurs(store: Store, query: string): ReadonlySet<string> {
  const search = newestHits(lookAtKept(watch({ query }), SINCE, store, store.index), null);
  while (search.step());
  return new Set(search.found().hits.map(({ snapshot }) => snapshot.key));
}

function allPlain(plain: BetterSqlite3.Database, query: string): ReadonlySet<string> {
  const find = plain.prepare<[string], number>("SELECT rowid FROM plain WHERE plain MATCH ?").pluck();
  const numbers = find.all(askedOf(plain, query)).filter((number) => dateOf(number) >= SINCE);
  return new Set(numbers.map((number) => `document-${number}`));
}

function replays(store: Store): readonly Measure[] {
  const random = chance(3);
  const rules: readonly (readonly [string, Watch])[] = [
    ["a rule of words", watch({ query: `${makeCompound(random)} OR ${makeCompound(random)}*` })],
    ["a rule with NEAR", watch({ query: `${makeCompound(random)} NEAR/10 (opvang* OR asiel*)` })],
    ["a rule that hits nearly all", watch({ query: "opvang" })],
    ["a followed motion that few cite", watch({ motion: "kst-35123-17" })],
    ["one that most cite", watch({ motion: "kst-36600-XX-29" })],
  ];
  return rules.flatMap(([name, one]) => {
    let looked = 0;
    const work = () => {
      const search = newestHits(lookAtKept(one, SINCE, store, store.index), null);
      while (search.step());
      looked = search.found().looked();
      return search.found().hits.length;
    };
    return inTurn([work], ROUNDS).map(({ ms, workedMs, found }) => ({
      name: `replay over 90 days, ${name}`,
      value: `${ms.toFixed(0)} ms, the processor ${workedMs.toFixed(0)} (${found} of ${looked} texts)`,
    }));
  });
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}
