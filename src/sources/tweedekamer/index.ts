import { UnexpectedShapeError, UnreadableError } from "#parliament";
import { isLoopback } from "../address-guard.ts";
import { fetchFile } from "../file.ts";
import { createHttpClient, type HttpOptions } from "../http.ts";
import { createRobots } from "../robots.ts";
import type { Source } from "../source.ts";
import { webAddress } from "../web-address.ts";
import { examine, samples, type Ways } from "./examine.ts";
import { lookUpNumber } from "./lookup.ts";
import { pageReader } from "./page.ts";
import { fileUrl } from "./pieces.ts";
import { beginning, poll } from "./poll.ts";
import { searchNaming } from "./search.ts";
import { type Site, SOURCE_NAME } from "./site.ts";

export interface TweedekamerOptions {
  /** `https://www.tweedekamer.nl` */
  readonly url: string;
  /** Who we are and where to reach us; sent along with every request. */
  readonly userAgent: string;
  /** Whether people follow something that bears one of these ids: its own page is then read too. Default: nothing. */
  readonly isFollowed?: (ids: readonly string[]) => boolean;
  readonly clock?: () => Date;
  readonly http?: HttpOptions;
  /** For one page with its tries, ms; default 60 s. */
  readonly pageDeadlineMs?: number;
  /** For one poll of all lists, ms; default 6 minutes. */
  readonly pollDeadlineMs?: number;
  /** For one file with its tries, ms; default 180 s. */
  readonly fileDeadlineMs?: number;
  /** The largest file that is fetched; default 40 MB. */
  readonly fileBytesMax?: number;
}

const PAGE_DEADLINE_MS = 60_000;
const POLL_DEADLINE_MS = 6 * 60_000;
const FILE_DEADLINE_MS = 180_000;
const FILE_BYTES_MAX = 40_000_000;
/** Between two requests: what others who read this site keep to. */
const PAUSE_MS = 1_000;

/**
 * The website of the Tweede Kamer: its lists, the pages of what is followed, and its files. One request at a time, as
 * far as its robots.txt allows. To be disposed of when done. Throws TypeError for a URL that cannot be one.
 */
export function createTweedekamer(options: TweedekamerOptions): Source {
  const base = new URL(webAddress(options.url, "the website of the Tweede Kamer").origin);
  const clock = options.clock ?? (() => new Date());
  const http = createHttpClient(base, options.userAgent, {
    ...(isLoopback(base) ? {} : { pauseMs: PAUSE_MS }),
    ...options.http,
  });
  const robots = createRobots(http, base, options.userAgent, clock);
  const readPage = pageReader(http, robots, options.pageDeadlineMs ?? PAGE_DEADLINE_MS);
  const site: Site = { base, readPage, clock, isFollowed: options.isFollowed ?? (() => false) };
  const limits = {
    bytesMax: options.fileBytesMax ?? FILE_BYTES_MAX,
    deadlineMs: options.fileDeadlineMs ?? FILE_DEADLINE_MS,
  };
  const file: Source["file"] = async (file, signal) => {
    const url = URL.parse(file.url);
    try {
      if (url !== null && url.host === base.host) await robots.assertAllowed(url, signal);
    } catch (error) {
      if (!(error instanceof UnexpectedShapeError)) throw error;
      throw new UnreadableError("de website staat niet toe dat programma's dit bestand lezen", {
        retry: false,
        cause: error,
      });
    }
    return fetchFile(http, base.href, limits, file, signal);
  };
  const ways: Ways = {
    site,
    http,
    robots,
    deadlineMs: options.pageDeadlineMs ?? PAGE_DEADLINE_MS,
    file: (document, signal) =>
      file({ url: fileUrl(base, document), contentType: null, bytes: null }, signal),
  };
  return {
    name: SOURCE_NAME,
    steady: true,
    // What the lists show at first is noted by the first poll, list by list: one that fails holds up no other.
    begin: async () => ({ cursors: beginning(), history: null }),
    poll: (cursors, signal) => poll(site, options.pollDeadlineMs ?? POLL_DEADLINE_MS, cursors, signal),
    past: () => nothing(),
    file,
    lookUpNumber: (publicId, signal) => lookUpNumber(site, publicId, signal),
    searchNaming: (sought, signal) => searchNaming(site, sought, signal),
    examine: (signal) => examine(ways, signal),
    samples: (signal) => samples(ways, signal),
    stats: () => http.stats(),
    [Symbol.asyncDispose]: () => http[Symbol.asyncDispose](),
  };
}

/** The website has no history that could be read in order: what is new is found from the day on which it is first read. */
async function* nothing(): AsyncGenerator<never> {}
