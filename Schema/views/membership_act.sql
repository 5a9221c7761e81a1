CREATE VIEW membership_act AS
-- The acts of members in the current record: those from which spells are derived, and those that
-- change none.
-- Example: SELECT date, member, act_kind, sources FROM membership_act WHERE organization_id =
-- 'csto' ORDER BY earliest
SELECT
  s.id AS statement_id,
  a.organization_id,
  b.label AS organization,
  s.subject_id AS member_id,
  e.label AS member,
  s.predicate_id AS act_kind,
  s.date,
  x.earliest,
  x.latest,
  s.modality,
  s.polarity,
  g.standing,
  s.note,
  (
    SELECT group_concat(source_id, ', ')
    FROM (SELECT DISTINCT source_id FROM citation WHERE statement_id = s.id AND stance = 'supports' AND revision_retired IS NULL ORDER BY source_id)
  ) AS sources,
  s.is_asserted
FROM act a
JOIN statement s ON s.id = a.statement_id AND s.revision_retired IS NULL
JOIN entity e ON e.id = s.subject_id
JOIN entity b ON b.id = a.organization_id
LEFT JOIN edtf x ON x.text = s.date
LEFT JOIN internal_statement_standing g
  ON g.statement_id = s.id AND g.profile_id = 'preferred' AND g.revision_id = (SELECT max(id) FROM revision);
