import { subjectId } from "#parliament";
import { matchInput } from "#pipeline";
import type { Store } from "#store";
import type { MatchInput } from "#watch";

const TEXTS_MAX = 300;
/** With fewer texts than this their titles alone must tell. */
const TEXTS_LEAST = 50;
const TITLES_MAX = 1_000;
/** UTF-16 units of text altogether. */
const UNITS_MAX = 6_000_000;

/**
 * The newest documents of the archive, as the watches look at them: those with a text, or where there are few of these
 * any. A bounded number.
 */
export function sampleOf(archive: Store): readonly MatchInput[] {
  return archive.transaction((transaction) => {
    const read = transaction.newestTexts(TEXTS_MAX);
    const keys = read.length >= TEXTS_LEAST ? read : [...read, ...transaction.newestDocuments(TITLES_MAX)];
    const sample: MatchInput[] = [];
    let room = UNITS_MAX;
    for (const key of new Set(keys)) {
      const snapshot = transaction.subject(subjectId("document", key))?.snapshot;
      if (snapshot === undefined || snapshot.withdrawn) continue;
      // Copied, so that who stands behind it is looked up now: it is looked at outside the transaction.
      const input = { ...matchInput(snapshot, transaction) };
      room -= input.text?.text.length ?? 0;
      if (room < 0) break;
      sample.push(input);
    }
    return sample;
  });
}
