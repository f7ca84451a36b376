import { readFileSync } from "node:fs";
import { join } from "node:path";
import { array, assert, nat, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText, UnexpectedShapeError } from "#parliament";
import { type FeedPage, parseEntity, readPage } from "../../src/sources/gegevensmagazijn/page.ts";
import { runs } from "../runs.ts";
import { entriesOf, pageXml } from "./feed-server.ts";

const BASE = "https://feed.example/SyncFeed/2.0";

function fixture(name: string): Uint8Array {
  return readFileSync(join(import.meta.dirname, "fixtures", name));
}

function read(document: string | Uint8Array): FeedPage {
  const bytes = Buffer.from(document);
  return readPage(decodeText(bytes), bytes.byteLength, BASE);
}

const mixed = read(fixture("gemengd.xml"));

function recordOfKind(kind: string) {
  const record = mixed.records.find((candidate) => candidate.kind === kind);
  if (record === undefined) throw new Error(`no ${kind} in the page`);
  return record;
}

describe("a page with any prefix and any order of elements", () => {
  it("gives the records, their positions, and the position to go on from", () => {
    expect(mixed.records.map(({ kind, position }) => [kind, position])).toEqual([
      ["document", 27_000_001],
      ["toezegging", 27_000_002],
      ["activiteit", 27_000_003],
      ["stemming", 27_000_004],
      ["documentPublicatie", 27_000_005],
      ["persoonNevenfunctie", 27_000_006],
      ["verslag", 27_000_008],
    ]);
    expect(mixed.last).toBe(27_000_008);
  });

  it("keeps every value of a document as published, trimmed, null where nil or empty", () => {
    const document = recordOfKind("document");
    expect(document).toEqual({
      source: "gegevensmagazijn",
      kind: "document",
      id: "d0000000-0000-4000-8000-000000000001",
      position: 27_000_001,
      deleted: false,
      updatedAt: "2026-07-01T13:50:28.737Z",
      publishedAt: "2026-07-01T13:50:31.123Z",
      fields: {
        onderwerp: "Motie van het lid De Vries over voorzieningen op opvanglocaties",
        soort: "Motie",
        documentNummer: "2026D40001",
        titel: null,
        datum: "2026-07-01T00:00:00",
        volgnummer: "29",
        vergaderjaar: "2025-2026",
        kamer: "2",
        citeertitel: null,
        alias: null,
        organisatie: "Tweede Kamer",
      },
      refs: {
        zaak: ["a0000000-0000-4000-8000-000000000001", "a0000000-0000-4000-8000-000000000002"],
        kamerstukdossier: ["c0000000-0000-4000-8000-000000000001"],
        huidigeDocumentVersie: [],
      },
      file: {
        url: `${BASE}/Resources/d0000000-0000-4000-8000-000000000001`,
        contentType: "application/pdf",
        bytes: 81_234,
      },
    });
  });

  it("reads a toezegging with the prefix ns1, offsets, repeated elements and a dated reference", () => {
    const { fields, refs, updatedAt } = recordOfKind("toezegging");
    expect(updatedAt).toBe("2026-11-24T10:00:00.000Z");
    expect(fields.kamerbriefNakoming).toEqual(["2026D41000", "2026D41001"]);
    expect(fields["isHerhalingVan@bijgewerkt"]).toBe("2026-11-20T11:00:00+01:00");
    expect(fields.datumNakoming).toBe("0001-01-01T00:00:00");
    expect(fields.tekst).toBe("De minister zegt toe de Kamer te informeren & te rapporteren.");
    expect(refs).toEqual({
      toegezegdAan: ["b0000000-0000-4000-8000-000000000001"],
      isHerhalingVan: ["e0000000-0000-4000-8000-000000000002"],
      activiteit: ["f0000000-0000-4000-8000-000000000001"],
    });
  });

  it("keeps the text of HTML inside a field, and fields that the schema does not name", () => {
    const { fields, refs, updatedAt } = recordOfKind("activiteit");
    expect(fields.noot).toBe("Van 10.00 uur\nin de Thorbeckezaal");
    expect(fields.noot2).toBe("<p>vijf & zes</p>");
    expect(fields.zoomlink).toBe("https://vergader.example/1");
    expect(refs.gastheer).toEqual(["b0000000-0000-4000-8000-000000000009"]);
    // Shown twice by the clock: the first of the two.
    expect(updatedAt).toBe("2026-10-25T00:30:00.000Z");
  });

  it("keeps elements inside elements that the schema names", () => {
    const { fields } = recordOfKind("persoonNevenfunctie");
    expect(fields["periode.van"]).toBe("2024");
    expect(fields["periode.totEnMet"]).toBeNull();
    expect(fields.vergoeding).toBeNull();
  });

  it("reads a tombstone, whatever the case of its boolean", () => {
    expect(recordOfKind("stemming")).toMatchObject({ deleted: true, fields: {}, refs: {}, file: null });
  });

  it("finds a verslag's file by its own id, and its position in the feed's own link", () => {
    expect(recordOfKind("verslag").file).toEqual({
      url: `${BASE}/Resources/40000000-0000-4000-8000-000000000001`,
      contentType: "text/xml",
      bytes: null,
    });
  });

  it("counts what it does not know and says what it drops", () => {
    expect(mixed.counts).toMatchObject({
      entries: 8,
      dropped: ['zaak at position 27000007: no usable id ("geen bruikbaar id")'],
      unknownKinds: { documentPublicatie: 1 },
      unknownFields: { "activiteit.zoomlink": 1, "activiteit.noot2": 1, "activiteit.gastheer": 1 },
      bytes: fixture("gemengd.xml").byteLength,
    });
  });

  it("reads a feed without entries as one that is read to its end", () => {
    expect(read(fixture("bijgewerkt.xml"))).toMatchObject({ records: [], last: null });
  });

  it("reads an entity without an entry", () => {
    const { record, unknownFields } = parseEntity(decodeText(fixture("entiteit.xml")), BASE);
    expect(unknownFields).toEqual([]);
    expect(record).toMatchObject({ kind: "vergadering", id: "0f0e0d0c-0000-4000-8000-0000000000aa" });
    expect(Object.keys(record.fields)).toHaveLength(9);
  });

  it("takes a file that is linked on another host from its own base", () => {
    const xml = fixture("gemengd.xml")
      .toString()
      .replace("https://feed.example/SyncFeed/2.0/Resources", "https://elsewhere.example/x/Resources");
    expect(read(xml).records[0]?.file?.url).toBe(`${BASE}/Resources/d0000000-0000-4000-8000-000000000001`);
  });

  it("keeps names that mean something to JavaScript as data", () => {
    const content = "<constructor>a</constructor><__proto__>b</__proto__><toString ref='x'/>";
    const xml = pageXml(BASE, [{ position: 1, kind: "constructor", id: "x1", content }], 0);
    const { records, counts } = read(xml);
    expect(Object.entries(records[0]?.fields ?? {})).toEqual([
      ["constructor", "a"],
      ["__proto__", "b"],
    ]);
    expect(Object.entries(records[0]?.refs ?? {})).toEqual([["toString", ["x"]]]);
    expect(counts.unknownKinds).toEqual({ constructor: 1 });
  });
});

describe("what is not a page", () => {
  const good = pageXml(BASE, entriesOf(3), 0);
  it.each([
    ["truncated before its first entry ends", good.slice(0, good.indexOf("</entry>"))],
    ["empty", ""],
    ["invalid XML", good.replace("</title>", "</titel>")],
    ["a web page", "<!DOCTYPE html><html><body>Onderhoud</body></html>"],
    ["a web page without a doctype", "<html><body>Onderhoud</body></html>"],
    ["an error in XML", "<Error><Message>An error has occurred.</Message></Error>"],
    ["a feed in another namespace", "<feed xmlns='urn:x'/>"],
    ["a DOCTYPE", `<!DOCTYPE feed [<!ENTITY a "b">]>${good.slice(good.indexOf("<feed"))}`],
    ["invalid UTF-8", Buffer.concat([Buffer.from(good.slice(0, 400)), Buffer.from([0xff, 0xfe])])],
    ["more than 5,000 entries", pageXml(BASE, entriesOf(5_001), 0)],
    [
      "mostly bad entries",
      pageXml(BASE, [...entriesOf(4), ...entriesOf(5).map((entry) => ({ ...entry, id: "?" }))], 0),
    ],
  ])("refuses %s", (_, document) => {
    expect(() => read(document)).toThrow(UnexpectedShapeError);
  });

  it.each([
    [
      "Windows-1252, as it says",
      Buffer.from(good.replace("utf-8", "windows-1252").replace("Brief", "Ca\xf6"), "latin1"),
    ],
    ["Windows-1252, though it says UTF-8", Buffer.from(good.replace("Brief", "Ca\xf6"), "latin1")],
    [
      "UTF-8, though it says Windows-1252",
      Buffer.from(good.replace("utf-8", "windows-1252").replace("Brief", "Caö")),
    ],
  ])("reads a page in %s", (_, bytes) => {
    expect(read(bytes).records[0]?.fields.soort).toBe("Caö regering");
  });

  it("drops fewer bad entries than that, and goes on behind them", () => {
    const bad = entriesOf(5)
      .slice(3)
      .map((entry) => ({ ...entry, id: "?" }));
    const page = read(pageXml(BASE, [...entriesOf(3), ...bad], 0));
    expect(page).toMatchObject({ last: 5, records: { length: 3 }, counts: { dropped: { length: 2 } } });
  });

  it("is refused or read, and nothing else happens, whatever bytes are changed", () => {
    const bytes = fixture("gemengd.xml");
    const change = tuple(nat(bytes.length - 1), nat(255));
    const outcome = (document: Uint8Array) => {
      try {
        return read(document).counts.entries <= 5_000;
      } catch (error) {
        return error instanceof UnexpectedShapeError;
      }
    };
    void assert(
      property(array(change, { minLength: 1, maxLength: 4 }), nat(bytes.length), (changes, length) => {
        const changed = Uint8Array.from(bytes);
        for (const [at, byte] of changes) changed[at] = byte;
        return outcome(changed) && outcome(bytes.subarray(0, length));
      }),
      { numRuns: runs(150) },
    );
  });
});
