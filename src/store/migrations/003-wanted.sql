-- Records that others refer to and that no page has brought: to be looked up one by one.
CREATE TABLE wanted (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  since TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  not_before TEXT
) STRICT, WITHOUT ROWID;
