-- Which cards of documents are told together, and on which card.
CREATE TABLE group_members (
  card TEXT PRIMARY KEY,
  group_key TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX group_members_by_group ON group_members (group_key);
