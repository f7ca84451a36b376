import { civilDate } from "#parliament";
import { isLoopback } from "../address-guard.ts";
import { fetchFile } from "../file.ts";
import { createHttpClient, type HttpOptions } from "../http.ts";
import type { Source } from "../source.ts";
import { webAddress } from "../web-address.ts";
import { examine, samples, type Ways } from "./examine.ts";
import { fetchPublication } from "./file.ts";
import { lookUpNumber } from "./lookup.ts";
import { past, stretchSince } from "./past.ts";
import { SOURCE_NAME } from "./piece.ts";
import { BEGUN, poll } from "./poll.ts";
import { searchNaming } from "./search.ts";
import { pagesOf } from "./sru.ts";

export interface OfficieleBekendmakingenOptions {
  /** The address of the SRU service: `https://repository.overheid.nl/sru`. */
  readonly url: string;
  /** Who we are and where to reach us; sent along with every request. */
  readonly userAgent: string;
  /** The followed dossiers as they are now: `dossier-36600-XX`. */
  readonly dossiers: () => readonly string[];
  readonly clock?: () => Date;
  readonly http?: HttpOptions;
  /** For one page with its tries, ms; default 60 s. */
  readonly pageDeadlineMs?: number;
  /** For one poll of everything, ms; default 10 minutes. */
  readonly pollDeadlineMs?: number;
  /** For one file with its tries, ms; default 180 s. */
  readonly fileDeadlineMs?: number;
  /** The largest file that is fetched; default 40 MB. */
  readonly fileBytesMax?: number;
}

/** Where the publications lie, besides at the service itself. */
const FILE_HOSTS = ["repository.overheid.nl", "zoek.officielebekendmakingen.nl"];
/** The service answers 429 and cuts connections under load. */
const PAUSE_MS = 300;
const PAGE_DEADLINE_MS = 60_000;
const POLL_DEADLINE_MS = 10 * 60_000;
const FILE_DEADLINE_MS = 180_000;
const FILE_BYTES_MAX = 40_000_000;

/**
 * The official publications by the SRU service of KOOP: the stukken of both Chambers in the followed dossiers, answers
 * to written questions, and the Staatsblad. They come days to weeks after the fact, and complete. One request at a
 * time. To be disposed of when done. Throws TypeError for a URL that cannot be one.
 */
export function createOfficieleBekendmakingen(options: OfficieleBekendmakingenOptions): Source {
  const base = webAddress(options.url, "the SRU service");
  base.search = "";
  base.hash = "";
  const clock = options.clock ?? (() => new Date());
  const ownPause = isLoopback(base) ? {} : { pauseMs: PAUSE_MS };
  const http = createHttpClient(base, options.userAgent, { ...ownPause, ...options.http });
  const pageDeadlineMs = options.pageDeadlineMs ?? PAGE_DEADLINE_MS;
  const readPage = pagesOf(http, base.href, pageDeadlineMs);
  const pollDeadlineMs = options.pollDeadlineMs ?? POLL_DEADLINE_MS;
  const limits = {
    bytesMax: options.fileBytesMax ?? FILE_BYTES_MAX,
    deadlineMs: options.fileDeadlineMs ?? FILE_DEADLINE_MS,
    hosts: isLoopback(base) ? [] : FILE_HOSTS,
  };
  const ways: Ways = {
    readPage,
    file: (file, signal) =>
      fetchPublication((asked) => fetchFile(http, base.href, limits, asked, signal), file),
  };
  return {
    name: SOURCE_NAME,
    async begin(since) {
      const today = civilDate(clock().toISOString()) ?? "";
      const dossiers = options.dossiers();
      const history = since === null || dossiers.length === 0 ? null : stretchSince(since, dossiers);
      return { cursors: { [BEGUN]: today }, history };
    },
    poll: (cursors, signal) => poll(readPage, options.dossiers(), cursors, clock(), pollDeadlineMs, signal),
    past: (stretch, signal) => past(readPage, options.dossiers(), stretch, signal),
    file: ways.file,
    lookUpNumber: (publicId, signal) => lookUpNumber(readPage, publicId, signal),
    searchNaming: (sought, signal) => searchNaming(readPage, sought, signal),
    examine: (signal) => examine(ways, signal),
    samples: (signal) => samples(http, base.href, pageDeadlineMs, ways, signal),
    stats: http.stats,
    [Symbol.asyncDispose]: () => http[Symbol.asyncDispose](),
  };
}
