import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zstdCompressSync } from "node:zlib";
import BetterSqlite3 from "better-sqlite3";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DocumentText } from "#parliament";
import { DATABASE_FILE, openStore } from "#store";
import { pack, unpack } from "../../src/store/packed.ts";
import { runs } from "../runs.ts";
import { documentText } from "../watch/builders.ts";
import { packedByZstd } from "./older.ts";

const AT = "2026-01-02T03:04:05.000Z";
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kamerwacht-packed-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const spans = fc.array(fc.record({ start: fc.nat(), end: fc.nat() }, { noNullPrototype: true }), {
  maxLength: 3,
});
const structure: fc.Arbitrary<Partial<DocumentText>> = fc.record(
  {
    format: fc.constantFrom("pdf" as const, "docx" as const),
    pages: spans,
    paragraphs: spans,
    headings: spans,
    footnotes: fc.constantFrom([], [{ mark: "\u2020", start: 1, end: 2 }]),
    references: fc.constantFrom([], [{ id: "kst-28844-261", start: 1, end: 2 }]),
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** What the database holds of a text, seen past the store. */
function rowOf(document: string): { readonly text: string; readonly packed: Buffer | null } {
  const database = new BetterSqlite3(join(folder, DATABASE_FILE), { readonly: true });
  const row = database.prepare("SELECT text, packed FROM texts WHERE document = ?").get(document);
  database.close();
  return row as ReturnType<typeof rowOf>;
}

/** Letters that no packing makes much shorter. */
function unpackable(seed: number): string {
  let state = seed;
  const letters = Array.from({ length: 40_000 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(33 + (state % 90));
  });
  return letters.join("");
}

describe("a text that is kept", () => {
  it("comes back as it was, whatever stands in it", () => {
    using store = openStore(":memory:");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), structure, (written, fields) => {
        const text: DocumentText = { ...documentText(written), ...fields };
        store.transaction((transaction) => transaction.saveText("a", text, AT));
        const kept = store.transaction((transaction) => transaction.text("a"));
        expect(store.transaction((transaction) => transaction.textOnce("a"))).toEqual(kept);
        expect(kept?.text).toBe(written);
        expect(kept).toEqual(text);
        expect(JSON.parse(JSON.stringify(kept))).toEqual(JSON.parse(JSON.stringify(text)));
        expect({ ...kept }).toStrictEqual(text);
      }),
      { numRuns: runs(200) },
    );
  });

  it("is the very same while it stays the same, and is what was written last", () => {
    using store = openStore(":memory:");
    const read = () => store.transaction((transaction) => transaction.text("a"));
    const write = (words: string) =>
      store.transaction((transaction) => transaction.saveText("a", documentText(words), AT));
    write("een");
    const first = read();
    expect(read()).toBe(first);
    write("twee");
    expect(read()?.text).toBe("twee");
    write("een");
    expect(read()).toEqual(first);
  });

  it("is right for each of many that are asked for in turn, more than are kept unpacked", () => {
    using store = openStore(":memory:");
    const written = new Map(Array.from({ length: 20 }, (_, at) => [`d${at}`, unpackable(at + 1)]));
    store.transaction((transaction) => {
      for (const [document, words] of written) transaction.saveText(document, documentText(words), AT);
    });
    for (const document of [...written.keys(), ...written.keys()])
      expect(store.transaction((transaction) => transaction.text(document)?.text)).toBe(
        written.get(document),
      );
  });

  it("shares what reads the rest of it with all others: a shape for each would hold on to much for long", () => {
    using store = openStore(":memory:");
    const references = [{ id: "kst-28844-261", start: 1, end: 2 }];
    const getters = ["een", "twee"].map((key) => {
      const text = store.transaction((transaction) => {
        transaction.saveText(key, { ...documentText(key), references }, AT);
        return transaction.textOnce(key);
      });
      return Object.values(Object.getOwnPropertyDescriptors(text ?? {})).flatMap(({ get }) => get ?? []);
    });
    expect(getters[0]).toHaveLength(4);
    for (const [place, getter] of (getters[0] ?? []).entries()) expect(getters[1]?.[place]).toBe(getter);
  });

  it("takes a fraction of its bytes", () => {
    using store = openStore(folder);
    const words = Array.from({ length: 3_000 }, (_, at) => `woord${(at * at) % 700}`).join(" ");
    store.transaction((transaction) => transaction.saveText("a", documentText(words), AT));
    const { text, packed } = rowOf("a");
    expect(text).toBe("");
    expect(packed?.byteLength).toBeLessThan(words.length / 3);
  });

  const plain = { ...documentText("Zoals het was."), paragraphs: [{ start: 0, end: 14 }] };
  const halved = documentText("Een half teken: \ud83c.");
  it.each<[string, DocumentText, (text: DocumentText) => readonly [text: string, packed: Buffer | null]]>([
    ["as it is", plain, (text) => [JSON.stringify(text), null]],
    ["packed as one JSON", plain, (text) => ["", zstdCompressSync(JSON.stringify(text))]],
    ["packed by zstd", plain, (text) => ["", packedByZstd(text)]],
    ["packed by zstd in UTF-16", halved, (text) => ["", packedByZstd(text)]],
  ])(
    "is read as an older version wrote it, %s, and packed anew when it is asked for",
    (_, written, rowOfOld) => {
      openStore(folder)[Symbol.dispose]();
      const database = new BetterSqlite3(join(folder, DATABASE_FILE));
      database.prepare("INSERT INTO texts VALUES (?, ?, ?, ?)").run("oud", AT, ...rowOfOld(written));
      database.close();
      const before = rowOf("oud").packed;
      using store = openStore(folder);
      const kept = () => store.transaction((transaction) => transaction.text("oud"));
      expect(kept()).toEqual(written);
      store.transaction((transaction) => transaction.packText("oud"));
      const packed = rowOf("oud");
      expect(packed).toMatchObject({ text: "", packed: expect.any(Buffer) });
      expect(packed.packed).not.toEqual(before);
      expect(kept()).toEqual(written);
      store.transaction((transaction) => {
        transaction.packText("oud");
        transaction.packText("er niet");
      });
      expect(rowOf("oud")).toEqual(packed);
      expect(kept()).toEqual(written);
    },
  );

  it("comes back as it was or not at all where a byte of it is damaged", () => {
    const text = documentText("De opvang in de gemeente is geregeld. ".repeat(20));
    const packed = pack(text);
    // The first byte alone tells how the letters are written.
    for (let at = 1; at < packed.length; at++) {
      for (const flipped of [0x01, 0x10, 0x80, 0xff]) {
        const damaged = Buffer.from(packed);
        damaged[at] = (packed[at] ?? 0) ^ flipped;
        expect([text, null]).toContainEqual(readOrNull(damaged));
      }
    }
    for (const end of [0, 1, packed.length >> 1, packed.length - 1])
      expect(readOrNull(packed.subarray(0, end))).toBeNull();
  });
});

function readOrNull(packed: Buffer): DocumentText | null {
  try {
    return { ...unpack({ text: "", packed }) };
  } catch {
    return null;
  }
}
