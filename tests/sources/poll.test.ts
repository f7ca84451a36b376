import type { ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Batch, Cursors } from "#parliament";
import { createGegevensmagazijn, type Source } from "#sources";
import { breakFeeds, error500, gathered, merged, sourceOn, told } from "./batches.ts";
import { entriesOf, type FeedServer, feedServer, pageXml } from "./feed-server.ts";

let server: FeedServer;
let source: Source;
const never = new AbortController().signal;

beforeEach(async () => {
  server = await feedServer([]);
  source = sourceOn(server);
});

afterEach(async () => {
  await source[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

async function poll(cursors: Cursors, from = source): Promise<Batch[]> {
  return gathered(from.poll(cursors, never));
}

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
    breakFeeds(server, [null, "Zaak"], error500);
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

    breakFeeds(server, [null], error500);
    const second = await poll(cursors);
    expect(told(second)).toContain('Zaak: 1 {"stuck:Zaak":null,"Zaak":"4"}');
    expect(told(second)).toContain('Document: 0 {"Document":"3"} caught up');

    server.answer = () => false;
    const third = await poll(merged(cursors, second));
    expect(told(third)[0]).toBe('*: 3 {"stuck:*":null,"*":"5"}');
    expect(merged(merged(cursors, second), third)).toEqual({ "*": "5" });
  });

  it("asks a category that hangs last, and does not wait for all when the host hangs", async () => {
    await using hasty = sourceOn(server, 700);
    server.entries.push(...entriesOf(3));
    breakFeeds(server, [null, "Document", "DocumentVersie"], () => undefined);
    expect(told(await poll({ "*": "0" }, hasty))).toEqual([
      "*: SourceUnavailableError",
      "Document: SourceUnavailableError",
      "DocumentVersie: SourceUnavailableError",
    ]);
    const second = told(await poll({ "*": "0" }, hasty));
    expect(second[1]).toBe('DocumentActor: 0 {"DocumentActor":"0"} caught up');
    expect(second.at(-1)).toBe("DocumentVersie: SourceUnavailableError");
    expect(second).toHaveLength(17);
  });

  it("ends when it takes too long, and the next one goes on from the last page", async () => {
    server.entries.push(...entriesOf(600));
    await using hasty = createGegevensmagazijn({ url: server.url, userAgent: "test", pollDeadlineMs: 400 });
    server.answer = (_request, _response, url) => url.searchParams.get("skiptoken") === "500";
    const first = await poll({ "*": "0" }, hasty);
    expect(told(first)).toEqual(['*: 250 {"*":"250"}', '*: 250 {"*":"500"}', "*: SourceUnavailableError"]);
    server.answer = () => false;
    expect(told(await poll(merged({ "*": "0" }, first)))[0]).toBe('*: 100 {"*":"600"}');
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
    breakFeeds(server, [null], () => stop.abort(new Error("stop")));
    await expect(gathered(source.poll({ "*": "0" }, stop.signal))).rejects.toThrow("stop");
  });

  it("does not begin without a cursor", async () => {
    await expect(poll({})).rejects.toThrow(TypeError);
  });
});
