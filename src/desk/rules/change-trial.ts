import { setImmediate as breathe } from "node:timers/promises";
import type { Snapshot } from "#parliament";
import { plainInput } from "#pipeline";
import type { RuleWords, Suggestion } from "#store";
import { compileWatches, type Watch } from "#watch";
import type { DeskParts } from "../ports.ts";
import { lookThrough } from "./look-through.ts";

/** What a change of a rule would have meant for what it hit lately. */
export interface ChangeTrial {
  readonly suggestion: Suggestion;
  /** What the rule as it is hits. */
  readonly hits: number;
  /** What it would hit no more, the newest first. */
  readonly spared: readonly Snapshot[];
  /** Of those, what somebody took up or called relevant. */
  readonly missed: number;
  readonly days: number;
}

const TRIAL_DAYS = 90;
const DAY_MS = 86_400_000;
/** So many of what a rule hit are tried again: the newest. */
const TRIED_MAX = 300;

/**
 * Tries changes of a rule on the texts that are kept, and gives the one that misses least and then spares most; null
 * where none spares what it is meant to. Throws QueryError.
 * @param unwanted the document that is not to be hit any more
 */
export async function bestChange(
  rule: Watch,
  changes: readonly Suggestion[],
  unwanted: Snapshot,
  parts: DeskParts,
): Promise<ChangeTrial | null> {
  if (rule.query === undefined || changes.length === 0) return null;
  const { store, context } = parts.program;
  const since = new Date(context.clock().getTime() - TRIAL_DAYS * DAY_MS).toISOString().slice(0, 10);
  const { query, not = "", kinds } = rule;
  const sought = { query, not, ...(kinds === undefined ? {} : { kinds }) };
  const { hits } = await lookThrough(sought, { store, since, enough: null });
  const tried = hits.slice(0, TRIED_MAX).map(({ snapshot }) => snapshot);
  const trials: ChangeTrial[] = [];
  for (const suggestion of changes) {
    const [spared, isOfUse] = await sparedBy(suggestion, rule, tried, unwanted, parts);
    // A rule that hits nothing any more is no better rule.
    if (!isOfUse || (tried.length > 1 && spared.length === tried.length)) continue;
    const missed = spared.filter(({ key }) => isValued(key, parts)).length;
    trials.push({ suggestion, hits: tried.length, spared, missed, days: TRIAL_DAYS });
  }
  return trials.toSorted((a, b) => a.missed - b.missed || b.spared.length - a.spared.length)[0] ?? null;
}

/** What a changed rule hits no more, and whether what is unwanted is among it. */
async function sparedBy(
  suggestion: Suggestion,
  rule: Watch,
  tried: readonly Snapshot[],
  unwanted: Snapshot,
  { program }: DeskParts,
): Promise<readonly [readonly Snapshot[], boolean]> {
  const { query, not } = changedWords(rule, suggestion);
  const words = { ...(query === null ? {} : { query }), ...(not === null ? {} : { not }) };
  const matcher = compileWatches([{ id: rule.id, name: rule.name, channel: rule.channel, ...words }]);
  const isHit = (snapshot: Snapshot) =>
    program.store.transaction(
      (transaction) =>
        matcher.match(plainInput(snapshot, transaction.text(snapshot.key), transaction.graph)).length > 0,
    );
  const spared: Snapshot[] = [];
  for (const snapshot of tried) {
    if (!isHit(snapshot)) spared.push(snapshot);
    await breathe();
  }
  return [spared, !isHit(unwanted)];
}

/** The words of a rule after a change. */
export function changedWords(rule: Pick<Watch, "query" | "not">, { not, query }: Suggestion): RuleWords {
  const before = rule.not?.trim() ?? "";
  return {
    query: query ?? rule.query ?? null,
    not: not === undefined ? (rule.not ?? null) : before === "" ? not : `(${before}) OR ${not}`,
  };
}

function isValued(key: string, { program }: DeskParts): boolean {
  return program.store.transaction((transaction) => transaction.isValued(`document:${key}`));
}
