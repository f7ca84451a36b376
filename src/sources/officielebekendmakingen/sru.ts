import { decodeText, type Skipped, SourceUnavailableError, UnexpectedShapeError } from "#parliament";
import { gather } from "../gather.ts";
import type { HttpAnswer, HttpClient } from "../http.ts";
import { inRoot, sift } from "../sift.ts";
import { readXml } from "../xml.ts";
import { childrenOf, textOf, type XmlElement } from "../xml-element.ts";
import { type Publication, publicationOf } from "./publication.ts";
import { type Place, pageUrl, type Query } from "./query.ts";

/** One page of an answer. */
export interface SruPage {
  /** In the order of the page. */
  readonly publications: readonly Publication[];
  /** How many there are in all, as the service counts: at times an estimate. Null where it does not say. */
  readonly total: number | null;
  readonly entries: number;
  /** Records that could not be understood, each with what is wrong. */
  readonly dropped: readonly string[];
  /** Of those, what could not even be taken apart. */
  readonly skipped: readonly Skipped[];
  readonly bytes: number;
}

/** Asks for a page. Throws SourceUnavailableError and UnexpectedShapeError. */
export type ReadPage = (query: Query, place: Place, records: number, signal: AbortSignal) => Promise<SruPage>;

export const FIRST: Place = { start: 1, after: null };

/** So many broken records and more than half of a page: it is no answer that we know. */
const BROKEN_MIN = 5;
const PAGE_BYTES_MAX = 8 * 1024 * 1024;
/** Diagnostics of SRU that are the service's own trouble, and likely over later: a general error, not available now. */
const PASSING = new Set(["1", "2"]);

/** The reader of pages of one service. In: the client, its address, the deadline of one page with its tries, ms. */
export function pagesOf(http: HttpClient, base: string, deadlineMs: number): ReadPage {
  return async (query, place, records, signal) => {
    const request = pageRequest(base, query, place, records, deadlineMs);
    const page = await http.get(request, (answer) => readPage(answer, place.start), signal);
    // Nothing on the first page of something: the form of the answer has changed.
    if (page.entries === 0 && (page.total ?? 0) > 0 && place.start === 1 && place.after === null) {
      throw new UnexpectedShapeError(`the service counts ${page.total} records and shows none`, {
        cause: query.where,
      });
    }
    return page;
  };
}

/** What asks for one page. */
export function pageRequest(base: string, query: Query, place: Place, records: number, deadlineMs: number) {
  return {
    url: pageUrl(base, query, place, records),
    accept: "application/xml, text/xml;q=0.9",
    compressed: true,
    deadlineMs,
    bytesMax: PAGE_BYTES_MAX,
    tooLarge: () => new UnexpectedShapeError(`a page of records is larger than ${PAGE_BYTES_MAX} bytes`),
  };
}

async function readPage(answer: HttpAnswer, start: number): Promise<SruPage> {
  const { status, url } = answer;
  if (status !== 200) {
    throw new UnexpectedShapeError(`${url.host}: the service answers with HTTP ${status}`, {
      cause: url.searchParams.get("query"),
    });
  }
  const bytes = await gather(answer.chunks);
  const { parts, records } = partsOf(decodeText(bytes, answer.header("content-type")));
  refuseDiagnostics(parts, url);
  return pageOf(parts, records, start, bytes.byteLength);
}

interface Parts {
  /** What stands directly in the answer. */
  readonly parts: readonly XmlElement[];
  /** In their order; what cannot be taken apart as the text that it is, with why. */
  readonly records: readonly (XmlElement | BrokenRecord)[];
}

interface BrokenRecord {
  readonly piece: string;
  readonly why: string;
}

/** The parts of an answer; where it is no valid XML, record by record, so that a broken one costs no other. */
function partsOf(text: string): Parts {
  try {
    const parts = rootParts(text);
    return { parts, records: recordsIn(parts) };
  } catch (error) {
    const sifted = error instanceof UnexpectedShapeError ? sift(text, "record") : null;
    if (sifted === null) throw error;
    const records = sifted.pieces.map((piece) => {
      const record = recordIn(inRoot(sifted, piece));
      return typeof record === "string" ? { piece, why: record } : record;
    });
    return { parts: rootParts(sifted.rest), records };
  }
}

function recordsIn(parts: readonly XmlElement[]): readonly XmlElement[] {
  return parts
    .filter(({ local }) => local === "records")
    .flatMap(childrenOf)
    .filter(({ local }) => local === "record");
}

function rootParts(text: string): readonly XmlElement[] {
  const parts: XmlElement[] = [];
  readXml(text, "an answer of the SRU service", {
    onRoot: (root) => {
      assertResponse(root);
      // A fault of the query comes as a document of its own as often as inside an answer.
      if (root.local === "diagnostics") parts.push(root);
    },
    onChild: (child) => void (parts[0]?.local === "diagnostics" ? parts[0].content : parts).push(child),
  });
  return parts;
}

/** The record in a piece of an answer, or what is wrong with it. */
function recordIn(piece: string): XmlElement | string {
  try {
    return rootParts(piece)[0] ?? "no record";
  } catch (error) {
    if (error instanceof UnexpectedShapeError) return error.message;
    throw error;
  }
}

/** The publication of a record, or what is known of one that cannot be read. */
function readingOf(record: XmlElement | BrokenRecord, place: string): Publication | Skipped {
  if ("piece" in record) {
    const id = /<(?:\w+:)?identifier[^<>]*>\s*([\w.()-]{3,100})\s*</i.exec(record.piece)?.[1] ?? null;
    return { id, kind: null, position: null, place, why: record.why };
  }
  const publication = publicationOf(record);
  if (typeof publication !== "string") return publication;
  return { id: null, kind: null, position: null, place, why: publication };
}

function assertResponse(root: XmlElement): void {
  if (root.local === "searchRetrieveResponse" || root.local === "diagnostics") return;
  const what = root.local.toLowerCase() === "html" ? "it is a web page" : `its root is <${root.local}>`;
  throw new UnexpectedShapeError(`not an answer of the SRU service: ${what}`, { cause: root.uri });
}

/** An error comes with status 200 and looks like an answer without records. */
function refuseDiagnostics(parts: readonly XmlElement[], url: URL): void {
  const [diagnostic] = parts.filter(({ local }) => local === "diagnostics").flatMap(childrenOf);
  if (diagnostic === undefined) return;
  const said = (name: string) => childrenOf(diagnostic).find(({ local }) => local === name);
  const text = (name: string) => {
    const element = said(name);
    return element === undefined ? null : textOf(element);
  };
  const code = text("uri")?.split("/").at(-1) ?? "";
  const message = [text("message"), text("details")].filter((part) => part !== null).join(": ");
  const words = `${url.host}: the service answers with an error: ${message.slice(0, 300) || "no message"} (${code})`;
  const cause = url.searchParams.get("query");
  if (PASSING.has(code)) throw new SourceUnavailableError(words, { cause });
  throw new UnexpectedShapeError(words, { cause });
}

function pageOf(
  parts: readonly XmlElement[],
  records: readonly (XmlElement | BrokenRecord)[],
  start: number,
  bytes: number,
): SruPage {
  const count = parts.find(({ local }) => local === "numberOfRecords");
  const entries = records.length;
  if (count === undefined && entries === 0) {
    throw new UnexpectedShapeError("an answer of the SRU service without records, count or error");
  }
  const read = records.map((record, at) => readingOf(record, `#${start + at}`));
  const publications = read.filter((one): one is Publication => !("why" in one));
  const skipped = read.filter((one): one is Skipped => "why" in one);
  const dropped = skipped.map(({ id, place, why }) => `${id ?? `a record at ${place}`}: ${why}`);
  if (isMostlyBroken(skipped.length, entries)) {
    throw new UnexpectedShapeError(
      `${dropped.length} of ${entries} records of the service are not as we know them`,
      { cause: dropped[0] },
    );
  }
  const total = Number(count === undefined ? Number.NaN : textOf(count));
  return {
    publications,
    total: Number.isSafeInteger(total) ? total : null,
    entries,
    dropped,
    skipped,
    bytes,
  };
}

function isMostlyBroken(broken: number, entries: number): boolean {
  return broken >= BROKEN_MIN && broken > entries / 2;
}
