import type { Deed } from "#alert";
import type { Database } from "./database.ts";

/** Who did what in Slack: it is added to, and never changed. */
export interface DeedTable {
  noteDeed(deed: Deed): void;
  /** The newest deeds in a channel, or of all where it is null; the last one first. */
  deeds(channel: string | null, limit: number): readonly Deed[];
}

type Row = Omit<Deed, "until" | "count"> & { readonly until: string | null; readonly count: number | null };

const COLUMNS = "deed, user AS userId, at, channel, target, title, until, count";

export function deedTable(database: Database): DeedTable {
  const add = database.prepare(
    "INSERT INTO deeds (deed, user, at, channel, target, title, until, count) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const own = database.prepare<[string, number], Row>(
    `SELECT ${COLUMNS} FROM deeds WHERE channel = +? ORDER BY seq DESC LIMIT +?`,
  );
  const all = database.prepare<[number], Row>(`SELECT ${COLUMNS} FROM deeds ORDER BY seq DESC LIMIT +?`);
  return {
    noteDeed: ({ deed, userId, at, channel, target, title, until = null, count = null }) =>
      void add.run(deed, userId, at, channel, target, title, until, count),
    deeds: (channel, limit) => (channel === null ? all.all(limit) : own.all(channel, limit)).map(toDeed),
  };
}

function toDeed({ until, count, ...deed }: Row): Deed {
  return {
    ...deed,
    ...(deed.deed === "muted" ? { until } : {}),
    ...(count === null ? {} : { count }),
  };
}
