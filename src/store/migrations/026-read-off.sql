-- What somebody of a channel ticked off as read.
CREATE TABLE read_off (
  channel TEXT NOT NULL,
  -- document:…
  subject TEXT NOT NULL,
  user TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (channel, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX hits_by_time ON hits (at);
