import type { RulesMonth } from "#alert";
import type { Watch } from "#watch";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { notify } from "./notify.ts";

const DAY_MS = 86_400_000;
const MONTH_DAYS = 30;
/** A rule of less than this says nothing by its silence. */
const KNOWN_DAYS = 28;
/** Some ten a working day: more than anybody reads. */
const LOUD_MIN = 200;
const NAMED_MAX = 20;

/** When a rule was first seen, by its id. */
const RULE_NOTE = "rule/";
const TOLD_NOTE = "rules-month";

/**
 * To be called every day: tells the operators once a month which rules hit nothing, and which very much. What is followed by its
 * number may be silent for years and is left out. The first month of all is not told: what it brought was history.
 */
export function tellRulesOfMonth(context: PipelineContext): void {
  const now = context.clock();
  const { matcher } = context.watching();
  const month = now.toISOString().slice(0, 7);
  context.archive.transaction((transaction) => {
    const known = noteRules(matcher.watches, now, transaction);
    const told = transaction.note(TOLD_NOTE);
    if (told === month) return;
    transaction.setNote(TOLD_NOTE, month);
    if (told === null) return;
    const facts = monthOf(matcher.watches.filter(hasWords), known, now, transaction);
    if (facts.silent.length + facts.loud.length > 0)
      notify(transaction, { what: "rules-month", ...facts }, now, context);
  });
}

function hasWords({ query, committee }: Watch): boolean {
  return query !== undefined || committee !== undefined;
}

/** Keeps since when each rule is there, and forgets those that are not any more. Returns since when, by id. */
function noteRules(
  watches: readonly Watch[],
  now: Date,
  transaction: Pick<ArchiveTransaction, "notesFrom" | "setNote">,
): ReadonlyMap<string, string> {
  const known = new Map(
    transaction.notesFrom(RULE_NOTE).map(({ name, value }) => [name.slice(RULE_NOTE.length), value]),
  );
  const ids = new Set(watches.map(({ id }) => id));
  for (const id of known.keys()) if (!ids.has(id)) transaction.setNote(RULE_NOTE + id, null);
  for (const id of ids) {
    if (known.has(id)) continue;
    known.set(id, now.toISOString());
    transaction.setNote(RULE_NOTE + id, now.toISOString());
  }
  return known;
}

function monthOf(
  watches: readonly Watch[],
  known: ReadonlyMap<string, string>,
  now: Date,
  transaction: Pick<ArchiveTransaction, "hitsByWatch">,
): RulesMonth {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  const hits = new Map(transaction.hitsByWatch(ago(MONTH_DAYS)).map((row) => [row.watch, row.hits]));
  const old = watches.filter(({ id }) => (known.get(id) ?? now.toISOString()) <= ago(KNOWN_DAYS));
  const counted = old.map(({ id, name }) => ({ name, hits: hits.get(id) ?? 0 }));
  return {
    silent: counted.filter((rule) => rule.hits === 0).map(({ name }) => name),
    loud: counted
      .filter((rule) => rule.hits >= LOUD_MIN)
      .sort((a, b) => b.hits - a.hits)
      .slice(0, NAMED_MAX),
  };
}
