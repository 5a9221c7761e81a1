CREATE VIEW internal_listed_spell AS
-- The spells that reports list, with their first and last day as EDTF, restored from the days and
-- the form of the spell.
SELECT
  s.*,
  CASE
    WHEN s.form & 16 THEN ''
    WHEN s.start_latest = s.start_earliest THEN date(s.start_earliest)
    WHEN substr(date(s.start_earliest), 9) = '01' AND date(s.start_latest) = date(s.start_earliest, '+1 month', '-1 day') THEN substr(date(s.start_earliest), 1, 7)
    WHEN substr(date(s.start_earliest), 6) = '01-01' AND date(s.start_latest) = substr(date(s.start_earliest), 1, 4) || '-12-31' THEN substr(date(s.start_earliest), 1, 4)
    WHEN date(s.start_earliest) LIKE '___0-01-01' AND date(s.start_latest) = substr(date(s.start_earliest), 1, 3) || '9-12-31' THEN substr(date(s.start_earliest), 1, 3) || 'X'
    WHEN date(s.start_earliest) LIKE '__00-01-01' AND date(s.start_latest) = substr(date(s.start_earliest), 1, 2) || '99-12-31' THEN substr(date(s.start_earliest), 1, 2) || 'XX'
    WHEN s.start_earliest = 1721060 THEN '[..' || date(s.start_latest) || ']'
    ELSE '[' || date(s.start_earliest) || '..' || date(s.start_latest) || ']'
  END || CASE s.form & 3 WHEN 0 THEN '' ELSE substr('?~%', s.form & 3, 1) END AS start_date,
  CASE
    WHEN s.form & 32 THEN '..'
    WHEN s.form & 64 THEN ''
    WHEN s.end_latest - 1 = s.end_earliest - 1 THEN date(s.end_earliest - 1)
    WHEN substr(date(s.end_earliest - 1), 9) = '01' AND date(s.end_latest - 1) = date(s.end_earliest - 1, '+1 month', '-1 day') THEN substr(date(s.end_earliest - 1), 1, 7)
    WHEN substr(date(s.end_earliest - 1), 6) = '01-01' AND date(s.end_latest - 1) = substr(date(s.end_earliest - 1), 1, 4) || '-12-31' THEN substr(date(s.end_earliest - 1), 1, 4)
    WHEN date(s.end_earliest - 1) LIKE '___0-01-01' AND date(s.end_latest - 1) = substr(date(s.end_earliest - 1), 1, 3) || '9-12-31' THEN substr(date(s.end_earliest - 1), 1, 3) || 'X'
    WHEN date(s.end_earliest - 1) LIKE '__00-01-01' AND date(s.end_latest - 1) = substr(date(s.end_earliest - 1), 1, 2) || '99-12-31' THEN substr(date(s.end_earliest - 1), 1, 2) || 'XX'
    WHEN s.end_latest = 5373484 THEN '[' || date(s.end_earliest - 1) || '..]'
    ELSE '[' || date(s.end_earliest - 1) || '..' || date(s.end_latest - 1) || ']'
  END || CASE s.form >> 2 & 3 WHEN 0 THEN '' ELSE substr('?~%', s.form >> 2 & 3, 1) END AS end_date
FROM spell s
WHERE s.report_key IS NOT NULL;
