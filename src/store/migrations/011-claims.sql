-- What a document says becomes of the motion that it cites, by each speaker: [{"treatment","speaker","sentence"}].
ALTER TABLE citations ADD COLUMN said TEXT NOT NULL DEFAULT '[]';
