import { type PastOf, type PastReport, pastProgress, pastThing } from "#parliament";
import type { Transaction } from "#store";
import { followedIds, type Watch } from "#watch";

/** How far the past of each followed thing is searched, and how much waits. */
export function pastReport(transaction: Transaction, watches: readonly Watch[]): PastReport {
  const ids = [...new Set(watches.flatMap(followedIds))];
  const subjects = ids.flatMap((id) => transaction.subjectsWithId(id));
  const things = subjects.flatMap((subject) => pastThing(subject, transaction) ?? []);
  const [first] = things.map(({ since }) => since ?? "").sort();
  return {
    followed: ids.map((id) => pastOf(id, transaction)),
    waiting: first === undefined ? 0 : transaction.countWaitingPast(first),
  };
}

/** A number may be a thing and its document: the thing stands for both. */
function pastOf(id: string, transaction: Transaction): PastOf {
  const subjects = transaction.subjectsWithId(id);
  const subject = subjects.find((each) => !each.startsWith("document:")) ?? subjects[0];
  if (subject === undefined) return { id, known: false, progress: null };
  return { id, known: true, progress: pastProgress(subject, transaction) };
}
