import type { UpkeepArchive } from "#parliament";
import { type AdoptionTable, adoptionTable } from "./adopt.ts";
import { type AftermathTable, aftermathTable } from "./aftermath.ts";
import { type Changes, changesOf } from "./changes.ts";
import { type ChannelTable, channelTable } from "./channels.ts";
import { type ChoiceTable, choiceTable } from "./choices.ts";
import { type ConfirmedTable, confirmedTable } from "./confirmed.ts";
import type { Database } from "./database.ts";
import { type DayVoteTable, dayVoteTable } from "./day-votes.ts";
import { type DeedTable, deedTable } from "./deeds.ts";
import { type FileTable, fileTable } from "./files.ts";
import { type GroupTable, groupTable } from "./groups.ts";
import { type HitTable, hitTable } from "./hits.ts";
import { type LedgerTable, ledgerTable } from "./ledger.ts";
import { type MotionNameTable, motionNameTable } from "./motion-names.ts";
import { type NewsTable, newsTable } from "./news.ts";
import { type OutboxTable, outboxTable } from "./outbox.ts";
import { type OverviewTable, overviewTable } from "./overview.ts";
import { type PastTable, pastTable } from "./past.ts";
import { type ProgressTable, progressTable } from "./progress.ts";
import { type ReadOffTable, readOffTable } from "./read-off.ts";
import { type RecordTable, recordTable } from "./records.ts";
import { type SearchDueTable, searchDueTable } from "./search-due.ts";
import { type SubjectTable, subjectTable } from "./subjects.ts";
import { upkeepTable } from "./upkeep.ts";
import { type WaitTable, waitTable } from "./waits.ts";
import { type WantedTable, wantedTable } from "./wanted.ts";

/** Everything that may be written; only inside a transaction. */
export type Transaction = Omit<RecordTable, "forget" | "save"> &
  SubjectTable &
  Pick<MotionNameTable, "motionsBy"> &
  OutboxTable &
  AftermathTable &
  ChannelTable &
  FileTable &
  PastTable &
  WantedTable &
  AdoptionTable &
  ConfirmedTable &
  ChoiceTable &
  DeedTable &
  ReadOffTable &
  DayVoteTable &
  GroupTable &
  HitTable &
  OverviewTable &
  ProgressTable &
  UpkeepArchive &
  WaitTable &
  SearchDueTable &
  NewsTable &
  LedgerTable & {
    readonly saveRecord: RecordTable["save"];
    /** Another text whenever anything was written but runs and cursors, or was not kept after all. */
    changesStamp(): string;
  };

/** The tables of a database: what a transaction may do, and what of it the store alone does. */
export interface Tables {
  readonly transaction: Transaction;
  readonly records: RecordTable;
  readonly changes: Changes;
}

/**
 * Prepares what a database is asked and told.
 * @param sent is called for each post that goes to Slack from now on
 */
export function tablesOf(database: Database, sent: () => void): Tables {
  const records = recordTable(database);
  const names = motionNameTable(database);
  const changes = changesOf(database);
  const transaction: Transaction = {
    graph: records.graph,
    saveRecord: records.save,
    unite: records.unite,
    newestDocuments: records.newestDocuments,
    forgetPositions: records.forgetPositions,
    ...subjectTable(database, names),
    motionsBy: names.motionsBy,
    ...outboxTable(database, sent),
    ...aftermathTable(database),
    ...channelTable(database),
    ...fileTable(database),
    ...pastTable(database),
    ...wantedTable(database),
    ...adoptionTable(database),
    ...confirmedTable(database),
    ...choiceTable(database),
    ...deedTable(database),
    ...readOffTable(database),
    ...dayVoteTable(database),
    ...groupTable(database),
    ...hitTable(database),
    ...overviewTable(database),
    ...progressTable(database),
    ...upkeepTable(database),
    ...waitTable(database),
    ...searchDueTable(database),
    ...newsTable(database),
    ...ledgerTable(database, changes),
    changesStamp: changes.stamp,
  };
  return { transaction, records, changes };
}
