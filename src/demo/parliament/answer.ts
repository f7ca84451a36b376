import type { EntityFile } from "./entity.ts";
import type { ParliamentFault, ParliamentRequest } from "./faults.ts";
import type { Journal, JournalEntry } from "./journal.ts";
import { entityXml, feedPage } from "./wire.ts";

/** What the server has, as far as answers need it. */
export interface House {
  readonly journal: Journal;
  readonly files: ReadonlyMap<string, EntityFile>;
  readonly now: () => Date;
  readonly pageSize: number;
  readonly url: string;
}

export interface Asked extends ParliamentRequest {
  readonly path: string;
  readonly skiptoken: number | null;
}

export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Uint8Array;
}

export const FEED_ROOT = "/SyncFeed/2.0";

const XML = "application/xml; charset=utf-8";
const ATOM = "application/atom+xml; charset=utf-8";
const ERROR_BODY = "<Error><Message>An error has occurred.</Message></Error>";
const HTML_BODY =
  "<!DOCTYPE html><html><head><title>Onderhoud</title></head>" +
  "<body><h1>Even geduld</h1><p>Er wordt aan gewerkt.<br></body></html>";

/** The answer to a request, as a fault makes it where there is one; null: none at all. */
export function answerTo(house: House, asked: Asked, fault: ParliamentFault | null): Answer | null {
  switch (fault?.how) {
    case "hang":
      return null;
    case "error":
      return refusal(500);
    case "not-found":
      return refusal(404);
    case "html":
      return { status: 200, contentType: "text/html; charset=utf-8", body: HTML_BODY };
    case "body":
      return { status: 200, contentType: ATOM, body: fault.body ?? "" };
    default:
      return honestAnswer(house, asked);
  }
}

function honestAnswer(house: House, asked: Asked): Answer {
  if (asked.on === "entity") return entityAnswer(house.journal.get(asked.id ?? ""));
  if (asked.on === "resource") return fileAnswer(house.files.get(asked.id ?? ""));
  if (asked.path !== `${FEED_ROOT}/Feed`) return refusal(404);
  if (Number.isNaN(asked.skiptoken)) return refusal(500);
  const entries = house.journal.after(asked.skiptoken ?? 0, asked.category, house.pageSize);
  const body = feedPage({ ...asked, url: house.url }, entries, house.now());
  return { status: 200, contentType: ATOM, body };
}

function entityAnswer(entry: JournalEntry | null): Answer {
  return entry === null ? refusal(404) : { status: 200, contentType: XML, body: entityXml(entry) };
}

function fileAnswer(file: EntityFile | undefined): Answer {
  return file?.bytes === undefined
    ? refusal(404)
    : { status: 200, contentType: file.contentType, body: file.bytes };
}

function refusal(status: number): Answer {
  return { status, contentType: XML, body: ERROR_BODY };
}
