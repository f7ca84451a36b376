-- The surnames of the proposers of motions and amendments: texts name many a motion by these alone.
CREATE TABLE motion_names (
  -- As surname_key() writes it, a function of the program.
  surname TEXT NOT NULL,
  subject TEXT NOT NULL,
  -- Whether the motion is called after this one first.
  lead INTEGER NOT NULL CHECK (lead IN (0, 1)),
  PRIMARY KEY (surname, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX motion_names_by_subject ON motion_names (subject);

INSERT OR IGNORE INTO motion_names (surname, subject, lead)
SELECT surname_key(actor.value ->> 'name'), subjects.id,
  max((actor.value ->> 'role') IN ('Indiener', 'Eerste ondertekenaar'))
FROM subjects, json_each(subjects.snapshot, '$.actors') AS actor
WHERE subjects.id LIKE 'motion:%' AND (actor.value ->> 'role' LIKE '%indiener%' OR actor.value ->> 'role' LIKE '%ondertekenaar%')
GROUP BY 1, 2;

-- Where nobody is said to be first, any of them may be.
UPDATE motion_names SET lead = 1 WHERE subject NOT IN (SELECT subject FROM motion_names WHERE lead = 1);
