-- Which digest told of a message, by its key; empty for what came before the channel had any; null for what none told
-- yet. What a digest has not told is an order of things, which the clock cannot tell when somebody sets it.
ALTER TABLE outbox ADD COLUMN digest TEXT;
UPDATE outbox SET digest = '' WHERE kind <> 'edit' AND created_at < coalesce(
  (SELECT substr(value, 12) FROM notes WHERE name = 'digest/' || channel), '9999');
CREATE INDEX outbox_untold ON outbox (channel, seq) WHERE digest IS NULL AND kind <> 'edit';
CREATE INDEX outbox_by_digest ON outbox (digest) WHERE digest > '';

-- In which order documents were first seen.
ALTER TABLE events ADD COLUMN seq INTEGER;
UPDATE events SET seq = numbered.place FROM (
  SELECT id, row_number() OVER (ORDER BY at, id) AS place FROM events WHERE type = 'document.published'
) AS numbered WHERE events.id = numbered.id;
DROP INDEX IF EXISTS events_published;
CREATE INDEX events_in_order ON events (seq) WHERE type = 'document.published';
UPDATE notes SET value = value || ' ' || (
  SELECT count(*) FROM events WHERE type = 'document.published' AND at < substr(notes.value, 12)
) WHERE name LIKE 'digest/%' AND value LIKE '____-__-__ ____-__-__T%Z';
