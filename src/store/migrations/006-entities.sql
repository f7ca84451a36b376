-- Several sources may tell of one thing. Where a record belongs to a thing that was first seen under another record's
-- id, that id; null where it is the record's own, as it is for nearly all.
ALTER TABLE records ADD COLUMN entity TEXT;
CREATE INDEX records_by_entity ON records (kind, entity) WHERE entity IS NOT NULL;

-- The other names of a thing: public ids, and ids of records that turned out to be it.
CREATE TABLE aliases (
  kind TEXT NOT NULL,
  alias TEXT NOT NULL,
  entity TEXT NOT NULL,
  PRIMARY KEY (kind, alias)
) STRICT, WITHOUT ROWID;

INSERT OR IGNORE INTO aliases (kind, alias, entity)
SELECT kind, body ->> '$.fields.documentNummer', id FROM records
WHERE kind = 'document' AND json_type(body, '$.fields.documentNummer') = 'text' ORDER BY record;

INSERT OR IGNORE INTO aliases (kind, alias, entity)
SELECT kind, body ->> '$.fields.nummer', id FROM records
WHERE kind IN ('zaak', 'activiteit', 'toezegging') AND json_type(body, '$.fields.nummer') = 'text' ORDER BY record;

INSERT OR IGNORE INTO aliases (kind, alias, entity)
SELECT kind, dossier_id(body ->> '$.fields.nummer', body ->> '$.fields.toevoeging'), id FROM records
WHERE kind = 'kamerstukdossier' AND json_type(body, '$.fields.nummer') = 'text' ORDER BY record;

-- The source whose file the text was read from: a better text by another source is no new version.
ALTER TABLE files ADD COLUMN text_source TEXT;
UPDATE files SET text_source = source WHERE text_hash IS NOT NULL;
