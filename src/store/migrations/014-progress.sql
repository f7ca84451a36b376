-- How far this database is; a mark beside it says the same, and tells a database that was put back from one that goes on.
CREATE TABLE IF NOT EXISTS progress (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL,
  -- Attempts to send that were begun.
  sends INTEGER NOT NULL,
  -- Where it turned out to be older than what was sent: from when on more may have been sent than it knows, and when
  -- that turned out.
  unsure_from TEXT,
  unsure_at TEXT
) STRICT;
