import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { build, guidOf, type SmallParliament, startSmallParliament } from "#demo";
import { SourceUnavailableError, UnexpectedShapeError } from "#parliament";
import { createGegevensmagazijn, type Source } from "#sources";

let parliament: SmallParliament;
let source: Source;
const { signal } = new AbortController();

beforeEach(async () => {
  parliament = await startSmallParliament();
  const http = { sleep: async () => {}, triesMax: 1 };
  source = createGegevensmagazijn({ url: parliament.url, userAgent: "test", http });
});
afterEach(async () => {
  await source[Symbol.asyncDispose]();
  await parliament.close();
});

describe("looking up one entity", () => {
  it("gives the record as it is now, older than any version in the feed", async () => {
    parliament.publish([
      build.zaak("zaak", { nummer: "2026Z00001", soort: "Motie", kamerstukdossier: "dossier" }),
    ]);
    expect(await source.lookUp?.(guidOf("zaak"), signal)).toMatchObject({
      kind: "zaak",
      id: guidOf("zaak"),
      position: 0,
      fields: { nummer: "2026Z00001", soort: "Motie" },
      refs: { kamerstukdossier: [guidOf("dossier")] },
    });
  });

  it("gives nothing where there is none", async () => {
    expect(await source.lookUp?.(guidOf("nobody"), signal)).toBeNull();
  });

  it.each([
    ["error", SourceUnavailableError],
    ["html", UnexpectedShapeError],
  ] as const)("throws when the answer is %s", async (how, expected) => {
    parliament.publish([build.zaak("zaak", { nummer: "2026Z00001" })]);
    parliament.fail({ how, on: "entity" });
    await expect(source.lookUp?.(guidOf("zaak"), signal)).rejects.toThrow(expected);
  });

  it("throws when another entity comes", async () => {
    parliament.publish([build.zaak("zaak", { nummer: "2026Z00001" })]);
    const body = `<zaak xmlns="http://www.tweedekamer.nl/xsd/tkData/v1-0" id="${guidOf("other")}"/>`;
    parliament.fail({ how: "body", body, on: "entity" });
    await expect(source.lookUp?.(guidOf("zaak"), signal)).rejects.toThrow(/another entity/);
  });
});
