-- A text as it is kept since: compressed, see src/store/packed.ts. `text` is empty then; of rows from before it is the
-- JSON itself, until they are packed in the background.
ALTER TABLE texts ADD COLUMN packed BLOB;
