import type { PromiseSnapshot, Recess } from "#parliament";
import type { Transaction } from "#store";
import type { Watch } from "#watch";
import type { Places } from "./place.ts";

/** A pledge with the ids that it names. */
export interface Pledge {
  readonly promise: PromiseSnapshot;
  readonly cites: ReadonlySet<string>;
}

/** What the facts are made with. */
export interface Making {
  readonly transaction: Transaction;
  readonly watches: readonly Watch[];
  readonly now: Date;
  readonly recesses: readonly Recess[];
  /** Of the documents that cite what is followed. */
  readonly places: Places;
  /** Pledges that wait and name a dossier, by its number, as far as they were looked up. */
  readonly pledges: Map<string, readonly Pledge[]>;
  /** Whether what has this civil date came in since the last letter; false of what has none. */
  isNew(date: string | null): boolean;
}

/** What those who follow a thing call it: of several the first. */
export function nameOf(
  { watches: ids }: { readonly watches: readonly string[] },
  { watches }: Pick<Making, "watches">,
): string {
  return watches.find(({ id }) => ids.includes(id))?.name ?? "";
}
