import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identityOf, mayBeOne, mergeRecords, type SourceRecord } from "#parliament";
import { emptyWorld, motionLife, record } from "./world.ts";

const OTHERS = ["tweedekamer", "officielebekendmakingen", "odata", "feeds"];

function told(source: string, id: string, change: Partial<SourceRecord> = {}): SourceRecord {
  return record("document", id, { source, ...change });
}

describe("the public ids that a record is known by", () => {
  it.each<[string, SourceRecord, readonly string[]]>([
    [
      "a document's number",
      record("document", "a", { fields: { documentNummer: "2024D43817" } }),
      ["2024D43817"],
    ],
    [
      "what a source calls it, that under which it is published for good first",
      told("officielebekendmakingen", "a", { fields: { identifier: ["kst-1259252", "kst-36867-D"] } }),
      ["kst-36867-D", "kst-1259252"],
    ],
    [
      "no address, no dossier, no zaak: those have several documents",
      told("feeds", "a", {
        fields: { identifier: ["https://www.tweedekamer.nl/x", "dossier-36600-XX", "2024Z18231", "rel:916"] },
      }),
      [],
    ],
    ["a zaak's number", record("zaak", "a", { fields: { nummer: "2024Z18231" } }), ["2024Z18231"]],
    [
      "the document that a zaak is only known by",
      record("zaak", "zaak-of-kst-36600-XX-29"),
      ["kst-36600-XX-29"],
    ],
    [
      "a dossier's number with its addition",
      record("kamerstukdossier", "a", { fields: { nummer: "36600", toevoeging: "XX" } }),
      ["dossier-36600-XX"],
    ],
    ["a meeting's number", record("activiteit", "a", { fields: { nummer: "2024A05766" } }), ["2024A05766"]],
    [
      "a pledge's number",
      record("toezegging", "a", { fields: { nummer: "TZ202412-116" } }),
      ["TZ202412-116"],
    ],
    ["a tombstone's none", record("document", "a", { deleted: true }), []],
    ["a decision's none", record("besluit", "a", { fields: { nummer: "1" } }), []],
  ])("%s", (_name, given, ids) => {
    expect(identityOf(given)).toEqual(ids);
  });
});

describe("two records", () => {
  const open = record("document", "a", { fields: { documentNummer: "2024D00001" } });
  const site = (number: string) => told("tweedekamer", "b", { fields: { documentNummer: number } });
  it.each<[string, SourceRecord, SourceRecord, boolean]>([
    ["can be one by one number", open, site("2024D00001"), true],
    ["can be one where one has no number", open, told("feeds", "c"), true],
    ["are two with a number each", open, site("2024D00002"), false],
    ["are two where the open data tells both", open, record("document", "d"), false],
  ])("%s", (_name, one, other, expected) => {
    expect(mayBeOne([one], [other])).toBe(expected);
    expect(mayBeOne([other], [one])).toBe(expected);
  });
});

describe("what several sources tell", () => {
  const open = record("document", "guid", {
    fields: { onderwerp: "Uit de open data", datum: null, soort: "Motie" },
    refs: { zaak: ["z"] },
    file: { url: "pdf", contentType: "application/pdf", bytes: 9 },
  });
  const site = told("tweedekamer", "2024D43817", {
    fields: { onderwerp: "Van de website", datum: "2024-11-19", identifier: ["2024D43817"] },
    refs: { zaak: ["z", "y"] },
    file: { url: "site-pdf", contentType: "application/pdf", bytes: null },
  });
  const official = told("officielebekendmakingen", "kst-36600-XX-29", {
    fields: { identifier: ["kst-36600-XX-29"] },
    file: { url: "stuk.xml", contentType: "application/xml", bytes: null },
  });

  it("is the open data's word, with what it does not say from the next", () => {
    const merged = mergeRecords("guid", [official, site, open]);
    expect(merged).toMatchObject({
      id: "guid",
      source: "gegevensmagazijn",
      fields: {
        onderwerp: "Uit de open data",
        datum: "2024-11-19",
        identifier: ["2024D43817", "kst-36600-XX-29"],
      },
      refs: { zaak: ["z", "y"] },
    });
    expect(merged.tellings?.map(({ source }) => source)).toEqual([
      "gegevensmagazijn",
      "tweedekamer",
      "officielebekendmakingen",
    ]);
  });

  it("has the official text as its file, and else the one of the source that is believed first", () => {
    expect(mergeRecords("guid", [site, official, open]).file).toEqual({
      ...official.file,
      source: "officielebekendmakingen",
    });
    expect(mergeRecords("guid", [site, open]).file).toEqual(open.file);
    expect(mergeRecords("2024D43817", [site]).file).toEqual({ ...site.file, source: "tweedekamer" });
  });

  it("is withdrawn where the open data withdraws it, and only there", () => {
    const withdrawn = { ...open, deleted: true, fields: {} };
    expect(mergeRecords("guid", [withdrawn, site])).toEqual(withdrawn);
    expect(mergeRecords("guid", [open, { ...site, deleted: true }])).toMatchObject({ deleted: false });
    expect(mergeRecords("guid", [open, { ...site, deleted: true }]).tellings).toBeUndefined();
  });

  it("is a record of the open data alone as it is", () => {
    expect(mergeRecords("guid", [open])).toBe(open);
  });

  it("does not depend on their order", () => {
    const some = fc.uniqueArray(
      fc.record({
        source: fc.constantFrom("gegevensmagazijn", ...OTHERS),
        id: fc.constantFrom("a", "b", "c"),
        position: fc.nat(3),
        deleted: fc.boolean(),
        fields: fc.dictionary(
          fc.constantFrom("onderwerp", "datum", "identifier"),
          fc.constantFrom("", "x", "y", null),
        ),
      }),
      { selector: ({ source, id }) => `${source}/${id}`, minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(
        some.chain((each) =>
          fc.tuple(fc.constant(each), fc.shuffledSubarray(each, { minLength: each.length })),
        ),
        ([given, shuffled]) => {
          const records = (each: typeof given) =>
            each.map(({ id, ...change }) => record("document", id, change));
          expect(mergeRecords("a", records(shuffled))).toEqual(mergeRecords("a", records(given)));
        },
      ),
    );
  });
});

it("takes OData's records for the open data's own", () => {
  const world = emptyWorld();
  const dated = motionLife().map((each) => (each.id === "besluit-2" ? { ...each, source: "odata" } : each));
  world.add(...dated);
  const alone = emptyWorld();
  alone.add(...motionLife());
  expect(world.snapshots.get("motion:zaak-1")).toEqual(alone.snapshots.get("motion:zaak-1"));
});
