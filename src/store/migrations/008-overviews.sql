-- What was told in a channel in a period, and how many documents were seen in it: for digests.
CREATE INDEX outbox_by_time ON outbox (channel, created_at) WHERE kind <> 'edit';
CREATE INDEX events_published ON events (at) WHERE type = 'document.published';
