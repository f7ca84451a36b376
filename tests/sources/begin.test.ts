import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Source } from "#sources";
import { begin } from "../../src/sources/gegevensmagazijn/begin.ts";
import type { ReadPage } from "../../src/sources/gegevensmagazijn/feed.ts";
import type { FeedPage } from "../../src/sources/gegevensmagazijn/page.ts";
import { breakFeeds, error500, gathered, sourceOn, told } from "./batches.ts";
import { entriesOf, type FeedServer, feedServer } from "./feed-server.ts";

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
    breakFeeds(server, [null], error500);
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
    breakFeeds(server, [null], error500);
    const batches = await gathered(source.past({ from: "1", until: "9" }, never));
    expect(told(batches)).toEqual(["history: SourceUnavailableError"]);
  });
});
