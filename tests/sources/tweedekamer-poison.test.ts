import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Batch, Cursors, Skipped } from "#parliament";
import type { Source } from "#sources";
import {
  begun,
  failuresIn,
  fill,
  motion,
  others,
  pollOf,
  recordsIn,
  sourceOf,
} from "./tweedekamer-builders.ts";
import { documentCard, listPage, type SiteDocument } from "./tweedekamer-pages.ts";
import { type SmallSite, smallSite } from "./tweedekamer-server.ts";

let site: SmallSite;
let source: Source;

beforeEach(async () => {
  site = await smallSite();
  source = sourceOf(site, { isFollowed: (ids) => ids.includes("2026Z99999") });
});

afterEach(async () => {
  await source[Symbol.asyncDispose]();
  await site[Symbol.asyncDispose]();
});

const skippedIn = (batches: readonly Batch[]): readonly Skipped[] =>
  batches.flatMap((batch) => (batch.type === "page" ? (batch.skipped ?? []) : []));

/** So many polls one after the other. */
async function polls(times: number, from: Cursors) {
  let cursors = from;
  const all: { readonly batches: readonly Batch[]; readonly cursors: Cursors }[] = [];
  for (let time = 0; time < times; time++) {
    const poll = await pollOf(source, cursors);
    all.push(poll);
    cursors = poll.cursors;
  }
  return all;
}

/** Answers the pages of some path with this. */
function spoil(isHit: (url: URL) => boolean, body: string, status = 200): void {
  site.answer = (_request, response, url) => {
    if (!isHit(url)) return false;
    response.writeHead(status, { "content-type": "text/html; charset=utf-8" }).end(body);
    return true;
  };
}

describe("a card of a list that cannot be read", () => {
  const motions = () => site.documents.filter(({ list }) => list === "moties");
  const cardsWith = (document: SiteDocument, change: (html: string) => string): string =>
    listPage(
      2025,
      motions()
        .toSorted((a, b) => (a.date < b.date ? 1 : -1))
        .map(documentCard),
    ).replace(/<div class="m-card[\s\S]*?(?=<div class="m-card|<ul class="m-pager)/g, (card) =>
      card.includes(document.document ?? "") ? change(card) : card,
    );
  const isMotions = (url: URL) => url.pathname.endsWith("/moties") && url.searchParams.get("page") === "0";

  it("costs no other, is named with its number and place, and is told when it can be read", async () => {
    fill(site);
    const cursors = await begun(source);
    const [bad, good] = [motion(), motion()];
    site.documents.push(bad, good);
    spoil(
      isMotions,
      cardsWith(bad, (card) => card.replace(/25 november 2026/g, "25 nov\u000bember")),
    );
    const first = await pollOf(source, cursors);
    expect(failuresIn(first.batches)).toEqual([]);
    expect(recordsIn(first.batches)).toContain(`document ${good.document}`);
    expect(recordsIn(first.batches)).not.toContain(`document ${bad.document}`);
    expect(skippedIn(first.batches)).toMatchObject([
      { id: bad.document, kind: "document", place: expect.stringMatching(/^1:[12]$/) },
    ]);
    site.answer = () => false;
    const second = await pollOf(source, first.cursors);
    expect(recordsIn(second.batches)).toContain(`document ${bad.document}`);
  });

  it("is said where its link names no document", async () => {
    fill(site);
    const cursors = await begun(source);
    const bad = motion();
    site.documents.push(bad);
    spoil(
      isMotions,
      cardsWith(bad, (card) =>
        card.replaceAll(/[?&](?:amp;)?(?:id|did)=[^"&]*/g, (part) => `${part.replace(/=.*/, "=")}`),
      ),
    );
    const { batches } = await pollOf(source, cursors);
    expect(failuresIn(batches)).toEqual([]);
    expect(skippedIn(batches)).toMatchObject([
      { id: null, why: expect.stringContaining("names no document") },
    ]);
  });

  it("was there at first sight, and is no news later", async () => {
    fill(site);
    const [bad] = motions();
    if (bad === undefined) throw new Error("no motion");
    spoil(
      isMotions,
      cardsWith(bad, (card) => card.replace(/\d+ november 2026/g, "ooit")),
    );
    const cursors = await begun(source);
    site.answer = () => false;
    expect(recordsIn((await pollOf(source, cursors)).batches)).toEqual([]);
  });
});

describe("a page of a list that fails again and again", () => {
  const isFirst = (url: URL) => url.pathname.endsWith("/moties") && url.searchParams.get("page") === "0";

  it.each([
    ["with an error", 500],
    ["with something else", 200],
  ])("%s is stepped over at the third time, said, and told when it is mended", async (_, status) => {
    fill(site, 40);
    const cursors = await begun(source);
    const fresh = Array.from({ length: 20 }, () => motion());
    site.documents.push(...fresh);
    spoil(isFirst, "<html><body><h1>Fout</h1></body></html>", status);
    const [first, second, third, fourth] = await polls(4, cursors);
    if (third === undefined || fourth === undefined) throw new Error("too few polls");
    for (const poll of [first, second])
      expect(failuresIn(poll?.batches ?? [])).toEqual([expect.stringMatching(/^moties: /)]);
    expect(failuresIn(third.batches)).toEqual([]);
    // Fifteen stand on the page that fails.
    expect(recordsIn(third.batches).filter((record) => record.startsWith("document"))).toHaveLength(5);
    expect(skippedIn(third.batches)).toMatchObject([{ id: null, place: "moties 1" }]);
    expect([failuresIn(fourth.batches), recordsIn(fourth.batches)]).toEqual([[], []]);
    site.answer = () => false;
    const mended = await pollOf(source, fourth.cursors);
    expect(recordsIn(mended.batches).filter((record) => record.startsWith("document"))).toHaveLength(15);
    expect(mended.cursors["stuck:moties"]).toBeUndefined();
  });

  it("fails on where the pages behind it fail too: then it is the site", async () => {
    fill(site, 40);
    const cursors = await begun(source);
    spoil((url) => url.pathname.endsWith("/moties"), "<html><body><h1>Fout</h1></body></html>");
    for (const { batches } of await polls(5, cursors))
      expect(failuresIn(batches)).toEqual(["moties: UnexpectedShapeError"]);
  });

  it("keeps no list from its first sight for good", async () => {
    fill(site, 40);
    spoil(isFirst, "<html><body><h1>Fout</h1></body></html>");
    const { cursors } = await source.begin(null, new AbortController().signal);
    const [first, , third] = await polls(3, cursors);
    expect(failuresIn(first?.batches ?? [])).toEqual(["moties: UnexpectedShapeError"]);
    expect(failuresIn(third?.batches ?? [])).toEqual([]);
    expect(third?.cursors.moties).toContain("2026");
  });
});

describe("a page of a single thing that fails again and again", () => {
  const isDetailOf = (document: SiteDocument) => (url: URL) =>
    url.pathname.endsWith("/detail") && url.searchParams.get("did") === document.document;

  it("is done without at the third time: what the list says of it is told, and it is named", async () => {
    fill(site);
    const cursors = await begun(source);
    const followed = motion({ zaak: "2026Z99999" });
    site.documents.push(followed, motion());
    spoil(isDetailOf(followed), "<html><body><h1>Fout</h1></body></html>", 500);
    const [first, , third, fourth] = await polls(4, cursors);
    expect(recordsIn(first?.batches ?? [])).toContain(`document ${followed.document}`);
    expect(failuresIn(first?.batches ?? [])).toEqual(["details: SourceUnavailableError"]);
    expect(skippedIn(third?.batches ?? [])).toMatchObject([{ id: followed.document, kind: "document" }]);
    expect(failuresIn(fourth?.batches ?? [])).toEqual([]);
  });

  it("keeps no other from being read", async () => {
    fill(site);
    const cursors = await begun(source);
    const question = (fields: Partial<SiteDocument> = {}) =>
      motion({ ...others()[1], list: "kamervragen", kind: "Stuk", date: "2026-11-25", ...fields });
    const bad = Array.from({ length: 4 }, (_, at) =>
      question({ document: `2026D3000${at}`, zaak: `2026Z3000${at}`, title: `Slecht ${at}` }),
    );
    const good = question({ document: "2026D40000", zaak: "2026Z40000", title: "Goed" });
    site.documents.push(good, ...bad);
    spoil((url) => bad.some((each) => isDetailOf(each)(url)), "<html><body>kapot</body></html>");
    const all = await polls(8, cursors);
    expect(all.flatMap(({ batches }) => recordsIn(batches))).toContain("document 2026D40000");
    expect(new Set(all.flatMap(({ batches }) => skippedIn(batches)).map(({ id }) => id))).toEqual(
      new Set(bad.map(({ document }) => document)),
    );
    expect(failuresIn(all.at(-1)?.batches ?? [])).toEqual([]);
  });
});
