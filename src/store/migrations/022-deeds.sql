-- Who did what in Slack to what others hear. Rows are added, and never changed or taken away.
CREATE TABLE deeds (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  user TEXT NOT NULL,
  -- muted, followed, dropped ...
  deed TEXT NOT NULL,
  channel TEXT NOT NULL,
  -- A subject (motion:…), a watch (watch:…) or a card.
  target TEXT NOT NULL,
  -- What it was called then.
  title TEXT NOT NULL,
  -- Of a silence, UTC; null: until something changes.
  until TEXT,
  -- Of what was held back together.
  count INTEGER
) STRICT;
CREATE INDEX deeds_by_channel ON deeds (channel, seq);
CREATE TRIGGER deeds_are_kept_as_they_are BEFORE UPDATE ON deeds
  BEGIN SELECT raise(ABORT, 'a deed is never changed'); END;
CREATE TRIGGER deeds_are_kept BEFORE DELETE ON deeds
  BEGIN SELECT raise(ABORT, 'a deed is never taken away'); END;
