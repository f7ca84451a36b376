-- Motions that a document names without their number, which somebody said it means.
CREATE TABLE IF NOT EXISTS confirmed (
  public_id TEXT NOT NULL,
  document TEXT NOT NULL,
  sentence TEXT NOT NULL,
  -- What the document says becomes of it, as in citations.
  said TEXT NOT NULL,
  user TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (public_id, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS confirmed_by_document ON confirmed (document);
