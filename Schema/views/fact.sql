CREATE VIEW fact AS
-- Every statement of the record as it stands now, whatever its kind, in one row that can be read aloud.
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
