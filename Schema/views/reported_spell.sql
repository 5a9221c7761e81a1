CREATE VIEW reported_spell AS
-- The spells that reports list, as listed: the first and the last day of each as EDTF, both
-- included. An empty start is unknown; an end of '..' is open, an empty one unknown. Insert here to
-- add to a report of the newest revision.
SELECT
  q.id AS report_id,
  q.source_id,
  o.id AS organization_id,
  m.id AS member_id,
  t.id AS status_id,
  s.start_date,
  s.end_date,
  s.is_followed AS is_selected
FROM internal_listed_spell s
JOIN report q ON q.key = s.report_key
JOIN entity o ON o.key = s.organization_key
JOIN entity m ON m.key = s.member_key
JOIN status t ON t.key = s.status_key;

CREATE TRIGGER spell_reported INSTEAD OF INSERT ON reported_spell
BEGIN
  SELECT RAISE(ABORT, 'report_id: there is no such report of the newest revision')
  WHERE NOT EXISTS (
    SELECT 1 FROM report WHERE id = new.report_id AND revision_added = (SELECT max(id) FROM revision) AND revision_retired IS NULL
  );
  SELECT RAISE(ABORT, 'organization_id: there is no such entity') WHERE NOT EXISTS (SELECT 1 FROM entity WHERE id = new.organization_id);
  SELECT RAISE(ABORT, 'member_id: there is no such entity') WHERE NOT EXISTS (SELECT 1 FROM entity WHERE id = new.member_id);
  SELECT RAISE(ABORT, 'status_id: there is no such status') WHERE NOT EXISTS (SELECT 1 FROM status WHERE id = new.status_id);
  SELECT RAISE(ABORT, 'start_date: one date, or nothing where it is unknown')
  WHERE new.start_date LIKE '%/%' OR new.start_date IN ('..');
  SELECT RAISE(ABORT, 'end_date: one date, .. where it is open, or nothing where it is unknown')
  WHERE new.end_date LIKE '%/%';
  SELECT RAISE(ABORT, 'end_date: an open end is ..') WHERE new.end_date LIKE '9999-12-31%';
  INSERT INTO edtf (text)
  SELECT date
  FROM (SELECT new.start_date AS date UNION SELECT new.end_date)
  WHERE coalesce(date, '') NOT IN ('', '..') AND NOT EXISTS (SELECT 1 FROM edtf WHERE text = date);
  INSERT INTO meta (key, value) VALUES ('deriving', new.report_id);
  INSERT INTO spell (
    organization_key, start_earliest, member_key, origin_key, status_key, start_statement_key, start_latest, end_earliest,
    end_latest, form
  )
  SELECT
    (SELECT key FROM entity WHERE id = new.organization_id),
    coalesce(b.first, 1721060),
    (SELECT key FROM entity WHERE id = new.member_id),
    q.key,
    (SELECT key FROM status WHERE id = new.status_id),
    -- Spells of one status that may begin on the same day are numbered downwards.
    -(
      SELECT count(*)
      FROM spell x
      WHERE x.organization_key = (SELECT key FROM entity WHERE id = new.organization_id)
        AND x.member_key = (SELECT key FROM entity WHERE id = new.member_id)
        AND x.report_key = q.key
        AND x.status_key = (SELECT key FROM status WHERE id = new.status_id)
        AND x.start_earliest = coalesce(b.first, 1721060)
    ),
    -- An unknown start is certain by the last day that the report covers if the spell is still open
    -- then, else by its end.
    coalesce(b.last, CASE WHEN new.end_date = '..' THEN q.through ELSE e.first END, 5373484),
    CASE
      WHEN e.first IS NOT NULL THEN e.first + 1
      WHEN new.end_date = '..' THEN max(coalesce(q.through + 1, 5373484), coalesce(b.first, 0))
      ELSE coalesce(b.last + 1, 1721061)
    END,
    coalesce(min(e.last + 1, 5373484), 5373484),
    b.form + 4 * e.form + CASE WHEN b.first IS NULL THEN 16 ELSE 0 END
      + CASE WHEN new.end_date = '..' THEN 32 WHEN e.first IS NULL THEN 64 ELSE 0 END
  FROM (SELECT key, CAST(julianday(through) + 0.5 AS INTEGER) AS through FROM report WHERE id = new.report_id) q
  JOIN (
    SELECT
      max(CAST(julianday(earliest) + 0.5 AS INTEGER)) AS first, max(CAST(julianday(latest) + 0.5 AS INTEGER)) AS last,
      coalesce(instr('?~%', substr(max(text), -1)), 0) AS form
    FROM edtf
    WHERE text = new.start_date
  ) b
  JOIN (
    SELECT
      max(CAST(julianday(earliest) + 0.5 AS INTEGER)) AS first, max(CAST(julianday(latest) + 0.5 AS INTEGER)) AS last,
      coalesce(instr('?~%', substr(max(text), -1)), 0) AS form
    FROM edtf
    WHERE text = new.end_date
  ) e;
  SELECT RAISE(ABORT, 'start_date: it overlaps another spell of the pair in the same report')
  FROM spell a
  JOIN spell b ON b.organization_key = a.organization_key AND b.member_key = a.member_key AND b.report_key = a.report_key
  WHERE a.report_key = (SELECT key FROM report WHERE id = new.report_id)
    AND a.organization_key = (SELECT key FROM entity WHERE id = new.organization_id)
    AND a.member_key = (SELECT key FROM entity WHERE id = new.member_id)
    AND (a.start_earliest, a.status_key, -a.start_statement_key) < (b.start_earliest, b.status_key, -b.start_statement_key)
    AND (
      a.start_latest < b.end_earliest AND b.start_latest < a.end_earliest
      OR (a.start_earliest, a.start_latest, a.end_earliest, a.end_latest, a.status_key)
        = (b.start_earliest, b.start_latest, b.end_earliest, b.end_latest, b.status_key)
    );
  DELETE FROM meta WHERE key = 'deriving';
  INSERT INTO internal_membership_refresh VALUES (new.organization_id, new.member_id);
END;
