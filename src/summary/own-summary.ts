import {
  type DocumentRef,
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
    if (text !== null) return summaryOfText(text, document, recesses);
  }
  return null;
}

/** What each text came to when it was last asked for: of one that is followed the same is asked at every look. */
const summaries = new WeakMap<
  DocumentText,
  { readonly asked: string; readonly recesses: unknown; readonly summary: Summary }
>();

function summaryOfText(
  text: DocumentText,
  { kind, date }: Pick<DocumentRef, "kind" | "date">,
  recesses: readonly Recess[] | undefined,
): Summary {
  const asked = `${kind} ${date}`;
  const known = summaries.get(text);
  if (known?.asked === asked && known.recesses === recesses) return known.summary;
  const summary = summarise(documentClass(kind), text, { date, recesses, sender: senderOf(kind) });
  summaries.set(text, { asked, recesses, summary });
  return summary;
}

const SUMMARISED: Readonly<Partial<Record<SubjectKind, ReadonlySet<string>>>> = {
  motion: new Set(["motion", "amendment"]),
  question: new Set(["answer", "postponement"]),
};
