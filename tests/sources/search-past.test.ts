import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Sought, spellingsOf } from "#parliament";
import { letter, sourceOn } from "./sru-pieces.ts";
import { diagnostics, type Publication, type SruServer, sruServer } from "./sru-server.ts";
import { fill, motion, sourceOf } from "./tweedekamer-builders.ts";
import { MAINTENANCE } from "./tweedekamer-pages.ts";
import { always, type SmallSite, smallSite } from "./tweedekamer-server.ts";

const signal = new AbortController().signal;
const SOUGHT: Sought = {
  id: "kst-36333-29",
  spellings: spellingsOf("kst-36333-29"),
  name: "motie Jansen",
  dossier: "dossier-36333",
  since: "2026-01-01",
};

describe("the spellings of a number", () => {
  it.each([
    ["kst-36600-XX-29", ["36600-XX-29", "36 600 XX, nr. 29", "36 600-XX, nr. 29", "36600 XX, nr. 29"]],
    ["kst-19637-3282", ["19637-3282", "19 637, nr. 3282", "19637, nr. 3282"]],
    ["kst-36333-C", ["36333-C", "36 333, C"]],
    ["kv-tk-2024Z18231", ["2024Z18231"]],
    ["TZ202412-116", ["TZ202412-116"]],
  ])("%s is written as %j", (id, some) => {
    expect(spellingsOf(id)).toEqual(expect.arrayContaining([...some]));
  });
});

describe("the official publications", () => {
  let server: SruServer;
  beforeEach(async () => {
    server = await sruServer();
  });
  afterEach(() => server[Symbol.asyncDispose]());

  async function search(sought: Partial<Sought> = {}) {
    await using source = sourceOn(server, []);
    const found = await source.searchNaming?.({ ...SOUGHT, ...sought }, signal);
    if (found === undefined) throw new TypeError("it cannot search");
    const documents = found.records.filter(({ kind }) => kind === "document").map(({ id }) => id);
    return { documents, isCut: found.isCut };
  }

  it("are searched for a number in any of its spellings, and what is older is left out", async () => {
    server.publications.push(
      letter(30, { text: "de motie (36 333, nr. 29)", date: "2026-02-01" }),
      letter(31, { text: "zie 36333-29", date: "2026-02-02" }),
      letter(32, { text: "zie 36333-28", date: "2026-02-02" }),
      letter(33, { text: "zie 36333-29", date: "2025-02-02" }),
    );
    expect(await search()).toEqual({ documents: ["kst-36333-31", "kst-36333-30"], isCut: false });
    expect(server.requests).toHaveLength(1);
  });

  it("are searched for its name in its dossier where nobody but the thing itself has the number", async () => {
    server.publications.push(
      letter(29, { text: "Nr. 29", documenttitel: "36333-29", date: "2026-02-01" }),
      letter(30, { text: "de motie Jansen", date: "2026-02-01" }),
      letter(31, { text: "de motie Jansen", date: "2026-02-01", dossier: ["19637"] }),
    );
    expect((await search()).documents).toEqual(["kst-36333-29", "kst-36333-30"]);
  });

  it("bring the record of a debate too, filed where it is about one dossier only", async () => {
    const debate = (item: number, behandeld: readonly string[]): Publication => ({
      identifier: `h-tk-20252026-33-${item}`,
      publicatienaam: "Handelingen",
      modified: "2026-04-07",
      date: "2026-01-16",
      title: "Debat over de opvang",
      text: "de motie (36333, nr. 29)",
      behandeld,
    });
    server.publications.push(debate(9, ["36333;31"]), debate(10, ["36333;31", "19637;12"]));
    await using source = sourceOn(server, []);
    const found = await source.searchNaming?.({ ...SOUGHT, spellings: ["36333, nr. 29"] }, signal);
    const documents = found?.records.filter(({ kind }) => kind === "document") ?? [];
    expect(
      documents.map(({ id, fields, refs, file }) => [
        id,
        fields.soort,
        refs.kamerstukdossier,
        file?.contentType,
      ]),
    ).toEqual([
      ["h-tk-20252026-33-10", "Handelingen", undefined, "application/xml"],
      ["h-tk-20252026-33-9", "Handelingen", ["dossier-36333"], "application/xml"],
    ]);
    const known = await source.lookUpNumber?.("h-tk-20252026-33-9", signal);
    expect(known?.[0]?.fields.identifier).toEqual(["h-tk-20252026-33-9"]);
  });

  it("are not searched by name where the thing has none", async () => {
    expect((await search({ name: null })).documents).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  it("give so many candidates at most, and say that there are more", async () => {
    for (let number = 100; number < 500; number += 1)
      server.publications.push(letter(number, { text: "zie 36333-29", date: "2026-02-02" }));
    const { documents, isCut } = await search();
    expect(documents).toHaveLength(300);
    expect(isCut).toBe(true);
    expect(server.requests).toHaveLength(3);
  });

  it("that answer with an error and status 200 are in error", async () => {
    server.answer = (_request, response) => {
      response.writeHead(200, { "content-type": "text/xml" }).end(diagnostics("10", "query syntax"));
      return true;
    };
    await expect(search()).rejects.toMatchObject({ name: "UnexpectedShapeError" });
  });

  it("that give ever the same page are in error", async () => {
    for (let number = 100; number < 200; number += 1)
      server.publications.push(letter(number, { text: "zie 36333-29", date: "2026-02-02" }));
    server.count = () => 4_000;
    const from = (url: URL) => url.searchParams.set("startRecord", "1");
    server.answer = (_request, _response, url) => {
      from(url);
      return false;
    };
    await expect(search()).rejects.toMatchObject({ name: "UnexpectedShapeError" });
  });
});

describe("the website", () => {
  let site: SmallSite;
  beforeEach(async () => {
    site = await smallSite();
    fill(site, 20);
  });
  afterEach(() => site[Symbol.asyncDispose]());

  async function search() {
    await using source = sourceOf(site);
    return await source.searchNaming?.(SOUGHT, signal);
  }

  it("is searched page by page until what it finds is older", async () => {
    const of = (at: number, date: string) =>
      motion({ document: `2026D${90_000 + at}`, number: null, date, title: "Brief over 36333-29" });
    for (let at = 0; at < 20; at += 1) site.documents.push(of(at, "2026-03-01"));
    for (let at = 20; at < 60; at += 1) site.documents.push(of(at, "2025-03-01"));
    const found = await search();
    expect(found?.numbers).toHaveLength(20);
    expect(found).toMatchObject({ records: [], isCut: false });
    expect(site.requests.filter(({ pathname }) => pathname === "/zoeken")).toHaveLength(2);
  });

  it("is searched by its name and dossier where nobody but the thing itself has the number", async () => {
    const of = (at: number, title: string, number: string | null = null) =>
      motion({ document: `2026D${90_000 + at}`, number, date: "2026-03-01", title });
    site.documents.push(
      of(0, "Motie van het lid Jansen", "36333-29"),
      of(1, "De motie Jansen in dossier 36333"),
      of(2, "De motie Jansen elders"),
    );
    expect((await search())?.numbers.toSorted()).toEqual(["2026D90000", "2026D90001"]);
  });

  it("that finds thousands is left after five pages", async () => {
    for (let at = 0; at < 200; at += 1)
      site.documents.push(
        motion({
          document: `2026D${90_000 + at}`,
          number: null,
          date: "2026-03-01",
          title: "Brief over 36333-29",
        }),
      );
    const found = await search();
    expect(found?.numbers).toHaveLength(75);
    expect(found?.isCut).toBe(true);
  });

  it("that gives ever the same page says that there may be more", async () => {
    const of = (at: number) =>
      motion({
        document: `2026D${90_000 + at}`,
        number: null,
        date: "2026-03-01",
        title: "Brief over 36333-29",
      });
    for (let at = 0; at < 40; at += 1) site.documents.push(of(at));
    site.answer = (_request, _response, url) => {
      url.searchParams.delete("page");
      return false;
    };
    expect(await search()).toMatchObject({ isCut: true, numbers: { length: 15 } });
    expect(site.requests.filter(({ pathname }) => pathname === "/zoeken")).toHaveLength(2);
  });

  it("that is in maintenance has not found nothing", async () => {
    site.answer = always(200, MAINTENANCE);
    await expect(search()).rejects.toMatchObject({ name: "UnexpectedShapeError" });
  });
});
