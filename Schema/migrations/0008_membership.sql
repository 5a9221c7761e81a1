CREATE TABLE rule (
  -- A named reading of acts: from which of them on does a membership count?
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  description TEXT NOT NULL
) STRICT;

CREATE TABLE status (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  membership INTEGER NOT NULL CHECK (membership IN (0, 1)),  -- 1: counts among the members
  description TEXT NOT NULL
) STRICT;

CREATE TABLE act_effect (
  -- What a kind of act does to the status of a member under a rule. No row: it does nothing.
  rule_id TEXT NOT NULL REFERENCES rule (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL GENERATED ALWAYS AS ('act') STORED,
  act_kind_id TEXT NOT NULL,
  body_type_id TEXT NOT NULL REFERENCES entity_type (id) ON DELETE RESTRICT,  -- of an organization, or of an instrument
  effect TEXT NOT NULL
    -- begins: the status from that day on. ends: none from that day on. shows: had the status on that day, which tells
    -- neither when it began nor when it ends, and counts only for a member of whom nothing better is known.
    CONSTRAINT "effect: begins, ends or shows" CHECK (effect IN ('begins', 'ends', 'shows')),
  status_id TEXT REFERENCES status (id) ON DELETE RESTRICT,
  yields_to_id TEXT,  -- void where the same member has an act of this kind as well, at the same time or later
  PRIMARY KEY (rule_id, act_kind_id, body_type_id),
  FOREIGN KEY (kind, act_kind_id) REFERENCES predicate (kind, id) ON DELETE RESTRICT,
  FOREIGN KEY (kind, yields_to_id) REFERENCES predicate (kind, id) ON DELETE RESTRICT,
  CONSTRAINT "status_id: an act that ends a membership leaves no status" CHECK ((status_id IS NULL) = (effect = 'ends'))
) STRICT;

CREATE TABLE act (
  -- What happened: the subject of the statement, a member, did this (the predicate) to an organization or instrument.
  statement_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL GENERATED ALWAYS AS ('act') STORED,
  organization_id TEXT NOT NULL REFERENCES entity (id) ON DELETE RESTRICT,
  FOREIGN KEY (statement_id, kind) REFERENCES statement (id, kind) ON DELETE RESTRICT
) STRICT;

CREATE INDEX act_by_organization ON act (organization_id);

CREATE TRIGGER act_range AFTER INSERT ON act
WHEN EXISTS (SELECT 1 FROM object_type WHERE statement_id = new.statement_id)
AND NOT EXISTS (SELECT 1 FROM object_type o JOIN entity e ON e.type_id = o.type_id WHERE o.statement_id = new.statement_id AND e.id = new.organization_id)
AND EXISTS (SELECT 1 FROM entity WHERE id = new.organization_id)
BEGIN
  SELECT RAISE(ABORT, 'organization_id: the act does not apply to a body of this type');
END;

CREATE TRIGGER act_body AFTER INSERT ON act
WHEN NOT EXISTS (
  SELECT 1
  FROM entity e
  JOIN entity_type_lineage l ON l.type_id = e.type_id AND l.ancestor_id IN ('body', 'instrument')
  WHERE e.id = new.organization_id
)
AND EXISTS (SELECT 1 FROM entity WHERE id = new.organization_id)
BEGIN
  SELECT RAISE(ABORT, 'organization_id: an act concerns an organization, an organ or an instrument');
END;

CREATE TABLE membership (
  -- Derived, never typed: who had which status under which rule, from and until when.
  -- Possible on a day d: start_earliest <= d AND d < end_latest. Certain: start_latest <= d AND d < end_earliest.
  rule_id TEXT NOT NULL REFERENCES rule (id),
  organization_id TEXT NOT NULL REFERENCES entity (id),
  member_id TEXT NOT NULL REFERENCES entity (id),
  status_id TEXT NOT NULL REFERENCES status (id),
  start_earliest TEXT NOT NULL,
  start_latest TEXT NOT NULL,
  end_earliest TEXT NOT NULL,
  end_latest TEXT NOT NULL,
  start_statement_id TEXT NOT NULL REFERENCES statement (id),  -- the act that begins it
  end_statement_id TEXT REFERENCES statement (id),  -- the act that ends it; NULL while none has
  PRIMARY KEY (rule_id, organization_id, member_id, start_earliest, start_statement_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX membership_by_member ON membership (rule_id, member_id);

CREATE VIEW membership_refresh (organization_id, member_id) AS
-- Insert a pair into this view to have its spells derived again; that is what all the triggers here do.
SELECT NULL, NULL WHERE 0;

CREATE TRIGGER membership_is_derived BEFORE INSERT ON membership
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'deriving')
BEGIN
  SELECT RAISE(ABORT, 'membership is derived from acts: add or retire an act instead');
END;

CREATE TRIGGER membership_is_not_edited BEFORE UPDATE ON membership
BEGIN
  SELECT RAISE(ABORT, 'membership is derived from acts: add or retire an act instead');
END;

CREATE TRIGGER membership_is_not_deleted BEFORE DELETE ON membership
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'deriving')
BEGIN
  SELECT RAISE(ABORT, 'membership is derived from acts: add or retire an act instead');
END;

CREATE TRIGGER membership_derive INSTEAD OF INSERT ON membership_refresh
WHEN EXISTS (SELECT 1 FROM meta WHERE key = 'sealed')
BEGIN
  INSERT INTO meta (key, value) VALUES ('deriving', new.organization_id);
  DELETE FROM membership WHERE organization_id = new.organization_id AND member_id = new.member_id;
  INSERT INTO membership
  SELECT
    rule_id, organization_id, member_id, status_id,
    start_earliest, start_latest, end_earliest, end_latest,
    start_statement_id, end_statement_id
  FROM derived_membership
  WHERE revision_id = (SELECT max(id) FROM revision)
    AND profile_id = 'preferred'
    AND organization_id = new.organization_id
    AND member_id = new.member_id;
  DELETE FROM meta WHERE key = 'deriving';
END;

CREATE TRIGGER act_added AFTER INSERT ON act
BEGIN
  INSERT INTO membership_refresh
  SELECT new.organization_id, s.subject_id FROM statement s WHERE s.id = new.statement_id;
END;

CREATE TRIGGER act_retired AFTER UPDATE OF revision_retired ON statement
WHEN new.kind = 'act'
BEGIN
  INSERT INTO membership_refresh
  SELECT a.organization_id, new.subject_id FROM act a WHERE a.statement_id = new.id;
END;

CREATE TRIGGER act_ranked AFTER INSERT ON ranking
BEGIN
  INSERT INTO membership_refresh
  SELECT a.organization_id, s.subject_id FROM act a JOIN statement s ON s.id = a.statement_id
  WHERE a.statement_id = new.statement_id;
END;

CREATE TRIGGER act_ranking_retired AFTER UPDATE OF revision_retired ON ranking
BEGIN
  INSERT INTO membership_refresh
  SELECT a.organization_id, s.subject_id FROM act a JOIN statement s ON s.id = a.statement_id
  WHERE a.statement_id = new.statement_id;
END;

CREATE TRIGGER act_disputed AFTER INSERT ON dispute_statement
BEGIN
  INSERT INTO membership_refresh
  SELECT DISTINCT a.organization_id, s.subject_id
  FROM dispute_statement d
  JOIN act a ON a.statement_id = d.statement_id
  JOIN statement s ON s.id = a.statement_id
  WHERE d.dispute_id = new.dispute_id;
END;

CREATE TRIGGER act_dispute_retired AFTER UPDATE OF revision_retired ON dispute
BEGIN
  INSERT INTO membership_refresh
  SELECT DISTINCT a.organization_id, s.subject_id
  FROM dispute_statement d
  JOIN act a ON a.statement_id = d.statement_id
  JOIN statement s ON s.id = a.statement_id
  WHERE d.dispute_id = new.id;
END;

CREATE TRIGGER act_effect_added AFTER INSERT ON act_effect
BEGIN
  INSERT INTO membership_refresh
  SELECT DISTINCT a.organization_id, s.subject_id FROM act a JOIN statement s ON s.id = a.statement_id
  WHERE s.predicate_id = new.act_kind_id;
END;

CREATE TRIGGER act_effect_changed AFTER UPDATE ON act_effect
BEGIN
  INSERT INTO membership_refresh
  SELECT DISTINCT a.organization_id, s.subject_id FROM act a JOIN statement s ON s.id = a.statement_id
  WHERE s.predicate_id IN (old.act_kind_id, new.act_kind_id);
END;

CREATE TRIGGER act_effect_removed AFTER DELETE ON act_effect
BEGIN
  INSERT INTO membership_refresh
  SELECT DISTINCT a.organization_id, s.subject_id FROM act a JOIN statement s ON s.id = a.statement_id
  WHERE s.predicate_id = old.act_kind_id;
END;

CREATE TRIGGER sealed AFTER INSERT ON meta
WHEN new.key = 'sealed'
BEGIN
  -- A build loads everything first and derives once, here.
  INSERT INTO meta (key, value) VALUES ('deriving', '*');
  INSERT INTO membership
  SELECT
    rule_id, organization_id, member_id, status_id,
    start_earliest, start_latest, end_earliest, end_latest,
    start_statement_id, end_statement_id
  FROM derived_membership
  WHERE revision_id = (SELECT max(id) FROM revision) AND profile_id = 'preferred';
  DELETE FROM meta WHERE key = 'deriving';
END;
