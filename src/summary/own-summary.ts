import {
  type DocumentText,
  documentClass,
  ownDocuments,
  type Recess,
  type Snapshot,
  type SubjectKind,
  senderOf,
} from "#parliament";
import { summarise } from "./summarise.ts";
import type { Summary } from "./summary.ts";

/** Where the texts of documents are kept. */
export interface TextArchive {
  /** Null where it was not read, or is not kept any more. */
  text(document: string): DocumentText | null;
}

/**
 * What the document says, or for a motion or question its own document, where that was read.
 * @param recesses those of the configuration, where it has its own
 */
export function summaryOf(
  snapshot: Snapshot,
  texts: TextArchive,
  recesses?: readonly Recess[],
): Summary | null {
  const own =
    snapshot.subject === "document"
      ? [snapshot]
      : ownDocuments(snapshot).filter((document) =>
          SUMMARISED[snapshot.subject]?.has(documentClass(document.kind)),
        );
  for (const document of own.toReversed()) {
    const text = texts.text(document.key);
    if (text !== null)
      return summarise(documentClass(document.kind), text, {
        date: document.date,
        recesses,
        sender: senderOf(document.kind),
      });
  }
  return null;
}

const SUMMARISED: Readonly<Partial<Record<SubjectKind, ReadonlySet<string>>>> = {
  motion: new Set(["motion", "amendment"]),
  question: new Set(["answer", "postponement"]),
};
