import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, expectTypeOf, it } from "vitest";
import { createGegevensmagazijn, type Source } from "#sources";
import type { Source as Port } from "../../src/pipeline/ports.ts";
import { begin } from "../../src/sources/gegevensmagazijn/begin.ts";
import type { ReadPage } from "../../src/sources/gegevensmagazijn/feed.ts";
import type { FeedPage } from "../../src/sources/gegevensmagazijn/page.ts";
import type { Batch, Cursors } from "../../src/sources/source.ts";
import { entriesOf, type FeedServer, feedServer, pageXml } from "./feed-server.ts";

let server: FeedServer;
let source: Source;
const never = new AbortController().signal;

beforeEach(async () => {
  server = await feedServer([]);
  source = createGegevensmagazijn({
    url: server.url,
    userAgent: "test",
    http: { sleep: async () => undefined },
    pageDeadlineMs: 1_000,
    fileDeadlineMs: 1_000,
    fileBytesMax: 1_000,
  });
});

afterEach(async () => {
  await source[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

async function poll(cursors: Cursors): Promise<Batch[]> {
  return gathered(source.poll(cursors, never));
}

async function gathered(stream: AsyncIterable<Batch>): Promise<Batch[]> {
  const batches: Batch[] = [];
  for await (const batch of stream) batches.push(batch);
  return batches;
}

/** Batches in a line each. */
function told(batches: readonly Batch[]): string[] {
  return batches.map((batch) =>
    batch.type === "failure"
      ? `${batch.stream}: ${batch.error.name}`
      : `${batch.stream}: ${batch.records.length} ${JSON.stringify(batch.cursors)}${batch.caughtUp ? " caught up" : ""}`,
  );
}

function merged(cursors: Cursors, batches: readonly Batch[]): Cursors {
  const all = batches.flatMap((batch) => (batch.type === "page" ? Object.entries(batch.cursors) : []));
  const last = Object.entries({ ...cursors, ...Object.fromEntries(all) });
  return Object.fromEntries(last.filter((entry): entry is [string, string] => entry[1] !== null));
}

/** The feed of these categories (null: everything) answers like this. */
function broken(categories: readonly (string | null)[], answer: (response: ServerResponse) => void): void {
  server.answer = (_, response, url) => {
    if (!url.pathname.endsWith("/Feed") || !categories.includes(url.searchParams.get("category")))
      return false;
    answer(response);
    return true;
  };
}

const error500 = (response: ServerResponse) =>
  void response
    .writeHead(500, { "content-type": "application/xml" })
    .end("<Error><Message>An error has occurred.</Message></Error>");

it("is a source as the pipeline wants it", () => {
  expectTypeOf<Source>().toExtend<Port>();
});

describe("poll", () => {
  it("reads pages to the end, the cursor along with each", async () => {
    server.entries.push(...entriesOf(600, 2));
    expect(told(await poll({ "*": "0" }))).toEqual([
      '*: 250 {"*":"500"}',
      '*: 250 {"*":"1000"}',
      '*: 100 {"*":"1200"}',
      '*: 0 {"*":"1200"} caught up',
    ]);
  });

  it("costs one request where there is no news", async () => {
    server.entries.push(...entriesOf(10));
    expect(told(await poll({ "*": "10" }))).toEqual(['*: 0 {"*":"10"} caught up']);
    expect(server.requests).toHaveLength(1);
  });

  it("falls back to one feed per category, each with its own cursor and failure, and returns", async () => {
    server.entries.push(
      ...entriesOf(3),
      { position: 4, kind: "zaak", id: "z4" },
      { position: 5, kind: "besluit", id: "b5" },
    );
    broken([null, "Zaak"], error500);
    const first = await poll({ "*": "2" });
    expect(told(first)).toEqual(
      expect.arrayContaining([
        "*: SourceUnavailableError",
        "Zaak: SourceUnavailableError",
        'Document: 1 {"Document":"3"}',
        'Besluit: 1 {"Besluit":"5"}',
      ]),
    );
    expect(first.filter(({ type }) => type === "failure")).toHaveLength(2);
    const cursors = merged({ "*": "2" }, first);
    expect(cursors).toMatchObject({ "*": "2", Document: "3", Besluit: "5", Stemming: "2" });
    expect(cursors).not.toHaveProperty("Zaak");

    broken([null], error500);
    const second = await poll(cursors);
    expect(told(second)).toContain('Zaak: 1 {"Zaak":"4"}');
    expect(told(second)).toContain('Document: 0 {"Document":"3"} caught up');

    server.answer = () => false;
    const third = await poll(merged(cursors, second));
    expect(told(third)[0]).toBe('*: 3 {"*":"5"}');
    expect(merged(merged(cursors, second), third)).toEqual({ "*": "5" });
  });

  it("asks a category that hangs last, and does not wait for all when the host hangs", async () => {
    server.entries.push(...entriesOf(3));
    broken([null, "Document", "DocumentVersie"], () => undefined);
    expect(told(await poll({ "*": "0" }))).toEqual([
      "*: SourceUnavailableError",
      "Document: SourceUnavailableError",
      "DocumentVersie: SourceUnavailableError",
    ]);
    const second = told(await poll({ "*": "0" }));
    expect(second[1]).toBe('DocumentActor: 0 {"DocumentActor":"0"} caught up');
    expect(second.at(-1)).toBe("DocumentVersie: SourceUnavailableError");
    expect(second).toHaveLength(17);
  });

  it("tries no category when nothing listens", async () => {
    await server[Symbol.asyncDispose]();
    expect(told(await poll({ "*": "0" }))).toEqual(["*: SourceUnavailableError"]);
  });

  const page =
    (body: string, type = "application/atom+xml") =>
    (response: ServerResponse) =>
      void response.writeHead(200, { "content-type": type }).end(body);
  const good = pageXml("http://127.0.0.1/SyncFeed/2.0", entriesOf(3), 0);
  it.each<[string, (response: ServerResponse) => void, string]>([
    ["a truncated page", page(good.slice(0, 700)), "UnexpectedShapeError"],
    ["invalid XML", page(good.replace("</title>", "")), "UnexpectedShapeError"],
    [
      "an HTML page",
      page("<!DOCTYPE html><html><body>Onderhoud</body></html>", "text/html"),
      "UnexpectedShapeError",
    ],
    ["an HTML page that says it is XML", page("<!DOCTYPE html><html></html>"), "UnexpectedShapeError"],
    [
      "entities",
      page(`<!DOCTYPE feed [<!ENTITY a "aaa"><!ENTITY b "&a;&a;">]>${good.slice(38)}`),
      "UnexpectedShapeError",
    ],
    [
      "200,000 nested elements",
      page(`<feed xmlns="http://www.w3.org/2005/Atom">${"<a>".repeat(200_000)}`),
      "UnexpectedShapeError",
    ],
    [
      "a feed that does not go on",
      page(pageXml("http://x/SyncFeed/2.0", entriesOf(2), 0)),
      "UnexpectedShapeError",
    ],
    ["a page that is not there", (response) => void response.writeHead(404).end(), "UnexpectedShapeError"],
    ["a 500 with an XML body", error500, "SourceUnavailableError"],
    ["a server that hangs", () => undefined, "SourceUnavailableError"],
    [
      "a cut connection",
      (response) => {
        response.writeHead(200, { "content-length": String(good.length) });
        response.write(good.slice(0, 700), () => response.socket?.destroy());
      },
      "SourceUnavailableError",
    ],
  ])("does not move on %s", async (_, answer, name) => {
    server.answer = (_request, response) => {
      answer(response);
      return true;
    };
    const batches: Batch[] = [];
    for await (const batch of source.poll({ "*": "7" }, never)) {
      batches.push(batch);
      if (batches.length === 2) break;
    }
    expect(told(batches)).toEqual([`*: ${name}`, `Document: ${name}`]);
  });

  it("stops reading a page without end", async () => {
    server.answer = (_, response) => {
      response.writeHead(200, { "content-type": "application/atom+xml" });
      response.write(good.slice(0, good.indexOf("<entry>")));
      const more = () => {
        while (response.writable && response.write("<x>".padEnd(65_536, " ").concat("</x>"))) {}
      };
      response.on("drain", more);
      more();
      return true;
    };
    await using patient = createGegevensmagazijn({ url: server.url, userAgent: "test" });
    for await (const batch of patient.poll({ "*": "7" }, never)) {
      expect(batch).toMatchObject({
        type: "failure",
        error: { name: "UnexpectedShapeError", message: /larger than/ },
      });
      break;
    }
  });

  it("stops with the caller's reason", async () => {
    const stop = new AbortController();
    broken([null], () => stop.abort(new Error("stop")));
    await expect(gathered(source.poll({ "*": "0" }, stop.signal))).rejects.toThrow("stop");
  });

  it("does not begin without a cursor", async () => {
    await expect(poll({})).rejects.toThrow(TypeError);
  });
});

describe("begin", () => {
  it.each([
    [0, 1, 1],
    [1, 26_600_000, 2],
    [250, 1, 2],
    [300, 3, 3],
    [20_000, 1_330, 40],
    [20_001, 1, 40],
  ])(
    "finds the head of %i entries that lie %i apart in at most %i requests",
    async (count, gap, requests) => {
      server.entries.push(...entriesOf(count, gap));
      const { cursors, history } = await source.begin(null, never);
      expect(cursors).toEqual({ "*": String(count * gap) });
      expect(history).toBeNull();
      expect(server.requests.length).toBeLessThanOrEqual(requests);
    },
  );

  it("finds where a stretch of history begins, rather too early than too late", async () => {
    server.entries.push(...entriesOf(20_000, 1_330));
    for (const index of [0, 1, 59, 61, 7_777, 19_999]) {
      server.requests.length = 0;
      const since = new Date(Date.UTC(2026, 0, 1) + index * 60_000);
      const { history } = await source.begin(since, never);
      // One hour of margin is sixty entries here; the entry of the moment itself is inside.
      expect(history).toEqual({ from: String(Math.max(0, index - 60) * 1_330), until: "26600000" });
      expect(server.requests.length).toBeLessThanOrEqual(60);
    }
  });

  it("needs at most sixty requests in a feed as large as the real one", async () => {
    const head = 26_600_123;
    let requests = 0;
    const readPage: ReadPage = async (after) => {
      requests += 1;
      const positions = Array.from({ length: Math.min(250, head - after) }, (_, index) => after + index + 1);
      const records = positions.map((position) => ({
        position,
        publishedAt: new Date(position * 10_000).toISOString(),
      }));
      return { records, last: positions.at(-1) ?? null } as unknown as FeedPage;
    };
    const since = new Date(18_000_000 * 10_000);
    const { cursors, history } = await begin(readPage, since, never);
    expect(cursors).toEqual({ "*": String(head) });
    expect(history).toEqual({ from: String(18_000_000 - 361), until: String(head) });
    expect(requests).toBeLessThanOrEqual(60);
  });

  it("has no history of a feed in which nothing is newer", async () => {
    server.entries.push(...entriesOf(300));
    expect((await source.begin(new Date("2026-06-01T00:00:00Z"), never)).history).toBeNull();
  });

  it("fails when the feed does", async () => {
    broken([null], error500);
    await expect(source.begin(null, never)).rejects.toMatchObject({ name: "SourceUnavailableError" });
  });
});

describe("past", () => {
  it("reads a stretch and nothing beyond it", async () => {
    server.entries.push(...entriesOf(600));
    const batches = await gathered(source.past({ from: "100", until: "400" }, never));
    expect(told(batches)).toEqual([
      'history: 250 {"history":"350"}',
      'history: 50 {"history":"400"} caught up',
    ]);
  });

  it("ends where the rest of the stretch has moved away", async () => {
    server.entries.push(...entriesOf(3));
    const batches = await gathered(source.past({ from: "1", until: "9" }, never));
    expect(told(batches)).toEqual(['history: 2 {"history":"3"}', 'history: 0 {"history":"9"} caught up']);
  });

  it("fails without moving", async () => {
    broken([null], error500);
    const batches = await gathered(source.past({ from: "1", until: "9" }, never));
    expect(told(batches)).toEqual(["history: SourceUnavailableError"]);
  });
});

describe("file", () => {
  function answering(code: number, headers: Record<string, string>, body: string): void {
    server.answer = (_, response) => {
      response.writeHead(code, headers).end(body);
      return true;
    };
  }
  function fetch(fields: { contentType?: string | null; bytes?: number | null; url?: string } = {}) {
    const url = `${server.url}/Resources/d1`;
    return source.file({ url, contentType: "application/pdf", bytes: null, ...fields }, never);
  }

  it("gives the bytes and their type", async () => {
    answering(200, { "content-type": "application/pdf" }, "%PDF-1.7");
    const { bytes, contentType } = await fetch();
    expect([Buffer.from(bytes).toString(), contentType]).toEqual(["%PDF-1.7", "application/pdf"]);
    expect(bytes.buffer.byteLength).toBe(8);
  });

  it("trusts the record where the server does not know the type", async () => {
    answering(200, { "content-type": "application/octet-stream" }, "%PDF-1.7");
    expect((await fetch()).contentType).toBe("application/pdf");
  });

  it.each([
    [404, "het bestand is er nog niet"],
    [410, "het bestand is er nog niet"],
  ])("says on %i that it is not there yet", async (code, message) => {
    answering(code, {}, "");
    await expect(fetch()).rejects.toMatchObject({ name: "UnreadableError", message, retry: true });
  });

  it.each([500, 403])("is unavailable on %i", async (code) => {
    answering(code, {}, "");
    await expect(fetch()).rejects.toMatchObject({ name: "SourceUnavailableError" });
  });

  it("refuses what is too large, unasked where the record says so", async () => {
    await expect(fetch({ bytes: 128_000_000 })).rejects.toMatchObject({
      message: "het bestand is te groot (128 MB)",
      retry: false,
    });
    expect(server.requests).toHaveLength(0);
    answering(200, {}, "x".repeat(5_000));
    await expect(fetch()).rejects.toMatchObject({ name: "UnreadableError", retry: false });
  });

  it.each([
    ["text/html", "<p>Fout"],
    ["application/pdf", "\n<!DOCTYPE html><html>"],
    ["application/pdf", "\u00ef\u00bb\u00bf<html lang='nl'>"],
  ])("does not take a web page for the file (%s)", async (type, body) => {
    answering(200, { "content-type": type }, body);
    await expect(fetch()).rejects.toMatchObject({ name: "UnreadableError", retry: true });
  });

  it("takes a web page where the file is one", async () => {
    answering(200, { "content-type": "text/html" }, "<html></html>");
    expect((await fetch({ contentType: "text/html" })).bytes).toHaveLength(13);
  });

  it("is unavailable when the file is cut short", async () => {
    server.answer = (_, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("%PDF", () => response.socket?.destroy());
      return true;
    };
    await expect(fetch()).rejects.toMatchObject({ name: "SourceUnavailableError" });
    server.answer = (_, response) => {
      response.write("%PDF");
      response.end();
      return true;
    };
    await expect(fetch({ bytes: 100 })).rejects.toMatchObject({ name: "SourceUnavailableError" });
  });

  it.each([
    "http://127.0.0.1:1/Resources/d1",
    "https://elsewhere.example/d1",
    "file:///etc/passwd",
    "nonsense",
    "http://169.254.169.254/",
  ])("refuses a file at %s", async (url) => {
    await expect(fetch({ url })).rejects.toMatchObject({ name: "UnreadableError", retry: false });
    expect(server.requests).toHaveLength(0);
  });

  it("refuses a redirect to an address that is not public", async () => {
    answering(302, { location: "http://169.254.169.254/latest" }, "");
    await expect(fetch()).rejects.toMatchObject({
      name: "UnreadableError",
      retry: true,
      cause: { message: "refused 169.254.169.254: not a public address" },
    });
  });
});

it.each(["gegevensmagazijn.tweedekamer.nl", "ftp://x/", "https://user:secret@x/"])(
  "is not made for %s",
  (url) => {
    expect(() => createGegevensmagazijn({ url, userAgent: "test" })).toThrow(/^((?!secret).)*$/);
  },
);
