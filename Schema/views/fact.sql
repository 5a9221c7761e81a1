CREATE VIEW fact AS
-- Every current statement of any kind, one row each, with the value in words and as a sentence.
-- Counts read is_asserted: a denial, a plan and a recommendation are no facts.
-- Example: SELECT date, sentence, sources FROM fact WHERE subject_id = 'csto' AND predicate =
-- 'task'
SELECT
  statement_id,
  kind,
  subject_id,
  subject,
  predicate,
  object_id,
  object,
  aspect,
  comparator,
  number,
  number_max,
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
  sentence,
  (
    SELECT g.standing
    FROM internal_statement_standing g
    WHERE g.statement_id = f.statement_id AND g.profile_id = 'preferred' AND g.is_newest = 1
  ) AS standing
FROM internal_told_fact f
WHERE revision_retired IS NULL;
