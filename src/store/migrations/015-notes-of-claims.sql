-- The footnote that cites, where the sentence only has its mark.
ALTER TABLE citations ADD COLUMN note TEXT;
-- What becomes of a motion is said by claims, not by the role in which it is cited.
UPDATE citations SET role = 'mentions' WHERE role = 'executes';
