import {
  type CitingDocument,
  type DocumentRef,
  type DocumentSnapshot,
  documentClass,
  linksOf,
  officialForm,
  type Snapshot,
  type SubjectId,
  subjectId,
} from "#parliament";
import type { Source } from "./overview.ts";

/** Where the snapshots of documents are. */
export interface Documents {
  subject(id: SubjectId): { readonly snapshot: Snapshot } | null;
}

/** A document that the archive holds, by its key and what is known of it where that is named. */
export function sourceOf(document: DocumentRef | CitingDocument, archive: Documents): Source {
  const snapshot = archive.subject(subjectId("document", document.key))?.snapshot;
  const own = snapshot?.subject === "document" && !snapshot.withdrawn ? snapshot.ids : [];
  const named = "id" in document && document.id !== undefined ? [document.id] : [];
  const ids = [...own, ...named, ...(document.number === null ? [] : [document.number])];
  const { title, kind, date } = document;
  return cited(ids, { title, kind, date, place: documentClass(kind) });
}

/** The same of a document by its snapshot. */
export function sourceOfDocument({ ids, title, kind, date }: DocumentSnapshot): Source {
  return cited(ids, { title, kind, date, place: documentClass(kind) });
}

/** The same of a thing that is followed, by its own number. */
export function sourceOfThing(snapshot: Exclude<Snapshot, DocumentSnapshot>, date: string | null): Source {
  const { ids, title, subject } = snapshot;
  return cited(ids, { title, kind: KINDS[subject], date, place: subject });
}

/** Of what is followed and not in the archive only its number is known. */
export function sourceOfId(id: string): Source {
  return cited([id], { title: "", kind: "", date: null, place: "document" });
}

const KINDS: Readonly<Record<Exclude<Snapshot, DocumentSnapshot>["subject"], string>> = {
  motion: "Motie",
  question: "Schriftelijke vragen",
  promise: "Toezegging",
  meeting: "Activiteit",
  dossier: "Kamerstukdossier",
};

interface Cited extends Pick<Source, "title" | "kind" | "date"> {
  readonly place: Parameters<typeof linksOf>[1];
}

function cited(ids: readonly string[], { title, kind, date, place }: Cited): Source {
  const links = linksOf(ids, place);
  const official = links.find(({ label }) => label === "Officieel") ?? links[0];
  return {
    id: ids[0] ?? null,
    title,
    kind,
    date,
    official: officialForm(ids, date),
    url: official?.url ?? null,
  };
}
