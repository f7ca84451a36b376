import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Source } from "#sources";
import type { Finding } from "../../src/sources/source.ts";
import { fill, motion, sourceOf } from "./tweedekamer-builders.ts";
import { MAINTENANCE, NOT_FOUND, type SiteDocument } from "./tweedekamer-pages.ts";
import { always, type SmallSite, smallSite } from "./tweedekamer-server.ts";

const never = new AbortController().signal;
let site: SmallSite;
let source: Source;
let old: SiteDocument;

beforeEach(async () => {
  site = await smallSite();
  source = sourceOf(site);
  fill(site, 20);
  old = motion({
    date: "2024-11-19",
    number: "36600-XX-29",
    document: "2024D43817",
    zaak: "2024Z18231",
    title: "Motie van het lid Jansen over warme maaltijden",
    proposers: [{ name: "J. Jansen", party: "SP" }],
    vote: {
      result: "Aangenomen",
      method: "met handopsteken",
      date: "2024-12-03",
      table: [["SP", 80, "Voor"]],
    },
  });
  site.documents.push(old);
});

afterEach(async () => {
  await source[Symbol.asyncDispose]();
  await site[Symbol.asyncDispose]();
});

async function kindsOf(id: string): Promise<string[]> {
  return ((await source.lookUpNumber?.(id, never)) ?? []).map(({ kind, id: own }) => `${kind} ${own}`);
}

const ALL = [
  "document 2024D43817",
  "kamerstukdossier dossier-36600-XX",
  "zaak 2024Z18231",
  "zaakActor 2024Z18231/1",
  "besluit besluit-2024Z18231",
  "stemming besluit-2024Z18231/SP",
];

describe("a lookup", () => {
  it.each(["kst-36600-XX-29", "2024D43817", "2024Z18231", "kv-tk-2024Z18231"])(
    "by %s finds a motion with its votes",
    async (id) => {
      expect(await kindsOf(id)).toEqual(ALL);
    },
  );

  it("of a dossier finds the bill", async () => {
    expect(await kindsOf("dossier-36333")).toEqual(["kamerstukdossier dossier-36333"]);
  });

  it("does not take what cites a number for what bears it", async () => {
    site.documents.push(motion({ number: null, title: "Motie over de uitvoering van 36600-XX-77" }));
    expect(await kindsOf("kst-36600-XX-77")).toEqual([]);
  });

  it.each(["kst-36600-XX-3000", "2020D00001", "2020Z00001", "dossier-36001"])(
    "of %s finds nothing where nothing is",
    async (id) => {
      expect(await kindsOf(id)).toEqual([]);
      expect(site.requests.length).toBeGreaterThan(0);
    },
  );

  it.each(["kst-36333-C", "stb-2024-15", "TZ202412-116"])("of %s asks nothing", async (id) => {
    expect(await kindsOf(id)).toEqual([]);
    expect(site.requests).toEqual([]);
  });

  it("does not take maintenance for nothing", async () => {
    site.answer = always(200, MAINTENANCE);
    for (const id of ["kst-36600-XX-29", "2024D43817"]) {
      await expect(source.lookUpNumber?.(id, never)).rejects.toMatchObject({ name: "UnexpectedShapeError" });
    }
  });
});

async function findings(): Promise<Finding[]> {
  const found: Finding[] = [];
  for await (const finding of source.examine?.(never) ?? []) found.push(finding);
  return found;
}

describe("what an operator can hold it against", () => {
  it("is as expected of a site that is itself", async () => {
    const newest = site.documents[0];
    if (newest !== undefined)
      site.documents[0] = { ...newest, proposers: [{ name: "J. Jansen", party: "SP" }] };
    const odd = (await findings()).filter(({ state }) => state !== "as-expected");
    // The small site has less than a page of most things.
    expect(
      odd.filter(({ detail }) => !/stukken op een bladzijde in plaats van 15"/.test(JSON.stringify(detail))),
    ).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    ["a fake 404", NOT_FOUND, /not there any more/],
    ["maintenance", MAINTENANCE, /maintenance/],
  ])("is not what is expected: %s", async (_, body, detail) => {
    site.answer = always(200, body);
    const lists = (await findings()).filter(({ what }) => what.nl.startsWith("de lijst"));
    expect(lists.every(({ state }) => state === "drifted")).toBe(true);
    expect(lists[0]?.detail).toMatch(detail);
  });

  it("is forbidden by robots.txt", async () => {
    site.robots = "User-agent: *\nDisallow: /";
    expect((await findings())[0]).toMatchObject({
      state: "drifted",
      detail: expect.stringMatching(/robots.txt does not allow/),
    });
  });

  it("is recorded: each list, a page of each kind, and a file", async () => {
    const names = [];
    for await (const { name, bytes } of source.samples?.(never) ?? []) if (bytes.length > 0) names.push(name);
    expect(names).toEqual(
      expect.arrayContaining([
        "website_robots",
        "website_lijst_moties",
        "website_pagina_moties",
        "website_pagina_stemmingsuitslagen",
        "website_bestand",
      ]),
    );
  });
});
