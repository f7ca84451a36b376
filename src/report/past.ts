import { nowhereNote, type PastOf, type PastReport, pastProgress, pastThing } from "#parliament";
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
  if (subject === undefined) return { id, known: false, nowhere: isNowhere(id, transaction), progress: null };
  return { id, known: true, nowhere: false, progress: pastProgress(subject, transaction) };
}

/** Whether it may be said of what the archive does not hold that no source knows it: only once all were asked. */
export function isNowhere(id: string, transaction: Pick<Transaction, "note">): boolean {
  return transaction.note(nowhereNote(id)) !== null;
}
