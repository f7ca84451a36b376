-- Where the posts of a rule went last: what waits for a channel that a rule no longer names goes along with the rule.
CREATE TABLE rule_channels (
  watch TEXT PRIMARY KEY,
  channel TEXT NOT NULL
) STRICT, WITHOUT ROWID;
