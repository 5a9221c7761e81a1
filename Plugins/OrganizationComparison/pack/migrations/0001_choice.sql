CREATE TABLE comparison_choice (
  -- The statements chosen for the cells of a comparison, with short words for a table.
  dimension_id TEXT NOT NULL CONSTRAINT "dimension_id: lower-case words joined by hyphens" CHECK (dimension_id GLOB '[a-z]*' AND dimension_id NOT GLOB '*[^a-z0-9-]*'),
  organization_id TEXT NOT NULL,
  statement_id TEXT NOT NULL,
  position INTEGER NOT NULL DEFAULT 1 CONSTRAINT "position: counts from 1" CHECK (position > 0),
  code TEXT,  -- the value as one of the codes of the dimension
  cell TEXT,  -- the words for a table; NULL: those of the statement
  -- When it held, end excluded, if the statement does not say so; NULL: the statement's date.
  valid_from TEXT CONSTRAINT "valid_from: a day, YYYY-MM-DD" CHECK (valid_from IS date(valid_from, '+0 days')),
  valid_until TEXT CONSTRAINT "valid_until: a day, YYYY-MM-DD" CHECK (valid_until IS date(valid_until, '+0 days')),
  PRIMARY KEY (dimension_id, organization_id, statement_id)
) STRICT;
