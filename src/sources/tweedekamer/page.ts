import type { CheerioAPI } from "cheerio/slim";
import { decodeText, SourceUnavailableError, UnexpectedShapeError } from "#parliament";
import { gather } from "../gather.ts";
import { type HttpAnswer, type HttpClient, type Validators, validatorsOf } from "../http.ts";
import { isNestedDeeper } from "../markup-depth.ts";
import { assertSmallMarkup } from "../markup-size.ts";
import type { Robots } from "../robots.ts";

/** A page of the website. */
export interface WebPage {
  /** Where it came from, after redirects. */
  readonly url: URL;
  readonly $: CheerioAPI;
  readonly bytes: number;
  readonly validators: Validators | null;
}

/**
 * Reads pages of the website: `unchanged` where it is still the version of the validators, `missing` where the site
 * says that there is no such page, in its status or in its heading.
 * Throws SourceUnavailableError and UnexpectedShapeError.
 */
export type ReadPage = (
  url: URL,
  signal: AbortSignal,
  validators?: Validators | null,
) => Promise<WebPage | "unchanged" | "missing">;

const BYTES_MAX = 5_000_000;
/** As deep as a browser goes. */
const DEPTH_MAX = 512;

export function pageReader(http: HttpClient, robots: Robots, deadlineMs: number): ReadPage {
  return async (url, signal, validators = null) => {
    await robots.assertAllowed(url, signal);
    const request = {
      url,
      accept: "text/html",
      compressed: true,
      deadlineMs,
      bytesMax: BYTES_MAX,
      tooLarge: () => new UnexpectedShapeError(`${url.host}: a page is larger than ${BYTES_MAX} bytes`),
      validators,
    };
    return http.get(request, readAnswer, signal);
  };
}

async function readAnswer(answer: HttpAnswer): Promise<WebPage | "unchanged" | "missing"> {
  const { status, url } = answer;
  if (status === 304) return "unchanged";
  if (status === 404 || status === 410) return "missing";
  if (status !== 200) {
    throw new UnexpectedShapeError(`${url.host}: ${url.pathname} is answered with HTTP ${status}`, {
      cause: url.href,
    });
  }
  const type = answer.header("content-type") ?? "";
  if (!/html/i.test(type)) {
    throw new UnexpectedShapeError(`${url.host}: ${url.pathname} is no web page`, { cause: type });
  }
  const bytes = await gather(answer.chunks);
  const html = decodeText(bytes, type);
  assertSmallMarkup(html, `a page of ${url.host}`);
  if (isNestedDeeper(html, DEPTH_MAX)) {
    throw new UnexpectedShapeError(`${url.host}: ${url.pathname} is nested too deeply`, { cause: url.href });
  }
  // Loaded when the first page is read: a worker without this source need not hold 15 MB for it.
  const { load } = await import("cheerio/slim");
  const $ = load(html);
  if (isNotFound($)) return "missing";
  return { url, $, bytes: bytes.byteLength, validators: validatorsOf(answer) };
}

/** A page that says in its heading that it is not there, whatever its status says. A title of a motion may say so too. */
function isNotFound($: CheerioAPI): boolean {
  const headings = [$("title").first().text(), $("h1").first().text()].map(tidy);
  return headings.some((text) => /^(?:404\b|(?:de )?(?:opgevraagde )?pagina\b.*(?:niet|404))/i.test(text));
}

/** The page's own title, to say what came instead. */
export function titleOfPage($: CheerioAPI): string {
  return tidy($("title").first().text()).slice(0, 100) || tidy($("h1").first().text()).slice(0, 100);
}

/** White space collapsed. */
export function tidy(text: string): string {
  return text.replace(/[\s\u00a0]+/g, " ").trim();
}

/** The error for a page that is not what it should be; with a word on maintenance, where it speaks of that. */
export function unexpectedPage(page: WebPage, what: string): Error {
  const title = titleOfPage(page.$);
  const maintenance = /onderhoud|storing|maintenance/i.test(`${title} ${page.$("h1, h2").text()}`);
  const words = maintenance ? "; the site speaks of maintenance or a failure" : "";
  return new UnexpectedShapeError(`${page.url.host}: ${what}${words}`, {
    cause: `${page.url.href} is titled ${JSON.stringify(title)}`,
  });
}

/** Whether an error is the other side's, so that it ends a stream and no more. */
export function isTheirs(error: unknown): error is SourceUnavailableError | UnexpectedShapeError {
  return error instanceof SourceUnavailableError || error instanceof UnexpectedShapeError;
}
