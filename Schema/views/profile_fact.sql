CREATE VIEW profile_fact AS
-- The current facts in each profile. Queries give a profile_id: 'preferred', 'documents' (the five
-- documents) or the id of a source. standing = 'selected' keeps those that the profile accepts.
SELECT
  g.profile_id,
  g.standing,
  f.statement_id,
  f.kind,
  f.subject_id,
  f.subject,
  f.predicate,
  f.object_id,
  f.object,
  f.number,
  f.unit_id,
  f.date,
  f.earliest,
  f.latest,
  f.modality,
  f.polarity,
  f.qualifiers,
  f.rank,
  f.note,
  f.sources,
  f.is_asserted,
  f.manner,
  f.sentence
FROM fact f
CROSS JOIN internal_statement_standing g ON g.statement_id = f.statement_id
WHERE g.is_newest = 1;
