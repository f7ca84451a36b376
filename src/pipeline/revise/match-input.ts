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

/** What the watches look at for a subject: for a document its title and, once read, its text. */
export function matchInput(snapshot: Snapshot, transaction: ArchiveTransaction): MatchInput {
  const input = plainInput(snapshot, null);
  return snapshot.subject === "document" ? { ...input, ...documentInput(snapshot, transaction) } : input;
}

/**
 * The same without citations, which a query does not look at; who stands behind it is looked up when a query asks. To be
 * used within the transaction.
 */
export function queryInput(
  snapshot: DocumentSnapshot,
  transaction: Pick<ArchiveTransaction, "text" | "graph">,
): MatchInput {
  const text = textOf(snapshot, transaction);
  let known: WhoStands | null = null;
  const who = () => {
    known ??= whoStandsBehind(snapshot, text, transaction.graph);
    return known;
  };
  return {
    ...plainInput(snapshot, text),
    get from() {
      return who().from;
    },
    get parties() {
      return who().parties;
    },
    get committees() {
      return who().committees;
    },
  };
}

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
  return {
    documentClass: snapshot.subject === "document" ? documentClass(snapshot.kind) : "other",
    title: snapshot.title,
    text,
    textCitations: [],
    titleCitations: [],
    subject: { kind: snapshot.subject, ids: snapshot.ids },
    dossier: snapshot.dossier?.id ?? null,
    ...(graph === null || snapshot.subject !== "document"
      ? whoStandsIn(snapshot)
      : whoStandsBehind(snapshot, text, graph)),
  };
}

function documentInput(snapshot: DocumentSnapshot, transaction: ArchiveTransaction): Partial<MatchInput> {
  const named = { motionsBy: motionsBefore(snapshot.date, transaction) };
  const context = { ...citationContext(snapshot, transaction), ...named };
  const text = textOf(snapshot, transaction);
  const kind = documentClass(snapshot.kind);
  const confirmed = new Set(transaction.confirmedIn(snapshot.key));
  const certain = ({ possible, ...citation }: Cited): Cited =>
    possible === undefined || confirmed.has(citation.id) ? citation : { ...citation, possible };
  const inText = text === null ? null : citedIn(text.text, { ...context, ...claimContext(snapshot, text) });
  const textCitations = inText?.cited ?? [];
  return {
    documentClass: kind,
    text,
    ...whoStandsBehind(snapshot, text, transaction.graph),
    textCitations: confirmed.size === 0 ? textCitations : textCitations.map(certain),
    ...(inText === null ? {} : { claimOf: inText.claimOf }),
    // Whom the title of a motion names are its own proposers: they are no citation of what they proposed before.
    titleCitations: citedIn(snapshot.title, {
      ...(NAMES_ITSELF.has(kind) ? citationContext(snapshot, transaction) : context),
      kind,
      isTitle: true,
    }).cited,
  };
}

const NAMES_ITSELF: ReadonlySet<string> = new Set(["motion", "amendment"]);

/** What a document's surroundings tell about the citations in it. */
export function citationContext(
  snapshot: Pick<Snapshot, "dossier">,
  transaction: ArchiveTransaction,
): { readonly dossier?: string; readonly exists: (id: string) => boolean | null } {
  // An id that we do not know may well exist: the archive goes back only so far.
  const exists = (id: string) => (transaction.subjectsWithId(id).length > 0 ? true : null);
  return snapshot.dossier === null ? { exists } : { dossier: snapshot.dossier.id, exists };
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
