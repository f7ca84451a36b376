import { inBoth } from "#alert";
import type { Config } from "#config";
import type { PastProgress } from "#parliament";
import type { Log, OnceResult } from "#pipeline";
import { failureText, pastReport } from "#report";
import { pastLines } from "#slack";
import { type App, createApp, type Replacements } from "../app.ts";
import { progressLine } from "./progress.ts";

/**
 * Polls every source until it is caught up, reads the texts, delivers the posts, and ends.
 * @returns the exit status: 0, or 1 when a source or a post failed
 */
export async function once(
  config: Config,
  log: Log,
  output: { print(line: string): void },
  json: boolean,
  replacements: Replacements = {},
): Promise<number> {
  const progress = json ? null : progressLine(process.stderr, config.language);
  const shown = progress === null ? {} : { progress: progress.tell };
  await using app = createApp(config, log, { ...shown, ...replacements });
  const stop = new AbortController();
  const end = () => stop.abort();
  process.once("SIGTERM", end).once("SIGINT", end);
  try {
    const result = await app.worker.once(stop.signal);
    progress?.end();
    const past = json ? [] : openPast(app, config.language);
    output.print(json ? JSON.stringify(result) : [sentence(result, config.language), ...past].join("\n"));
    // Stopped halfway is not done, whatever was delivered.
    const undone = result.failures.length + result.dead + result.waiting;
    return undone > 0 || stop.signal.aborted ? 1 : 0;
  } finally {
    progress?.end();
    process.off("SIGTERM", end).off("SIGINT", end);
  }
}

/** While the past of anything that is followed is not wholly searched: how far it is for each. */
function openPast({ store, context }: App, language: Config["language"]): readonly string[] {
  const past = store.transaction((transaction) =>
    pastReport(transaction, context.watching().matcher.watches),
  );
  const isOpen = past.followed.some(({ known, progress }) => !known || isUnfinished(progress));
  return isOpen || past.waiting > 0 ? pastLines(past, language) : [];
}

function isUnfinished(progress: PastProgress | null): boolean {
  return progress !== null && progress.state !== "searched";
}

function sentence({ failures, sent, dead, waiting }: OnceResult, language: Config["language"]): string {
  const words = WORDS[language];
  const unread = failures.map((failure) => words.unread(inWords(failure, language)));
  return [words.posts(sent, waiting, dead), ...unread].join("\n");
}

/** `gegevensmagazijn *: why` */
function inWords(failure: string, language: Config["language"]): string {
  const [, stream = "", why = failure] = /^([\w:-]+ \S+|[\w:-]+): (.*)$/s.exec(failure) ?? [];
  return [stream, failureText(why, language)].filter((part) => part !== "").join(": ");
}

const WORDS = inBoth({
  posts: {
    nl: (sent: number, waiting: number, dead: number) =>
      `${sent} bezorgd, ${waiting} wachten nog, ${dead} geweigerd.`,
    en: (sent, waiting, dead) => `${sent} delivered, ${waiting} still waiting, ${dead} refused.`,
  },
  unread: { nl: (failure: string) => `Niet gelezen: ${failure}`, en: (failure) => `Not read: ${failure}` },
});
