import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Batch, Cursors, SourceRecord } from "#parliament";
import { SourceUnavailableError, UnexpectedShapeError } from "#parliament";
import { runs } from "../runs.ts";
import { gathered, merged } from "./batches.ts";
import { answer, letter, NOW, sourceOn } from "./sru-pieces.ts";
import { diagnostics, responseXml, type SruServer, sruServer } from "./sru-server.ts";

const DAY_MS = 86_400_000;
const signal = new AbortController().signal;
let server: SruServer;

beforeEach(async () => {
  server = await sruServer();
});

afterEach(() => server[Symbol.asyncDispose]());

/** The ids of the documents that a poll gives, and the cursors after it. */
async function polled(
  cursors: Cursors,
  days = 0,
  dossiers: readonly string[] = ["dossier-36333"],
): Promise<{ ids: string[]; cursors: Cursors; batches: Batch[]; records: SourceRecord[] }> {
  await using source = sourceOn(server, dossiers, () => new Date(NOW.getTime() + days * DAY_MS));
  const batches = await gathered(source.poll(cursors, signal));
  const records = batches.flatMap((batch) => (batch.type === "page" ? batch.records : []));
  const ids = records.filter(({ kind }) => kind === "document").map(({ id }) => id);
  return { ids, cursors: merged(cursors, batches), batches, records };
}

/** The cursors of a source that has seen what is there now. */
async function begun(dossiers?: readonly string[]): Promise<Cursors> {
  await using source = sourceOn(server, dossiers ?? ["dossier-36333"]);
  const { cursors } = await source.begin(null, signal);
  const first = await polled(cursors, 0, dossiers);
  expect(first.ids).toEqual([]);
  return first.cursors;
}

function failures(batches: readonly Batch[]): readonly string[] {
  return batches.flatMap((batch) =>
    batch.type === "failure" ? [`${batch.stream}: ${batch.error.name}`] : [],
  );
}

describe("polling the official publications", () => {
  it("is silent at first sight, and tells what comes after it, once", async () => {
    server.publications.push(letter(1), answer(10));
    let { cursors } = { cursors: await begun() };
    server.publications.push(letter(2), answer(11));
    const second = await polled(cursors);
    expect(second.ids).toEqual(["kst-36333-2", "ah-tk-20262027-11"]);
    cursors = second.cursors;
    expect((await polled(cursors)).ids).toEqual([]);
    expect((await polled(cursors, 1)).ids).toEqual([]);
  });

  it("tells a publication again when it has changed", async () => {
    server.publications.push(letter(1));
    const cursors = await begun();
    server.publications[0] = letter(1, { modified: "2026-11-25", documenttitel: "Brief, verbeterd" });
    expect((await polled(cursors, 1)).ids).toEqual(["kst-36333-1"]);
  });

  it("asks again for two days before the last time, and for as long as it was away", async () => {
    const cursors = await begun();
    server.publications.push(letter(1, { modified: "2026-11-22" }));
    const away = await polled(cursors, 30);
    expect(away.ids).toEqual(["kst-36333-1"]);
    expect(queries().some((query) => query.includes("dt.modified>=2026-11-22"))).toBe(true);
  });

  it("finds once a day what everybody missed, and only in followed dossiers", async () => {
    const cursors = await begun();
    server.publications.push(letter(7, { modified: "2026-10-01", date: "2026-09-30" }));
    expect((await polled(cursors)).ids).toEqual([]);
    const next = await polled(cursors, 1);
    expect(next.ids).toEqual(["kst-36333-7"]);
    expect((await polled(next.cursors, 1)).ids).toEqual([]);
    expect((await polled(next.cursors, 2)).ids).toEqual([]);
  });

  it("begins a dossier silently that is followed later, and forgets one that is not followed any more", async () => {
    server.publications.push(letter(1));
    const cursors = await begun([]);
    const followed = await polled(cursors);
    expect(followed.ids).toEqual([]);
    server.publications.push(letter(2));
    expect((await polled(followed.cursors)).ids).toEqual(["kst-36333-2"]);
    expect(Object.keys((await polled(followed.cursors, 0, [])).cursors)).not.toContain("dossier-36333");
  });

  it("takes of the Staatsblad what concerns a followed dossier", async () => {
    const cursors = await begun();
    const law = { publicatienaam: "Staatsblad", modified: "2026-11-24", title: "Wet van 18 november 2026" };
    server.publications.push(
      { ...law, identifier: "stb-2026-401", behandeld: ["36333"] },
      { ...law, identifier: "stb-2026-402", behandeld: ["36444"] },
    );
    const { records } = await polled(cursors);
    expect(records.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "document stb-2026-401",
      "kamerstukdossier dossier-36333",
    ]);
    expect(records[0]).toMatchObject({
      fields: { soort: "Staatsblad", identifier: ["stb-2026-401"] },
      refs: { kamerstukdossier: ["dossier-36333"] },
    });
  });

  it("leaves attachments and errata out, and counts what it does not know", async () => {
    const cursors = await begun();
    server.publications.push(
      letter("3-n1", { ondernummer: "3" }),
      { ...letter(3), identifier: "blg-1093410" },
      { ...letter(4), identifier: "xyz-2026-1" },
      letter(5, { subrubriek: "Raadsel", documenttitel: "Iets nieuws" }),
    );
    const { ids, batches } = await polled(cursors);
    expect(ids).toEqual(["kst-36333-5"]);
    const counts = batches.flatMap((batch) => (batch.type === "page" ? [batch.counts] : []));
    expect(counts.flatMap(({ unknownKinds }) => Object.keys(unknownKinds))).toEqual(["xyz"]);
    expect(counts.flatMap(({ unknownFields }) => Object.keys(unknownFields))).toEqual(["subrubriek Raadsel"]);
  });

  it("costs a request for each stream when there is no news", async () => {
    const cursors = await begun();
    server.requests.length = 0;
    await polled(cursors);
    expect(server.requests).toHaveLength(3);
  });

  it("forgives a cursor that it cannot read: that stream begins anew", async () => {
    server.publications.push(letter(1));
    const { ids, batches } = await polled({ begun: "2026-11-24", "dossier-36333": "{oops" });
    expect([ids, failures(batches)]).toEqual([[], []]);
  });
});

describe("the two identities of a stuk", () => {
  const early = letter("D", {
    identifier: "kst-1259252",
    modified: "2026-11-24",
    timestamp: "2026-11-24T15:16:16",
    subrubriek: undefined as never,
    title: undefined as never,
    documenttitel: undefined as never,
    dossiertitel: undefined as never,
    date: undefined as never,
    forms: ["pdf"],
    preferredUrl: false,
  });

  it("are one record, whose formatted version is the later one", async () => {
    const cursors = await begun();
    server.publications.push(early);
    const first = await polled(cursors);
    const document = first.records[0];
    expect(document).toMatchObject({
      id: "kst-36333-D",
      fields: { identifier: ["kst-36333-D", "kst-1259252"], onderwerp: "Kamerstuk 36333-D" },
      file: { contentType: "application/pdf" },
    });
    server.publications.splice(0, 1, letter("D", { modified: "2026-11-24" }));
    const second = await polled(first.cursors);
    expect(second.records[0]).toMatchObject({
      id: "kst-36333-D",
      fields: { identifier: ["kst-36333-D"], soort: "Brief regering" },
      file: { contentType: "application/xml" },
    });
    expect(second.records[0]?.position).toBeGreaterThan(document?.position ?? Number.NaN);
  });

  it("are no dossier 12592 nr. 52 where the metadata does not tell the number", async () => {
    const cursors = await begun();
    server.publications.push({ ...early, ondernummer: undefined as never });
    const { records } = await polled(cursors);
    expect(records[0]).toMatchObject({
      id: "kst-1259252",
      fields: { identifier: ["kst-1259252"] },
      refs: { kamerstukdossier: ["dossier-36333"] },
    });
  });

  it("do not take the title of the dossier from what tells it", async () => {
    const cursors = await begun();
    server.publications.push(letter(1, { modified: "2026-11-23" }), early);
    const dossiers = (await polled(cursors)).records.filter(({ kind }) => kind === "kamerstukdossier");
    const titled = dossiers.find(({ fields }) => fields.titel !== undefined);
    const bare = dossiers.find(({ fields }) => fields.titel === undefined);
    expect(bare?.position).toBeLessThan(titled?.position ?? Number.NaN);
  });
});

describe("poison in an answer", () => {
  const titled = (number: number, title: string) => ({ ...letter(number), title });

  it("is mended where XML forbids a character", async () => {
    const cursors = await begun();
    server.publications.push(titled(1, "Brief \u000b over opvang"), letter(2));
    expect((await polled(cursors)).ids).toEqual(["kst-36333-1", "kst-36333-2"]);
  });

  it("costs one record where it breaks that, and says which", async () => {
    const cursors = await begun();
    server.publications.push(letter(1), titled(2, "STUK"), letter(3));
    server.answer = (_request, response, url) => {
      if (!(url.searchParams.get("query") ?? "").includes("36333")) return false;
      const page = responseXml([letter(1), titled(2, "STUK"), letter(3)], 3, "http://127.0.0.1");
      response.writeHead(200, { "content-type": "text/xml" }).end(page.replaceAll("STUK", "<b>"));
      return true;
    };
    const { ids, batches } = await polled(cursors);
    expect(failures(batches)).toEqual([]);
    expect(ids).toEqual(["kst-36333-1", "kst-36333-3"]);
    const skipped = batches.flatMap((batch) => (batch.type === "page" ? (batch.skipped ?? []) : []));
    expect(skipped[0]).toMatchObject({ id: "kst-36333-2", why: expect.stringContaining("not valid XML") });
  });

  it("costs the records that the service itself fails on, and is asked for in halves", async () => {
    const cursors = await begun();
    server.publications.push(...Array.from({ length: 9 }, (_, index) => letter(index + 1)));
    server.answer = (_request, response, url) => {
      const start = Number(url.searchParams.get("startRecord"));
      const isHit = start <= 4 && start + Number(url.searchParams.get("maximumRecords")) > 4;
      if (!isHit || !(url.searchParams.get("query") ?? "").includes("36333")) return false;
      response.writeHead(200, { "content-type": "text/xml" }).end(diagnostics("10", "stuk"));
      return true;
    };
    const { ids, batches } = await polled(cursors);
    expect(failures(batches)).toEqual([]);
    expect(ids).toEqual([1, 2, 3, 5, 6, 7, 8, 9].map((number) => `kst-36333-${number}`));
    expect(server.requests.length).toBeLessThan(60);
  });

  /** The service gives nothing but errors where a page has this place in it. */
  function failAt(from: number, until: number): void {
    server.answer = (_request, response, url) => {
      const start = Number(url.searchParams.get("startRecord"));
      const isHit = start <= until && start + Number(url.searchParams.get("maximumRecords")) > from;
      if (!isHit || !(url.searchParams.get("query") ?? "").includes("36333")) return false;
      response.writeHead(200, { "content-type": "text/xml" }).end(diagnostics("10", "stuk"));
      return true;
    };
  }
  const skippedIn = (batches: readonly Batch[]) =>
    batches.flatMap((batch) => (batch.type === "page" ? (batch.skipped ?? []) : []));

  it("is named with its place, and read again from its day each day where it has no name", async () => {
    const cursors = await begun();
    server.publications.push(letter(1), letter(2), letter(3));
    failAt(2, 2);
    const first = await polled(cursors);
    expect(skippedIn(first.batches)[0]).toMatchObject({ id: null, place: "#2" });
    const later = await polled(first.cursors, 10);
    expect(JSON.parse(later.cursors["dossier-36333"] ?? "").left).toEqual({
      since: "2026-11-22",
      on: "2026-12-04",
    });
    server.answer = () => false;
    const sameDay = await polled(later.cursors, 10);
    expect(JSON.parse(sameDay.cursors["dossier-36333"] ?? "").left.since).toBe("2026-11-22");
    const mended = await polled(sameDay.cursors, 11);
    expect(mended.ids).toContain("kst-36333-2");
    expect(JSON.parse(mended.cursors["dossier-36333"] ?? "").left).toBeNull();
  });

  it("costs a whole page of them, where what comes behind it can be read", async () => {
    const cursors = await begun();
    const all = Array.from({ length: 104 }, (_, index) => letter(index + 1));
    server.publications.push(...all);
    failAt(1, 100);
    const { ids, batches } = await polled(cursors);
    expect(failures(batches)).toEqual([]);
    expect(ids).toHaveLength(4);
    expect(skippedIn(batches)[0]).toMatchObject({ id: null, place: "#1-100" });
  });

  it("is one record without an identifier on a page of one", async () => {
    const cursors = await begun();
    server.answer = (_request, response, url) => {
      if (!(url.searchParams.get("query") ?? "").includes("36333")) return false;
      const body =
        "<searchRetrieveResponse><numberOfRecords>1</numberOfRecords><records><record><recordData><gzd/></recordData></record></records></searchRetrieveResponse>";
      response.writeHead(200, { "content-type": "text/xml" }).end(body);
      return true;
    };
    const { batches } = await polled(cursors);
    expect(failures(batches)).toEqual([]);
    expect(skippedIn(batches)[0]).toMatchObject({
      id: null,
      place: "#1",
      why: "a record without an identifier",
    });
  });
});

describe("an answer that is no answer", () => {
  const ALL = ["dossier-36333", "aanhangsel", "staatsblad"];

  it.each([
    [
      "a diagnostic with status 200",
      200,
      "text/xml",
      diagnostics("10", "mismatched input"),
      UnexpectedShapeError,
    ],
    [
      "a diagnostic of passing trouble",
      200,
      "text/xml",
      diagnostics("2", "temporarily"),
      SourceUnavailableError,
    ],
    [
      "a maintenance page",
      200,
      "text/html",
      "<!DOCTYPE html><html><body>Onderhoud</body></html>",
      UnexpectedShapeError,
    ],
    [
      "a page without DOCTYPE",
      200,
      "text/html",
      "<html><body><p>Onderhoud</p></body></html>",
      UnexpectedShapeError,
    ],
    [
      "diagnostics as a document of their own",
      200,
      "text/xml",
      `<?xml version="1.0"?><diagnostics><diagnostic xmlns="http://www.loc.gov/zing/srw/diagnostic/"><uri>info:srw/diagnostic/1/10</uri><details>an unknown word</details><message>Invalid parameter</message></diagnostic></diagnostics>`,
      UnexpectedShapeError,
    ],
    [
      "such diagnostics of passing trouble",
      200,
      "text/xml",
      "<diagnostics><diagnostic><uri>info:srw/diagnostic/1/2</uri><message>busy</message></diagnostic></diagnostics>",
      SourceUnavailableError,
    ],
    ["nothing", 200, "text/xml", "", UnexpectedShapeError],
    ["an empty response", 200, "text/xml", "<searchRetrieveResponse/>", UnexpectedShapeError],
    ["another root", 200, "text/xml", "<explainResponse/>", UnexpectedShapeError],
    ["JSON", 200, "application/json", '{"numberOfRecords":0}', UnexpectedShapeError],
    [
      "a count without records",
      200,
      "text/xml",
      "<searchRetrieveResponse><numberOfRecords>7</numberOfRecords><hits/></searchRetrieveResponse>",
      UnexpectedShapeError,
    ],
    [
      "records without identifiers",
      200,
      "text/xml",
      `<searchRetrieveResponse><numberOfRecords>5</numberOfRecords><records>${"<record><recordData><gzd><id>kst-36333-9</id></gzd></recordData></record>".repeat(5)}</records></searchRetrieveResponse>`,
      UnexpectedShapeError,
    ],
    [
      "a billion laughs",
      200,
      "text/xml",
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><searchRetrieveResponse><numberOfRecords>0</numberOfRecords></searchRetrieveResponse>',
      UnexpectedShapeError,
    ],
    ["404", 404, "text/html", "", UnexpectedShapeError],
    ["400", 400, "text/xml", "", UnexpectedShapeError],
    ["503", 503, "text/html", "", SourceUnavailableError],
    ["429", 429, "text/html", "", SourceUnavailableError],
    ["504", 504, "text/html", "", SourceUnavailableError],
  ])("%s: is no news, and leaves the cursor where it is", async (_, status, type, body, error) => {
    server.publications.push(letter(1));
    const cursors = await begun();
    server.answer = (_request, response) => {
      response.writeHead(status, { "content-type": type }).end(body);
      return true;
    };
    const broken = await polled(cursors);
    expect(failures(broken.batches)).toEqual(ALL.map((stream) => `${stream}: ${error.name}`));
    expect(broken.cursors).toEqual(cursors);
    server.answer = () => false;
    server.publications.push(letter(2));
    expect((await polled(broken.cursors)).ids).toEqual(["kst-36333-2"]);
  });

  it.each([
    ["inside an answer", diagnostics("10", "unknown prefix dcterms")],
    [
      "as a document of its own",
      "<diagnostics><diagnostic><uri>info:srw/diagnostic/1/10</uri><message>unknown prefix dcterms</message></diagnostic></diagnostics>",
    ],
  ])("says what the service said, %s", async (_, body) => {
    const cursors = await begun();
    server.answer = (_request, response) => {
      response.end(body);
      return true;
    };
    const [batch] = (await polled(cursors)).batches;
    expect(batch).toMatchObject({
      error: { message: expect.stringContaining("unknown prefix dcterms (10)") },
    });
  });

  it("fails one dossier and no other", async () => {
    const both = ["dossier-36333", "dossier-36444"];
    const cursors = await begun(both);
    server.publications.push(letter(2), { ...letter(3), identifier: "kst-36444-3", dossier: ["36444"] });
    server.answer = (_request, response, url) => {
      if (!(url.searchParams.get("query") ?? "").includes('"36333"')) return false;
      response.writeHead(500).end();
      return true;
    };
    const { ids, batches } = await polled(cursors, 0, both);
    expect([ids, failures(batches)]).toEqual([["kst-36444-3"], ["dossier-36333: SourceUnavailableError"]]);
  });

  it("outlives 429 with Retry-After and cut connections", async () => {
    const cursors = await begun();
    server.publications.push(letter(2));
    let times = 0;
    server.answer = (request, response) => {
      times += 1;
      if (times % 3 === 1) response.writeHead(429, { "retry-after": "1" }).end();
      else if (times % 3 === 2) request.socket.destroy();
      else return false;
      return true;
    };
    const { ids, batches } = await polled(cursors);
    expect([ids, failures(batches)]).toEqual([["kst-36333-2"], []]);
  });

  it("leaves the rest to the next poll where three in a row get no answer", async () => {
    const many = [1, 2, 3, 4, 5].map((digit) => `dossier-3633${digit}`);
    const cursors = await begun(many);
    server.answer = (_request, response) => {
      response.writeHead(504).end();
      return true;
    };
    const { batches } = await polled(cursors, 0, many);
    expect(failures(batches)).toEqual(many.slice(0, 3).map((id) => `${id}: SourceUnavailableError`));
  });

  it("ends a poll that takes too long, and goes on with the next", async () => {
    const cursors = await begun();
    server.publications.push(letter(2));
    server.answer = () => true;
    await using source = sourceOn(server, ["dossier-36333"], () => NOW, 5_000, 150);
    const batches = await gathered(source.poll(cursors, signal));
    expect(failures(batches)).toEqual(["dossier-36333: SourceUnavailableError"]);
    server.answer = () => false;
    expect((await polled(cursors)).ids).toEqual(["kst-36333-2"]);
  });

  it("gives the others up at once where the host is down", async () => {
    const cursors = await begun();
    const gone = server;
    await gone[Symbol.asyncDispose]();
    const { batches } = await polled(cursors);
    expect(failures(batches)).toEqual(["dossier-36333: SourceUnavailableError"]);
    server = await sruServer();
  });
});

it("is read or refused, and nothing else happens, whatever bytes of an answer are changed", async () => {
  const { cursors } = await sourceOn(server, []).begin(null, signal);
  const whole = Buffer.from(responseXml([letter(1), letter(2)], 2, "http://127.0.0.1"));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
      fc.nat(whole.length),
      async (changes, end) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        server.answer = (_request, response) => {
          response.end(end % 3 === 0 ? bytes.subarray(0, end) : bytes);
          return true;
        };
        const { batches } = await polled(cursors);
        for (const batch of batches)
          if (batch.type === "failure")
            expect(batch.error.name).toMatch(/^(UnexpectedShape|SourceUnavailable)Error$/);
      },
    ),
    { numRuns: runs(20) },
  );
});

describe("paging", () => {
  /** Letters with numbers of four digits. */
  const many = (count: number) => Array.from({ length: count }, (_, index) => letter(1_000 + index));

  it.each([
    ["an exact count", (right: number) => right, 1_000],
    ["a count that is too low", (right: number) => Math.min(right, 50), 1_000],
    ["a count that is too high", (right: number) => (right === 0 ? 0 : right + 500), 1_000],
    ["pages of fifty where a hundred are asked", (right: number) => right, 50],
  ])("reads everything with %s", async (_, count, pageMax) => {
    const cursors = await begun();
    server.count = count;
    server.pageMax = pageMax;
    server.publications.push(...many(250));
    const { ids, batches } = await polled(cursors);
    expect(failures(batches)).toEqual([]);
    expect([ids.length, new Set(ids).size]).toEqual([250, 250]);
  });

  it("goes on past ten thousand, where the service gives 504", async () => {
    const cursors = await begun();
    server.count = (right) => Math.round(right / 1_000) * 1_000;
    server.publications.push(
      ...Array.from({ length: 10_250 }, (_, index) =>
        answer(index + 1, {
          identifier: `ah-tk-2026${2027 + (index >= 9_000 ? 1 : 0)}-${(index % 9_000) + 1}`,
        }),
      ),
    );
    const { ids, batches } = await polled(cursors);
    expect(failures(batches)).toEqual([]);
    expect(new Set(ids).size).toBe(10_250);
    const starts = server.requests.map((url) => Number(url.searchParams.get("startRecord")));
    expect(Math.max(...starts)).toBeLessThan(10_000);
  }, 60_000);

  it("says so when the service gives the same page again", async () => {
    const cursors = await begun();
    server.publications.push(...many(250));
    server.answer = (_request, _response, url) => {
      url.searchParams.set("startRecord", "1");
      return false;
    };
    expect(failures((await polled(cursors)).batches)).toEqual(["dossier-36333: UnexpectedShapeError"]);
  });
});

describe("the history", () => {
  it("is that of the followed dossiers, and can be interrupted between them", async () => {
    server.publications.push(
      letter(1, { date: "2025-01-10", modified: "2025-01-12" }),
      letter(2, { date: "2024-01-10", modified: "2024-01-12" }),
      { ...letter(3, { date: "2026-02-02" }), identifier: "kst-36444-3", dossier: ["36444"] },
    );
    const dossiers = ["dossier-36444", "dossier-36333"];
    await using source = sourceOn(server, dossiers);
    const { history } = await source.begin(new Date("2024-05-25T00:00:00Z"), signal);
    expect(history).not.toBeNull();
    const ids: string[] = [];
    let stretch = history ?? { from: "", until: "" };
    for await (const batch of source.past(stretch, signal)) {
      if (batch.type === "failure") throw batch.error;
      ids.push(...batch.records.filter(({ kind }) => kind === "document").map(({ id }) => id));
      stretch = { ...stretch, from: batch.cursors.history ?? stretch.from };
      if (ids.length === 1) break;
    }
    for await (const batch of source.past(stretch, signal)) {
      if (batch.type === "page")
        ids.push(...batch.records.filter(({ kind }) => kind === "document").map(({ id }) => id));
      if (batch.type === "page") stretch = { ...stretch, from: batch.cursors.history ?? stretch.from };
    }
    expect([...new Set(ids)]).toEqual(["kst-36333-1", "kst-36444-3"]);
    expect(stretch.from).toBe(stretch.until);
  });

  it("is none without a beginning, and none without a dossier", async () => {
    await using one = sourceOn(server, ["dossier-36333"]);
    await using none = sourceOn(server, []);
    expect((await one.begin(null, signal)).history).toBeNull();
    expect((await none.begin(NOW, signal)).history).toBeNull();
    expect(server.requests).toEqual([]);
  });

  it("stands still when the service fails", async () => {
    server.answer = (_request, response) => {
      response.end(diagnostics("1", "general system error"));
      return true;
    };
    await using source = sourceOn(server, ["dossier-36333"]);
    const batches = await gathered(source.past({ from: "198680000", until: "198680001" }, signal));
    expect(failures(batches)).toEqual(["history: SourceUnavailableError"]);
  });
});

function queries(): string[] {
  return server.requests.map((url) => url.searchParams.get("query") ?? "");
}
