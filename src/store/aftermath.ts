import type { Stray } from "#alert";
import type { Database } from "./database.ts";

/** What is left to do about messages that were sent. Times are UTC ISO. */
export interface AftermathTable {
  /** A message of ours stands where it should not: it is to be taken away. */
  addStray(channelId: string, ts: string, at: string): void;
  strays(now: string, limit: number): readonly Stray[];
  strayLater(stray: Stray, notBefore: string): void;
  dropStray(stray: Stray): void;
  /** A post was sent again: what Slack applies late is to be looked for. */
  lookAgain(key: string, at: string): void;
  secondLooks(now: string, limit: number): readonly SecondLook[];
  dropSecondLook(key: string): void;
}

export interface SecondLook {
  readonly key: string;
  /** How often was looked already. */
  readonly looks: number;
}

export function aftermathTable(database: Database): AftermathTable {
  const add = database.prepare<[string, string, string]>(
    "INSERT OR IGNORE INTO strays (channel_id, ts, not_before) VALUES (?, ?, ?)",
  );
  const due = database.prepare<[string, number], Stray>(
    `SELECT channel_id AS channelId, ts, attempts FROM strays WHERE not_before <= +? ORDER BY not_before LIMIT +?`,
  );
  const later = database.prepare<[string, string, string]>(
    "UPDATE strays SET attempts = attempts + 1, not_before = ? WHERE channel_id = ? AND ts = ?",
  );
  const drop = database.prepare<[string, string]>("DELETE FROM strays WHERE channel_id = ? AND ts = ?");
  const again = database.prepare<[string, string]>(
    `INSERT INTO second_looks (key, at) VALUES (?, ?)
     ON CONFLICT (key) DO UPDATE SET at = excluded.at, looks = looks + 1`,
  );
  const looks = database.prepare<[string, number], SecondLook>(
    "SELECT key, looks FROM second_looks WHERE at <= +? ORDER BY at LIMIT +?",
  );
  const dropLook = database.prepare<[string]>("DELETE FROM second_looks WHERE key = ?");
  return {
    addStray: (channelId, ts, at) => void add.run(channelId, ts, at),
    strays: (now, limit) => due.all(now, limit),
    strayLater: ({ channelId, ts }, notBefore) => void later.run(notBefore, channelId, ts),
    dropStray: ({ channelId, ts }) => void drop.run(channelId, ts),
    lookAgain: (key, at) => void again.run(key, at),
    secondLooks: (now, limit) => looks.all(now, limit),
    dropSecondLook: (key) => void dropLook.run(key),
  };
}
