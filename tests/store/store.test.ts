import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DATABASE_FILE, openStore, type Store, StoreError } from "#store";
import { NEWEST_SCHEMA } from "../../src/store/schema.ts";
import { record } from "../parliament/world.ts";
import { contentOf } from "./dump.ts";
import { schemaAt } from "./older.ts";

let folder: string;
const open: Disposable[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-store-"));
});
afterEach(() => {
  for (const store of open.splice(0)) store[Symbol.dispose]();
  rmSync(folder, { recursive: true });
});

function mustOpen(): Store {
  const store = openStore(folder);
  open.push(store);
  return store;
}

/** The same file, seen past the store. */
function peek(): BetterSqlite3.Database {
  const database = new BetterSqlite3(join(folder, DATABASE_FILE));
  open.push({ [Symbol.dispose]: () => void database.close() });
  return database;
}

const HEADING =
  "-- What the migrations make, at once. Written by a test: npx vitest run tests/store/store.test.ts -u";

const NOW = new Date("2024-11-20T12:00:00Z");

describe("the database", () => {
  it("is made at once as all migrations after each other make it", async () => {
    const migrated = schemaAt(NEWEST_SCHEMA);
    open.push({ [Symbol.dispose]: () => void migrated.close() });
    await expect(`${HEADING}\n\n${contentOf(migrated).join("\n\n")}\n`).toMatchFileSnapshot(
      "../../src/store/newest.sql",
    );
    mustOpen();
    const made = peek();
    // Who holds it, and which it is, is written where one is opened.
    const content = contentOf(made).filter((each) => !/^INSERT INTO (fence|progress) /.test(each));
    expect(content).toEqual(contentOf(migrated));
    expect(made.pragma("user_version", { simple: true })).toBe(NEWEST_SCHEMA);
  });

  it("is opened again as it is", () => {
    mustOpen().transaction((transaction) => transaction.saveRecord(record("zaak", "a")));
    open.pop()?.[Symbol.dispose]();
    expect(mustOpen().totals().records).toBe(1);
  });

  it("writes ahead", () => {
    mustOpen();
    expect(peek().pragma("journal_mode", { simple: true })).toBe("wal");
  });

  it("refuses one that a newer version wrote", () => {
    mustOpen();
    peek().pragma("user_version = 99");
    open.shift()?.[Symbol.dispose]();
    expect(() => openStore(folder)).toThrow(/newer version of Kamerwacht/);
  });

  it("refuses a file that is no database, and leaves it alone", () => {
    writeFileSync(
      join(folder, DATABASE_FILE),
      "This is not a database, and it is long enough to show that.".repeat(20),
    );
    expect(() => openStore(folder)).toThrow(StoreError);
  });

  it("refuses a database that is damaged", () => {
    const store = mustOpen();
    store.transaction((transaction) => {
      for (let number = 0; number < 500; number += 1)
        transaction.saveRecord(record("zaak", `zaak-${number}`));
    });
    open.pop()?.[Symbol.dispose]();
    const file = join(folder, DATABASE_FILE);
    const database = new BetterSqlite3(file);
    const pages = Number(database.pragma("page_count", { simple: true }));
    database.close();
    const { openSync, writeSync, closeSync } = process.getBuiltinModule("node:fs");
    const handle = openSync(file, "r+");
    for (let page = 2; page < pages; page += 1)
      writeSync(handle, Buffer.alloc(512, 0xff), 0, 512, page * 4096);
    closeSync(handle);
    expect(() => openStore(folder)).toThrow(/damaged|cannot be used/);
  });
});

describe("a transaction", () => {
  it("keeps all or nothing", () => {
    const store = mustOpen();
    expect(() =>
      store.transaction((transaction) => {
        transaction.saveRecord(record("zaak", "a"));
        throw new Error("halfway");
      }),
    ).toThrow("halfway");
    expect(store.totals().records).toBe(0);
    store.transaction((transaction) => expect(transaction.graph.get("zaak", "a")).toBeNull());
  });

  it("cannot wait", () => {
    const store = mustOpen();
    expect(() =>
      store.transaction(async (transaction) => transaction.saveRecord(record("zaak", "a"))),
    ).toThrow("cannot wait");
    expect(store.totals().records).toBe(0);
  });

  it("cannot nest", () => {
    const store = mustOpen();
    expect(() => store.transaction(() => store.transaction(() => {}))).toThrow("do not nest");
  });
});

describe("a record", () => {
  const save = (store: Store, ...records: Parameters<typeof record>[]) =>
    store.transaction((transaction) => records.map((args) => transaction.saveRecord(record(...args))));

  it("is changed by its content alone", () => {
    const store = mustOpen();
    const [first] = save(store, ["zaak", "a", { fields: { soort: "Motie" } }]);
    const [again] = save(store, [
      "zaak",
      "a",
      { fields: { soort: "Motie" }, position: 7, updatedAt: "2026-01-01T00:00:00.000Z" },
    ]);
    const [other] = save(store, ["zaak", "a", { fields: { soort: "Amendement" }, position: 8 }]);
    expect([first?.changed, again?.changed, other?.changed]).toEqual([true, false, true]);
    expect(other?.before?.fields).toEqual({ soort: "Motie" });
  });

  it("is not undone by an older version", () => {
    const store = mustOpen();
    save(store, ["zaak", "a", { fields: { soort: "Motie" }, position: 7 }]);
    const [older] = save(store, ["zaak", "a", { deleted: true, position: 6 }]);
    expect(older?.changed).toBe(false);
    store.transaction((transaction) => expect(transaction.graph.get("zaak", "a")?.deleted).toBe(false));
  });

  it("is found by what it refers to, before and after that exists, until it no longer refers to it", () => {
    const store = mustOpen();
    save(store, ["stemming", "s", { refs: { besluit: ["b"], persoon: ["p"] } }]);
    const found = () =>
      store.transaction((transaction) =>
        transaction.graph.referring("stemming", "besluit", "b").map((one) => one.id),
      );
    expect(found()).toEqual(["s"]);
    save(store, ["stemming", "s", { refs: { besluit: ["other"] }, position: 2 }]);
    expect(found()).toEqual([]);
    save(
      store,
      ["stemming", "s", { refs: { besluit: ["b"] }, position: 3 }],
      ["stemming", "s", { deleted: true, position: 4 }],
    );
    expect(found()).toEqual([]);
  });
});

describe("a post that is taken in hand", () => {
  it("must still stand as it was read", () => {
    const store = mustOpen();
    store.transaction((transaction) => {
      const card = { type: "notice-text", language: "nl", level: "info", text: "" } as const;
      const post = {
        key: "k",
        kind: "card",
        channel: "#a",
        parent: null,
        broadcast: false,
        held: false,
      } as const;
      transaction.enqueue({ ...post, content: card } as never, null, null, NOW.toISOString());
      const seen = { key: "k", state: "ready", attempts: 0 } as const;
      expect(transaction.take(seen, { state: "sending", attempts: 1 })).toBe(true);
      expect(transaction.take(seen, { state: "sending", attempts: 1 })).toBe(false);
      expect(transaction.post("k")?.attempts).toBe(1);
    });
  });
});

describe("the ledger", () => {
  it("keeps one idle run of a stream, and every other", () => {
    const store = mustOpen();
    store.transaction((transaction) => {
      for (const status of ["changed", "unchanged", "failed", "unchanged", "unchanged"] as const) {
        const run = transaction.startRun("gegevensmagazijn", "*", "poll", NOW.toISOString());
        transaction.finishRun(run, status, null, NOW.toISOString());
      }
      const statuses = transaction.lastRuns("gegevensmagazijn", "*", 10).map((run) => run.status);
      expect(statuses).toEqual(["unchanged", "failed", "changed"]);
    });
  });
});
