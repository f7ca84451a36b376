import type { Config } from "#config";
import type { Snapshot, SubjectKind, Term } from "#parliament";
import type { Store, Transaction } from "#store";
import { storedTerms } from "#summary";
import type { Watch } from "#watch";

/** A followed subject as the archive knows it, or only by its id. */
export interface Followed {
  /** The id that the watch names, or the subject's own. */
  readonly id: string;
  /** Null while the archive does not hold it. */
  readonly snapshot: Snapshot | null;
  /** What is still to come from it, in order of day. */
  readonly terms: readonly Term[];
  /** Ids of the watches that follow it. */
  readonly watches: readonly string[];
}

/** Whose things, where to look, and how days are counted. */
export interface Look {
  readonly watches: Config["watches"];
  /** Null where there is none yet. */
  readonly archive: Pick<Store, "transaction"> | null;
  readonly now: Date;
  readonly recesses: Config["recesses"];
}

export type ListedKind = Extract<SubjectKind, "motion" | "question" | "promise">;

/** What the watches follow of one kind, in the order of the watches, each once. */
export function followedOf(kind: ListedKind, look: Look): readonly Followed[] {
  const byId = Map.groupBy(
    look.watches.filter((watch) => watch[kind] !== undefined),
    (watch) => watch[kind] ?? "",
  );
  if (look.archive === null)
    return [...byId].map(([id, all]) => ({ id, snapshot: null, terms: [], watches: idsOf(all) }));
  return look.archive.transaction((transaction) => {
    const found = new Map<string, Followed>();
    for (const [id, all] of byId) {
      const snapshots = snapshotsOf(kind, id, transaction);
      for (const snapshot of snapshots.length === 0 ? [null] : snapshots) {
        const key = snapshot?.key ?? id;
        const known = found.get(key);
        found.set(key, {
          id: known?.id ?? id,
          snapshot,
          terms: termsOf(snapshot, transaction, look),
          watches: [...(known?.watches ?? []), ...idsOf(all)],
        });
      }
    }
    return [...found.values()];
  });
}

/** Everything of one kind in the archive, the newest first. */
export function allOf(kind: ListedKind, look: Look, limit: number): readonly Followed[] {
  if (look.archive === null) return [];
  return look.archive.transaction((transaction) =>
    transaction.newestSubjects(kind, limit).map((snapshot) => {
      const own = look.watches.filter((watch) => snapshot.ids.includes(watch[kind] ?? ""));
      const terms = termsOf(snapshot, transaction, look);
      return { id: snapshot.ids[0] ?? snapshot.key, snapshot, terms, watches: idsOf(own) };
    }),
  );
}

function termsOf(
  snapshot: Snapshot | null,
  transaction: Pick<Transaction, "text">,
  { now, recesses }: Look,
): readonly Term[] {
  return snapshot === null ? [] : storedTerms(snapshot, transaction, now, recesses);
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
