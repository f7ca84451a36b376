import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio/slim";
import { describe, expect, it } from "vitest";
import { normaliseId } from "#parliament";
import { readDetail } from "../../src/sources/tweedekamer/detail.ts";
import { recordsOfVote } from "../../src/sources/tweedekamer/vote.ts";

const REAL = join(process.env.KAMERWACHT_REAL_DATA ?? "", "tweedekamer", "motie-detail-2025Z13886.html");
const BASE = new URL("https://www.tweedekamer.nl");

function read(html: string, today = "2026-10-05") {
  const site = { base: BASE, clock: () => new Date(`${today}T10:00:00Z`), isFollowed: () => false };
  const url = new URL("/kamerstukken/moties/detail?id=2026Z18231&did=2026D43817", BASE);
  const page = { url, $: load(html), bytes: html.length, validators: null };
  const asked = { document: null, zaak: null };
  return readDetail({ ...site, readPage: async () => "missing" as const }, page, asked);
}

interface Parts {
  readonly proposers?: string;
  readonly result?: string;
  readonly counted?: string;
  readonly table?: string;
  readonly activities?: string;
}

/** A page in the form of October 2025, all of it invented. */
function pageOf({ proposers = "", result = "", counted = "", table = "", activities = "" }: Parts): string {
  const vote = `<h2>Stemmingsuitslagen</h2><div><h3> ${result} </h3><hr><div class="m-vote-result">${counted}</div></div>
    <div id="votes-details"><h2><button><span>Detail stemming</span></button></h2><table><tbody>${table}</tbody></table></div>`;
  return `<html><body><main><section><h1><span>Motie</span> Motie van het lid Jansen over bomen</h1>
    <a href="/downloads/document?id=2026D43817">Download</a><h2>Indieners</h2><ul>${proposers}</ul>
    <ul><li><span><span>Datum:</span>2 juli 2026</span></li><li><span><span>Nummer:</span>36600-XX-29</span></li></ul></section>
    <section><div><div>${result === "" ? "" : vote}</div></div></section>
    <section><div><h2>Activiteiten</h2>${activities}</div></section></main></body></html>`;
}

function proposer(role: string, text: string): string {
  return `<li><div><span class="m-list__label"><span>${role}</span><br> ${text} </span></div></li>`;
}

function activity(number: string, title: string, day: string, kind: string): string {
  return `<div class="slide"><div class="card"><div aria-hidden="true"><time>${day.replace(/juli/, "jul")}</time></div><div><h3>
    <a href="/vergaderingen/plenaire_vergaderingen/details/activiteit?id=${number}">${title}</a></h3><time>${day}</time><div>${kind}</div></div></div></div>`;
}

const ROWS =
  "<tr><th>Fracties</th><th>Zetels</th><th>Voor/Tegen</th></tr><tr><td>Rood</td><td>80</td><td>Tegen</td></tr><tr><td>Wit</td><td>67</td><td>Voor</td></tr>";
const COUNTED =
  "<div>Voor<span>: 67</span></div><div>74<span>Vereist: 74</span></div><div>147<span>Totaal: 147</span></div>";

describe("the page of a motion as it is", () => {
  it("names proposers as plain text, with their party where it stands there", () => {
    const proposers = [
      proposer("Indiener", "J. Jansen, Tweede Kamerlid"),
      proposer("Medeindiener", "A. van der Berg (Rood), Tweede Kamerlid"),
      proposer("Medeindiener", '<a href="/x">B. Bos</a>, Wit'),
    ].join("");
    expect(read(pageOf({ proposers })).piece.proposers).toEqual([
      { name: "J. Jansen", party: null },
      { name: "A. van der Berg", party: "Rood" },
      { name: "B. Bos", party: "Wit" },
    ]);
  });

  it.each([
    ["Verworpen met handopsteken", "verworpen"],
    ["Niet aangenomen met handopsteken", "niet aangenomen"],
    ["Aangenomen met handopsteken", "aangenomen"],
  ])("tells %s as %s, with the seats that there are", (result, expected) => {
    const { vote } = read(pageOf({ result, counted: COUNTED, table: ROWS }));
    expect(vote).toMatchObject({ result: expected, method: "Met handopsteken", seats: 147 });
    if (vote === null) throw new Error("no vote");
    expect(recordsOfVote("2026Z18231", vote, 1)[0]).toMatchObject({ fields: { zetels: "147" } });
  });

  it("takes the day of the last meeting for votes that has been, where the vote bears none", () => {
    const activities = [
      activity("2026A00001", "Tweeminutendebat Bomen (CD 21/5)", "2 juli 2026", "Plenair debat"),
      activity(
        "2026A00002",
        "STEMMINGEN (over alle onderwerpen tot en met 1 juli 2026)",
        "3 juli 2026",
        "Stemmingen",
      ),
      activity("2026A00003", "Stemmingen", "30 november 2026", "Stemmingen"),
    ].join("");
    const result = "Verworpen met handopsteken";
    expect(read(pageOf({ result, activities })).vote?.on).toBe("2026-07-03");
    expect(read(pageOf({ result, activities }), "2026-07-02").vote?.on).toBeNull();
    expect(read(pageOf({ result })).vote?.on).toBeNull();
  });

  it("counts members who sit in no party by their name", () => {
    const table =
      "<tr><th>Fracties</th><th>Zetels</th><th>Voor/Tegen</th><th>Kamerlid</th></tr><tr><td>Rood</td><td>80</td><td>Voor</td><td>J. Jansen</td></tr><tr><td></td><td></td><td>Tegen</td><td>B. Bos</td></tr>";
    const { vote } = read(pageOf({ result: "Aangenomen hoofdelijk", table }));
    expect(vote?.rows.map(({ party, member }) => [party, member])).toEqual([
      ["Rood", "J. Jansen"],
      ["B. Bos", "B. Bos"],
    ]);
  });

  it("links to meetings in a form that is understood", () => {
    const link =
      "https://www.tweedekamer.nl/vergaderingen/plenaire_vergaderingen/details/activiteit?id=2026A00002";
    expect(normaliseId(link)).toBe("2026A00002");
  });
});

describe.skipIf(!existsSync(REAL))("a real page of October 2025", () => {
  it("tells who proposed the motion, and its vote with its day and parties", () => {
    const { piece, vote } = read(readFileSync(REAL, "utf8"), "2025-10-05");
    expect(piece).toMatchObject({ ids: ["kst-31497-504", "2025D31484"], kind: "Motie", date: "2025-07-02" });
    expect(piece.proposers).toEqual([{ name: "P. van Houwelingen", party: null }]);
    expect(vote).toMatchObject({
      result: "verworpen",
      method: "Met handopsteken",
      on: "2025-07-03",
      seats: 150,
    });
    expect(vote?.rows).toHaveLength(15);
    expect(vote?.rows.reduce((sum, { seats }) => sum + (seats ?? 0), 0)).toBe(150);
  });
});
