import type { ServerResponse } from "node:http";
import type { Batch, Cursors } from "#parliament";
import { createGegevensmagazijn, type Source } from "#sources";
import type { FeedServer } from "./feed-server.ts";

/** The source on a server of the tests: no waits, small files. */
export function sourceOn(server: FeedServer, deadlineMs = 10_000, clock = () => new Date()): Source {
  return createGegevensmagazijn({
    url: server.url,
    userAgent: "test",
    http: { sleep: async () => undefined },
    pageDeadlineMs: deadlineMs,
    fileDeadlineMs: deadlineMs,
    fileBytesMax: 1_000,
    clock,
  });
}

/** Everything that a stream gives. */
export async function gathered(stream: AsyncIterable<Batch>): Promise<Batch[]> {
  const batches: Batch[] = [];
  for await (const batch of stream) batches.push(batch);
  return batches;
}

/** Batches in a line each. */
export function told(batches: readonly Batch[]): string[] {
  return batches.map((batch) =>
    batch.type === "failure"
      ? `${batch.stream}: ${batch.error.name}`
      : `${batch.stream}: ${batch.records.length} ${JSON.stringify(batch.cursors)}${batch.caughtUp ? " caught up" : ""}`,
  );
}

/** The cursors as they are stored after these batches. */
export function merged(cursors: Cursors, batches: readonly Batch[]): Cursors {
  const all = batches.flatMap((batch) => Object.entries(batch.cursors ?? {}));
  const last = Object.entries({ ...cursors, ...Object.fromEntries(all) });
  return Object.fromEntries(last.filter((entry): entry is [string, string] => entry[1] !== null));
}

/** The server's feed of these categories (null: of everything) answers like this; the others as they should. */
export function breakFeeds(
  server: FeedServer,
  categories: readonly (string | null)[],
  answer: (response: ServerResponse) => void,
): void {
  server.answer = (_, response, url) => {
    const asked = url.searchParams.get("category");
    if (!url.pathname.endsWith("/Feed") || !categories.includes(asked)) return false;
    answer(response);
    return true;
  };
}

/** What the feed answers while it is out of order. */
export function error500(response: ServerResponse): void {
  response
    .writeHead(500, { "content-type": "application/xml" })
    .end("<Error><Message>An error has occurred.</Message></Error>");
}
