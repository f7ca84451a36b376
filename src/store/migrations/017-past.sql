-- Documents of history whose texts may tell of what is followed, with what decides in which order they are read.
CREATE TABLE IF NOT EXISTS past_texts (
  document TEXT PRIMARY KEY,
  -- The dossier that it is filed in: dossier-36600-XX.
  dossier TEXT,
  -- Civil date.
  date TEXT,
  -- 1 for what tells of the fate of things more than others do: a letter, an answer, a debate.
  telling INTEGER NOT NULL CHECK (telling IN (0, 1)),
  -- Who stands behind it, by name: its minister, its committee. ["…"]
  names TEXT NOT NULL,
  -- Taken: its file is in `files`, to be read or read.
  state TEXT NOT NULL CHECK (state IN ('waiting', 'taken'))
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS past_texts_by_dossier ON past_texts (dossier, date);
CREATE INDEX IF NOT EXISTS past_texts_waiting ON past_texts (date) WHERE state = 'waiting';

-- Which of them are likely to name a followed thing: a search found them, or their records are related to it.
CREATE TABLE IF NOT EXISTS past_candidates (
  thing TEXT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (thing, document)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS past_candidates_by_document ON past_candidates (document);

INSERT OR IGNORE INTO past_texts (document, dossier, date, telling, names, state)
SELECT substr(subjects.id, 10), snapshot ->> '$.dossier.id', snapshot ->> '$.date',
  is_telling(snapshot ->> '$.kind'),
  (SELECT json_group_array(value ->> '$.name') FROM json_each(snapshot, '$.actors')),
  CASE WHEN files.document IS NULL THEN 'waiting' ELSE 'taken' END
FROM subjects LEFT JOIN files ON files.document = substr(subjects.id, 10)
WHERE subjects.id >= 'document:' AND subjects.id < 'document;' AND novelty IN ('baseline', 'old')
  AND json_type(snapshot, '$.file') = 'object' AND NOT snapshot ->> '$.withdrawn';

-- Which zaken came from which: documents of the one may tell of the other.
INSERT OR IGNORE INTO relations (target, kind, via, id)
SELECT zaken.value, 'zaak', 'gerelateerdVanuit', coalesce(entity, records.id)
FROM records, json_each(body, '$.refs.gerelateerdVanuit') AS zaken WHERE kind = 'zaak' AND deleted = 0;
