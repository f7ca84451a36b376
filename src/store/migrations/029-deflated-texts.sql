-- No table changes: texts are packed by deflate since, see src/store/packed.ts, which older versions cannot read. What those
-- packed is read as it is, and packed anew in the background.
SELECT 1;
