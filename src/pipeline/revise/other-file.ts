import { type DueFile, OPEN_DATA, type SourceRecord, subjectId } from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";

/** Where the best file of a document cannot be read, and none was: that of the next source that has one. */
export function queueOther(
  transaction: ArchiveTransaction,
  file: Pick<DueFile, "document" | "source" | "url" | "version" | "run">,
): boolean {
  const document = transaction.graph.get("document", file.document);
  if (document?.file?.url !== file.url) return false;
  if (transaction.graph.reading(file.document)?.state === "read") return false;
  const other = document.tellings?.find((telling) => telling.file !== null && telling.source !== file.source);
  if (other === undefined || other.file === null) return false;
  const { url, contentType, bytes } = other.file;
  return transaction.queueFile(
    file.document,
    other.source,
    { url, contentType, bytes, version: file.version },
    file.run,
  );
}

/** Where another source tells of a document that could not be read, its file is tried. */
export function tryOther(
  transaction: ArchiveTransaction,
  { id, tellings }: SourceRecord,
  run: number | null,
): void {
  if (tellings === undefined || transaction.graph.reading(id)?.state !== "unreadable") return;
  const snapshot = transaction.subject(subjectId("document", id))?.snapshot;
  if (snapshot?.subject !== "document" || snapshot.file === null) return;
  const file = { document: id, ...snapshot.file };
  if (!transaction.isDue(file)) queueOther(transaction, { source: OPEN_DATA, run, ...file });
}
