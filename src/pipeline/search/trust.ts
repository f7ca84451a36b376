import type { ArchiveTransaction } from "../archive.ts";
import type { SearchIndex } from "../ports.ts";

/**
 * Whether an index holds, of this very archive, all documents that are not due: that both stand in the same state; or the
 * index one further, in which case the archive, which was written after it, still has what it took in then as due. An
 * archive that was put back from a backup has neither.
 */
export function isOf(
  index: Pick<SearchIndex, "state">,
  transaction: Pick<ArchiveTransaction, "searchStamp" | "areDueForSearch">,
): boolean {
  const state = index.state();
  const stamp = transaction.searchStamp();
  if (state === null || stamp === null) return false;
  if (state.stamp === stamp) return true;
  return state.before === stamp && transaction.areDueForSearch(state.batch);
}
