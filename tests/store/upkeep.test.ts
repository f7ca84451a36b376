import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Post } from "#alert";
import { DATABASE_FILE, examineDatabase, openStore } from "#store";

const never = new AbortController().signal;

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "kamerwacht-upkeep-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Fills a database with so many MB, and empties it again but for a part. */
function fill(state: string, megabytes: number): void {
  const database = new BetterSqlite3(join(state, DATABASE_FILE));
  const add = database.prepare("INSERT INTO notes (name, value) VALUES (?, ?)");
  database.transaction(() => {
    for (let index = 0; index < megabytes; index += 1) add.run(`fill/${index}`, "x".repeat(1_048_576));
  })();
  database.prepare("DELETE FROM notes WHERE name >= 'fill/1'").run();
  database.close();
}

describe("a database that is looked at as a whole", () => {
  it("is whole beside a process that writes to it", async () => {
    const state = folder();
    using store = openStore(state);
    const examining = examineDatabase(state, never);
    store.transaction((transaction) => transaction.setNote("a", "b"));
    expect(await examining).toBeNull();
    store.transaction((transaction) => transaction.setNote("a", "c"));
  });

  it("is damaged where a page of an index does not say what its table says", async () => {
    const state = folder();
    openStore(state)[Symbol.dispose]();
    const file = join(state, DATABASE_FILE);
    const handle = openSync(file, "r+");
    const { size } = statSync(file);
    for (let page = 8; page < size / 4_096; page += 3)
      writeSync(handle, Buffer.alloc(2_000, 7), 0, 2_000, page * 4_096);
    closeSync(handle);
    expect(await examineDatabase(state, never)).toMatch(/\S/);
  });

  it("is told to be none of ours where it is none", async () => {
    const state = folder();
    writeFileSync(join(state, DATABASE_FILE), "geen database, maar een brief".repeat(200));
    expect(await examineDatabase(state, never)).toContain("is not a Kamerwacht database");
  });

  it("is let alone when the program stops", async () => {
    const state = folder();
    openStore(state)[Symbol.dispose]();
    await expect(examineDatabase(state, AbortSignal.abort())).rejects.toThrow();
  });
});

describe("room", () => {
  it("is given back where much is empty inside, and nothing is lost by it", () => {
    const state = folder();
    openStore(state)[Symbol.dispose]();
    fill(state, 40);
    using store = openStore(state);
    const before = store.room();
    expect(before.freeBytes).toBeGreaterThan(30 * 1_048_576);
    expect(store.giveBack()).toBeGreaterThan(30 * 1_048_576);
    expect(store.room().bytes).toBeLessThan(before.bytes / 4);
    expect(store.transaction((transaction) => transaction.note("fill/0"))).toHaveLength(1_048_576);
  });

  it("is kept where little is empty", () => {
    const state = folder();
    openStore(state)[Symbol.dispose]();
    fill(state, 3);
    using store = openStore(state);
    expect(store.giveBack()).toBe(0);
  });
});

describe("what nobody asks for any more", () => {
  const OLD = "2024-01-01T00:00:00.000Z";
  const NEW = "2026-01-01T00:00:00.000Z";
  const BEFORE = "2025-01-01T00:00:00.000Z";

  it("is forgotten of runs, but for the newest of each stream and those under way", () => {
    using store = openStore(":memory:");
    const left = store.transaction((transaction) => {
      for (const [stream, at] of [
        ["*", OLD],
        ["*", OLD],
        ["*", NEW],
        ["quiet", OLD],
      ] as const) {
        transaction.finishRun(transaction.startRun("bron", stream, "poll", at), "changed", null, at);
      }
      transaction.startRun("bron", "under-way", "poll", OLD);
      transaction.countOddity("bron", "vreemd", 1, OLD);
      transaction.countOddity("bron", "nieuw", 1, NEW);
      expect(transaction.pruneLedger(BEFORE)).toBe(3);
      return transaction.runsSince("2020").map(({ stream, startedAt }) => [stream, startedAt]);
    });
    expect(left).toEqual([
      ["*", NEW],
      ["quiet", OLD],
      ["under-way", OLD],
    ]);
    expect(store.transaction((transaction) => transaction.oddities()).map(({ what }) => what)).toEqual([
      "nieuw",
    ]);
  });

  it("is emptied of edits that others overtook; the last one and the card stay as they are", () => {
    using store = openStore(":memory:");
    const post = (key: string, kind: Post["kind"], parent: string | null): Post => ({
      key,
      kind,
      channel: "#c",
      parent,
      broadcast: false,
      held: false,
      content: {
        type: "notice",
        language: "nl",
        level: "info",
        matter: { what: "rules-kept", problem: key },
      },
    });
    store.transaction((transaction) => {
      transaction.enqueue(post("card", "card", null), null, null, OLD);
      for (const edit of ["edit-1", "edit-2", "edit-3"])
        transaction.enqueue(post(edit, "edit", "card"), null, null, OLD);
      for (const key of ["card", "edit-1", "edit-3"]) transaction.update(key, { state: "sent", sentAt: OLD });
      expect(transaction.pruneEdits(BEFORE)).toBe(1);
      expect(transaction.pruneEdits(BEFORE)).toBe(0);
      const saidBy = (key: string) => JSON.stringify(transaction.post(key)?.content);
      expect(saidBy("edit-1")).toBe("{}");
      for (const key of ["card", "edit-2", "edit-3"]) expect(saidBy(key)).toContain(key);
      expect(JSON.stringify(transaction.lastContent("card"))).toContain("edit-3");
      expect(transaction.enqueue(post("edit-1", "edit", "card"), null, null, NEW)).toBe(false);
    });
  });

  it("is kept of sizes for as long as is asked", () => {
    using store = openStore(":memory:");
    store.transaction((transaction) => {
      transaction.keepSize("2026-01-01", 10, "2025-01-01");
      transaction.keepSize("2026-01-08", 25, "2026-01-02");
      expect([transaction.sizeOn("2026-01-01"), transaction.sizeOn("2026-01-08")]).toEqual([null, 25]);
    });
  });
});
