import type { Config } from "#config";
import type { Snapshot, SubjectKind } from "#parliament";
import type { Store, Transaction } from "#store";
import type { Watch } from "#watch";

/** A followed subject as the archive knows it, or only by its id. */
export interface Followed {
  /** The id that the watch names, or the subject's own. */
  readonly id: string;
  /** Null while the archive does not hold it. */
  readonly snapshot: Snapshot | null;
  /** Ids of the watches that follow it. */
  readonly watches: readonly string[];
}

export type ListedKind = Extract<SubjectKind, "motion" | "question" | "promise">;

/** What the watches follow of one kind, in the order of the watches, each once. */
export function followedOf(
  kind: ListedKind,
  watches: Config["watches"],
  archive: Store | null,
): readonly Followed[] {
  const byId = Map.groupBy(
    watches.filter((watch) => watch[kind] !== undefined),
    (watch) => watch[kind] ?? "",
  );
  if (archive === null) return [...byId].map(([id, all]) => ({ id, snapshot: null, watches: idsOf(all) }));
  return archive.transaction((transaction) => {
    const found = new Map<string, Followed>();
    for (const [id, all] of byId) {
      const snapshots = snapshotsOf(kind, id, transaction);
      for (const snapshot of snapshots.length === 0 ? [null] : snapshots) {
        const key = snapshot?.key ?? id;
        const known = found.get(key);
        found.set(key, {
          id: known?.id ?? id,
          snapshot,
          watches: [...(known?.watches ?? []), ...idsOf(all)],
        });
      }
    }
    return [...found.values()];
  });
}

/** Everything of one kind in the archive, the newest first. */
export function allOf(
  kind: ListedKind,
  watches: Config["watches"],
  archive: Store | null,
  limit: number,
): readonly Followed[] {
  if (archive === null) return [];
  const all = archive.transaction((transaction) => transaction.newestSubjects(kind, limit));
  return all.map((snapshot) => {
    const own = watches.filter((watch) => snapshot.ids.includes(watch[kind] ?? ""));
    return { id: snapshot.ids[0] ?? snapshot.key, snapshot, watches: idsOf(own) };
  });
}

function snapshotsOf(
  kind: ListedKind,
  id: string,
  transaction: Pick<Transaction, "subject" | "subjectsWithId">,
): readonly Snapshot[] {
  return transaction
    .subjectsWithId(id)
    .filter((subject) => subject.startsWith(`${kind}:`))
    .flatMap((subject) => transaction.subject(subject)?.snapshot ?? []);
}

function idsOf(watches: readonly Watch[]): readonly string[] {
  return watches.map(({ id }) => id);
}
