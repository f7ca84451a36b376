-- Motions, pledges and questions by the day on which they began: the lists of everything show the newest of very many.
CREATE INDEX subjects_by_day ON subjects (
  substr(id, 1, 7),
  coalesce(snapshot ->> '$.tabledOn', snapshot ->> '$.askedOn', snapshot ->> '$.madeOn') DESC,
  id
) WHERE id >= 'motion:';
