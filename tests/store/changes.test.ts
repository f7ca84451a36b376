import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { DATABASE_FILE, openStore, type Store } from "#store";

const AT = "2026-01-02T03:04:05.000Z";

function stampOf(store: Store): string {
  return store.transaction((transaction) => transaction.changesStamp());
}

function pollIn(store: Store): void {
  store.transaction((transaction) => {
    const run = transaction.startRun("bron", "*", "poll", AT);
    transaction.saveCursors("bron", { "*": String(run), oud: null }, AT);
    transaction.countRun(run, { ...transaction.runCounts(run), pages: 1 });
    transaction.finishRun(run, "unchanged", null, AT);
  });
}

describe("whether anything was written", () => {
  it("is not told of a poll that brought nothing, however often", () => {
    using store = openStore(":memory:");
    const before = stampOf(store);
    for (let times = 0; times < 5; times += 1) pollIn(store);
    store.transaction((transaction) => transaction.closeRuns(null, "einde", AT));
    expect(stampOf(store)).toBe(before);
  });

  it.each<[string, (store: Store) => void]>([
    ["a note", (store) => store.transaction((transaction) => transaction.setNote("a", "1"))],
    [
      "a stretch of history",
      (store) => store.transaction((it) => it.saveStretch("bron", { from: "1", until: "2" })),
    ],
    ["a candidate", (store) => store.transaction((it) => it.addCandidates("motion:a", ["b"]))],
    [
      "a note beside a poll",
      (store) => {
        pollIn(store);
        store.transaction((transaction) => transaction.setNote("a", "1"));
        pollIn(store);
      },
    ],
  ])("is told of %s", (_, write) => {
    using store = openStore(":memory:");
    const before = stampOf(store);
    write(store);
    expect(stampOf(store)).not.toBe(before);
  });

  it("is told of what was not kept: who looked at it in the transaction saw what is not so", () => {
    using store = openStore(":memory:");
    let seen = "";
    expect(() =>
      store.transaction((transaction) => {
        transaction.setNote("a", "1");
        seen = transaction.changesStamp();
        throw new Error("not kept");
      }),
    ).toThrow("not kept");
    expect(stampOf(store)).not.toBe(seen);
  });

  it("is told of what another program wrote", () => {
    const folder = mkdtempSync(join(tmpdir(), "kamerwacht-changes-"));
    try {
      using store = openStore(folder);
      const before = stampOf(store);
      const other = new BetterSqlite3(join(folder, DATABASE_FILE));
      other.prepare("INSERT INTO notes (name, value) VALUES ('a', '1')").run();
      other.close();
      expect(stampOf(store)).not.toBe(before);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
