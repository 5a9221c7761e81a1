CREATE VIEW fact AS
-- Every current statement of any kind, one row each, with the value in words and as a sentence.
-- Counts read is_asserted: a denial, a plan and a recommendation are no facts.
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
  revision_added,
  is_asserted,
  manner,
  sentence
FROM internal_told_fact
WHERE revision_retired IS NULL;
