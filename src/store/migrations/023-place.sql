-- Where it stood that could not be read, at sources whose positions are no numbers: `#12`, `2:3`.
ALTER TABLE wanted ADD COLUMN place TEXT;
