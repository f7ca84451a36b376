import {
  type Candidates,
  civilDate,
  fieldText,
  OPEN_DATA,
  type PastThing,
  pageOf,
  pastNote,
  type Snapshot,
  type Sought,
  type SourceRecord,
  SourceUnavailableError,
  spellingsOf,
  UnexpectedShapeError,
} from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import type { Source } from "../ports.ts";
import { thingsWithPast } from "../revise/followed-subjects.ts";
import { createLookedThrough } from "../revise/looked-through.ts";
import { savePage } from "../revise/page.ts";
import { noteHistoryReading, savePastNote } from "../revise/past-progress.ts";
import { showPast } from "../revise/show-past.ts";
import { relatedDocuments } from "./related-documents.ts";

const AGAIN_AFTER_FAILURE_MS = 3_600_000;
/** What is this young and unknown is on its way as news, and is left to that. */
const NEWS_DAYS = 4;
const DAY_MS = 86_400_000;
/** Of so many documents that a search only names the source is asked for each. */
const ASKED_MAX = 75;

/** Asks for the past of what is followed; whether it found anything. One run at a time: others return at once. */
export type PastSearch = (signal: AbortSignal) => Promise<boolean>;

/**
 * Asks the sources that can search texts who named what is followed, before we looked: each source once for each
 * thing, and an hour later where it failed. What they find is stored silently and waits to be read, for only its text
 * decides. Documents whose records are related to a thing are candidates too.
 */
export function createPastSearch(sources: readonly Source[], context: PipelineContext): PastSearch {
  const openThings = createOpenThings(context);
  let isRunning = false;
  return async (signal) => {
    if (isRunning) return false;
    isRunning = true;
    try {
      return await searchAll(sources, openThings, context, signal);
    } finally {
      isRunning = false;
    }
  };
}

async function searchAll(
  sources: readonly Source[],
  openThings: OpenThings,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<boolean> {
  const searching = sources.filter((source) => source.searchNaming !== undefined);
  const things = context.archive.transaction((transaction) => {
    noteHistoryReading(transaction, isHistoryRead(sources, transaction));
    return openThings(transaction);
  });
  const down = new Set<Source>();
  let asked = false;
  for (const thing of things) {
    if (signal.aborted) break;
    if (await searchFor(thing, searching, down, context, signal)) asked = true;
  }
  context.archive.transaction((transaction) => showPast(transaction, context));
  return asked;
}

/** What sources are still to be asked for, in a transaction in which the candidates among the records are noted. */
type OpenThings = (transaction: ArchiveTransaction) => readonly PastThing[];

interface OpenThing extends PastThing {
  /** UTC ISO before which it is not asked for again. */
  readonly notBefore: string | null;
}

function createOpenThings(context: PipelineContext): OpenThings {
  const looked = createLookedThrough();
  let open: readonly OpenThing[] = [];
  return (transaction) => {
    if (!looked.isStill(transaction, context)) {
      open = lookThrough(transaction, context);
      looked.note(transaction, context);
    }
    const now = context.clock().toISOString();
    return open.filter(({ notBefore }) => notBefore === null || notBefore <= now);
  };
}

function lookThrough(transaction: ArchiveTransaction, context: PipelineContext): readonly OpenThing[] {
  return thingsWithPast(transaction, context).flatMap((thing) => {
    transaction.addCandidates(thing.thing, relatedDocuments(thing.snapshot, transaction.graph));
    const { done, notBefore } = pastNote(transaction, thing.thing);
    return done ? [] : [{ ...thing, notBefore }];
  });
}

function isHistoryRead(sources: readonly Source[], transaction: ArchiveTransaction): boolean {
  return sources.some(({ name }) => {
    const isBegun = name !== OPEN_DATA || Object.keys(transaction.cursors(name)).length > 0;
    return !isBegun || transaction.stretch(name)?.done === false;
  });
}

/** Whether any source was asked. */
async function searchFor(
  thing: PastThing,
  searching: readonly Source[],
  down: Set<Source>,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<boolean> {
  const { asked } = context.archive.transaction((transaction) => pastNote(transaction, thing.thing));
  const open = searching.filter(({ name }) => !asked.includes(name));
  const failing: string[] = [];
  for (const source of open) {
    if (signal.aborted) return true;
    if (down.has(source) || !(await ask(source, thing, down, context, signal))) failing.push(source.name);
  }
  if (signal.aborted) return true;
  context.archive.transaction((transaction) => {
    const notBefore = new Date(context.clock().getTime() + AGAIN_AFTER_FAILURE_MS).toISOString();
    const done = failing.length === 0;
    savePastNote(transaction, thing.thing, {
      ...pastNote(transaction, thing.thing),
      failing,
      done,
      notBefore: done ? null : notBefore,
    });
    showPast(transaction, context);
  });
  return open.length > 0;
}

/** Whether the source answered; what it found is kept with that. */
async function ask(
  source: Source,
  thing: PastThing,
  down: Set<Source>,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const sought = soughtOf(thing);
    const found = sought === null ? null : ((await source.searchNaming?.(sought, signal)) ?? null);
    if (found !== null) await keepAll(source, thing, found, context, signal);
    context.archive.transaction((transaction) => {
      const note = pastNote(transaction, thing.thing);
      const isCut = note.isCut || found?.isCut === true;
      savePastNote(transaction, thing.thing, { ...note, asked: [...note.asked, source.name], isCut });
    });
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    if (!(error instanceof SourceUnavailableError || error instanceof UnexpectedShapeError)) throw error;
    if (error instanceof SourceUnavailableError) down.add(source);
    context.log.warn({ source: source.name, thing: thing.thing, err: error }, "past not searched");
    return false;
  }
}

/** What a source is asked to look for; null for what bears no number. */
function soughtOf({ snapshot, dossier, since }: PastThing): Sought | null {
  const [id] = snapshot.ids;
  if (id === undefined) return null;
  const spellings = [...new Set(snapshot.ids.flatMap(spellingsOf))];
  return { id, spellings, name: nameOf(snapshot), dossier, since };
}

const PROPOSERS: ReadonlySet<string> = new Set(["Eerste ondertekenaar", "Indiener"]);

/** `motie Van Nispen`: what documents call a motion or amendment whose number they leave out. */
function nameOf(snapshot: Snapshot): string | null {
  if (snapshot.subject !== "motion") return null;
  const proposer = snapshot.actors.find(({ role }) => PROPOSERS.has(role));
  if (proposer === undefined) return null;
  const surname = proposer.name.replace(/^(?:\p{Lu}[\p{L}]?\.\s*)+/u, "").replace(/\s*\(.*$/, "");
  return `${snapshot.form} ${surname}`;
}

async function keepAll(
  source: Source,
  thing: PastThing,
  found: Candidates,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<void> {
  keep(source, thing, found.records, context);
  const unknown = context.archive.transaction((transaction) => {
    const isKnown = (number: string) => transaction.subjectsWithId(number).length > 0;
    const keys = found.numbers.flatMap((number) => documentsWith(number, transaction));
    transaction.addCandidates(thing.thing, keys);
    return found.numbers.filter((number) => !isKnown(number));
  });
  for (const number of unknown.slice(0, ASKED_MAX)) {
    const records = (await source.lookUpNumber?.(number, signal)) ?? [];
    keep(source, thing, records, context);
  }
}

function documentsWith(number: string, transaction: ArchiveTransaction): readonly string[] {
  return transaction
    .subjectsWithId(number)
    .filter((id) => id.startsWith("document:"))
    .map((id) => id.slice("document:".length));
}

/** Stores candidates silently and marks their documents as such. */
function keep(
  source: Source,
  { thing }: PastThing,
  records: readonly SourceRecord[],
  context: PipelineContext,
): void {
  const now = context.clock();
  context.archive.transaction((transaction) => {
    const kept = piecesOf(records)
      .filter((piece) => !isNews(piece, now, transaction))
      .flat();
    const mode = { silent: true, source: source.name, run: null, now };
    savePage(transaction, pageOf("search", kept), mode, context);
    const keys = kept
      .filter(({ kind }) => kind === "document")
      .flatMap(({ id }) => transaction.graph.get("document", id)?.id ?? []);
    transaction.addCandidates(thing, keys);
  });
}

/** Records in the order of a search, those of each document together: a document comes before what belongs to it. */
function piecesOf(records: readonly SourceRecord[]): readonly (readonly SourceRecord[])[] {
  const pieces: SourceRecord[][] = [];
  for (const record of records) {
    const last = pieces.at(-1);
    if (record.kind === "document" || last === undefined) pieces.push([record]);
    else last.push(record);
  }
  return pieces;
}

/** What was not seen and is of these days will be told as news when it comes: it must not be known before. */
function isNews(piece: readonly SourceRecord[], now: Date, transaction: ArchiveTransaction): boolean {
  const [document] = piece;
  if (document === undefined || transaction.graph.get("document", document.id) !== null) return false;
  const date = civilDate(fieldText(document, "datum"));
  return date === null || Date.parse(`${date}T00:00:00Z`) > now.getTime() - NEWS_DAYS * DAY_MS;
}
