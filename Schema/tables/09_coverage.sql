CREATE TABLE coverage (
  -- A claim to be complete: under this rule, only those listed had this status in this body during
  -- this period. Without a claim an empty cell means nothing.
  id TEXT PRIMARY KEY,
  organization_id TEXT NOT NULL REFERENCES entity (id) ON DELETE RESTRICT,
  source_id TEXT REFERENCES source (id) ON DELETE RESTRICT,  -- NULL: the claim is the dataset's
  status_id TEXT NOT NULL REFERENCES status (id) ON DELETE RESTRICT,
  rule_id TEXT NOT NULL DEFAULT 'effective' REFERENCES rule (id) ON DELETE RESTRICT,
  date TEXT NOT NULL REFERENCES edtf (text) ON DELETE RESTRICT,  -- the period
  note TEXT NOT NULL,
  revision_added INTEGER NOT NULL DEFAULT 1 REFERENCES revision (id) ON DELETE RESTRICT,
  revision_retired INTEGER REFERENCES revision (id) ON DELETE RESTRICT
    CONSTRAINT "revision_retired: after the revision that added it" CHECK (revision_retired > revision_added),
  UNIQUE (organization_id, source_id, status_id, rule_id, date)
) STRICT;

CREATE TRIGGER coverage_date BEFORE INSERT ON coverage
WHEN NOT EXISTS (SELECT 1 FROM edtf WHERE text = new.date)
BEGIN
  INSERT INTO edtf (text) VALUES (new.date);
END;

CREATE TABLE emptiness (
  -- The reasons why a cell, a list or an answer is empty. Views, commands and exports use these
  -- ids.
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  description TEXT NOT NULL
) STRICT;
