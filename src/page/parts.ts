import type { Config } from "#config";
import type { Snapshot } from "#parliament";
import type { StatusReport } from "#report";
import type { Store } from "#store";
import type { Evidence, Watch } from "#watch";

/** What feeds are made of. */
export interface FeedParts {
  readonly config: Pick<Config, "language" | "recesses">;
  readonly store: Pick<Store, "transaction">;
  clock(): Date;
}

/** What the pages are made of. */
export interface PageParts extends FeedParts {
  readonly store: Pick<Store, "transaction" | "totals">;
  /** Those in force: of the files, and made in Slack. */
  watches(): readonly Watch[];
  /** What is wrong and what to do about it, a line each. */
  troubles(report: StatusReport): readonly string[];
  /** Looks in the archive, in small pieces so that nothing else has to wait. Throws QueryError. */
  find(query: string): Promise<FoundDocuments>;
  /** What is wrong with a query, for people; null of one that can be read. */
  fault(query: string): string | null;
}

/** The newest first. */
export interface FoundDocuments {
  readonly hits: readonly { readonly snapshot: Snapshot; readonly evidence: readonly Evidence[] }[];
  readonly looked: number;
  /** Civil date of the oldest document that was looked at. */
  readonly oldest: string | null;
  readonly isWhole: boolean;
}
