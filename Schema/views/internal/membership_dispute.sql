CREATE VIEW internal_membership_dispute AS
-- The disagreements about the membership of a member in a body, with each act that they concern and
-- the days on which the sides differ: another side has another statement about the member. A
-- dispute about an undated act concerns all spells of the pair. Sides that are compatible do not
-- disagree.
SELECT
  d.id AS dispute_id,
  a.organization_id,
  s.subject_id AS member_id,
  s.id AS statement_id,
  s.date,
  d.revision_added,
  d.revision_retired,
  b.first_day,
  b.last_day
FROM act a
JOIN statement s ON s.id = a.statement_id
JOIN dispute_statement p ON p.statement_id = s.id
JOIN dispute d ON d.id = p.dispute_id AND d.resolution <> 'compatible'
JOIN dispute_type k ON k.id = d.type_id AND k.disagreement = 1
JOIN dispute_statement q ON q.dispute_id = p.dispute_id AND q.side <> p.side
JOIN statement o ON o.id = q.statement_id AND o.subject_id = s.subject_id
JOIN internal_dispute_days b ON b.dispute_id = d.id;
