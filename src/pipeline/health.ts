import type { Language, Post } from "#alert";
import type { ArchiveTransaction } from "./archive.ts";
import type { PipelineContext } from "./context.ts";

/** So many polls in a row must fail before a human is told: a hiccup is not news. */
const FAILURES_TOLD = 5;

export interface PollNote {
  readonly source: string;
  readonly stream: string;
  /** What went wrong, or null when it went well. */
  readonly error: string | null;
  readonly now: Date;
}

/**
 * Tells the operators once that a stream fails again and again, and once that it recovered. To be called when the run
 * was finished, in the same transaction.
 */
export function notePoll(transaction: ArchiveTransaction, note: PollNote, context: PipelineContext): void {
  const words = WORDS[context.watching().rules.language];
  const told = failingNote(note.source, note.stream);
  const isTold = transaction.note(told) !== null;
  if (note.error === null) {
    // Once all is read from one stream again, nobody asks those of the categories, which failed meanwhile, any more.
    const mended =
      note.stream === ALL ? transaction.forgetNotes(failingNote(note.source, "")) : Number(isTold);
    transaction.setNote(told, null);
    if (mended > 0) notify(transaction, "resolved", words.recovered(note), note.now, context);
    return;
  }
  if (isTold || !failsAgain(transaction, note)) return;
  transaction.setNote(told, note.now.toISOString());
  notify(transaction, "warning", words.failing(note), note.now, context);
}

/** The stream of everything that a source has. */
const ALL = "*";

function failingNote(source: string, stream: string): string {
  return `failing/${source}/${stream}`;
}

function failsAgain(transaction: ArchiveTransaction, { source, stream }: PollNote): boolean {
  const runs = transaction.lastRuns(source, stream, FAILURES_TOLD);
  return (
    runs.length === FAILURES_TOLD &&
    runs.every(({ status }) => status === "failed" || status === "unavailable")
  );
}

/** Queues a message to the operators, in the caller's transaction. */
export function notify(
  transaction: ArchiveTransaction,
  level: "info" | "warning" | "resolved",
  text: string,
  now: Date,
  context: Pick<PipelineContext, "watching">,
): void {
  const { rules, opsChannel } = context.watching();
  const post: Post = {
    key: `notice/${now.toISOString()}/${level}/${text.slice(0, 80)}`,
    kind: "card",
    channel: opsChannel,
    parent: null,
    broadcast: false,
    held: false,
    content: { type: "notice", language: rules.language, level, text },
  };
  transaction.enqueue(post, null, null, now.toISOString());
}

interface NoticeWords {
  failing(note: PollNote): string;
  recovered(note: PollNote): string;
}

const WORDS: Readonly<Record<Language, NoticeWords>> = {
  nl: {
    failing: ({ source, stream, error }) =>
      `De bron ${source} (${streamName(stream, "alles")}) is nu ${FAILURES_TOLD} keer achter elkaar niet gelezen: ${error}. Er gaat niets verloren; berichten kunnen later komen (source.stale).`,
    recovered: ({ source, stream }) =>
      `De bron ${source} (${streamName(stream, "alles")}) wordt weer gelezen (source.recovered).`,
  },
  en: {
    failing: ({ source, stream, error }) =>
      `The source ${source} (${streamName(stream, "everything")}) could not be read ${FAILURES_TOLD} times in a row: ${error}. Nothing is lost; messages may come later (source.stale).`,
    recovered: ({ source, stream }) =>
      `The source ${source} (${streamName(stream, "everything")}) is being read again (source.recovered).`,
  },
};

function streamName(stream: string, all: string): string {
  return stream === "*" ? all : stream;
}
