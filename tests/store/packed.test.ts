import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DocumentText } from "#parliament";
import { DATABASE_FILE, openStore } from "#store";
import { runs } from "../runs.ts";
import { documentText } from "../watch/builders.ts";

const AT = "2026-01-02T03:04:05.000Z";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-packed-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the database holds of a text, seen past the store. */
function rowOf(document: string): { readonly text: string; readonly packed: Buffer | null } {
  const database = new BetterSqlite3(join(folder, DATABASE_FILE), { readonly: true });
  const row = database.prepare("SELECT text, packed FROM texts WHERE document = ?").get(document);
  database.close();
  return row as ReturnType<typeof rowOf>;
}

describe("a text that is kept", () => {
  it("comes back as it was, whatever stands in it", () => {
    using store = openStore(":memory:");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (written) => {
        const text: DocumentText = { ...documentText(written), paragraphs: [{ start: 0, end: 1 }] };
        store.transaction((transaction) => transaction.saveText("a", text, AT));
        expect(store.transaction((transaction) => transaction.text("a"))).toEqual(text);
      }),
      { numRuns: runs(100) },
    );
  });

  it("takes a fraction of its bytes", () => {
    using store = openStore(folder);
    const words = Array.from({ length: 3_000 }, (_, at) => `woord${(at * at) % 700}`).join(" ");
    store.transaction((transaction) => transaction.saveText("a", documentText(words), AT));
    const { text, packed } = rowOf("a");
    expect(text).toBe("");
    expect(packed?.byteLength).toBeLessThan(words.length / 3);
  });

  it("is read as an older version wrote it, and packed when it is asked for", () => {
    const written = documentText("Zoals het was.");
    openStore(folder)[Symbol.dispose]();
    const database = new BetterSqlite3(join(folder, DATABASE_FILE));
    database.prepare("INSERT INTO texts VALUES (?, ?, ?, NULL)").run("oud", AT, JSON.stringify(written));
    database.close();
    using store = openStore(folder);
    const kept = () => store.transaction((transaction) => transaction.text("oud"));
    expect(kept()).toEqual(written);
    store.transaction((transaction) => transaction.packText("oud"));
    expect(rowOf("oud")).toMatchObject({ text: "", packed: expect.any(Buffer) });
    expect(kept()).toEqual(written);
    store.transaction((transaction) => {
      transaction.packText("oud");
      transaction.packText("er niet");
    });
    expect(kept()).toEqual(written);
  });
});
