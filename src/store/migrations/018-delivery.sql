-- A message that is gone is posted anew under the same key: a lookup must not take the old one for it.
ALTER TABLE outbox ADD COLUMN gone_ts TEXT;
-- A reply whose card is gone for good stands in the channel by itself.
ALTER TABLE outbox ADD COLUMN alone INTEGER NOT NULL DEFAULT 0;
-- It has had the card that it hangs under posted anew: once is enough.
ALTER TABLE outbox ADD COLUMN revived INTEGER NOT NULL DEFAULT 0;
-- How often Slack answered something that nobody knows.
ALTER TABLE outbox ADD COLUMN strange INTEGER NOT NULL DEFAULT 0;
-- When it was first attempted by Slack's clock, where that was known.
ALTER TABLE outbox ADD COLUMN first_attempt_theirs TEXT;

-- Messages of ours that stand where they should not: replies that fell loose, second copies.
CREATE TABLE strays (
  channel_id TEXT NOT NULL,
  ts TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  not_before TEXT NOT NULL,
  PRIMARY KEY (channel_id, ts)
) STRICT, WITHOUT ROWID;

-- Posts that were sent again after no answer: what Slack applied late is looked for once more.
CREATE TABLE second_looks (
  key TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  looks INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;
