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

CREATE TABLE report_coverage (
  -- The pairs about which a report says something without listing a spell, and what it says. A row
  -- for one pair comes before the others. Otherwise a pair has the value 'none' where a row of its
  -- body with member_key 0 and a row of its member with organization_key 0 both say so, and
  -- 'did-not-exist' where one of them does. Any other pair is not covered. Spells of the report
  -- need no row here. The view reported_coverage has ids and ISO days.
  organization_key INTEGER NOT NULL,  -- 0: all bodies of the report
  member_key INTEGER NOT NULL,  -- 0: all members of the report
  report_key INTEGER NOT NULL REFERENCES report (key) ON DELETE CASCADE,
  first_day INTEGER NOT NULL,  -- Julian day numbers; both days are included
  last_day INTEGER NOT NULL,
  emptiness_id TEXT NOT NULL REFERENCES emptiness (id) ON DELETE RESTRICT
    CONSTRAINT "emptiness_id: none, unknown or did-not-exist" CHECK (emptiness_id IN ('none', 'unknown', 'did-not-exist')),
  PRIMARY KEY (organization_key, member_key, report_key, first_day),
  CONSTRAINT "member_key: a row is about a body, a member or both" CHECK (organization_key <> 0 OR member_key <> 0),
  CONSTRAINT "last_day: not before first_day" CHECK (1721060 <= first_day AND first_day <= last_day AND last_day <= 5373484)
) STRICT, WITHOUT ROWID;

CREATE INDEX report_coverage_by_report ON report_coverage (report_key);
