CREATE VIEW contested_fact AS
-- The statements of each dispute by side, whether the default answer uses them, the resolution, and
-- the days on which the sides differ. Imported lists open disputes of the type data-set-differs by
-- themselves, where they and acts exclude each other; these also have a row for each spell of the
-- list.
-- Example: SELECT side, sentence, standing FROM contested_fact WHERE resolution = 'unresolved' AND
-- dispute_type = 'contradiction'
SELECT
  d.id AS dispute_id,
  d.type_id AS dispute_type,
  d.title,
  m.side,
  f.statement_id,
  f.subject_id,
  f.subject,
  f.predicate,
  f.object,
  f.date,
  f.rank,
  g.standing,
  f.sources,
  d.resolution,
  d.reason,
  f.modality,
  f.polarity,
  f.is_asserted,
  f.sentence,
  y.disagreement AND d.resolution <> 'compatible' AS is_disagreement,
  b.first_day,
  b.last_day
FROM dispute d
JOIN dispute_type y ON y.id = d.type_id
JOIN internal_dispute_days b ON b.dispute_id = d.id
JOIN dispute_statement m ON m.dispute_id = d.id
JOIN fact f ON f.statement_id = m.statement_id
LEFT JOIN internal_statement_standing g
  ON g.statement_id = m.statement_id AND g.profile_id = 'preferred' AND g.revision_id = (SELECT max(id) FROM revision)
WHERE d.revision_retired IS NULL
UNION ALL
SELECT
  dispute_id, dispute_type, title, side, statement_id, subject_id, subject, predicate, object, date, rank, standing, sources, resolution,
  reason, modality, polarity, is_asserted, sentence, is_disagreement, first_day, last_day
FROM internal_list_dispute_side;
