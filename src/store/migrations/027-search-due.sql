-- Documents that the index of words, a file of its own, does not hold as they are now: they came, changed or went since
-- it last took them in. Kept by triggers, so that no way to write a document or a text can pass it by.
CREATE TABLE search_due (
  document TEXT PRIMARY KEY,
  -- Civil, of what was there before there was an index: the newest is taken in first. Null for what came since.
  date TEXT
) STRICT, WITHOUT ROWID;

INSERT INTO search_due SELECT substr(id, 10), coalesce(snapshot ->> '$.date', '') FROM subjects
  WHERE id >= 'document:' AND id < 'document;';
INSERT OR IGNORE INTO search_due SELECT document, '' FROM texts;

-- Not by OR IGNORE: the way in which the outer statement takes conflicts would hold here, too.
CREATE TRIGGER search_due_of_new_document AFTER INSERT ON subjects WHEN new.id >= 'document:' AND new.id < 'document;'
  BEGIN INSERT INTO search_due SELECT substr(new.id, 10), NULL
    WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE document = substr(new.id, 10)); END;
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
CREATE TRIGGER search_due_of_new_text AFTER INSERT ON texts
  BEGIN INSERT INTO search_due SELECT new.document, NULL
    WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE document = new.document); END;
-- That a text is packed changes nothing in it.
CREATE TRIGGER search_due_of_moved_text AFTER UPDATE OF document ON texts
  BEGIN
    INSERT INTO search_due SELECT new.document, NULL
    WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE document = new.document);
    INSERT INTO search_due SELECT old.document, NULL
    WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE document = old.document);
  END;
CREATE TRIGGER search_due_of_lost_text AFTER DELETE ON texts
  BEGIN INSERT INTO search_due SELECT old.document, NULL
    WHERE NOT EXISTS (SELECT 1 FROM search_due WHERE document = old.document); END;
