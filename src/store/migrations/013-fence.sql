-- Who may write: the lock is on a file beside the database, and this number stops whoever was overtaken all the same.
DROP TABLE IF EXISTS lease;
CREATE TABLE IF NOT EXISTS fence (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  number INTEGER NOT NULL,
  holder TEXT NOT NULL,
  since TEXT NOT NULL
) STRICT;
