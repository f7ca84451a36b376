import { contradictionsIn, type Snapshot, type SubjectId } from "#parliament";
import type { ArchiveTransaction } from "../archive.ts";
import type { PipelineContext } from "../context.ts";
import { notify } from "./notify.ts";

/**
 * Tells the operators what two sources contradict each other in, once for each thing that they say: which of them is
 * right no program can tell.
 */
export function noteContradictions(
  transaction: ArchiveTransaction,
  id: SubjectId,
  snapshot: Snapshot,
  now: Date,
  context: PipelineContext,
): void {
  for (const contradiction of contradictionsIn(snapshot, transaction.graph)) {
    const [believed, other] = contradiction.said;
    const note = `contradiction/${id}/${contradiction.about}/${believed.source}/${other.source}`;
    const said = `${believed.what}/${other.what}`;
    if (transaction.note(note) === said) continue;
    transaction.setNote(note, said);
    const { ids, title } = snapshot;
    const matter = { what: "contradiction", subject: id, id: ids[0] ?? null, title, contradiction } as const;
    notify(transaction, matter, now, context);
  }
}
