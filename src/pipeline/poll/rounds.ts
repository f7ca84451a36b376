import { isArchiveLost } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { welcomeFollowed } from "../due/welcome.ts";
import { createFollowedLookUp } from "../lookup/followed-things.ts";
import { lookUpMissing } from "../lookup/missing-records.ts";
import { lookUpForFollowed } from "../lookup/records-for-followed.ts";
import { createPastSearch } from "../lookup/search-past.ts";
import type { Source } from "../ports.ts";
import { createSuccession } from "../revise/succession.ts";
import { isAbort } from "./batches.ts";
import { pollSource, readHistory } from "./poll.ts";

/** What is done with each source: read what is new, look up what that refers to, welcome what is followed. */
export interface Rounds {
  /** What failed, each in a sentence for people; nothing while a poll of the source still runs. */
  poll(source: Source, signal: AbortSignal): Promise<readonly string[]>;
  /** Reads on in the source's history. What failed, each in a sentence. */
  history(source: Source, signal: AbortSignal): Promise<readonly string[]>;
  /**
   * Asks for what is followed and nobody brought, and gives it its card; then who named it before we looked. What took
   * the place of something followed is followed too. Returns whether there may be something to read or to send.
   */
  lookUp(signal: AbortSignal): Promise<boolean>;
  isPolling(source: string): boolean;
}

/**
 * @param sources all, in the order in which they are asked for what is followed
 * @param rulesChanged asks for the watches anew; without it nothing is followed but what they name
 */
export function createRounds(
  sources: readonly Source[],
  context: PipelineContext,
  rulesChanged?: () => void,
): Rounds {
  const polling = new Set<string>();
  const welcome = () => {
    for (const { name } of sources) welcomeFollowed(name, context);
  };
  const lookUpFollowed = createFollowedLookUp(sources, context, welcome);
  const searchPast = createPastSearch(sources, context);
  const followSuccessors = createSuccession(context);
  const followOn = () => {
    if (rulesChanged === undefined || followSuccessors() === 0) return false;
    rulesChanged();
    welcome();
    return true;
  };
  return {
    async poll(source, signal) {
      // The clock may strike while the poll before still runs.
      if (polling.has(source.name)) return [];
      polling.add(source.name);
      try {
        return await guarded(source, context, signal, () => pollRound(source, context, signal));
      } finally {
        polling.delete(source.name);
      }
    },
    history: (source, signal) =>
      guarded(source, context, signal, () => historyRound(source, context, signal)),
    // Apart from the polls, which wait for no other source.
    async lookUp(signal) {
      const isFollowing = followOn();
      const found = await lookUpFollowed(signal);
      const isSearched = await searchPast(signal);
      return followOn() || isFollowing || isSearched || found > 0;
    },
    isPolling: (source) => polling.has(source),
  };
}

async function pollRound(
  source: Source,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { failures, pages } = await pollSource(source, context, signal);
  // One stream may fail for weeks while the others are read.
  if (failures.length === 0 || pages > 0) {
    await lookUpMissing(source, context, signal);
    await lookUpForFollowed(source, context, signal);
  }
  welcomeFollowed(source.name, context);
  return failures.map(({ stream, error }) => `${source.name} ${stream}: ${error.message}`);
}

async function historyRound(
  source: Source,
  context: PipelineContext,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { failures } = await readHistory(source, context, signal);
  if (failures.length === 0) await lookUpForFollowed(source, context, signal);
  welcomeFollowed(source.name, context);
  return failures.map(({ error }) => `${source.name} history: ${error.message}`);
}

/** A mistake of ours is said, and the run closed; the other sources and the deliveries go on. An abort is none. */
async function guarded(
  source: Source,
  context: PipelineContext,
  signal: AbortSignal,
  round: () => Promise<readonly string[]>,
): Promise<readonly string[]> {
  try {
    return await round();
  } catch (error) {
    if (isArchiveLost(error)) throw error;
    if (isAbort(error, signal)) return [];
    const message = error instanceof Error ? error.message : String(error);
    context.log.error({ source: source.name, err: error }, "poll ended by a fault of ours");
    context.archive.transaction((transaction) =>
      transaction.closeRuns(source.name, message, context.clock().toISOString()),
    );
    return [`${source.name}: ${message}`];
  }
}
