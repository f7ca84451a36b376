-- Questions and pledges know by whom they are cited, as motions do. What cited them before this was known is no news.
WITH citing AS (
  SELECT subjects.id AS subject, document, sentence, role,
    row_number() OVER (
      PARTITION BY subjects.id, document
      ORDER BY CASE role WHEN 'executes' THEN 1 WHEN 'replaces' THEN 2 WHEN 'amends' THEN 3 ELSE 4 END, place, public_id
    ) AS nth
  FROM subjects, json_each(subjects.snapshot, '$.ids') AS ids
    JOIN citations ON citations.public_id = ids.value
  WHERE (subjects.id >= 'question:' AND subjects.id < 'question;' OR subjects.id >= 'promise:' AND subjects.id < 'promise;')
    AND document NOT IN (SELECT value ->> '$.key' FROM json_each(subjects.snapshot, '$.documents'))
),
cited AS (
  SELECT citing.subject,
    json_group_array(
      json_object(
        'key', citing.document,
        'number', (SELECT value FROM json_each(documents.snapshot, '$.ids') WHERE value GLOB '[12][0-9][0-9][0-9]D[0-9]*'),
        'kind', documents.snapshot ->> '$.kind',
        'title', documents.snapshot ->> '$.title',
        'date', documents.snapshot ->> '$.date',
        'sentence', citing.sentence,
        'role', citing.role
      )
      ORDER BY coalesce(documents.snapshot ->> '$.date', ''), citing.document
    ) AS documents
  FROM citing JOIN subjects AS documents ON documents.id = 'document:' || citing.document
  WHERE citing.nth = 1 AND NOT documents.snapshot ->> '$.withdrawn'
  GROUP BY citing.subject
)
UPDATE subjects SET snapshot = json_set(snapshot, '$.citedBy', json(cited.documents))
FROM cited WHERE cited.subject = subjects.id;
