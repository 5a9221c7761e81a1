/* article (
  provision_id, treaty_id, kind, number, heading, matter, version, versions, digest, valid_from, valid_until,
  amended_by_id, statement_id, sources,
  citation HIDDEN, day HIDDEN
) */
-- A provision of a treaty on a day, with the version in force. A citation is an id, cst/art_4, or a
-- treaty and the number of an article, CST/4. A month or year stands for its last day.
WITH asked AS MATERIALIZED (
  SELECT
    :citation AS citation,
    instr(:citation, '/') AS slash,
    edtf_earliest(coalesce(:day, (SELECT day FROM default_day))) AS first_day,
    edtf_latest(coalesce(:day, (SELECT day FROM default_day))) AS last_day
),
day AS MATERIALIZED (
  -- The last day of the dataset, if the month or year contains it.
  SELECT CASE WHEN d.day BETWEEN q.first_day AND q.last_day THEN d.day ELSE q.last_day END AS day
  FROM asked q
  LEFT JOIN dataset_day d
),
found AS MATERIALIZED (
  SELECT p.provision_id, p.treaty_id, p.kind, p.number, p.heading, p.matter
  FROM asked q
  JOIN treaty_provision p ON p.provision_id IN (q.citation, lower(q.citation))
  UNION
  SELECT p.provision_id, p.treaty_id, p.kind, p.number, p.heading, p.matter
  FROM asked q
  JOIN treaty_provision p
    ON p.treaty_id = coalesce(
      (
        SELECT min(n.treaty_id) FROM treaty_citation_name n
        WHERE lower(n.text) = lower(substr(q.citation, 1, q.slash - 1))
          AND n.kind IN ('name', 'abbreviation') AND n.certainty = 'certain'
        HAVING count(DISTINCT n.treaty_id) = 1
      ),
      entente_entity(substr(q.citation, 1, q.slash - 1)))
    AND p.kind = 'article' AND p.number = substr(q.citation, q.slash + 1) COLLATE NOCASE
  WHERE q.slash > 1
    AND NOT EXISTS (SELECT 1 FROM treaty_provision p WHERE p.provision_id IN (q.citation, lower(q.citation)))
)
SELECT
  f.provision_id,
  f.treaty_id,
  f.kind,
  f.number,
  f.heading,
  f.matter,
  v.version,
  v.versions,
  v.digest,
  v.valid_from,
  v.valid_until,
  v.amended_by_id,
  v.statement_id,
  v.sources
FROM found f
JOIN day d
LEFT JOIN treaty_provision_version v
  ON v.provision_id = f.provision_id AND v.valid_from <= d.day AND d.day < v.valid_until
ORDER BY f.provision_id, v.version;
