import {
  type Batch,
  type BatchCounts,
  type Cursors,
  civilDate,
  type FailureBatch,
  type PageBatch,
  type SourceRecord,
  SourceUnavailableError,
  UnexpectedShapeError,
} from "#parliament";
import { isHostDown } from "../network-errors.ts";
import { recordsOfPiece } from "../piece.ts";
import { pollDeadline } from "../poll-deadline.ts";
import { readAround } from "./around.ts";
import { readCursor, type StreamCursor, writeCursor } from "./cursor.ts";
import { pagesOfAll, RECORDS_PER_PAGE } from "./pages.ts";
import { dossiersOf, pieceOf } from "./piece.ts";
import type { Publication } from "./publication.ts";
import { dossierNumber, dossierQuery, publicationQuery, type Query } from "./query.ts";
import { FIRST, type ReadPage, type SruPage } from "./sru.ts";

/** The day on which this source was first asked: only there so that it counts as begun. */
export const BEGUN = "begun";

const DAY_MS = 86_400_000;
/** `dt.modified` is a day, and records come into the index later than the day that they bear. */
const OVERLAP_DAYS = 2;
/** So many streams in a row that get no answer: the service is in trouble as a whole, and asking on makes it no better. */
const SILENT_MAX = 3;

/** One thing that is read by itself, with its own cursor and its own failure. */
interface Stream {
  readonly name: string;
  readonly query: (since: string) => Query;
  /** Of a dossier: all of it, to go through the newest. */
  readonly whole: Query | null;
  readonly wanted: (publication: Publication) => boolean;
}

/**
 * Everything that was added or changed since the cursors: the stukken of each followed dossier, the answers to
 * questions, and what in the Staatsblad concerns a followed dossier. A stream that is read for the first time is only
 * remembered. Once a day the newest hundred of each dossier are gone through whatever their date, so that what
 * everybody missed is found. In: how long the whole may take, ms.
 */
export async function* poll(
  readPage: ReadPage,
  dossiers: readonly string[],
  cursors: Cursors,
  now: Date,
  deadlineMs: number,
  signal: AbortSignal,
): AsyncGenerator<Batch> {
  using deadline = pollDeadline("the official publications", deadlineMs, signal);
  const today = civilDate(now.toISOString()) ?? "";
  const streams = streamsOf(dossiers);
  const gone = Object.keys(cursors).filter(
    (name) => name !== BEGUN && streams.every((stream) => stream.name !== name),
  );
  for (const name of gone) yield pageBatch(name, [], NOTHING, { [name]: null }, true);
  let silent = 0;
  for (const stream of streams) {
    try {
      yield* readStream(readPage, stream, readCursor(cursors[stream.name]), today, deadline.signal);
      silent = 0;
    } catch (error) {
      yield failureBatch(stream.name, error, signal);
      silent = error instanceof SourceUnavailableError ? silent + 1 : 0;
      if (isHostDown(error) || silent >= SILENT_MAX || deadline.isOver()) return;
    }
  }
}

function streamsOf(dossiers: readonly string[]): readonly Stream[] {
  const followed = new Set(dossiers);
  const numbered = [...followed].sort().flatMap((id) => {
    const number = dossierNumber(id);
    return number === null ? [] : [{ id, number }];
  });
  return [
    ...numbered.map(({ id, number }) => ({
      name: id,
      query: (since: string) => dossierQuery(number, since),
      whole: { ...dossierQuery(number, null), newestFirst: true },
      wanted: () => true,
    })),
    {
      name: "aanhangsel",
      query: (since) => publicationQuery("Kamervragen (Aanhangsel)", since),
      whole: null,
      wanted: () => true,
    },
    {
      name: "staatsblad",
      query: (since) => publicationQuery("Staatsblad", since),
      whole: null,
      wanted: (publication) => dossiersOf(publication).some((id) => followed.has(id)),
    },
  ];
}

async function* readStream(
  readPage: ReadPage,
  stream: Stream,
  cursor: StreamCursor | null,
  today: string,
  signal: AbortSignal,
): AsyncGenerator<PageBatch> {
  const known = { ...cursor?.audit?.seen, ...cursor?.seen };
  const usual = daysBefore(cursor === null || cursor.until > today ? today : cursor.until, OVERLAP_DAYS);
  const since = sinceWithLeft(usual, cursor?.left ?? null, today);
  const seen: Record<string, number> = {};
  const batchOf = (page: SruPage, before: Positions, noted: Record<string, number>) => {
    const news = newsOf(page, stream, before, noted);
    return pageBatch(
      stream.name,
      cursor === null ? [] : recordsOf(news),
      // What is there at first sight is no news, and is not asked for as such.
      { ...page, publications: news, skipped: cursor === null ? [] : page.skipped },
      {},
      false,
    );
  };
  let hasNameless = false;
  for await (const page of pagesOfAll(readPage, stream.query(since), signal)) {
    hasNameless ||= page.skipped.some(({ id }) => id === null);
    yield batchOf(page, known, seen);
  }
  let audit = cursor?.audit ?? null;
  if (stream.whole !== null && audit?.on !== today) {
    const page = await readAround(readPage, stream.whole, FIRST, RECORDS_PER_PAGE, signal);
    const newest: Record<string, number> = {};
    yield batchOf(page, { ...known, ...seen }, newest);
    audit = { on: today, seen: newest };
  }
  const left = cursor === null ? null : leftAfter(cursor.left, since, hasNameless, today);
  const next = writeCursor({ until: today, seen, audit, left });
  yield pageBatch(stream.name, [], NOTHING, { [stream.name]: next }, true);
}

/** So long what has no name is asked for again. */
const LEFT_DAYS_MAX = 90;

/** From which day is read: once a day from where something without a name was left out. */
function sinceWithLeft(usual: string, left: StreamCursor["left"], today: string): string {
  if (left === null || left.on === today || left.since < daysBefore(today, LEFT_DAYS_MAX)) return usual;
  return left.since < usual ? left.since : usual;
}

/** What is left after a reading since a day that left something without a name out, or did not. */
function leftAfter(
  left: StreamCursor["left"],
  since: string,
  hasNameless: boolean,
  today: string,
): StreamCursor["left"] {
  const before = left === null || left.since < daysBefore(today, LEFT_DAYS_MAX) ? null : left;
  if (before !== null && before.since < since) return before;
  return hasNameless ? { since, on: today } : null;
}

/** Identifiers with the position of what was read under them. */
type Positions = Readonly<Record<string, number>>;

/** What of a page is new, or newer than what is known; all that is wanted is noted. */
function newsOf(
  page: SruPage,
  stream: Stream,
  known: Positions,
  noted: Record<string, number>,
): readonly Publication[] {
  return page.publications.filter(stream.wanted).filter((publication) => {
    const { identifier } = publication;
    const position = pieceOf(publication)?.position ?? 0;
    const isNews = noted[identifier] === undefined && (known[identifier] ?? -1) < position;
    noted[identifier] = position;
    return isNews;
  });
}

/** The records of the pieces among publications. */
export function recordsOf(publications: readonly Publication[]): readonly SourceRecord[] {
  return publications.flatMap((publication) => {
    const piece = pieceOf(publication);
    return piece === null ? [] : recordsOfPiece(piece);
  });
}

/** A page that brings nothing but a cursor. */
export const NOTHING: SruPage = {
  publications: [],
  total: null,
  entries: 0,
  dropped: [],
  skipped: [],
  bytes: 0,
};

/** A page as a batch, with what it counts: what was read before is not counted again. */
export function pageBatch(
  stream: string,
  records: readonly SourceRecord[],
  page: SruPage,
  cursors: PageBatch["cursors"],
  caughtUp: boolean,
): PageBatch {
  return { type: "page", stream, records, cursors, counts: countsOf(page), skipped: page.skipped, caughtUp };
}

/** Attachments, errata, reprints and papers that are in no dossier: known, and told of by others. */
const LEFT_OUT = /^(?:blg|nds)-|-[nhb]\d+$/i;

function countsOf({ publications, dropped, bytes }: SruPage): BatchCounts {
  const unknownKinds: Record<string, number> = {};
  const unknownFields: Record<string, number> = {};
  for (const publication of publications) {
    const piece = pieceOf(publication);
    const kind = publication.identifier.split("-")[0] ?? "";
    if (piece === null && !LEFT_OUT.test(publication.identifier))
      unknownKinds[kind] = (unknownKinds[kind] ?? 0) + 1;
    const label = publication.fields.get("subrubriek")?.[0];
    if (piece?.kind === "Kamerstuk" && label !== undefined)
      unknownFields[`subrubriek ${label}`] = (unknownFields[`subrubriek ${label}`] ?? 0) + 1;
  }
  return { entries: publications.length, dropped, unknownKinds, unknownFields, bytes };
}

/** The failure of one stream. An abort, and what is not the source's fault, is thrown on. */
export function failureBatch(stream: string, error: unknown, signal: AbortSignal): FailureBatch {
  signal.throwIfAborted();
  if (error instanceof SourceUnavailableError || error instanceof UnexpectedShapeError) {
    return { type: "failure", stream, error };
  }
  throw error;
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * DAY_MS).toISOString().slice(0, 10);
}
