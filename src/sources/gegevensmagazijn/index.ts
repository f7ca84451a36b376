import { fetchFile } from "../file.ts";
import { createHttpClient, type HttpOptions } from "../http.ts";
import type { Source } from "../source.ts";
import { baseAddress } from "../web-address.ts";
import { ALL } from "./batches.ts";
import { begin } from "./begin.ts";
import { examine, type Ways } from "./examine.ts";
import { pagesOf } from "./feed.ts";
import { createPast } from "./history.ts";
import { lookUp } from "./lookup.ts";
import { createPoll, isBeyond } from "./poll.ts";
import { SOURCE_NAME } from "./record.ts";
import { samples } from "./samples.ts";

export interface GegevensmagazijnOptions {
  /** The base of the SyncFeed: `https://gegevensmagazijn.tweedekamer.nl/SyncFeed/2.0`. */
  readonly url: string;
  /** Who we are and where to reach us; sent along with every request. */
  readonly userAgent: string;
  readonly http?: HttpOptions;
  /** For one page with its tries, ms; default 60 s: the first page of a category was seen to take 20 s. */
  readonly pageDeadlineMs?: number;
  /** For one poll, ms; default 30 minutes: after days without it there is much to read. */
  readonly pollDeadlineMs?: number;
  /** For one file with its tries, ms; default 180 s. */
  readonly fileDeadlineMs?: number;
  /** Default the real one. */
  readonly clock?: () => Date;
  /** The largest file that is fetched; default 40 MB. */
  readonly fileBytesMax?: number;
}

const PAGE_DEADLINE_MS = 60_000;
const POLL_DEADLINE_MS = 30 * 60_000;
const FILE_DEADLINE_MS = 180_000;
const FILE_BYTES_MAX = 40_000_000;

/**
 * The open data of the Tweede Kamer by its SyncFeed. One request at a time. To be disposed of when done.
 * Throws TypeError for a URL that cannot be one.
 */
export function createGegevensmagazijn(options: GegevensmagazijnOptions): Source {
  const base = baseAddress(options.url, "the SyncFeed");
  const http = createHttpClient(new URL(base), options.userAgent, options.http);
  const readPage = pagesOf(http, base, options.pageDeadlineMs ?? PAGE_DEADLINE_MS);
  const limits = {
    bytesMax: options.fileBytesMax ?? FILE_BYTES_MAX,
    deadlineMs: options.fileDeadlineMs ?? FILE_DEADLINE_MS,
  };
  const pageDeadlineMs = options.pageDeadlineMs ?? PAGE_DEADLINE_MS;
  const ways: Ways = {
    readPage,
    head: async (signal) => Number((await begin(readPage, null, signal)).cursors[ALL]),
    file: (file, signal) => fetchFile(http, base, limits, file, signal),
    lookUp: (id, signal) => lookUp(http, base, pageDeadlineMs, id, signal),
  };
  return {
    name: SOURCE_NAME,
    steady: true,
    begin: (since, signal) => begin(readPage, since, signal),
    poll: createPoll(
      readPage,
      options.pollDeadlineMs ?? POLL_DEADLINE_MS,
      options.clock ?? (() => new Date()),
    ),
    isBeyond: (cursors, signal) => isBeyond(readPage, cursors, signal),
    past: createPast(readPage),
    file: ways.file,
    lookUp: ways.lookUp,
    examine: (signal) => examine(ways, signal),
    samples: (signal) => samples(http, base, pageDeadlineMs, ways, signal),
    stats: () => http.stats(),
    [Symbol.asyncDispose]: () => http[Symbol.asyncDispose](),
  };
}
