CREATE TABLE edtf (
  -- Every date in use: the EDTF text (ISO 8601-2) of the source, and the days it can mean. Allowed
  -- are a year, month or day with at most one of ? ~ % after it, a decade 199X, a century 19XX,
  -- intervals of two of these, where '..' is an open and '' an unknown end, and one of the days of
  -- a range, [1992-05-15..1992-06-01], [..1992-06-01] or [1992-05-15..]. 0000-01-01 and 9999-12-31
  -- mean "no first day" and "no last day".
  text TEXT PRIMARY KEY
    CONSTRAINT "text: has one form of date, or two with a slash between"
    CHECK (text NOT IN ('', '/', '../..', '../', '/..', '..') AND length(text) - length(replace(text, '/', '')) < 2),
  -- One of the days of a range, written with brackets.
  is_choice INTEGER NOT NULL GENERATED ALWAYS AS (text GLOB '[[]*') VIRTUAL
    CONSTRAINT "text: a choice of days is [YYYY-MM-DD..YYYY-MM-DD], either day may be left out"
    CHECK (NOT is_choice OR text GLOB '[[]*[0-9]..*]' AND length(text) IN (14, 24) OR text GLOB '[[]..[0-9]*]' AND length(text) = 14),
  start_text TEXT NOT NULL GENERATED ALWAYS AS (CASE WHEN is_choice THEN substr(text, 2, instr(text, '..') - 2) WHEN instr(text, '/') THEN substr(text, 1, instr(text, '/') - 1) ELSE text END) VIRTUAL,
  end_text TEXT NOT NULL GENERATED ALWAYS AS (CASE WHEN is_choice THEN rtrim(substr(text, instr(text, '..') + 2), ']') WHEN instr(text, '/') THEN substr(text, instr(text, '/') + 1) ELSE text END) VIRTUAL,
  start_core TEXT NOT NULL GENERATED ALWAYS AS (CASE WHEN start_text GLOB '*[?~%]' THEN substr(start_text, 1, length(start_text) - 1) ELSE start_text END) VIRTUAL
    CONSTRAINT "text: the start is YYYY, YYYY-MM, YYYY-MM-DD, YYYX, YYXX, '..' or nothing"
    CHECK (
      start_core GLOB '[0-9][0-9][0-9][0-9]' OR start_core GLOB '[0-9][0-9][0-9]X' OR start_core GLOB '[0-9][0-9]XX'
      OR start_core GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' OR start_core GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
      OR start_text IN ('', '..')
    ),
  end_core TEXT NOT NULL GENERATED ALWAYS AS (CASE WHEN end_text GLOB '*[?~%]' THEN substr(end_text, 1, length(end_text) - 1) ELSE end_text END) VIRTUAL
    CONSTRAINT "text: the end is YYYY, YYYY-MM, YYYY-MM-DD, YYYX, YYXX, '..' or nothing"
    CHECK (
      end_core GLOB '[0-9][0-9][0-9][0-9]' OR end_core GLOB '[0-9][0-9][0-9]X' OR end_core GLOB '[0-9][0-9]XX'
      OR end_core GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]' OR end_core GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'
      OR end_text IN ('', '..')
    ),
  -- The earliest and latest day of the start, and the earliest and latest day of the end.
  earliest TEXT NOT NULL GENERATED ALWAYS AS (
    CASE
      WHEN start_text IN ('', '..') THEN '0000-01-01'
      ELSE replace(substr(start_core, 1, 4), 'X', '0')
        || CASE length(start_core) WHEN 4 THEN '-01-01' WHEN 7 THEN substr(start_core, 5) || '-01' ELSE substr(start_core, 5) END
    END
  ) STORED CONSTRAINT "text: the start is a day of the calendar" CHECK (earliest IS date(earliest, '+0 days')),
  start_latest TEXT NOT NULL GENERATED ALWAYS AS (
    CASE
      WHEN is_choice THEN latest
      WHEN start_text = '..' THEN '0000-01-01'
      WHEN start_text = '' THEN latest
      WHEN length(start_core) = 4 THEN replace(start_core, 'X', '9') || '-12-31'
      WHEN length(start_core) = 7 THEN coalesce(date(start_core || '-01', '+1 month', '-1 day'), '')
      ELSE start_core
    END
  ) STORED,
  end_earliest TEXT NOT NULL GENERATED ALWAYS AS (
    CASE
      WHEN is_choice THEN earliest
      WHEN end_text = '..' THEN '9999-12-31'
      WHEN end_text = '' THEN earliest
      ELSE replace(substr(end_core, 1, 4), 'X', '0')
        || CASE length(end_core) WHEN 4 THEN '-01-01' WHEN 7 THEN substr(end_core, 5) || '-01' ELSE substr(end_core, 5) END
    END
  ) STORED CONSTRAINT "text: the end is a day of the calendar" CHECK (end_earliest IS date(end_earliest, '+0 days')),
  latest TEXT NOT NULL GENERATED ALWAYS AS (
    CASE
      WHEN end_text IN ('', '..') THEN '9999-12-31'
      WHEN length(end_core) = 4 THEN replace(end_core, 'X', '9') || '-12-31'
      WHEN length(end_core) = 7 THEN coalesce(date(end_core || '-01', '+1 month', '-1 day'), '')
      ELSE end_core
    END
  ) STORED
    CONSTRAINT "text: the last day is a day of the calendar" CHECK (latest IS date(latest, '+0 days'))
    CONSTRAINT "text: the start is not after the end"
    -- At least one day of the end is on or after a day of the start.
    CHECK (earliest <= latest)
) STRICT;
