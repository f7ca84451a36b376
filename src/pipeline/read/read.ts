import { type DueFile, SourceUnavailableError, UnexpectedShapeError, UnreadableError } from "#parliament";
import type { PipelineContext } from "../context.ts";
import type { Source, TextReader } from "../ports.ts";
import { saveFailure } from "./save-failure.ts";
import { saveReading } from "./save-reading.ts";

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
      const { outcome } = await readFile(file, sources, reader, context, signal);
      total[outcome] += 1;
    }
  }
}

/** Reads one file: what became of it, and how many bytes came. */
export async function readFile(
  file: DueFile,
  sources: readonly Source[],
  reader: TextReader,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<{ readonly outcome: keyof ReadResult; readonly bytes: number }> {
  context.step("read.started");
  let bytes = 0;
  try {
    const source = sources.find((candidate) => candidate.name === file.source);
    if (source === undefined) throw new SourceUnavailableError(`the source ${file.source} is switched off`);
    const fetched = await source.file(
      { url: file.url, contentType: file.contentType, bytes: file.bytes },
      signal,
    );
    bytes = fetched.bytes.byteLength;
    context.step("read.fetched");
    const text = await reader.read(fetched, signal);
    context.step("read.extracted");
    if (!saveReading(file, text, context)) return { outcome: "later", bytes };
    context.step("read.committed");
    return { outcome: "read", bytes };
  } catch (error) {
    if (signal.aborted) return { outcome: "later", bytes };
    if (!isTheirs(error)) throw error;
    return { outcome: saveFailure(file, error, context), bytes };
  }
}

function isTheirs(error: unknown): error is Error {
  return (
    error instanceof SourceUnavailableError ||
    error instanceof UnexpectedShapeError ||
    error instanceof UnreadableError
  );
}
