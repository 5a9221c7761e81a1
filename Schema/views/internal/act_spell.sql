CREATE VIEW internal_act_spell AS
-- The one definition of spells from acts: for every revision, profile and rule. The table spell
-- holds the rows of the newest revision and the profile 'preferred'; earlier revisions and other
-- profiles are read from here. Queries give revision_id or is_newest, and profile_id. form is as in the table spell.
-- gap_statement_id is an act that presupposes a state which no earlier act gives.
WITH
effective_act AS NOT MATERIALIZED (
  -- Each selected act with its effect. Acts between which a dispute is undecided are one step with
  -- a doubtful date.
  SELECT
    v.revision_id, v.is_newest, v.profile_id, e.rule_id, a.organization_id, s.subject_id AS member_id,
    CASE WHEN e.effect = 'shows' THEN 'shows' ELSE coalesce(v.contest_id, s.id) END AS step_id,
    s.id AS statement_id, e.effect, e.status_id, e.presupposes, e.presupposed_status_id, k.membership, v.weight,
    coalesce(d.earliest, '0000-01-01') AS earliest, coalesce(d.latest, '9999-12-31') AS latest,
    CASE WHEN s.date LIKE '%/%' THEN 0 ELSE coalesce(instr('?~%', substr(s.date, -1)), 0) END AS mark
  FROM act a
  JOIN statement s ON s.id = a.statement_id AND s.is_asserted
  CROSS JOIN entity b ON b.id = a.organization_id
  CROSS JOIN entity_type_lineage l ON l.type_id = b.type_id
  CROSS JOIN internal_rule_effect e ON e.act_kind_id = s.predicate_id AND e.body_type_id = l.ancestor_id
  CROSS JOIN internal_statement_standing v ON v.statement_id = s.id AND v.standing = 'selected'
  LEFT JOIN edtf d ON d.text = s.date
  LEFT JOIN status k ON k.id = e.status_id
  WHERE NOT EXISTS (
    SELECT 1
    FROM statement s2
    CROSS JOIN act a2 ON a2.statement_id = s2.id AND a2.organization_id = a.organization_id
    CROSS JOIN edtf d2 ON d2.text = s2.date AND d2.latest >= coalesce(d.earliest, '0000-01-01')
    CROSS JOIN internal_statement_standing v2
      ON v2.statement_id = s2.id AND v2.standing = 'selected' AND v2.revision_id = v.revision_id AND v2.profile_id = v.profile_id
    WHERE s2.subject_id = s.subject_id AND s2.kind = 'act' AND s2.predicate_id = e.yields_to_id
      AND s2.is_asserted
      AND NOT EXISTS (
        -- After a member has left, a later entry into force belongs to another membership.
        SELECT 1
        FROM statement s3
        CROSS JOIN act a3 ON a3.statement_id = s3.id AND a3.organization_id = a.organization_id
        CROSS JOIN internal_rule_effect e3
          ON e3.rule_id = e.rule_id AND e3.act_kind_id = s3.predicate_id AND e3.body_type_id = e.body_type_id AND e3.effect = 'ends'
        CROSS JOIN edtf d3 ON d3.text = s3.date AND d3.earliest >= coalesce(d.earliest, '0000-01-01') AND d3.latest <= d2.earliest
        WHERE s3.subject_id = s.subject_id AND s3.kind = 'act' AND s3.is_asserted
          AND s3.revision_added <= v.revision_id AND coalesce(s3.revision_retired > v.revision_id, 1)
      )
  )
),
step AS NOT MATERIALIZED (
  SELECT
    revision_id, is_newest, profile_id, rule_id, organization_id, member_id, step_id, min(statement_id) AS statement_id, effect, status_id,
    min(presupposes) AS presupposes, min(presupposed_status_id) AS presupposed_status_id, membership,
    min(earliest) AS earliest, max(latest) AS latest, max(earliest) AS last_earliest, min(latest) AS first_latest, min(weight) AS weight,
    CASE WHEN count(*) = 1 THEN max(mark) ELSE 0 END AS mark
  FROM effective_act
  GROUP BY revision_id, is_newest, profile_id, rule_id, organization_id, member_id, step_id, status_id
),
weighed AS NOT MATERIALIZED (
  -- An act that only shows a status counts if no act begins or ends one.
  SELECT
    *,
    count(nullif(effect, 'shows')) OVER (PARTITION BY revision_id, is_newest, profile_id, rule_id, organization_id, member_id) AS turns
  FROM step
),
followed AS NOT MATERIALIZED (
  SELECT
    *,
    lag(status_id) OVER w AS status_before,
    lag(latest) OVER w AS latest_before,
    row_number() OVER w AS place
  FROM weighed
  WHERE effect <> 'shows' OR turns = 0
  WINDOW w AS (PARTITION BY revision_id, is_newest, profile_id, rule_id, organization_id, member_id ORDER BY earliest, latest, membership, statement_id)
),
judged AS NOT MATERIALIZED (
  -- again: it begins the status that already holds, so an end between the two is missing; if their
  -- dates overlap, both may date one act. first: it ends or resumes a membership that no earlier
  -- act began.
  SELECT
    *,
    presupposes IN ('absence', 'suspension') AND status_id IS status_before AND latest_before < earliest AS is_again,
    presupposes IN ('membership', 'suspension') AND place = 1 AS is_first
  FROM followed
),
change AS NOT MATERIALIZED (
  SELECT * FROM judged WHERE status_id IS NOT status_before OR is_again OR is_first
),
spell AS NOT MATERIALIZED (
  SELECT
    *,
    lead(earliest) OVER w AS next_earliest, lead(latest) OVER w AS next_latest, lead(statement_id) OVER w AS next_statement_id,
    lead(is_again) OVER w AS is_interrupted, lead(mark) OVER w AS next_mark,
    min(weight) OVER (PARTITION BY revision_id, is_newest, profile_id, rule_id, organization_id, member_id) AS least_weight
  FROM change
  WINDOW w AS (PARTITION BY revision_id, is_newest, profile_id, rule_id, organization_id, member_id ORDER BY earliest, latest, membership, statement_id)
),
piece (is_before) AS NOT MATERIALIZED (
  -- 0: the spell that an act begins. 1: the state that a first act presupposes, from an unknown day
  -- on.
  VALUES (0), (1)
)
SELECT
  revision_id, is_newest, profile_id, rule_id, organization_id, member_id,
  CASE is_before WHEN 1 THEN presupposed_status_id ELSE status_id END AS status_id,
  CASE WHEN is_before OR effect = 'shows' THEN '0000-01-01' ELSE earliest END AS start_earliest,
  CASE
    WHEN is_before THEN earliest
    WHEN effect = 'shows' THEN first_latest
    ELSE latest
  END AS start_latest,
  CASE
    WHEN is_before THEN earliest
    WHEN effect = 'shows' THEN date(last_earliest, '+1 day')
    WHEN is_interrupted THEN min(coalesce(date(latest, '+1 day'), next_earliest), next_earliest)
    ELSE coalesce(next_earliest, '9999-12-31')
  END AS end_earliest,
  CASE
    WHEN is_before THEN latest
    WHEN effect = 'shows' THEN '9999-12-31'
    ELSE coalesce(next_latest, '9999-12-31')
  END AS end_latest,
  CASE
    WHEN is_before THEN 16 + 4 * mark
    WHEN effect = 'shows' THEN 16 + 64
    WHEN is_interrupted THEN mark + 64
    WHEN next_statement_id IS NULL THEN mark + 32
    ELSE mark + 4 * next_mark
  END AS form,
  statement_id AS start_statement_id,
  CASE
    WHEN is_before THEN statement_id
    WHEN is_interrupted THEN NULL
    ELSE next_statement_id
  END AS end_statement_id,
  CASE WHEN is_before THEN statement_id WHEN is_interrupted THEN next_statement_id END AS gap_statement_id,
  -- The strength of acts for the pair, compared with reports: by rank, acts come before all
  -- reports; otherwise the best source decides.
  CASE profile_id WHEN 'preferred' THEN 0 ELSE least_weight END AS strength
FROM spell
JOIN piece ON CASE is_before WHEN 1 THEN is_first ELSE status_id IS NOT NULL END;
