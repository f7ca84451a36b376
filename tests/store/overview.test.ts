import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import type { Post } from "#alert";
import { DATABASE_FILE, openStore } from "#store";
import { backTo } from "./older.ts";

const AT = (hour: number) => `2024-11-20T${String(hour).padStart(2, "0")}:00:00.000Z`;

it("an earlier version's digests are gone on with where they were", () => {
  const folder = mkdtempSync(join(tmpdir(), "kamerwacht-overview-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, DATABASE_FILE);
  {
    using store = openStore(folder);
    store.transaction((transaction) => {
      for (const channel of ["#met", "#zonder"])
        for (const hour of [7, 8, 9]) {
          const post = { key: `${channel} ${hour}`, kind: "card", channel, parent: null, broadcast: false };
          const content = { type: "notice" };
          transaction.enqueue({ ...post, held: false, content } as unknown as Post, null, null, AT(hour));
        }
      transaction.setNote("digest/#met", `2024-11-20 ${AT(8)}`);
    });
  }
  const database = new BetterSqlite3(file);
  for (const hour of [7, 8, 9])
    database
      .prepare("INSERT INTO events VALUES (?, ?, 1, 'document.published', ?, 'new', '[]', NULL)")
      .run(`${hour}`, `document:${hour}`, AT(hour));
  database.close();
  backTo(24, file);
  using store = openStore(folder);
  store.transaction((transaction) => {
    const keys = (channel: string) => transaction.untoldIn(channel, "").map(({ key }) => key);
    expect(keys("#met")).toEqual(["#met 8", "#met 9"]);
    expect(keys("#zonder")).toEqual([]);
    expect(transaction.note("digest/#met")).toBe(`2024-11-20 ${AT(8)} 1`);
    expect(transaction.seenBetween(1, transaction.seenSoFar())).toEqual(["8", "9"]);
  });
});
