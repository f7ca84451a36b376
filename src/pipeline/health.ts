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
 * Tells the operators once that a stream fails again and again, and once that it recovered, in the caller's transaction:
 * of a failure after its run was finished, of a success before. The newest run is the one that it is about.
 */
export function notePoll(transaction: ArchiveTransaction, note: PollNote, context: PipelineContext): void {
  const statuses = transaction.lastRuns(note.source, note.stream, FAILURES_TOLD + 1).map((run) => run.status);
  const failing = (status: string | undefined) => status === "failed" || status === "unavailable";
  const { rules } = context.watching();
  if (note.error !== null) {
    const told = statuses.slice(0, FAILURES_TOLD).every(failing) && statuses.length >= FAILURES_TOLD;
    if (told && !failing(statuses[FAILURES_TOLD]))
      notify(transaction, "warning", WORDS[rules.language].failing(note), note.now, context);
    return;
  }
  const before = statuses.slice(1);
  if (before.length >= FAILURES_TOLD && before.slice(0, FAILURES_TOLD).every(failing)) {
    notify(transaction, "resolved", WORDS[rules.language].recovered(note), note.now, context);
  }
}

/** Queues a message to the operators, in the caller's transaction. */
export function notify(
  transaction: ArchiveTransaction,
  level: "info" | "warning" | "resolved",
  text: string,
  now: Date,
  context: PipelineContext,
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
      `De bron ${source} (${streamName(stream, "alles")}) is nu ${FAILURES_TOLD} keer achter elkaar niet gelezen: ${error}. Er gaat niets verloren; berichten kunnen later komen.`,
    recovered: ({ source, stream }) =>
      `De bron ${source} (${streamName(stream, "alles")}) wordt weer gelezen.`,
  },
  en: {
    failing: ({ source, stream, error }) =>
      `The source ${source} (${streamName(stream, "everything")}) could not be read ${FAILURES_TOLD} times in a row: ${error}. Nothing is lost; messages may come later.`,
    recovered: ({ source, stream }) =>
      `The source ${source} (${streamName(stream, "everything")}) is being read again.`,
  },
};

function streamName(stream: string, all: string): string {
  return stream === "*" ? all : stream;
}
