import {
  type CitationContext,
  type Cited,
  citedIn,
  type DocumentSnapshot,
  type DocumentText,
  documentClass,
  type NamedMotion,
  type Snapshot,
  senderOf,
} from "#parliament";
import type { MatchInput } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";
import { type WhoStands, whoStandsBehind, whoStandsIn } from "./who-stands.ts";

/**
 * What the watches look at for a subject: for a document its title and, once read, its text. Who stands behind a document is
 * looked up when a query asks: to be used within the transaction.
 */
export function matchInput(
  snapshot: Snapshot,
  transaction: ArchiveTransaction,
  tangled?: Uint8Array,
): MatchInput {
  if (snapshot.subject !== "document") return plainInput(snapshot, null);
  return documentInput(snapshot, transaction, tangled);
}

/**
 * The same without citations, which a query does not look at. To be used within the transaction.
 * @param tangled which of its words do not stand everywhere as bare letters, where an index can tell
 */
export function queryInput(
  snapshot: DocumentSnapshot,
  transaction: Pick<ArchiveTransaction, "text" | "graph">,
  tangled?: Uint8Array,
): MatchInput {
  const text = textOf(snapshot, transaction);
  return withPeople({ ...baseInput(snapshot, text), tangled }, () =>
    whoStandsBehind(snapshot, text, transaction.graph),
  );
}

function withPeople(input: Omit<MatchInput, keyof WhoStands>, lookUp: () => WhoStands): MatchInput {
  let known: WhoStands | null = null;
  const who = () => {
    known ??= lookUp();
    return known;
  };
  const lazy = Object.defineProperty(Object.defineProperties({ ...input }, PEOPLE), WHO, { value: who });
  return lazy as MatchInput;
}

/** Where an input keeps how to look up who stands behind it. */
const WHO = Symbol("who stands behind it");

/**
 * The same functions for every input. Functions of its own would give each a hidden class of its own, which lives until the
 * next great collection of garbage, and with it all that its functions hold: the text.
 */
const PEOPLE: PropertyDescriptorMap & ThisType<{ readonly [WHO]: () => WhoStands }> = {
  from: {
    enumerable: true,
    get() {
      return this[WHO]().from;
    },
  },
  parties: {
    enumerable: true,
    get() {
      return this[WHO]().parties;
    },
  },
  committees: {
    enumerable: true,
    get() {
      return this[WHO]().committees;
    },
  },
};

/** The text that was read, where it is kept. */
function textOf(
  { reading, key }: DocumentSnapshot,
  { text }: Pick<ArchiveTransaction, "text">,
): DocumentText | null {
  return reading?.state === "read" ? text(key) : null;
}

/**
 * The same of any subject, with a text that is at hand.
 * @param graph where the records of a document's people are
 */
export function plainInput(
  snapshot: Snapshot,
  text: DocumentText | null,
  graph: ArchiveTransaction["graph"] | null = null,
): MatchInput {
  const who =
    graph === null || snapshot.subject !== "document"
      ? whoStandsIn(snapshot)
      : whoStandsBehind(snapshot, text, graph);
  return { ...baseInput(snapshot, text), ...who };
}

/** Without who stands behind it, and what it cites. */
function baseInput(snapshot: Snapshot, text: DocumentText | null): Omit<MatchInput, keyof WhoStands> {
  return {
    documentClass: snapshot.subject === "document" ? documentClass(snapshot.kind) : "other",
    title: snapshot.title,
    text,
    textCitations: [],
    titleCitations: [],
    subject: { kind: snapshot.subject, ids: snapshot.ids },
    dossier: snapshot.dossier?.id ?? null,
  };
}

function documentInput(
  snapshot: DocumentSnapshot,
  transaction: ArchiveTransaction,
  tangled: Uint8Array | undefined,
): MatchInput {
  const text = textOf(snapshot, transaction);
  const surroundings = citationContext(snapshot, transaction);
  const context = { ...surroundings, motionsBy: motionsBefore(snapshot.date, transaction) };
  const inText = text === null ? null : citedIn(text.text, { ...context, ...claimContext(snapshot, text) });
  const kind = documentClass(snapshot.kind);
  const input = {
    ...baseInput(snapshot, text),
    tangled,
    textCitations: certainIn(snapshot.key, inText?.cited ?? [], transaction),
    ...(inText === null ? {} : { claimOf: inText.claimOf }),
    // Whom the title of a motion names are its own proposers: they are no citation of what they proposed before.
    titleCitations: citedIn(snapshot.title, {
      ...(NAMES_ITSELF.has(kind) ? surroundings : context),
      kind,
      isTitle: true,
    }).cited,
  };
  return withPeople(input, () => whoStandsBehind(snapshot, text, transaction.graph));
}

/** Citations as they are, but for those by name alone of which somebody said that they are meant. */
function certainIn(
  document: string,
  cited: readonly Cited[],
  { confirmedIn }: Pick<ArchiveTransaction, "confirmedIn">,
): readonly Cited[] {
  if (cited.every(({ possible }) => possible === undefined)) return cited;
  const confirmed = new Set(confirmedIn(document));
  if (confirmed.size === 0) return cited;
  return cited.map(({ possible, ...citation }) =>
    possible === undefined || confirmed.has(citation.id) ? citation : { ...citation, possible },
  );
}

const NAMES_ITSELF: ReadonlySet<string> = new Set(["motion", "amendment"]);

/** What a document's surroundings tell about the citations in it. */
export function citationContext(
  snapshot: Pick<Snapshot, "dossier">,
  transaction: ArchiveTransaction,
): Pick<CitationContext, "dossier" | "exists" | "isPartial"> {
  // A text cites the same over and over.
  const known = new Map<string, true | null>();
  // An id that we do not know may well exist: the archive goes back only so far.
  const exists = (id: string) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const found = transaction.subjectsWithId(id).length > 0 ? true : null;
    known.set(id, found);
    return found;
  };
  const archive = { exists, isPartial: true };
  return snapshot.dossier === null ? archive : { dossier: snapshot.dossier.id, ...archive };
}

/** What the text itself tells about the citations in it, and what kind of document tells who speaks. */
export function claimContext(
  snapshot: Snapshot | null,
  { footnotes, references, paragraphs }: DocumentText,
): Pick<CitationContext, "kind" | "sender" | "footnotes" | "references" | "paragraphs"> {
  const isDocument = snapshot?.subject === "document";
  const kind = isDocument ? { kind: documentClass(snapshot.kind), sender: senderOf(snapshot.kind) } : {};
  return { ...kind, footnotes, references, paragraphs };
}

/** The motions that a text of a date (`2024-11-19`, null where it is not known) can mean by their proposers' names. */
function motionsBefore(
  date: string | null,
  { motionsBy }: Pick<ArchiveTransaction, "motionsBy">,
): (surnames: readonly string[]) => readonly NamedMotion[] {
  return (surnames) => motionsBy(surnames).filter((motion) => isBefore(motion, date));
}

function isBefore({ tabledOn }: NamedMotion, date: string | null): boolean {
  return tabledOn === null || date === null || tabledOn <= date;
}
