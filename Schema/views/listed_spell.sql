CREATE VIEW listed_spell AS
-- The table spell with the first and the last day of what reports list, as EDTF: no two dates that a report may give have the same
-- days and form. NULL for what acts give.
SELECT
  s.*,
  CASE
    WHEN s.origin_key BETWEEN 1 AND 15 THEN NULL
    WHEN s.form & 16 THEN ''
    WHEN s.start_latest - s.start_earliest < 1 THEN date(s.start_earliest)
    WHEN s.start_latest - s.start_earliest < 31 THEN strftime('%Y-%m', s.start_earliest)
    WHEN s.start_latest - s.start_earliest < 366 THEN strftime('%Y', s.start_earliest)
    WHEN s.start_latest - s.start_earliest < 3653 THEN substr(date(s.start_earliest), 1, 3) || 'X'
    ELSE substr(date(s.start_earliest), 1, 2) || 'XX'
  END || CASE s.form & 3 WHEN 0 THEN '' ELSE substr('?~%', s.form & 3, 1) END AS start_date,
  CASE
    WHEN s.origin_key BETWEEN 1 AND 15 THEN NULL
    WHEN s.form & 32 THEN '..'
    WHEN s.form & 64 THEN ''
    WHEN s.end_latest - s.end_earliest < 1 THEN date(s.end_earliest - 1)
    WHEN s.end_latest - s.end_earliest < 31 THEN strftime('%Y-%m', s.end_earliest - 1)
    WHEN s.end_latest - s.end_earliest < 366 THEN strftime('%Y', s.end_earliest - 1)
    WHEN s.end_latest - s.end_earliest < 3653 THEN substr(date(s.end_earliest - 1), 1, 3) || 'X'
    ELSE substr(date(s.end_earliest - 1), 1, 2) || 'XX'
  END || CASE s.form >> 2 & 3 WHEN 0 THEN '' ELSE substr('?~%', s.form >> 2 & 3, 1) END AS end_date
FROM spell s;
