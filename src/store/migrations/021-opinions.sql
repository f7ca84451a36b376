-- What people think of a card: the thumb up beside the thumb down.
ALTER TABLE irrelevants ADD COLUMN relevant INTEGER NOT NULL DEFAULT 0 CHECK (relevant IN (0, 1));

-- Rules that were narrowed in Slack: words that the rule had, and the words it has instead. Where the rule has other
-- words by now, the change lapses.
CREATE TABLE narrowings (
  watch TEXT PRIMARY KEY,
  -- {"query":"","not":""}
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  user TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
