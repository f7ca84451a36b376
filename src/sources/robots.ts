import robotsModule from "robots-parser";
import { decodeText, SourceUnavailableError, UnexpectedShapeError } from "#parliament";
import { gather } from "./gather.ts";
import type { HttpAnswer, HttpClient } from "./http.ts";

/** What a site allows programs to read, by its robots.txt. */
export interface Robots {
  /**
   * Throws UnexpectedShapeError where robots.txt forbids this address to us, and SourceUnavailableError where it
   * cannot be read now, which counts as not allowed.
   */
  assertAllowed(url: URL, signal: AbortSignal): Promise<void>;
}

type Parse = typeof robotsModule.default;
type Rules = ReturnType<Parse>;

/** The package exports the function itself; its types say that it exports a module. */
const parseRules = robotsModule as unknown as Parse;

const DAY_MS = 86_400_000;
const DEADLINE_MS = 30_000;
/** RFC 9309 asks to read at least 500 KiB. */
const BYTES_MAX = 512 * 1024;

/**
 * Reads robots.txt when it is first needed and once a day, and slows the client down where it asks to.
 * In: the client, an address of the site, the name that we give ourselves, the clock.
 */
export function createRobots(http: HttpClient, site: URL, userAgent: string, clock: () => Date): Robots {
  const address = new URL("/robots.txt", site);
  let known: { readonly rules: Rules; readonly readAtMs: number } | null = null;

  async function current(signal: AbortSignal): Promise<Rules> {
    const nowMs = clock().getTime();
    if (known !== null && Math.abs(nowMs - known.readAtMs) < DAY_MS) return known.rules;
    const rules = await readRules(http, address, signal);
    const delay = rules.getCrawlDelay(userAgent);
    if (delay !== undefined && delay > 0) http.slowDown(delay * 1000);
    known = { rules, readAtMs: nowMs };
    return rules;
  }

  return {
    async assertAllowed(url, signal) {
      const rules = await current(signal);
      if (rules.isAllowed(url.href, userAgent) !== false) return;
      throw new UnexpectedShapeError(
        `${url.host}: its robots.txt does not allow us to read ${url.pathname}; this source cannot be used as long as it says so`,
        { cause: `line ${rules.getMatchingLineNumber(url.href, userAgent)} of ${address.href}` },
      );
    },
  };
}

async function readRules(http: HttpClient, address: URL, signal: AbortSignal): Promise<Rules> {
  const request = {
    url: address,
    accept: "text/plain",
    compressed: true,
    deadlineMs: DEADLINE_MS,
    bytesMax: BYTES_MAX,
    tooLarge: () => new UnexpectedShapeError(`${address.host}: robots.txt is larger than ${BYTES_MAX} bytes`),
  };
  try {
    return parseRules(address.href, await http.get(request, textOf, signal));
  } catch (error) {
    if (!(error instanceof SourceUnavailableError)) throw error;
    const message = `robots.txt cannot be read, so that nothing may be read for now: ${error.message}`;
    throw new SourceUnavailableError(message, { cause: error.cause });
  }
}

/** A site without a robots.txt allows everything. */
async function textOf(answer: HttpAnswer): Promise<string> {
  if (answer.status !== 200) return "";
  return decodeText(await gather(answer.chunks), answer.header("content-type"));
}
