-- That a motion was carried out was read from a form of words, in the mouth of anybody; now it is a claim of the
-- government. What was read before is only a mention, until it is read again.
UPDATE citations SET role = 'mentions' WHERE role = 'executes';
