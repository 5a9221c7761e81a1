CREATE VIEW internal_dispute_days AS
-- The days on which the sides of a dispute differ. If all sides date one thing, they differ from
-- the first of these dates to the last. Otherwise they differ from the first date on; an undated
-- side can be about any day up to the publication of its sources.
SELECT
  d.id AS dispute_id,
  (
    SELECT min(coalesce(x.earliest, '0000-01-01'))
    FROM dispute_statement m
    JOIN statement s ON s.id = m.statement_id AND s.revision_retired IS NULL
    LEFT JOIN edtf x ON x.text = s.date
    WHERE m.dispute_id = d.id
  ) AS first_day,
  CASE
    WHEN (
      -- One thing: one subject and object, and acts with one effect or else one predicate.
      SELECT
        count(*) = count(s.date)
        AND count(DISTINCT s.subject_id || ' ' || s.kind || ' ' || coalesce(s.is_asserted, '') || ' ' || coalesce(f.object_id, '') || ' '
          || coalesce(e.effect || ' ' || coalesce(e.status_id, ''), s.predicate_id)) = 1
      FROM dispute_statement m
      JOIN statement s ON s.id = m.statement_id AND s.revision_retired IS NULL
      JOIN internal_recorded_fact f ON f.statement_id = s.id
      LEFT JOIN act a ON a.statement_id = s.id
      LEFT JOIN entity b ON b.id = a.organization_id
      LEFT JOIN internal_rule_effect e
        ON e.rule_id = 'effective' AND e.act_kind_id = s.predicate_id
        AND e.body_type_id = (SELECT l.ancestor_id FROM entity_type_lineage l WHERE l.type_id = b.type_id AND l.ancestor_id IN ('body', 'instrument'))
      WHERE m.dispute_id = d.id
    )
    THEN (
      SELECT max(x.latest)
      FROM dispute_statement m
      JOIN statement s ON s.id = m.statement_id AND s.revision_retired IS NULL
      JOIN edtf x ON x.text = s.date
      WHERE m.dispute_id = d.id
    )
    ELSE (
      SELECT max(coalesce(CASE WHEN s.date IS NULL THEN w.latest END, '9999-12-31'))
      FROM dispute_statement m
      JOIN statement s ON s.id = m.statement_id AND s.revision_retired IS NULL
      LEFT JOIN citation c ON c.statement_id = s.id AND c.stance = 'supports' AND c.revision_retired IS NULL
      LEFT JOIN source o ON o.id = c.source_id
      LEFT JOIN edtf w ON w.text = o.published
      WHERE m.dispute_id = d.id
    )
  END AS last_day
FROM dispute d;
