import { createHash } from "node:crypto";
import { cite, type DocumentText, type DueFile, type SubjectId, subjectId } from "#parliament";
import { compareTexts, type TextChange, withoutLayout } from "#summary";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { placesOf, strongest } from "../revise/cited-places.ts";
import { citationContext, claimContext } from "../revise/match-input.ts";
import { lawChanges } from "./law-changes.ts";
import { reviseAround } from "./revise-around.ts";

/** Keeps the text of a file, and revises what it tells of. False where another version came while this one was read: that one is due now. */
export function saveReading(file: DueFile, text: DocumentText, context: PipelineContext): boolean {
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
    const cited = saveCitations(transaction, file.document, text, context);
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
  context: PipelineContext,
): ReadonlySet<SubjectId> {
  const snapshot = transaction.subject(subjectId("document", document))?.snapshot ?? null;
  const surroundings = {
    ...citationContext(snapshot ?? { dossier: null }, transaction),
    ...claimContext(snapshot, text),
  };
  const cited = placesOf(text.text, cite(text.text, surroundings), text.footnotes);
  const isBill = surroundings.kind === "bill";
  const places = isBill ? [...cited, ...lawChanges(text.text, cited, transaction, context)] : cited;
  const before = transaction.citedIds(document);
  transaction.saveCitations(document, "text", strongest(places));
  const ids = new Set([...before, ...places.map((place) => place.id)]);
  const subjects = [...ids].flatMap((id) => transaction.subjectsWithId(id));
  return new Set(subjects.filter((id) => !id.startsWith("document:")));
}
