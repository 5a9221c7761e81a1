CREATE VIEW internal_recorded_fact AS
-- Every statement ever recorded, retired ones included, one row each, with the value in words.
-- Rank and sources are the current ones.
SELECT
  s.id AS statement_id,
  s.kind,
  s.subject_id,
  e.label AS subject,
  s.predicate_id AS predicate,
  coalesce(r.object_id, a.organization_id, p.part_id) AS object_id,
  CASE s.kind
    WHEN 'name' THEN n.text
    WHEN 'identifier' THEN i.value
    WHEN 'attribute' THEN t.text
    WHEN 'milestone' THEN s.date
    WHEN 'quantity' THEN
      CASE q.comparator
        WHEN '~' THEN 'about ' WHEN '<' THEN 'less than ' WHEN '<=' THEN 'at most ' WHEN '>' THEN 'more than ' WHEN '>=' THEN 'at least '
        ELSE ''
      END
      || q.value || coalesce(' to ' || q.value_max, '') || ' ' || CASE q.value WHEN 1 THEN u.label ELSE u.plural END
    WHEN 'decision-rule' THEN
      m.label || ': ' || d.matter || coalesce('; on condition: ' || d.condition, '') || coalesce('; without a vote: ' || d.excluded, '')
    ELSE o.label
  END AS object,
  CASE WHEN s.kind = 'attribute' AND instr(t.text, ': ') BETWEEN 2 AND 41 THEN substr(t.text, 1, instr(t.text, ': ') - 1) END AS aspect,
  q.value AS number,
  q.value_max AS number_max,
  q.comparator,
  q.unit_id,
  s.date,
  x.earliest,
  x.latest,
  s.modality,
  s.polarity,
  s.is_asserted,
  (
    SELECT group_concat(role_id || ': ' || coalesce((SELECT label FROM entity WHERE id = entity_id), text), '; ')
    FROM qualifier
    WHERE statement_id = s.id
  ) AS qualifiers,
  coalesce((SELECT rank FROM ranking WHERE statement_id = s.id AND revision_retired IS NULL), 'normal') AS rank,
  s.note,
  (
    SELECT group_concat(source_id, ', ')
    FROM (SELECT DISTINCT source_id FROM citation WHERE statement_id = s.id AND stance = 'supports' AND revision_retired IS NULL ORDER BY source_id)
  ) AS sources,
  s.revision_added,
  s.revision_retired
FROM statement s
JOIN entity e ON e.id = s.subject_id
LEFT JOIN edtf x ON x.text = s.date
LEFT JOIN name n ON n.statement_id = s.id
LEFT JOIN identifier i ON i.statement_id = s.id
LEFT JOIN attribute t ON t.statement_id = s.id
LEFT JOIN quantity q ON q.statement_id = s.id
LEFT JOIN unit u ON u.id = q.unit_id
LEFT JOIN decision_rule d ON d.statement_id = s.id
LEFT JOIN decision_method m ON m.id = d.method_id
LEFT JOIN relation r ON r.statement_id = s.id
LEFT JOIN act a ON a.statement_id = s.id
LEFT JOIN participation p ON p.statement_id = s.id
LEFT JOIN entity o ON o.id = coalesce(r.object_id, a.organization_id, p.part_id);
