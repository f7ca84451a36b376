-- No table changes: a text is packed apart from its structure since, see src/store/packed.ts, which older versions cannot
-- read. What they packed is read as it is, and packed anew in the background.
SELECT 1;
