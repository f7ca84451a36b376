import { fetchFile } from "../file.ts";
import { createHttpClient, type HttpOptions } from "../http.ts";
import type { Source } from "../source.ts";
import { baseAddress } from "../web-address.ts";
import { asking } from "./client.ts";
import { examine, samples } from "./examine.ts";
import { lookUpNumber } from "./lookup.ts";
import { SOURCE_NAME } from "./records.ts";
import { VERSIONS, type VersionName } from "./versions.ts";

export interface OdataOptions {
  readonly version: VersionName;
  /** The base of the service; null for where that version is. */
  readonly url: string | null;
  /** Who we are and where to reach us; sent along with every request. */
  readonly userAgent: string;
  readonly http?: HttpOptions;
  /** For one question with its tries, ms; default 60 s: answers were seen to take 48 s. */
  readonly deadlineMs?: number;
  /** For one file with its tries, ms; default 180 s. */
  readonly fileDeadlineMs?: number;
  /** The largest file that is fetched; default 40 MB. */
  readonly fileBytesMax?: number;
}

const DEADLINE_MS = 60_000;
const FILE_DEADLINE_MS = 180_000;
const FILE_BYTES_MAX = 40_000_000;

/**
 * The open data of the Tweede Kamer as a service of questions: for looking up what the feed's history does not hold,
 * and for nothing else. It has no news. To be disposed of when done. Throws TypeError for a URL that cannot be one.
 */
export function createOdata(options: OdataOptions): Source {
  const version = VERSIONS[options.version];
  const base = baseAddress(options.url ?? version.url, "OData");
  const http = createHttpClient(new URL(base), options.userAgent, options.http);
  const deadlineMs = options.deadlineMs ?? DEADLINE_MS;
  const ask = asking(http, base, deadlineMs);
  const limits = {
    bytesMax: options.fileBytesMax ?? FILE_BYTES_MAX,
    deadlineMs: options.fileDeadlineMs ?? FILE_DEADLINE_MS,
  };
  return {
    name: SOURCE_NAME,
    begin: async () => ({ cursors: {}, history: null }),
    poll: () => nothing(),
    past: () => nothing(),
    file: (file, signal) => fetchFile(http, base, limits, file, signal),
    lookUpNumber: (publicId, signal, skip) => lookUpNumber(ask, version, base, publicId, signal, skip),
    examine: (signal) => examine(ask, version, base, signal),
    samples: (signal) => samples(http, version, base, deadlineMs, signal),
    stats: () => http.stats(),
    [Symbol.asyncDispose]: () => http[Symbol.asyncDispose](),
  };
}

async function* nothing(): AsyncGenerator<never> {}
