CREATE VIEW fact AS
-- Every current statement of any kind, one row each, with the value in words.
SELECT
  statement_id,
  kind,
  subject_id,
  subject,
  predicate,
  object_id,
  object,
  number,
  unit_id,
  date,
  earliest,
  latest,
  modality,
  polarity,
  qualifiers,
  rank,
  note,
  sources,
  revision_added
FROM internal_recorded_fact
WHERE revision_retired IS NULL;
