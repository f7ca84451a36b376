-- What a source brought and nobody could read: it is asked for again, and counts from where it stood.
ALTER TABLE wanted ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
