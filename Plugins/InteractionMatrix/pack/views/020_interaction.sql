CREATE VIEW interaction AS
-- Every statement about dealings between two organizations, or between a state and an organization,
-- with kind, level, date, document and sources. Possible on day d: start_earliest <= d AND
-- d < end_latest. Certain: start_latest <= d AND d < end_earliest.
-- Example: SELECT date, kind, from_label, to_label, sources FROM interaction WHERE 'csto' IN
-- (from_id, to_id) AND is_counted
WITH
life AS MATERIALIZED (
  SELECT entity_id AS organization_id, start_earliest AS earliest FROM entity_life
),
read_statement AS (
  SELECT
    f.statement_id,
    coalesce(r.interaction_id, f.statement_id) AS interaction_id,
    coalesce(r.kind_id, p.kind_id) AS kind_id,
    coalesce(r.from_id, b.organization_id, f.subject_id) AS from_id,
    coalesce(r.to_id, c.organization_id, f.object_id) AS to_id,
    f.subject_id,
    f.object_id,
    f.date,
    -- The last day of an event is included.
    coalesce(f.date GLOB '*/[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*', 0) AS is_to_a_day,
    f.modality,
    f.polarity,
    f.rank,
    f.rank <> 'deprecated' AND f.is_asserted IS NOT NULL AS can_count,
    f.note,
    f.sources,
    r.valid_from
  FROM fact f
  LEFT JOIN interaction_predicate p ON p.predicate_id = f.predicate
  LEFT JOIN interaction_reading r ON r.statement_id = f.statement_id
  LEFT JOIN internal_interaction_body b ON b.entity_id = f.subject_id
  LEFT JOIN internal_interaction_body c ON c.entity_id = f.object_id
  WHERE f.kind = 'relation'
    AND f.predicate IN (SELECT predicate_id FROM interaction_predicate UNION SELECT g.predicate FROM interaction_reading x JOIN fact g ON g.statement_id = x.statement_id)
    AND coalesce(r.kind_id, p.kind_id) IS NOT NULL
    AND coalesce(r.is_left_out, 0) = 0
)
SELECT
  s.interaction_id,
  s.statement_id,
  s.kind_id,
  k.label AS kind,
  CASE s.polarity WHEN 'denied' THEN 0 ELSE k.level END AS level,
  s.from_id,
  u.label AS from_label,
  s.to_id,
  v.label AS to_label,
  k.is_mutual,
  i.entity_id AS instrument_id,
  i.value AS instrument,
  (
    SELECT group_concat(entity_id, ' ')
    FROM (
      SELECT q.entity_id FROM statement_qualifier q
      WHERE q.statement_id = s.statement_id AND q.role_id = 'concerning' AND q.entity_type_id = 'function'
      ORDER BY q.position
    )
  ) AS functions,
  s.date,
  -- A statement with an unknown start starts once both bodies exist.
  CASE
    WHEN s.date IS NULL OR s.date GLOB '/*' OR s.date GLOB '[[]..*' THEN coalesce(s.valid_from, max(coalesce(x.earliest, '0000-01-01'), coalesce(y.earliest, '0000-01-01')))
    ELSE t.start_earliest
  END AS start_earliest,
  t.start_latest,
  CASE
    WHEN s.is_to_a_day AND k.lasting = 'event' THEN date(t.end_earliest, '+1 day')
    WHEN s.date LIKE '%/%' OR s.date IS NULL OR k.lasting = 'until-ended' THEN t.end_earliest
    ELSE date(t.start_earliest, '+1 day')
  END AS end_earliest,
  CASE
    WHEN s.is_to_a_day AND k.lasting = 'event' THEN date(t.end_latest, '+1 day')
    WHEN s.date LIKE '%/%' OR s.date IS NULL OR k.lasting <> 'event' THEN t.end_latest
    ELSE date(t.start_latest, '+1 day')
  END AS end_latest,
  s.polarity = 'denied' AND k.level > 1 OR k.is_refusal AS is_refusal,
  k.is_offer,
  s.modality,
  s.polarity,
  -- The denial of an offer or of a rivalry says nothing about dealings.
  s.can_count AND (s.polarity = 'affirmed' OR k.level > 1) AND row_number() OVER (
    PARTITION BY s.interaction_id
    ORDER BY
      NOT (s.can_count AND (s.polarity = 'affirmed' OR k.level > 1)),
      CASE s.rank WHEN 'preferred' THEN 1 ELSE 2 END,
      t.start_earliest = '0000-01-01',
      julianday(t.start_latest) - julianday(t.start_earliest),
      t.end_latest = '9999-12-31',
      s.statement_id
  ) = 1 AS is_counted,
  s.note,
  s.sources,
  s.subject_id,
  s.object_id
FROM read_statement s
JOIN interaction_kind k ON k.id = s.kind_id
JOIN statement_period t ON t.statement_id = s.statement_id
JOIN entity_overview u ON u.entity_id = s.from_id AND u.type_id IN ('organization', 'organ', 'state', 'state-group')
JOIN entity_overview v ON v.entity_id = s.to_id AND v.type_id IN ('organization', 'organ', 'state', 'state-group')
LEFT JOIN life x ON x.organization_id = s.from_id
LEFT JOIN life y ON y.organization_id = s.to_id
LEFT JOIN statement_qualifier i ON i.statement_id = s.statement_id AND i.role_id = 'instrument' AND i.position = 1
WHERE s.from_id <> s.to_id;
