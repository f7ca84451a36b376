PRAGMA foreign_keys = OFF;
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
INSERT INTO alerts VALUES ('motion:eb5a38d5-9038-514c-80ea-be95437cf684@1/motion.tabled', '#kanaal', '["dekens"]');
INSERT INTO alerts VALUES ('motion:eb5a38d5-9038-514c-80ea-be95437cf684@2/motion.executed', '#kanaal', '["dekens"]');
INSERT INTO aliases VALUES ('document', '2026D45001', '11055b2e-fac7-567e-8801-3dd059397d5f');
INSERT INTO aliases VALUES ('kamerstukdossier', 'dossier-36600-XX', 'bf56fe91-43f4-5a31-884b-bcbd5d32c44b');
INSERT INTO aliases VALUES ('zaak', '2026Z18029', 'eb5a38d5-9038-514c-80ea-be95437cf684');
INSERT INTO citations VALUES ('kst-36600-XX-29', '11055b2e-fac7-567e-8801-3dd059397d5f', 'text', 'De motie (Kamerstuk 36 600 XX, nr. 29) is uitgevoerd.', 'mentions', '[{"treatment":"executed","speaker":"government","sentence":"De motie (Kamerstuk 36 600 XX, nr. 29) is uitgevoerd."}]', NULL);
INSERT INTO cursors VALUES ('gegevensmagazijn', '*', '26600002', '2026-11-30T19:01:03.531Z');
INSERT INTO events VALUES ('document:11055b2e-fac7-567e-8801-3dd059397d5f@1/document.published', 'document:11055b2e-fac7-567e-8801-3dd059397d5f', 1, 'document.published', '2026-11-30T19:01:03.531Z', 'new', '{"subject":"document","key":"11055b2e-fac7-567e-8801-3dd059397d5f","ids":["2026D45001"],"kind":"Brief regering","title":"Brief over dekens","dossier":null,"date":"2026-11-30","actors":[],"zaken":[],"attachmentOf":null,"file":{"url":"http://127.0.0.1:1/Resources/11055b2e-fac7-567e-8801-3dd059397d5f","contentType":"application/vnd.openxmlformats-officedocument.wordprocessingml.document","bytes":2045,"version":null},"reading":null,"withdrawn":false}', 1);
INSERT INTO events VALUES ('document:11055b2e-fac7-567e-8801-3dd059397d5f@2/document.read', 'document:11055b2e-fac7-567e-8801-3dd059397d5f', 2, 'document.read', '2026-11-30T19:01:04.581Z', 'known', '{"reading":{"state":"read","textHash":"308da5edad214623","reason":null}}', NULL);
INSERT INTO events VALUES ('dossier:bf56fe91-43f4-5a31-884b-bcbd5d32c44b@1/dossier.opened', 'dossier:bf56fe91-43f4-5a31-884b-bcbd5d32c44b', 1, 'dossier.opened', '2026-11-30T19:01:03.333Z', 'old', '{"subject":"dossier","key":"bf56fe91-43f4-5a31-884b-bcbd5d32c44b","ids":["dossier-36600-XX"],"title":"Begroting","dossier":null,"actors":[],"number":"36600","suffix":"XX","closed":null,"highestNumber":null,"withdrawn":false}', NULL);
INSERT INTO events VALUES ('motion:eb5a38d5-9038-514c-80ea-be95437cf684@1/motion.tabled', 'motion:eb5a38d5-9038-514c-80ea-be95437cf684', 1, 'motion.tabled', '2026-11-30T19:01:03.333Z', 'new', '{"subject":"motion","key":"eb5a38d5-9038-514c-80ea-be95437cf684","form":"motie","ids":["kst-36600-XX-29","2026Z18029"],"title":"Motie van het lid Voorbeeld over dekens","dossier":{"id":"dossier-36600-XX","title":"Begroting"},"tabledOn":"2026-11-30","actors":[],"appreciation":null,"decisions":[],"outcome":null,"scheduledOn":null,"tally":null,"replaces":[],"replacedBy":[],"documents":[],"citedBy":[],"withdrawn":false}', NULL);
INSERT INTO events VALUES ('motion:eb5a38d5-9038-514c-80ea-be95437cf684@2/motion.executed', 'motion:eb5a38d5-9038-514c-80ea-be95437cf684', 2, 'motion.executed', '2026-11-30T19:01:04.581Z', 'known', '{"citedBy":[{"key":"11055b2e-fac7-567e-8801-3dd059397d5f","number":"2026D45001","kind":"Brief regering","title":"Brief over dekens","date":"2026-11-30","sentence":"De motie (Kamerstuk 36 600 XX, nr. 29) is uitgevoerd.","role":"mentions","claims":[{"treatment":"executed","speaker":"government","sentence":"De motie (Kamerstuk 36 600 XX, nr. 29) is uitgevoerd."}]}]}', NULL);
INSERT INTO fence VALUES (1, 3, 'vm, process 18157', '2026-11-30T19:01:03.488Z');
INSERT INTO files VALUES ('11055b2e-fac7-567e-8801-3dd059397d5f', 'gegevensmagazijn', 'http://127.0.0.1:1/Resources/11055b2e-fac7-567e-8801-3dd059397d5f', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 2045, NULL, 'read', 1, NULL, NULL, '308da5edad214623', NULL, '2026-11-30T19:01:04.488Z', 4, 'gegevensmagazijn');
INSERT INTO hits VALUES ('document:11055b2e-fac7-567e-8801-3dd059397d5f', 'dekens', '[{"type":"citation","text":"36 600 XX, nr. 29","where":"text","start":20,"end":37,"sentence":"De motie (Kamerstuk 36 600 XX, nr. 29) is uitgevoerd.","sentenceStart":0,"page":1,"id":"kst-36600-XX-29"}]', '2026-11-30T19:01:04.581Z');
INSERT INTO hits VALUES ('motion:eb5a38d5-9038-514c-80ea-be95437cf684', 'dekens', '[{"type":"subject","text":"kst-36600-XX-29","where":"record","start":0,"end":0,"sentence":"","sentenceStart":0,"page":null,"id":"kst-36600-XX-29"}]', '2026-11-30T19:01:03.333Z');
INSERT INTO notes VALUES ('kinds/gegevensmagazijn', '{"kamerstukdossier":{"last":"2026-11-30","days":1},"zaak":{"last":"2026-11-30","days":1},"document":{"last":"2026-11-30","days":1}}');
INSERT INTO notes VALUES ('looked-beyond/gegevensmagazijn', '2026-11-30T19:01:03.249Z');
INSERT INTO notes VALUES ('wanted-for-followed/gegevensmagazijn', 'kst-36600-XX-29|2026-12-01T19:01:03.251Z');
INSERT INTO outbox VALUES (1, 'card/motion:eb5a38d5-9038-514c-80ea-be95437cf684/#kanaal', 'card', '#kanaal', NULL, 'motion:eb5a38d5-9038-514c-80ea-be95437cf684', 0, 'subject-card', '{"type":"subject-card","language":"nl","snapshot":{"subject":"motion","key":"eb5a38d5-9038-514c-80ea-be95437cf684","form":"motie","ids":["kst-36600-XX-29","2026Z18029"],"title":"Motie van het lid Voorbeeld over dekens","dossier":{"id":"dossier-36600-XX","title":"Begroting"},"tabledOn":"2026-11-30","actors":[],"appreciation":null,"decisions":[],"outcome":null,"scheduledOn":null,"tally":null,"replaces":[],"replacedBy":[],"documents":[],"citedBy":[],"withdrawn":false},"summary":null,"hits":[{"watch":"dekens","name":"Dekens","mention":null,"evidence":[{"type":"subject","text":"kst-36600-XX-29","where":"record","start":0,"end":0,"sentence":"","sentenceStart":0,"page":null,"id":"kst-36600-XX-29"}]}]}', 'sent', 1, 0, 0, '2026-11-30T19:01:03.333Z', '2026-11-30T19:01:03.430Z', '2026-11-30T19:01:03.430Z', NULL, NULL, '2026-11-30T19:01:03.453Z', '1796065263.438000', NULL, 3, NULL, 0, 0, 0, NULL, NULL);
INSERT INTO outbox VALUES (2, 'reply/motion:eb5a38d5-9038-514c-80ea-be95437cf684@2/motion.executed/#kanaal', 'reply', '#kanaal', 'card/motion:eb5a38d5-9038-514c-80ea-be95437cf684/#kanaal', 'motion:eb5a38d5-9038-514c-80ea-be95437cf684', 1, 'event-reply', '{"type":"event-reply","language":"nl","event":"motion.executed","on":"2026-11-30","snapshot":{"subject":"motion","key":"eb5a38d5-9038-514c-80ea-be95437cf684","form":"motie","ids":["kst-36600-XX-29","2026Z18029"],"title":"Motie van het lid Voorbeeld over dekens","dossier":{"id":"dossier-36600-XX","title":"Begroting"},"tabledOn":"2026-11-30","actors":[],"appreciation":null,"decisions":[],"outcome":null,"scheduledOn":null,"tally":null,"replaces":[],"replacedBy":[],"documents":[],"citedBy":[{"key":"11055b2e-fac7-567e-8801-3dd059397d5f","number":"2026D45001","kind":"Brief regering","title":"Brief over dekens","date":"2026-11-30","sentence":"De motie (Kamerstuk 36 600 XX, nr. 29) is uitgevoerd.","role":"mentions","claims":[{"treatment":"executed","speaker":"government","sentence":"De motie (Kamerstuk 36 600 XX, nr. 29) is uitgevoerd."}]}],"withdrawn":false},"previous":{"subject":"motion","key":"eb5a38d5-9038-514c-80ea-be95437cf684","form":"motie","ids":["kst-36600-XX-29","2026Z18029"],"title":"Motie van het lid Voorbeeld over dekens","dossier":{"id":"dossier-36600-XX","title":"Begroting"},"tabledOn":"2026-11-30","actors":[],"appreciation":null,"decisions":[],"outcome":null,"scheduledOn":null,"tally":null,"replaces":[],"replacedBy":[],"documents":[],"citedBy":[],"withdrawn":false},"changes":{"citedBy":[{"key":"11055b2e-fac7-567e-8801-3dd059397d5f","number":"2026D45001","kind":"Brief regering","title":"Brief over dekens","date":"2026-11-30","sentence":"De motie (Kamerstuk 36 600 XX, nr. 29) is uitgevoerd.","role":"mentions","claims":[{"treatment":"executed","speaker":"government","sentence":"De motie (Kamerstuk 36 600 XX, nr. 29) is uitgevoerd."}]}]},"hits":[]}', 'sent', 1, 0, 0, '2026-11-30T19:01:04.581Z', '2026-11-30T19:01:04.644Z', '2026-11-30T19:01:04.644Z', NULL, NULL, '2026-11-30T19:01:04.648Z', '1796065264.646000', NULL, 4, NULL, 0, 0, 0, NULL, NULL);
INSERT INTO outbox VALUES (3, 'edit/motion:eb5a38d5-9038-514c-80ea-be95437cf684@2/#kanaal', 'edit', '#kanaal', 'card/motion:eb5a38d5-9038-514c-80ea-be95437cf684/#kanaal', 'motion:eb5a38d5-9038-514c-80ea-be95437cf684', 0, 'subject-card', '{"type":"subject-card","language":"nl","snapshot":{"subject":"motion","key":"eb5a38d5-9038-514c-80ea-be95437cf684","form":"motie","ids":["kst-36600-XX-29","2026Z18029"],"title":"Motie van het lid Voorbeeld over dekens","dossier":{"id":"dossier-36600-XX","title":"Begroting"},"tabledOn":"2026-11-30","actors":[],"appreciation":null,"decisions":[],"outcome":null,"scheduledOn":null,"tally":null,"replaces":[],"replacedBy":[],"documents":[],"citedBy":[{"key":"11055b2e-fac7-567e-8801-3dd059397d5f","number":"2026D45001","kind":"Brief regering","title":"Brief over dekens","date":"2026-11-30","sentence":"De motie (Kamerstuk 36 600 XX, nr. 29) is uitgevoerd.","role":"mentions","claims":[{"treatment":"executed","speaker":"government","sentence":"De motie (Kamerstuk 36 600 XX, nr. 29) is uitgevoerd."}]}],"withdrawn":false},"summary":null,"hits":[{"watch":"dekens","name":"Dekens","mention":null,"evidence":[{"type":"subject","text":"kst-36600-XX-29","where":"record","start":0,"end":0,"sentence":"","sentenceStart":0,"page":null,"id":"kst-36600-XX-29"}]}],"updated":{"at":"2026-11-30T19:01:04.581Z","what":["claims"]}}', 'sent', 1, 0, 0, '2026-11-30T19:01:04.581Z', '2026-11-30T19:01:04.650Z', '2026-11-30T19:01:04.650Z', NULL, NULL, '2026-11-30T19:01:04.659Z', '1796065263.438000', NULL, 4, NULL, 0, 0, 0, NULL, NULL);
INSERT INTO progress VALUES (1, '93559ac2-0bf5-4aee-a397-1d6e48fa99c7', 3, NULL, NULL);
INSERT INTO records VALUES (1, 'gegevensmagazijn', 'kamerstukdossier', 'bf56fe91-43f4-5a31-884b-bcbd5d32c44b', 26600000, 0, '2026-11-30T19:01:03.284Z', '2026-11-30T19:01:03.284Z', '{"fields":{"titel":"Begroting","citeertitel":null,"alias":null,"nummer":"36600","toevoeging":"XX","hoogsteVolgnummer":null,"afgesloten":null,"kamer":null},"refs":{},"file":null}', NULL);
INSERT INTO records VALUES (2, 'gegevensmagazijn', 'zaak', 'eb5a38d5-9038-514c-80ea-be95437cf684', 26600001, 0, '2026-11-30T19:01:03.284Z', '2026-11-30T19:01:03.284Z', '{"fields":{"nummer":"2026Z18029","soort":"Motie","onderwerp":"Motie van het lid Voorbeeld over dekens","gestartOp":"2026-11-30T00:00:00","organisatie":null,"titel":null,"citeertitel":null,"alias":null,"grondslagvoorhang":null,"termijn":null,"vergaderjaar":null,"volgnummer":"29","status":null,"huidigeBehandelstatus":null,"afgedaan":null,"grootProject":null,"kabinetsappreciatie":null},"refs":{"kamerstukdossier":["bf56fe91-43f4-5a31-884b-bcbd5d32c44b"]},"file":null}', NULL);
INSERT INTO records VALUES (3, 'gegevensmagazijn', 'document', '11055b2e-fac7-567e-8801-3dd059397d5f', 26600002, 0, '2026-11-30T19:01:03.479Z', '2026-11-30T19:01:03.479Z', '{"fields":{"soort":"Brief regering","documentNummer":"2026D45001","titel":null,"onderwerp":"Brief over dekens","datum":"2026-11-30T00:00:00","volgnummer":null,"vergaderjaar":null,"kamer":null,"citeertitel":null,"alias":null,"datumRegistratie":null,"datumOntvangst":null,"aanhangselnummer":null,"kenmerkAfzender":null,"organisatie":null},"refs":{},"file":{"url":"http://127.0.0.1:1/Resources/11055b2e-fac7-567e-8801-3dd059397d5f","contentType":"application/vnd.openxmlformats-officedocument.wordprocessingml.document","bytes":2045}}', NULL);
INSERT INTO relations VALUES ('bf56fe91-43f4-5a31-884b-bcbd5d32c44b', 'zaak', 'kamerstukdossier', 'eb5a38d5-9038-514c-80ea-be95437cf684');
INSERT INTO rule_channels VALUES ('dekens', '#kanaal');
INSERT INTO runs VALUES (1, 'gegevensmagazijn', 'begin', 'poll', '2026-11-30T19:01:03.135Z', '2026-11-30T19:01:03.135Z', 'unchanged', 0, 0, 0, 0, 0, 0, 0, NULL);
INSERT INTO runs VALUES (2, 'gegevensmagazijn', '*', 'poll', '2026-11-30T19:01:03.191Z', '2026-11-30T19:01:03.247Z', 'unchanged', 1, 0, 0, 0, 0, 0, 710, NULL);
INSERT INTO runs VALUES (3, 'gegevensmagazijn', '*', 'poll', '2026-11-30T19:01:03.332Z', '2026-11-30T19:01:03.389Z', 'changed', 2, 2, 2, 2, 1, 0, 3691, NULL);
INSERT INTO runs VALUES (4, 'gegevensmagazijn', '*', 'poll', '2026-11-30T19:01:03.531Z', '2026-11-30T19:01:03.543Z', 'changed', 2, 1, 1, 3, 2, 0, 2868, NULL);
INSERT INTO search_due VALUES ('11055b2e-fac7-567e-8801-3dd059397d5f', NULL);
INSERT INTO subject_ids VALUES ('2026D45001', 'document:11055b2e-fac7-567e-8801-3dd059397d5f');
INSERT INTO subject_ids VALUES ('2026Z18029', 'motion:eb5a38d5-9038-514c-80ea-be95437cf684');
INSERT INTO subject_ids VALUES ('dossier-36600-XX', 'dossier:bf56fe91-43f4-5a31-884b-bcbd5d32c44b');
INSERT INTO subject_ids VALUES ('kst-36600-XX-29', 'motion:eb5a38d5-9038-514c-80ea-be95437cf684');
INSERT INTO subjects VALUES ('document:11055b2e-fac7-567e-8801-3dd059397d5f', 2, 'new', '2026-11-30T19:01:03.531Z', '2026-11-30T19:01:04.581Z', '{"subject":"document","key":"11055b2e-fac7-567e-8801-3dd059397d5f","ids":["2026D45001"],"kind":"Brief regering","title":"Brief over dekens","dossier":null,"date":"2026-11-30","actors":[],"zaken":[],"attachmentOf":null,"file":{"url":"http://127.0.0.1:1/Resources/11055b2e-fac7-567e-8801-3dd059397d5f","contentType":"application/vnd.openxmlformats-officedocument.wordprocessingml.document","bytes":2045,"version":null},"reading":{"state":"read","textHash":"308da5edad214623","reason":null},"withdrawn":false}');
INSERT INTO subjects VALUES ('dossier:bf56fe91-43f4-5a31-884b-bcbd5d32c44b', 1, 'old', '2026-11-30T19:01:03.333Z', '2026-11-30T19:01:03.333Z', '{"subject":"dossier","key":"bf56fe91-43f4-5a31-884b-bcbd5d32c44b","ids":["dossier-36600-XX"],"title":"Begroting","dossier":null,"actors":[],"number":"36600","suffix":"XX","closed":null,"highestNumber":null,"withdrawn":false}');
INSERT INTO subjects VALUES ('motion:eb5a38d5-9038-514c-80ea-be95437cf684', 2, 'new', '2026-11-30T19:01:03.333Z', '2026-11-30T19:01:04.581Z', '{"subject":"motion","key":"eb5a38d5-9038-514c-80ea-be95437cf684","form":"motie","ids":["kst-36600-XX-29","2026Z18029"],"title":"Motie van het lid Voorbeeld over dekens","dossier":{"id":"dossier-36600-XX","title":"Begroting"},"tabledOn":"2026-11-30","actors":[],"appreciation":null,"decisions":[],"outcome":null,"scheduledOn":null,"tally":null,"replaces":[],"replacedBy":[],"documents":[],"citedBy":[{"key":"11055b2e-fac7-567e-8801-3dd059397d5f","number":"2026D45001","kind":"Brief regering","title":"Brief over dekens","date":"2026-11-30","sentence":"De motie (Kamerstuk 36 600 XX, nr. 29) is uitgevoerd.","role":"mentions","claims":[{"treatment":"executed","speaker":"government","sentence":"De motie (Kamerstuk 36 600 XX, nr. 29) is uitgevoerd."}]}],"withdrawn":false}');
INSERT INTO texts VALUES ('11055b2e-fac7-567e-8801-3dd059397d5f', '2026-11-30T19:01:04.488Z', '', x'03789c75ccc10ac2300c00d07e4ac849a1487138b047f1e60f0c648760b3aec89ad166228cfdbbe8ddfbe33963ccc518b3e2206522458f411e6fb43853e48afebe62552a8ade59e41cd09f9aaddf569ca9502c348f7f91c59129a41cbfa2b738886816fdadfd7665984413c3ee461397aacb139a165ae7a0eb2ce47280e3790fa9c29234f24bb884c307516236da');
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
PRAGMA user_version = 29;
