-- What people decided in Slack. The rules in files stay as they are: this stands beside them.
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

-- Who took a card up.
CREATE TABLE claims (
  card TEXT PRIMARY KEY,
  user TEXT NOT NULL,
  at TEXT NOT NULL,
  note TEXT
) STRICT, WITHOUT ROWID;

-- Cards that somebody found irrelevant, with the change of a rule that follows from it.
CREATE TABLE irrelevants (
  card TEXT NOT NULL,
  user TEXT NOT NULL,
  at TEXT NOT NULL,
  -- [{"watch":"","not":""}], [{"watch":"","query":""}]
  suggestions TEXT NOT NULL,
  PRIMARY KEY (card, user)
) STRICT, WITHOUT ROWID;

-- Rules that were made in Slack.
CREATE TABLE proposals (
  id TEXT PRIMARY KEY,
  -- As in a file, with its channel.
  watch TEXT NOT NULL,
  user TEXT NOT NULL,
  at TEXT NOT NULL,
  in_force INTEGER NOT NULL CHECK (in_force IN (0, 1))
) STRICT, WITHOUT ROWID;
