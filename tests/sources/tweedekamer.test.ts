import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createTweedekamer, type Source } from "#sources";
import {
  begun,
  failuresIn,
  fill,
  motion,
  NOW,
  others,
  pollOf,
  recordsIn,
  sourceOf,
} from "./tweedekamer-builders.ts";
import { type Design, listPage, MAINTENANCE, NOT_FOUND } from "./tweedekamer-pages.ts";
import { always, type SmallSite, smallSite } from "./tweedekamer-server.ts";

let site: SmallSite;
let source: Source;
const LISTS = [
  "moties",
  "stemmingsuitslagen",
  "brieven_regering",
  "kamervragen",
  "amendementen",
  "wetsvoorstellen",
];

beforeEach(async () => {
  site = await smallSite();
  source = sourceOf(site);
});

afterEach(async () => {
  await source[Symbol.asyncDispose]();
  await site[Symbol.asyncDispose]();
});

/** Requests for pages, without robots.txt. */
function pagesAsked(): string[] {
  return site.requests
    .filter(({ pathname }) => pathname !== "/robots.txt")
    .map(({ pathname, searchParams }) =>
      `${pathname.split("/").at(-1)} ${searchParams.get("page") ?? ""}`.trim(),
    );
}

describe("the lists", () => {
  it("tell nothing at first sight, and nothing while nothing changes", async () => {
    fill(site, 40);
    const { cursors } = await source.begin(null, new AbortController().signal);
    const first = await pollOf(source, cursors);
    expect(recordsIn(first.batches)).toEqual([]);
    expect(failuresIn(first.batches)).toEqual([]);
    site.requests.length = 0;
    const second = await pollOf(source, first.cursors);
    expect(recordsIn(second.batches)).toEqual([]);
    expect(second.cursors).toEqual(first.cursors);
    expect(pagesAsked()).toEqual(LISTS.map((name) => `${name} 0`));
  });

  it.each<[Design]>([[2021], [2023], [2025]])("are read in the design of %i", async (design) => {
    fill(site);
    site.design = design;
    const cursors = await begun(source);
    const told = motion({
      number: "36600-XX-29",
      title: "Motie van het lid Jansen over bedden op 1 mei 2020",
    });
    site.documents.push(told);
    const { batches } = await pollOf(source, cursors);
    expect(recordsIn(batches)).toEqual([
      `document ${told.document}`,
      "kamerstukdossier dossier-36600-XX",
      `zaak ${told.zaak}`,
    ]);
    const [record] = batches.flatMap((batch) => (batch.type === "page" ? batch.records : []));
    expect(record).toMatchObject({
      source: "tweedekamer",
      position: NOW.getTime(),
      fields: {
        soort: "Motie",
        onderwerp: told.title,
        datum: "2026-11-25",
        documentNummer: told.document,
        identifier: ["kst-36600-XX-29", told.document],
        url: `${site.url}/kamerstukken/moties/detail?id=${told.zaak}&did=${told.document}`,
      },
      refs: { zaak: [told.zaak], kamerstukdossier: ["dossier-36600-XX"] },
      file: { url: `${site.url}/downloads/document?id=${told.document}` },
    });
  });

  it("are read page by page until what is known, and told the oldest first", async () => {
    fill(site, 20);
    const cursors = await begun(source);
    const many = Array.from({ length: 40 }, () => motion());
    site.documents.push(...many);
    site.requests.length = 0;
    const { batches, cursors: after } = await pollOf(source, cursors);
    expect(pagesAsked().filter((page) => page.startsWith("moties"))).toEqual([
      "moties 0",
      "moties 1",
      "moties 2",
      "moties 3",
    ]);
    const documents = recordsIn(batches).filter((line) => line.startsWith("document "));
    expect(documents.sort()).toEqual(many.map(({ document }) => `document ${document}`).sort());
    expect(recordsIn((await pollOf(source, after)).batches)).toEqual([]);
  });

  it("lose nothing when the program ends between two pages", async () => {
    fill(site);
    let cursors = await begun(source);
    const many = Array.from({ length: 40 }, () => motion());
    site.documents.push(...many);
    const told = new Set<string>();
    for (let starts = 0; starts < 4; starts++) {
      for await (const batch of source.poll(cursors, new AbortController().signal)) {
        if (batch.type !== "page" || batch.records.length === 0) continue;
        for (const { kind, id } of batch.records) if (kind === "document") told.add(id);
        cursors = { ...cursors, ...(batch.cursors as Record<string, string>) };
        break;
      }
    }
    expect([...told].sort()).toEqual(many.map(({ document }) => document).sort());
  });

  it("do not take for news what is older than what was seen first", async () => {
    fill(site, 60);
    const cursors = await begun(source);
    site.documents.splice(0, 10);
    expect(recordsIn((await pollOf(source, cursors)).batches)).toEqual([]);
  });

  it("tell a title that grew, also on an older page", async () => {
    fill(site);
    let now = NOW;
    await using later = sourceOf(site, { clock: () => now });
    let cursors = await begun(later);
    const many = Array.from({ length: 40 }, () => motion());
    site.documents.push(...many);
    cursors = (await pollOf(later, cursors)).cursors;
    const [first] = many;
    if (first === undefined) throw new Error("no motion");
    first.title = `${first.title} en over dekens`;
    now = new Date(NOW.getTime() + 2 * 3_600_000);
    const { batches } = await pollOf(later, cursors);
    expect(recordsIn(batches)[0]).toBe(`document ${first.document}`);
  });

  it("keep (t.v.v. …) in the title, and tell a changed motion by its kind", async () => {
    fill(site);
    const cursors = await begun(source);
    const title = "Gewijzigde motie van het lid Jansen over bedden (t.v.v. 19637-3538)";
    site.documents.push(motion({ title }));
    const { batches } = await pollOf(source, cursors);
    const [record] = batches.flatMap((batch) => (batch.type === "page" ? batch.records : []));
    expect(record?.fields).toMatchObject({ soort: "Motie (gewijzigd/nader)", onderwerp: title });
    expect(recordsIn(batches)).toContain(`zaak ${record?.refs.zaak?.[0]}`);
  });

  it("tell a bill as its dossier", async () => {
    fill(site);
    const cursors = await begun(source);
    site.bills.push({ dossier: "36999", title: "Intrekking van de spreidingswet", date: "2026-11-25" });
    const { batches } = await pollOf(source, cursors);
    expect(recordsIn(batches)).toEqual(["kamerstukdossier dossier-36999"]);
  });

  it("cost no body where the site says that nothing changed", async () => {
    fill(site);
    site.conditional = true;
    let cursors = await begun(source);
    cursors = (await pollOf(source, cursors)).cursors;
    const before = source.stats?.().bytes;
    const { batches } = await pollOf(source, cursors);
    expect(source.stats?.().bytes).toBe(before);
    expect(batches.map((batch) => batch.type === "page" && batch.caughtUp)).toEqual(LISTS.map(() => true));
    site.documents.push(motion());
    expect(recordsIn((await pollOf(source, cursors)).batches)).toHaveLength(3);
  });
});

describe("a site that has changed", () => {
  const cards = [
    {
      href: "/kamerstukken/moties/detail?id=2026Z00001",
      title: "Motie",
      date: "2026-11-25",
      number: null,
      kind: null,
    },
  ];
  it.each<[string, string]>([
    ["markup that hides all items", listPage(2025, cards).replaceAll("detail?", "stuk/")],
    ["items without dates", listPage(2025, cards).replace(/<time.*?<\/time>/, "")],
    ["a list that says that it is empty", listPage(2025, [])],
    ["a fake 404 with 200", NOT_FOUND],
    ["an hour of maintenance with 200", MAINTENANCE],
    ["an empty page", ""],
    [
      "200,000 nested elements",
      `<main>${"<div>".repeat(200_000)}<a href="/kamerstukken/moties/detail?id=2026Z00001">x</a>`,
    ],
  ])("is never nothing new: %s", async (_, body) => {
    fill(site);
    const cursors = await begun(source);
    site.answer = always(200, body);
    const { batches, cursors: after } = await pollOf(source, cursors);
    expect(failuresIn(batches)).toEqual(LISTS.map((name) => `${name}: UnexpectedShapeError`));
    // Besides, it counts how often a page failed.
    expect(after).toMatchObject(cursors);
    site.answer = () => false;
    site.documents.push(motion());
    expect(recordsIn((await pollOf(source, after)).batches)).toHaveLength(3);
  });

  it.each<[string, number, string]>([
    ["404", 404, "UnexpectedShapeError"],
    ["403", 403, "UnexpectedShapeError"],
    ["429", 429, "SourceUnavailableError"],
    ["503", 503, "SourceUnavailableError"],
  ])("answers with %s", async (_, status, name) => {
    fill(site);
    const cursors = await begun(source);
    site.answer = always(status, "");
    expect(failuresIn((await pollOf(source, cursors)).batches)).toEqual(
      LISTS.map((list) => `${list}: ${name}`),
    );
  });

  it("says so at first sight as well, and begins when it is itself again", async () => {
    fill(site);
    site.answer = always(200, MAINTENANCE);
    const { cursors } = await source.begin(null, new AbortController().signal);
    const first = await pollOf(source, cursors);
    expect(failuresIn(first.batches)).toHaveLength(6);
    site.answer = () => false;
    expect(recordsIn((await pollOf(source, first.cursors)).batches)).toEqual([]);
  });

  it("shows its first page for every page", async () => {
    fill(site);
    const cursors = await begun(source);
    site.documents.push(...Array.from({ length: 40 }, () => motion()));
    site.answer = (request, response, url) => {
      if (Number(url.searchParams.get("page")) === 0) return false;
      response.writeHead(302, { location: (request.url ?? "").replace(/page=\d+/, "page=0") }).end();
      return true;
    };
    const { batches } = await pollOf(source, cursors);
    expect(failuresIn(batches)).toEqual(["moties: UnexpectedShapeError"]);
  });

  it("has a mistyped year and a card without a date: counted, and no reason to forget the rest", async () => {
    fill(site);
    let cursors = await begun(source);
    site.documents.push(motion({ date: "2062-11-25" }), motion(), motion());
    const first = await pollOf(source, cursors);
    expect(recordsIn(first.batches)).toHaveLength(6);
    expect(first.batches[0]).toMatchObject({
      counts: { dropped: [expect.stringMatching(/^2026D\d{5}: an item of a future date$/)] },
    });
    cursors = first.cursors;
    site.documents.push(motion());
    expect(recordsIn((await pollOf(source, cursors)).batches)).toHaveLength(3);
  });

  it("forbids its lists in robots.txt", async () => {
    fill(site);
    site.robots = "User-agent: *\nDisallow: /kamerstukken/";
    const { cursors } = await source.begin(null, new AbortController().signal);
    const { batches } = await pollOf(source, cursors);
    expect(failuresIn(batches)).toEqual(LISTS.map((list) => `${list}: UnexpectedShapeError`));
    expect(site.requests.map(({ pathname }) => pathname)).toEqual(["/robots.txt"]);
  });

  it("resets connections in between", async () => {
    fill(site);
    const cursors = await begun(source);
    site.documents.push(motion());
    let count = 0;
    site.answer = (_, response) => {
      count += 1;
      if (count % 3 !== 0) return false;
      response.socket?.destroy();
      return true;
    };
    const { batches } = await pollOf(source, cursors);
    expect(failuresIn(batches)).toEqual([]);
    expect(recordsIn(batches)).toHaveLength(3);
    expect(source.stats?.().retries).toBeGreaterThan(0);
  });
});

it("ends a poll that takes too long, and goes on with the next", async () => {
  fill(site);
  await using hasty = sourceOf(site, { pollDeadlineMs: 150 });
  const cursors = await begun(source);
  site.answer = (_, __, url) => url.pathname.endsWith("brieven_regering");
  const { batches } = await pollOf(hasty, cursors);
  expect(failuresIn(batches)).toEqual(["brieven_regering: SourceUnavailableError"]);
  expect(batches.map(({ stream }) => stream)).toEqual(["moties", "stemmingsuitslagen", "brieven_regering"]);
});

describe("files", () => {
  const never = new AbortController().signal;
  it("are fetched from the site itself only, as far as robots.txt allows", async () => {
    const file = { url: `${site.url}/downloads/document?id=2026D21001`, contentType: null, bytes: null };
    expect(Buffer.from((await source.file(file, never)).bytes).toString()).toMatch(/^%PDF/);
    await expect(source.file({ ...file, url: "https://elsewhere.example/x" }, never)).rejects.toMatchObject({
      name: "UnreadableError",
    });
    await using forbidden = sourceOf(site);
    site.robots = "User-agent: *\nDisallow: /downloads/";
    await expect(forbidden.file(file, never)).rejects.toMatchObject({
      name: "UnreadableError",
      retry: false,
    });
  });

  it("are not taken from a web page in their place", async () => {
    site.answer = always(200, NOT_FOUND);
    const file = { url: `${site.url}/downloads/document?id=2026D21001`, contentType: null, bytes: null };
    await expect(source.file(file, never)).rejects.toMatchObject({ name: "UnreadableError", retry: true });
  });
});

it.each(["www.tweedekamer.nl", "ftp://x/", "https://user:secret@x/"])("is not made for %s", (url) => {
  expect(() => createTweedekamer({ url, userAgent: "test" })).toThrow(/^((?!secret).)*$/);
});

it("knows what its tests list", () => {
  expect(others()).toHaveLength(3);
});

it("costs little in an hour without news: six polls, one of them through the last days", async () => {
  fill(site, 3);
  for (let number = 0; number < 150; number++) site.documents.push(motion({ date: "2026-11-24" }));
  for (const list of ["brieven_regering", "kamervragen"]) {
    for (let number = 0; number < 100; number++) {
      site.documents.push(
        motion({ list, kind: "Brief regering", title: `Antwoord over bed ${number}`, date: "2026-11-24" }),
      );
    }
  }
  let now = NOW;
  await using hourly = sourceOf(site, { clock: () => now });
  let cursors = await begun(hourly);
  cursors = (await pollOf(hourly, cursors)).cursors;
  now = new Date(NOW.getTime() + 2 * 3_600_000);
  const before = hourly.stats?.().requests ?? 0;
  for (let polls = 0; polls < 6; polls++) {
    const { batches, cursors: after } = await pollOf(hourly, cursors);
    expect(recordsIn(batches)).toEqual([]);
    cursors = after;
    now = new Date(now.getTime() + 600_000);
  }
  const requests = (hourly.stats?.().requests ?? 0) - before;
  expect(requests).toBeGreaterThan(36);
  expect(requests).toBeLessThanOrEqual(70);
});
