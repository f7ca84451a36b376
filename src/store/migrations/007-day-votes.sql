-- Which votes stand on the card of their day, by channel.
CREATE TABLE day_votes (
  channel TEXT NOT NULL,
  subject TEXT NOT NULL,
  -- Civil date of the vote.
  day TEXT NOT NULL,
  -- Whether the channel follows the motion itself.
  followed INTEGER NOT NULL CHECK (followed IN (0, 1)),
  PRIMARY KEY (channel, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX day_votes_by_day ON day_votes (channel, day);
CREATE INDEX day_votes_by_subject ON day_votes (subject);
