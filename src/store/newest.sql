-- What the migrations make, at once. Written by a test: npx vitest run tests/store/store.test.ts -u

CREATE TABLE alerts (
  event TEXT NOT NULL,
  channel TEXT NOT NULL,
  watches TEXT NOT NULL,
  PRIMARY KEY (event, channel)
) STRICT, WITHOUT ROWID;

CREATE TABLE aliases (
  kind TEXT NOT NULL,
  alias TEXT NOT NULL,
  entity TEXT NOT NULL,
  PRIMARY KEY (kind, alias)
) STRICT, WITHOUT ROWID;

CREATE TABLE citations (
  public_id TEXT NOT NULL,
  document TEXT NOT NULL,
  place TEXT NOT NULL CHECK (place IN ('title', 'text')),
  sentence TEXT NOT NULL,
  role TEXT NOT NULL, said TEXT NOT NULL DEFAULT '[]', note TEXT,
  PRIMARY KEY (public_id, document, place)
) STRICT, WITHOUT ROWID;

CREATE TABLE claims (
  card TEXT PRIMARY KEY,
  user TEXT NOT NULL,
  at TEXT NOT NULL,
  note TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE confirmed (
  public_id TEXT NOT NULL,
  document TEXT NOT NULL,
  sentence TEXT NOT NULL,
  -- What the document says becomes of it, as in citations.
  said TEXT NOT NULL,
  user TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (public_id, document)
) STRICT, WITHOUT ROWID;

CREATE TABLE cursors (
  source TEXT NOT NULL,
  stream TEXT NOT NULL,
  cursor TEXT NOT NULL,
  moved_at TEXT NOT NULL,
  PRIMARY KEY (source, stream)
) STRICT, WITHOUT ROWID;

CREATE TABLE day_votes (
  channel TEXT NOT NULL,
  subject TEXT NOT NULL,
  -- Civil date of the vote.
  day TEXT NOT NULL,
  -- Whether the channel follows the motion itself.
  followed INTEGER NOT NULL CHECK (followed IN (0, 1)),
  PRIMARY KEY (channel, subject)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE events (
  id TEXT PRIMARY KEY,
  subject TEXT NOT NULL,
  revision INTEGER NOT NULL,
  type TEXT NOT NULL,
  at TEXT NOT NULL,
  novelty TEXT NOT NULL,
  changes TEXT NOT NULL
, seq INTEGER) STRICT, WITHOUT ROWID;

CREATE TABLE fence (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  number INTEGER NOT NULL,
  holder TEXT NOT NULL,
  since TEXT NOT NULL
) STRICT;

CREATE TABLE files (
  document TEXT PRIMARY KEY,
  source TEXT NOT NULL,
  url TEXT NOT NULL,
  content_type TEXT,
  bytes INTEGER,
  version TEXT,
  state TEXT NOT NULL CHECK (state IN ('due', 'read', 'unreadable')),
  attempts INTEGER NOT NULL DEFAULT 0,
  not_before TEXT,
  last_error TEXT,
  text_hash TEXT,
  reason TEXT,
  read_at TEXT,
  run INTEGER
, text_source TEXT) STRICT, WITHOUT ROWID;

CREATE TABLE group_members (
  card TEXT PRIMARY KEY,
  group_key TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE hits (
  subject TEXT NOT NULL,
  watch TEXT NOT NULL,
  evidence TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (subject, watch)
) STRICT, WITHOUT ROWID;

CREATE TABLE irrelevants (
  card TEXT NOT NULL,
  user TEXT NOT NULL,
  at TEXT NOT NULL,
  -- [{"watch":"","not":""}], [{"watch":"","query":""}]
  suggestions TEXT NOT NULL, relevant INTEGER NOT NULL DEFAULT 0 CHECK (relevant IN (0, 1)),
  PRIMARY KEY (card, user)
) STRICT, WITHOUT ROWID;

CREATE TABLE motion_names (
  -- As surname_key() writes it, a function of the program.
  surname TEXT NOT NULL,
  subject TEXT NOT NULL,
  -- Whether the motion is called after this one first.
  lead INTEGER NOT NULL CHECK (lead IN (0, 1)),
  PRIMARY KEY (surname, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE mutes (
  channel TEXT NOT NULL,
  -- A subject (motion:…) or a watch (watch:spreidingswet).
  target TEXT NOT NULL,
  -- UTC; null: until something changes.
  until TEXT,
  user TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (channel, target)
) STRICT, WITHOUT ROWID;

CREATE TABLE narrowings (
  watch TEXT PRIMARY KEY,
  -- {"query":"","not":""}
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  user TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE notes (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE oddities (
  source TEXT NOT NULL,
  what TEXT NOT NULL,
  count INTEGER NOT NULL,
  first_at TEXT NOT NULL,
  last_at TEXT NOT NULL,
  PRIMARY KEY (source, what)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('card', 'reply', 'edit')),
  channel TEXT NOT NULL,
  parent TEXT,
  subject TEXT,
  broadcast INTEGER NOT NULL CHECK (broadcast IN (0, 1)),
  -- What kind of contents: document-card, subject-card, event-reply ...
  type TEXT NOT NULL,
  content TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('ready', 'sending', 'unknown', 'sent', 'held', 'superseded', 'dead')),
  attempts INTEGER NOT NULL DEFAULT 0,
  plain INTEGER NOT NULL DEFAULT 0,
  may_be_double INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  first_attempt_at TEXT,
  last_attempt_at TEXT,
  not_before TEXT,
  last_error TEXT,
  sent_at TEXT,
  ts TEXT,
  channel_id TEXT,
  run INTEGER
, gone_ts TEXT, alone INTEGER NOT NULL DEFAULT 0, revived INTEGER NOT NULL DEFAULT 0, strange INTEGER NOT NULL DEFAULT 0, first_attempt_theirs TEXT, digest TEXT) STRICT;

CREATE TABLE parked (
  channel TEXT PRIMARY KEY,
  until TEXT NOT NULL,
  reason TEXT NOT NULL,
  since TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE past_candidates (
  thing TEXT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (thing, document)
) STRICT, WITHOUT ROWID;

CREATE TABLE past_texts (
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

CREATE TABLE progress (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  id TEXT NOT NULL,
  -- Attempts to send that were begun.
  sends INTEGER NOT NULL,
  -- Where it turned out to be older than what was sent: from when on more may have been sent than it knows, and when
  -- that turned out.
  unsure_from TEXT,
  unsure_at TEXT
) STRICT;

CREATE TABLE proposals (
  id TEXT PRIMARY KEY,
  -- As in a file, with its channel.
  watch TEXT NOT NULL,
  user TEXT NOT NULL,
  at TEXT NOT NULL,
  in_force INTEGER NOT NULL CHECK (in_force IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE read_off (
  channel TEXT NOT NULL,
  -- document:…
  subject TEXT NOT NULL,
  user TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (channel, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE records (
  record INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  updated_at TEXT,
  published_at TEXT,
  -- {"fields":{},"refs":{},"file":null}
  body TEXT NOT NULL, entity TEXT,
  UNIQUE (kind, id, source)
) STRICT;

CREATE TABLE relations (
  target TEXT NOT NULL,
  kind TEXT NOT NULL,
  via TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (target, kind, via, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE rule_channels (
  watch TEXT PRIMARY KEY,
  channel TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE runs (
  run INTEGER PRIMARY KEY AUTOINCREMENT,
  source TEXT NOT NULL,
  stream TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('poll', 'history', 'read')),
  started_at TEXT NOT NULL,
  finished_at TEXT,
  status TEXT NOT NULL CHECK (status IN ('running', 'changed', 'unchanged', 'unavailable', 'failed')),
  pages INTEGER NOT NULL DEFAULT 0,
  entries INTEGER NOT NULL DEFAULT 0,
  changed INTEGER NOT NULL DEFAULT 0,
  events INTEGER NOT NULL DEFAULT 0,
  posts INTEGER NOT NULL DEFAULT 0,
  dropped INTEGER NOT NULL DEFAULT 0,
  bytes INTEGER NOT NULL DEFAULT 0,
  error TEXT
) STRICT;

CREATE TABLE search_due (
  document TEXT PRIMARY KEY,
  -- Civil, of what was there before there was an index: the newest is taken in first. Null for what came since.
  date TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE second_looks (
  key TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  looks INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE strays (
  channel_id TEXT NOT NULL,
  ts TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  not_before TEXT NOT NULL,
  PRIMARY KEY (channel_id, ts)
) STRICT, WITHOUT ROWID;

CREATE TABLE stretches (
  source TEXT PRIMARY KEY,
  start TEXT NOT NULL,
  position TEXT NOT NULL,
  until TEXT NOT NULL,
  done INTEGER NOT NULL CHECK (done IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE subject_ids (
  public_id TEXT NOT NULL,
  subject TEXT NOT NULL,
  PRIMARY KEY (public_id, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE subjects (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  -- How new it was when first seen.
  novelty TEXT NOT NULL,
  first_seen_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  snapshot TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE texts (
  document TEXT PRIMARY KEY,
  read_at TEXT NOT NULL,
  text TEXT NOT NULL
, packed BLOB) STRICT;

CREATE TABLE wanted (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  source TEXT NOT NULL,
  since TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  not_before TEXT
, position INTEGER NOT NULL DEFAULT 0, place TEXT) STRICT, WITHOUT ROWID;

CREATE INDEX citations_by_document ON citations (document, place);

CREATE INDEX confirmed_by_document ON confirmed (document);

CREATE INDEX day_votes_by_day ON day_votes (channel, day);

CREATE INDEX day_votes_by_subject ON day_votes (subject);

CREATE TRIGGER deeds_are_kept BEFORE DELETE ON deeds
  BEGIN SELECT raise(ABORT, 'a deed is never taken away'); END;

CREATE TRIGGER deeds_are_kept_as_they_are BEFORE UPDATE ON deeds
  BEGIN SELECT raise(ABORT, 'a deed is never changed'); END;

CREATE INDEX deeds_by_channel ON deeds (channel, seq);

CREATE INDEX events_by_subject ON events (subject, revision);

CREATE INDEX events_in_order ON events (seq) WHERE type = 'document.published';

CREATE INDEX files_due ON files (not_before) WHERE state = 'due';

CREATE INDEX group_members_by_group ON group_members (group_key);

CREATE INDEX hits_by_time ON hits (at);

CREATE INDEX motion_names_by_subject ON motion_names (subject);

CREATE INDEX outbox_by_digest ON outbox (digest) WHERE digest > '';

CREATE INDEX outbox_by_parent ON outbox (parent) WHERE parent IS NOT NULL;

CREATE INDEX outbox_by_run ON outbox (run, channel, type, state) WHERE run IS NOT NULL;

CREATE INDEX outbox_by_subject ON outbox (subject) WHERE kind = 'card';

CREATE INDEX outbox_by_time ON outbox (channel, created_at) WHERE kind <> 'edit';

CREATE INDEX outbox_open ON outbox (channel, seq) WHERE state IN ('ready', 'sending', 'unknown');

CREATE INDEX outbox_untold ON outbox (channel, seq) WHERE digest IS NULL AND kind <> 'edit';

CREATE INDEX past_candidates_by_document ON past_candidates (document);

CREATE INDEX past_texts_by_dossier ON past_texts (dossier, date);

CREATE INDEX past_texts_waiting ON past_texts (date) WHERE state = 'waiting';

CREATE INDEX records_by_entity ON records (kind, entity) WHERE entity IS NOT NULL;

CREATE INDEX runs_by_stream ON runs (source, stream, run);

CREATE TRIGGER search_due_of_changed_document AFTER UPDATE ON subjects WHEN new.id >= 'document:' AND new.id < 'document;'
  BEGIN
    INSERT INTO search_due SELECT substr(new.id, 10), NULL
    WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE document = substr(new.id, 10));
    INSERT INTO search_due SELECT substr(old.id, 10), NULL
    WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE document = substr(old.id, 10));
  END;

CREATE TRIGGER search_due_of_lost_document AFTER DELETE ON subjects WHEN old.id >= 'document:' AND old.id < 'document;'
  BEGIN INSERT INTO search_due SELECT substr(old.id, 10), NULL
    WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE document = substr(old.id, 10)); END;

CREATE TRIGGER search_due_of_lost_text AFTER DELETE ON texts
  BEGIN INSERT INTO search_due SELECT old.document, NULL
    WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE document = old.document); END;

CREATE TRIGGER search_due_of_moved_text AFTER UPDATE OF document ON texts
  BEGIN
    INSERT INTO search_due SELECT new.document, NULL
    WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE document = new.document);
    INSERT INTO search_due SELECT old.document, NULL
    WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE document = old.document);
  END;

CREATE TRIGGER search_due_of_new_document AFTER INSERT ON subjects WHEN new.id >= 'document:' AND new.id < 'document;'
  BEGIN INSERT INTO search_due SELECT substr(new.id, 10), NULL
    WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE document = substr(new.id, 10)); END;

CREATE TRIGGER search_due_of_new_text AFTER INSERT ON texts
  BEGIN INSERT INTO search_due SELECT new.document, NULL
    WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE document = new.document); END;

CREATE INDEX subjects_by_day ON subjects (
  substr(id, 1, 7),
  coalesce(snapshot ->> '$.tabledOn', snapshot ->> '$.askedOn', snapshot ->> '$.madeOn') DESC,
  id
) WHERE id >= 'motion:';
