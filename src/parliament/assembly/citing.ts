import type { Citing, RecordGraph } from "../record.ts";
import type { CitingDocument } from "../subject.ts";
import { byText, documentRef } from "./parts.ts";

/**
 * The documents that are known among those that cite a thing, in order of their date.
 * @param own keys of the documents that belong to it: what it says of itself is no citation
 */
export function citingDocuments(
  citations: readonly Citing[],
  own: ReadonlySet<string>,
  graph: RecordGraph,
): readonly CitingDocument[] {
  return citations
    .filter((citing) => !own.has(citing.document))
    .flatMap((citing) => {
      const document = graph.get("document", citing.document);
      if (document === null || document.deleted) return [];
      return [{ ...documentRef(document), sentence: citing.sentence, role: citing.role }];
    })
    .sort((a, b) => byText(a.date ?? "", b.date ?? "") || byText(a.key, b.key));
}

/** Who cites what bears these ids, as part of its snapshot; nothing where nobody does. */
export function citedBy(
  ids: readonly string[],
  own: ReadonlySet<string>,
  graph: RecordGraph,
): { readonly citedBy?: readonly CitingDocument[] } {
  const found = citingDocuments(graph.citing(ids), own, graph);
  return found.length === 0 ? {} : { citedBy: found };
}
