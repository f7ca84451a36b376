import type { DayVote } from "#alert";
import type { SubjectId } from "#parliament";
import type { Database } from "./database.ts";

export interface DayVoteTable {
  /** Where a motion's vote stands. */
  dayVotesOf(subject: SubjectId): readonly DayVote[];
  /** The votes of a day in a channel. */
  dayVotes(channel: string, day: string): readonly DayVote[];
  /** Puts a vote on the card of its day; it stands on one in each channel. */
  saveDayVote(vote: DayVote): void;
  dropDayVote(channel: string, subject: SubjectId): void;
}

export function dayVoteTable(database: Database): DayVoteTable {
  type Row = Omit<DayVote, "followed"> & { readonly followed: number };
  const of = database.prepare<[string], Row>("SELECT * FROM day_votes WHERE subject = +? ORDER BY channel");
  const on = database.prepare<[string, string], Row>(
    "SELECT * FROM day_votes WHERE channel = +? AND day = +? ORDER BY subject",
  );
  const save = database.prepare(
    "INSERT OR REPLACE INTO day_votes (channel, subject, day, followed) VALUES (?, ?, ?, ?)",
  );
  const drop = database.prepare("DELETE FROM day_votes WHERE channel = ? AND subject = ?");
  const voteOf = (row: Row): DayVote => ({ ...row, followed: row.followed === 1 });
  return {
    dayVotesOf: (subject) => of.all(subject).map(voteOf),
    dayVotes: (channel, day) => on.all(channel, day).map(voteOf),
    saveDayVote: ({ channel, subject, day, followed }) =>
      void save.run(channel, subject, day, followed ? 1 : 0),
    dropDayVote: (channel, subject) => void drop.run(channel, subject),
  };
}
