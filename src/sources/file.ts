import {
  type FetchedFile,
  type RecordFile,
  SourceUnavailableError,
  UnexpectedShapeError,
  UnreadableError,
} from "#parliament";
import { gather } from "./gather.ts";
import type { HttpAnswer, HttpClient } from "./http.ts";

export interface FileLimits {
  readonly bytesMax: number;
  readonly deadlineMs: number;
  /** Other hosts where the source keeps its files, reached by https. */
  readonly hosts?: readonly string[];
}

/**
 * The bytes of a record's file. In: the client, the base URL of the source, limits, the file as its record names it.
 * Throws UnreadableError (too large, not there, a web page in its place, an address or redirect that is refused) with
 * the reason in Dutch, and SourceUnavailableError (no answer, cut short).
 */
export async function fetchFile(
  http: HttpClient,
  base: string,
  limits: FileLimits,
  file: RecordFile,
  signal: AbortSignal,
): Promise<FetchedFile> {
  if (file.bytes !== null && file.bytes > limits.bytesMax) throw tooLarge(file.bytes);
  const request = {
    url: ownUrl(file.url, base, limits.hosts ?? []),
    accept: "*/*",
    compressed: false,
    deadlineMs: limits.deadlineMs,
    bytesMax: limits.bytesMax,
    tooLarge,
  };
  try {
    return await http.get(request, (answer) => readFile(answer, file), signal);
  } catch (error) {
    if (!(error instanceof UnexpectedShapeError)) throw error;
    throw new UnreadableError("de bron geeft het bestand niet zoals verwacht", { retry: true, cause: error });
  }
}

/** Only what lies with the source itself is fetched, and in its own scheme. */
function ownUrl(address: string, base: string, hosts: readonly string[]): URL {
  const own = new URL(base);
  const url = URL.parse(address);
  const isElsewhere = url !== null && url.host !== own.host && hosts.includes(url.host);
  if (isElsewhere && url.protocol === "https:" && url.username === "" && url.password === "") return url;
  if (url === null || url.host !== own.host || url.username !== "" || url.password !== "") {
    throw new UnreadableError("het bestand staat niet bij de bron zelf", {
      retry: false,
      cause: url?.host ?? address,
    });
  }
  url.protocol = own.protocol;
  return url;
}

async function readFile(answer: HttpAnswer, file: RecordFile): Promise<FetchedFile> {
  const { status, url } = answer;
  if (status === 404 || status === 410) {
    throw new UnreadableError("het bestand is er nog niet", { retry: true, cause: `HTTP ${status}` });
  }
  if (status !== 200) {
    throw new SourceUnavailableError(`${url.host}: no file (HTTP ${status})`, { cause: url.pathname });
  }
  const bytes = await gather(answer.chunks);
  const contentType = answer.header("content-type");
  assertWhole(bytes, answer, file);
  assertNoWebPage(bytes, contentType, file);
  return { bytes, contentType: isVague(contentType) ? (file.contentType ?? contentType) : contentType };
}

function assertWhole(bytes: Uint8Array, answer: HttpAnswer, file: RecordFile): void {
  const packed = answer.header("content-encoding") !== null;
  const announced = packed ? null : answer.header("content-length");
  const expected = announced === null ? file.bytes : Number(announced);
  if (expected === null || expected === bytes.byteLength) return;
  throw new SourceUnavailableError(`${answer.url.host}: the file is cut short`, {
    cause: `${bytes.byteLength} bytes of ${expected}`,
  });
}

function assertNoWebPage(bytes: Uint8Array, contentType: string | null, file: RecordFile): void {
  if (/html/i.test(file.contentType ?? "")) return;
  const start = Buffer.from(bytes.subarray(0, 512)).toString("latin1");
  const html =
    /text\/html|application\/xhtml/i.test(contentType ?? "") ||
    /^\W{0,8}<(!doctype\s+html|html)[\s>]/i.test(start);
  if (html) {
    throw new UnreadableError("er kwam een webpagina in plaats van het bestand", {
      retry: true,
      cause: contentType,
    });
  }
}

function isVague(contentType: string | null): boolean {
  return contentType === null || /octet-stream|x-download/i.test(contentType);
}

function tooLarge(bytes: number): UnreadableError {
  const megabytes = Math.ceil(bytes / 1_000_000);
  return new UnreadableError(`het bestand is te groot (${megabytes} MB)`, {
    retry: false,
    cause: `${bytes} bytes`,
  });
}
