import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Batch, Cursors, SourceRecord } from "#parliament";
import type { Source } from "#sources";
import { begun, failuresIn, fill, motion, pollOf, sourceOf } from "./tweedekamer-builders.ts";
import { NOT_FOUND, type SiteDocument, type SiteVote } from "./tweedekamer-pages.ts";
import { always, type SmallSite, smallSite } from "./tweedekamer-server.ts";

let site: SmallSite;
let source: Source;
let followed: Set<string>;

const VOTE: SiteVote = {
  result: "Verworpen",
  method: "met handopsteken",
  date: "2026-11-25",
  table: [
    ["PVV", 37, "Tegen"],
    ["GroenLinks-PvdA", 25, "Voor"],
    ["SP", 5, "Niet deelgenomen"],
  ],
};

beforeEach(async () => {
  site = await smallSite();
  followed = new Set();
  source = sourceOf(site, { isFollowed: (ids) => ids.some((id) => followed.has(id)) });
  fill(site);
});

afterEach(async () => {
  await source[Symbol.asyncDispose]();
  await site[Symbol.asyncDispose]();
});

function records(batches: readonly Batch[]): readonly SourceRecord[] {
  return batches.flatMap((batch) => (batch.type === "page" ? batch.records : []));
}

function detailsAsked(): number {
  return site.requests.filter(({ pathname }) => pathname.endsWith("/detail")).length;
}

/** A motion that is followed by its number, tabled after the first look, with everything on its page. */
async function followedMotion(
  fields: Partial<SiteDocument> = {},
): Promise<{ of: SiteDocument; cursors: Cursors }> {
  const cursors = await begun(source);
  const of = motion({
    number: "36600-XX-29",
    proposers: [
      { name: "Michiel van den Berg", party: "GroenLinks-PvdA" },
      { name: "J. Jansen", party: "SP" },
    ],
    ...fields,
  });
  followed.add("kst-36600-XX-29");
  site.documents.push(of);
  return { of, cursors };
}

describe("pages of what is followed", () => {
  it("are read, with those who proposed it; others are not", async () => {
    const { of, cursors } = await followedMotion();
    site.documents.push(motion(), motion());
    const told = records((await pollOf(source, cursors)).batches);
    expect(detailsAsked()).toBe(1);
    const actors = told.filter(({ kind }) => kind === "zaakActor");
    expect(
      actors.map(({ fields, refs }) => [fields.actorNaam, fields.actorFractie, fields.relatie, refs.zaak]),
    ).toEqual([
      ["Michiel van den Berg", "GroenLinks-PvdA", "Indiener", [of.zaak]],
      ["J. Jansen", "SP", "Medeindiener", [of.zaak]],
    ]);
  });

  it("are read for everything in a followed dossier", async () => {
    const cursors = await begun(source);
    followed.add("dossier-36600-XX");
    site.documents.push(motion(), motion({ number: "19637-12" }));
    await pollOf(source, cursors);
    expect(detailsAsked()).toBe(1);
  });

  it("that cannot be read hold up no list, are said to fail, and are tried again", async () => {
    const { of, cursors } = await followedMotion();
    const other = motion();
    site.documents.push(other);
    site.answer = (_, response, url) => {
      if (!url.pathname.endsWith("/detail")) return false;
      response
        .writeHead(200, { "content-type": "text/html" })
        .end("<html><body><h2>Anders</h2></body></html>");
      return true;
    };
    const first = await pollOf(source, cursors);
    expect(failuresIn(first.batches)).toEqual(["details: UnexpectedShapeError"]);
    expect(records(first.batches).map(({ id }) => id)).toEqual(
      expect.arrayContaining([of.document, other.document]),
    );
    site.answer = () => false;
    const second = await pollOf(source, first.cursors);
    expect(records(second.batches).filter(({ kind }) => kind === "zaakActor")).toHaveLength(2);
    expect(second.batches.at(-1)).toMatchObject({ type: "page", stream: "details", counts: { entries: 1 } });
  });

  it("that are gone with a 200 are a failure, not a document", async () => {
    const { cursors } = await followedMotion();
    site.answer = (_, response, url) =>
      url.pathname.endsWith("/detail") && always(200, NOT_FOUND)(_, response, url);
    expect(failuresIn((await pollOf(source, cursors)).batches)).toEqual(["details: UnexpectedShapeError"]);
  });
});

describe("questions", () => {
  it.each<[string, string, string, number]>([
    ["Schriftelijke vragen", "Het bericht dat er bedden zijn", "Schriftelijke vragen", 0],
    ["Antwoord schriftelijke vragen", "Het bericht dat er bedden zijn", "Antwoord schriftelijke vragen", 0],
    ["Mededeling", "Uitstel beantwoording vragen", "Mededeling (uitstel antwoord)", 0],
    ["Kamerstuk", "Antwoord op vragen van het lid Jansen", "Antwoord schriftelijke vragen", 0],
  ])("of the kind %s: %s", async (kind, title, soort, pages) => {
    const cursors = await begun(source);
    site.documents.push(motion({ list: "kamervragen", kind, title, number: null }));
    const [document] = records((await pollOf(source, cursors)).batches);
    expect(document?.fields.soort).toBe(soort);
    expect(detailsAsked()).toBe(pages);
  });

  it("whose card does not tell whether they are asked or answered have their page read for it", async () => {
    const cursors = await begun(source);
    const answer = motion({
      list: "kamervragen",
      kind: "Antwoord schriftelijke vragen",
      title: "Bedden",
      number: null,
    });
    site.documents.push(answer);
    site.answer = (_, response, url) => {
      if (!url.pathname.endsWith("/kamervragen")) return false;
      const card = `<li><a href="/kamerstukken/kamervragen/detail?id=${answer.zaak}&did=${answer.document}">Bedden</a> <time>25 november 2026</time></li>`;
      response
        .writeHead(200, { "content-type": "text/html" })
        .end(`<ul>${url.searchParams.get("page") === "0" ? card : "Geen zoekresultaten"}</ul>`);
      return true;
    };
    const [document] = records((await pollOf(source, cursors)).batches);
    expect(document?.fields).toMatchObject({ soort: "Antwoord schriftelijke vragen", onderwerp: "Bedden" });
    expect(detailsAsked()).toBe(1);
  });
});

describe("votes", () => {
  function hold(of: SiteDocument, result: string | null, id = "2026P00777"): void {
    site.sessions.push({
      id,
      title: "Stemmingen moties opvang",
      date: "2026-11-25",
      votes: [{ of, result }],
    });
  }

  it("of a session are told as decisions on the zaak of each", async () => {
    const cursors = await begun(source);
    const of = motion({ date: "2026-10-01" });
    hold(of, "Aangenomen. (75-74)");
    const told = records((await pollOf(source, cursors)).batches);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      kind: "besluit",
      id: `besluit-${of.zaak}`,
      fields: { besluitSoort: "Stemmen - aangenomen", status: "Besluit", datum: "2026-11-25" },
      refs: { zaak: [of.zaak] },
    });
    expect(told[0]?.fields.besluitTekst).toMatch(/75-74/);
  });

  it("on what is followed come with the parties", async () => {
    const cursors = await begun(source);
    const of = motion({ number: "36600-XX-29", date: "2026-10-01", vote: VOTE });
    site.documents.push(of);
    followed.add("kst-36600-XX-29");
    hold(of, "Verworpen");
    const told = records((await pollOf(source, cursors)).batches);
    const [decision] = told.filter(({ kind }) => kind === "besluit");
    expect(decision?.fields).toMatchObject({
      besluitSoort: "Stemmen - verworpen",
      stemmingsSoort: "Met handopsteken",
      datum: "2026-11-25",
    });
    const rows = told.filter(({ kind }) => kind === "stemming");
    expect(rows.map(({ fields }) => [fields.actorFractie, fields.fractieGrootte, fields.soort])).toEqual(
      VOTE.table.map(([party, seats, side]) => [party, String(seats), side]),
    );
    expect(rows.every(({ refs }) => refs.besluit?.[0] === decision?.id)).toBe(true);
  });

  it("of which no page shows the day are not told", async () => {
    const { cursors } = await followedMotion({ vote: { ...VOTE, date: "" } });
    const { batches } = await pollOf(source, cursors);
    expect(records(batches).map(({ kind }) => kind)).toContain("zaakActor");
    expect(records(batches).filter(({ kind }) => kind === "besluit")).toEqual([]);
  });

  it("by roll call come with each member", async () => {
    const { cursors } = await followedMotion({
      vote: {
        ...VOTE,
        method: "na hoofdelijke stemming",
        table: [
          ["SP", 5, "Voor", "Jansen"],
          ["SP", 5, "Tegen", "De Boer"],
        ],
      },
    });
    const told = records((await pollOf(source, cursors)).batches);
    expect(told.find(({ kind }) => kind === "besluit")?.fields.stemmingsSoort).toBe("Hoofdelijk");
    expect(
      told
        .filter(({ kind }) => kind === "stemming")
        .map(({ fields, refs }) => [fields.actorNaam, refs.persoon?.length]),
    ).toEqual([
      ["Jansen", 1],
      ["De Boer", 1],
    ]);
  });

  it("that are not decided yet are looked at again, and so are those whose parties come the next morning", async () => {
    const cursors = await begun(source);
    const of = motion({ number: "36600-XX-29", date: "2026-10-01" });
    site.documents.push(of);
    followed.add("kst-36600-XX-29");
    hold(of, null);
    const first = await pollOf(source, cursors);
    expect(records(first.batches).filter(({ kind }) => kind === "besluit")).toEqual([]);
    const held = site.sessions.at(-1)?.votes[0];
    if (held === undefined) throw new Error("no vote");
    held.result = "Verworpen";
    const second = await pollOf(source, first.cursors);
    expect(records(second.batches).map(({ kind }) => kind)).toContain("besluit");
    expect(records(second.batches).filter(({ kind }) => kind === "stemming")).toEqual([]);
    of.vote = VOTE;
    const third = await pollOf(source, second.cursors);
    expect(records(third.batches).filter(({ kind }) => kind === "stemming")).toHaveLength(3);
    site.requests.length = 0;
    await pollOf(source, third.cursors);
    expect(detailsAsked()).toBe(0);
  });

  it("with a result that nobody knows are counted, not guessed", async () => {
    const cursors = await begun(source);
    hold(motion(), "Doorgeschoven");
    const { batches } = await pollOf(source, cursors);
    expect(records(batches)).toEqual([]);
    expect(batches.flatMap((batch) => (batch.type === "page" ? batch.counts.dropped : []))).toEqual([
      "a vote with the unknown result Doorgeschoven.",
    ]);
  });

  it("are left to the next poll beyond a day's worth", async () => {
    let cursors = await begun(source);
    for (let number = 0; number < 80; number++) hold(motion(), "Aangenomen", `2026P1${1000 + number}`);
    const decisions = new Set<string>();
    for (let polls = 0; polls < 2; polls++) {
      const { batches, cursors: after } = await pollOf(source, cursors);
      cursors = after;
      for (const { id } of records(batches)) decisions.add(id);
      if (polls === 0) expect(decisions.size).toBe(60);
    }
    expect(decisions.size).toBe(80);
  });
});
