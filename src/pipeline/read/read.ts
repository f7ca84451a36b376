import { createHash } from "node:crypto";
import {
  cite,
  type DocumentText,
  type DueFile,
  type FileOutcome,
  NO_COUNTS,
  OPEN_DATA,
  SourceUnavailableError,
  type SubjectId,
  subjectId,
  UnexpectedShapeError,
  UnreadableError,
} from "#parliament";
import { compareTexts, type TextChange, withoutLayout } from "#summary";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { groupDocuments } from "../outbox/groups.ts";
import { guardFlood } from "../outbox/queue.ts";
import type { Source, TextReader } from "../ports.ts";
import { placesOf, strongest } from "../revise/cited-places.ts";
import { citationContext, claimContext } from "../revise/match-input.ts";
import { queueOther } from "../revise/other-file.ts";
import { type RevisionMode, reviseSubject } from "../revise/revise.ts";

const MINUTE_MS = 60_000;
/** A file may come hours after its document, or a server be down for days. After the last wait it is given up. */
const WAITS_MS = [1, 5, 15, 60, 240, 720, 1_440, 1_440, 2_880].map((minutes) => minutes * MINUTE_MS);

export interface ReadResult {
  readonly read: number;
  readonly unreadable: number;
  readonly later: number;
}

/**
 * Reads the files that are due, one at a time: fetched, made into text, searched for citations and hits; each is one
 * transaction. A file that fails is tried again later, or is said to be unreadable; the others go on.
 */
export async function readDue(
  sources: readonly Source[],
  reader: TextReader,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<ReadResult> {
  const total = { read: 0, unreadable: 0, later: 0 };
  for (;;) {
    const due = context.archive.transaction((transaction) =>
      transaction.dueFiles(context.clock().toISOString(), 20),
    );
    if (due.length === 0 || signal.aborted) return total;
    for (const file of due) {
      if (signal.aborted) return total;
      total[await readOne(file, sources, reader, context, signal)] += 1;
    }
  }
}

async function readOne(
  file: DueFile,
  sources: readonly Source[],
  reader: TextReader,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<keyof ReadResult> {
  context.step("read.started");
  try {
    const source = sources.find((candidate) => candidate.name === file.source);
    if (source === undefined) throw new SourceUnavailableError(`the source ${file.source} is switched off`);
    const fetched = await source.file(
      { url: file.url, contentType: file.contentType, bytes: file.bytes },
      signal,
    );
    context.step("read.fetched");
    const text = await reader.read(fetched, signal);
    context.step("read.extracted");
    if (!saveReading(file, text, context)) return "later";
    context.step("read.committed");
    return "read";
  } catch (error) {
    if (signal.aborted) return "later";
    if (!isTheirs(error)) throw error;
    return saveFailure(file, error, context);
  }
}

function isTheirs(error: unknown): error is Error {
  return (
    error instanceof SourceUnavailableError ||
    error instanceof UnexpectedShapeError ||
    error instanceof UnreadableError
  );
}

/** False where another version came while this one was read: that one is due now. */
function saveReading(file: DueFile, text: DocumentText, context: PipelineContext): boolean {
  const now = context.clock();
  const at = now.toISOString();
  const textHash = createHash("sha256").update(withoutLayout(text.text)).digest("hex").slice(0, 16);
  const counts = context.archive.transaction((transaction) => {
    if (!transaction.isDue(file)) return null;
    const outcome = {
      state: "read",
      attempts: file.attempts + 1,
      notBefore: null,
      lastError: null,
      reason: null,
    } as const;
    const change = changeSince(transaction, file.document, text, textHash);
    transaction.saveFileOutcome(file.document, { ...outcome, textHash, at });
    transaction.saveText(file.document, text, at);
    const cited = saveCitations(transaction, file.document, text);
    context.step("read.saved");
    return reviseAround(transaction, file, { cited, refresh: textHash, change }, context);
  });
  if (counts === null) return false;
  context.log.info({ document: file.document, characters: text.text.length, ...counts }, "document read");
  return true;
}

/** What a text changes against the one that was read before; null where that one is not kept, or is the same. */
function changeSince(
  transaction: ArchiveTransaction,
  document: string,
  text: DocumentText,
  textHash: string,
): TextChange | null {
  const known = transaction.graph.reading(document)?.textHash ?? null;
  const before = known === null || known === textHash ? null : transaction.text(document);
  return before === null ? null : compareTexts(before, text);
}

function saveCitations(
  transaction: ArchiveTransaction,
  document: string,
  text: DocumentText,
): ReadonlySet<SubjectId> {
  const snapshot = transaction.subject(subjectId("document", document))?.snapshot ?? null;
  const context = {
    ...citationContext(snapshot ?? { dossier: null }, transaction),
    ...claimContext(snapshot, text),
  };
  const places = placesOf(text.text, cite(text.text, context));
  const before = transaction.citedIds(document);
  transaction.saveCitations(document, "text", strongest(places));
  const ids = new Set([...before, ...places.map((place) => place.id)]);
  const subjects = [...ids].flatMap((id) => transaction.subjectsWithId(id));
  return new Set(subjects.filter((id) => !id.startsWith("document:")));
}

/** What reading a document, or failing to, brings to those around it. */
interface Read {
  readonly cited: ReadonlySet<SubjectId>;
  /** A word for the key of cards that must be looked at again. */
  readonly refresh: string;
  readonly change: TextChange | null;
}

/** The document itself, the subjects that it cites, and those that it belongs to: their cards show what it says. */
function reviseAround(
  transaction: ArchiveTransaction,
  file: DueFile,
  { cited, refresh, change }: Read,
  context: PipelineContext,
): { readonly events: number; readonly posts: number } {
  const id = subjectId("document", file.document);
  const silent = transaction.subject(id)?.novelty === "baseline";
  const mode: RevisionMode = { silent, source: file.source, run: file.run, now: context.clock() };
  const total = { events: 0, posts: 0 };
  const revise = (subject: SubjectId, more: Pick<RevisionMode, "refresh" | "change"> = {}) => {
    const revision = reviseSubject(transaction, subject, { ...mode, ...more }, context);
    total.events += revision.events;
    total.posts += revision.posts;
  };
  for (const subject of cited) revise(subject);
  revise(id, change === null ? {} : { change });
  for (const zaak of transaction.graph.get("document", file.document)?.refs.zaak ?? []) {
    for (const kind of ["motion", "question"] as const) {
      if (transaction.subject(subjectId(kind, zaak)) !== null) revise(subjectId(kind, zaak), { refresh });
    }
  }
  if (file.run !== null) {
    guardFlood(transaction, file.run, mode.now, context);
    if (total.posts > 0) groupDocuments(transaction, mode.now, context);
    transaction.countRun(file.run, { ...NO_COUNTS, ...total });
  }
  return total;
}

function saveFailure(file: DueFile, error: Error, context: PipelineContext): keyof ReadResult {
  const now = context.clock();
  const wait = error instanceof UnreadableError && !error.retry ? undefined : WAITS_MS[file.attempts];
  const base = { attempts: file.attempts + 1, lastError: error.message, at: now.toISOString() };
  const again = wait === undefined ? null : new Date(now.getTime() + wait).toISOString();
  const isDue = context.archive.transaction((transaction) => {
    if (!transaction.isDue(file)) return false;
    transaction.saveFileOutcome(
      file.document,
      outcomeOf(transaction, file, { ...base, again, reason: reasonOf(error) }),
    );
    if (again === null && !queueOther(transaction, file))
      reviseAround(transaction, file, { cited: new Set(), refresh: "unreadable", change: null }, context);
    return true;
  });
  if (!isDue) return "later";
  context.log.warn(
    { document: file.document, attempts: base.attempts, again, err: error },
    "document not read",
  );
  return wait === undefined ? "unreadable" : "later";
}

interface Failure {
  readonly attempts: number;
  readonly lastError: string;
  readonly at: string;
  /** When it is tried again; null: not any more. */
  readonly again: string | null;
  readonly reason: string;
}

/**
 * What was read of the version before still stands while this one may come yet; and what was read at another source
 * stands although a better text of it does not come.
 */
function outcomeOf(
  transaction: ArchiveTransaction,
  file: DueFile,
  { again, reason, ...base }: Failure,
): FileOutcome {
  const known = transaction.graph.reading(file.document);
  const textHash = known?.textHash ?? null;
  if (again !== null)
    return { ...base, state: "due", notBefore: again, textHash, reason: known?.reason ?? null };
  const isElsewhere = known?.state === "read" && (known.source ?? OPEN_DATA) !== file.source;
  return isElsewhere
    ? { ...base, state: "read", notBefore: null, textHash, reason: null }
    : { ...base, state: "unreadable", notBefore: null, textHash: null, reason };
}

function reasonOf(error: Error): string {
  return error instanceof UnreadableError ? error.message : "bestand kon niet worden opgehaald";
}
