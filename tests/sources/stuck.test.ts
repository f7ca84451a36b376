import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Batch, Cursors, PageBatch } from "#parliament";
import type { Source } from "#sources";
import { error500, gathered, merged, sourceOn } from "./batches.ts";
import { entriesOf, type FeedServer, feedServer } from "./feed-server.ts";

const DAY_MS = 86_400_000;
const never = new AbortController().signal;
let server: FeedServer;
let source: Source;
let now: Date;
let cursors: Cursors;

beforeEach(async () => {
  now = new Date("2026-11-24T12:00:00Z");
  cursors = { "*": "0" };
  server = await feedServer(entriesOf(600));
  source = sourceOn(server, 10_000, () => now);
});

afterEach(async () => {
  await source[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
});

interface Polled {
  readonly positions: readonly number[];
  readonly failures: readonly string[];
  readonly skipped: readonly string[];
}

async function poll(): Promise<Polled> {
  const batches = await gathered(source.poll(cursors, never));
  cursors = merged(cursors, batches);
  return summed(batches);
}

function summed(batches: readonly Batch[]): Polled {
  const pages = batches.filter((batch): batch is PageBatch => batch.type === "page");
  return {
    positions: pages.flatMap(({ records }) => records.map(({ position }) => position)),
    failures: batches.flatMap(({ type, stream }) => (type === "failure" ? [stream] : [])),
    skipped: pages.flatMap(({ skipped = [] }) => skipped.map(({ why }) => why)),
  };
}

/** The server fails on every page that an entry of these categories (null: of everything) would stand on. */
function poison(position: number, categories: readonly (string | null)[]): void {
  server.answer = (_request, response, url) => {
    const after = Number(url.searchParams.get("skiptoken"));
    const page = server.entries.filter((entry) => entry.position > after).slice(0, 250);
    const isHit = page.some((entry) => entry.position === position);
    if (!categories.includes(url.searchParams.get("category")) || !isHit) return false;
    error500(response);
    return true;
  };
}

const positions = (from: number, until: number) =>
  Array.from({ length: until - from + 1 }, (_, index) => from + index);

describe("a place of the feed on which the service fails", () => {
  it("is stepped over at the third time, told of, and asked for again each day until it can be read", async () => {
    poison(301, [null, "Document"]);
    expect((await poll()).positions).toEqual(positions(1, 250));
    expect(cursors).toMatchObject({ "*": "250", "stuck:*": "250/1" });
    expect((await poll()).failures).toEqual(["*", "Document"]);
    const third = await poll();
    expect(third).toMatchObject({ failures: [], positions: positions(302, 600) });
    expect(third.skipped).toMatchObject([
      expect.stringContaining("after position 250 up to and including 301"),
    ]);
    expect(cursors).toMatchObject({ "*": "600" });

    // The other categories are asked for what was left out, at once; the one that fails stays.
    expect(await poll()).toMatchObject({ failures: [], positions: [] });
    expect(Object.keys(cursors).sort()).toEqual(["*", "gap:Document:250"]);
    server.requests.length = 0;
    await poll();
    expect(server.requests).toHaveLength(1);

    now = new Date(now.getTime() + DAY_MS);
    expect((await poll()).positions).toEqual([]);
    server.answer = () => false;
    expect((await poll()).positions).toEqual([]);
    now = new Date(now.getTime() + DAY_MS);
    expect((await poll()).positions).toEqual(positions(251, 301));
    expect(cursors).toEqual({ "*": "600" });
  });

  it("holds up no other category before that", async () => {
    server.entries.push(...entriesOf(3, 1, "zaak").map((entry, at) => ({ ...entry, position: 601 + at })));
    cursors = { "*": "250" };
    poison(301, [null, "Document"]);
    expect((await poll()).positions).toEqual([601, 602, 603]);
  });

  it("is none where nothing can be read, or nothing stands behind it", async () => {
    server.answer = (_request, response) => {
      error500(response);
      return true;
    };
    for (let times = 0; times < 4; times++) await poll();
    expect(cursors).toMatchObject({ "*": "0", "stuck:*": "0/4" });
    cursors = { "*": "500" };
    poison(600, [null, "Document"]);
    for (let times = 0; times < 4; times++) expect((await poll()).failures).toContain("*");
    expect(cursors).toMatchObject({ "*": "500" });
  });

  it("is left out of history too", async () => {
    poison(301, [null]);
    const stretch = { from: "250", until: "600" };
    for (let times = 0; times < 2; times++)
      expect(summed(await gathered(source.past(stretch, never))).failures).toEqual(["history"]);
    const third = summed(await gathered(source.past(stretch, never)));
    expect(third).toMatchObject({ failures: [], positions: positions(302, 600) });
    expect(third.skipped).toHaveLength(1);
  });
});

it("takes a page of which most is bad without that, at the third time, where what follows is as it should be", async () => {
  const bad = (position: number) => position > 250 && position <= 450;
  const entries = server.entries.map((entry) => (bad(entry.position) ? { ...entry, id: "?" } : entry));
  server.entries.splice(0, 600, ...entries);
  await poll();
  await poll();
  expect(cursors).toMatchObject({ "*": "250" });
  const { positions: read, skipped } = await poll();
  expect(read).toEqual(positions(451, 600));
  expect(skipped).toHaveLength(200);
  expect(cursors).toMatchObject({ "*": "600" });
});

it("takes no page for bad where all are: then the feed has changed", async () => {
  server.entries.splice(0, 600, ...server.entries.map((entry) => ({ ...entry, id: "?" })));
  for (let times = 0; times < 4; times++) expect((await poll()).failures).toContain("*");
  expect(cursors).toMatchObject({ "*": "0" });
});
