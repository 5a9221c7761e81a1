CREATE TABLE rule (
  -- A named reading of acts. It decides from which act on a membership counts.
  key INTEGER PRIMARY KEY CONSTRAINT "key: 1 to 15, for 16 and above are reports" CHECK (key BETWEEN 1 AND 15),
  id TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  description TEXT NOT NULL
) STRICT;

CREATE TABLE status (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  membership INTEGER NOT NULL CHECK (membership IN (0, 1)),  -- 1: counts among the members
  description TEXT NOT NULL
) STRICT;

CREATE TABLE act_effect (
  -- The effect of a kind of act on the status of a member under a rule. A kind without a row under
  -- a rule has its effect under the rule 'effective'; the view internal_rule_effect includes that
  -- fallback.
  rule_id TEXT NOT NULL REFERENCES rule (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL GENERATED ALWAYS AS ('act') STORED,
  act_kind_id TEXT NOT NULL,
  body_type_id TEXT NOT NULL REFERENCES entity_type (id) ON DELETE RESTRICT,  -- of an organization, or of an instrument
  effect TEXT NOT NULL
    -- begins: the member has the status from that day on. ends: it has no status from that day on.
    -- none: no effect under this rule. shows: it had the status on that day; beginning and end are
    -- unknown, and it counts only for a member without any begins or ends.
    CONSTRAINT "effect: begins, ends, shows or none" CHECK (effect IN ('begins', 'ends', 'shows', 'none')),
  status_id TEXT REFERENCES status (id) ON DELETE RESTRICT,
  yields_to_id TEXT,  -- no effect if the member has an act of this kind at the same time or later
  presupposes TEXT
    -- The state that must hold just before the act: a membership for an end, an absence for a
    -- return, a suspension for a resumption. If earlier acts do not give it, the time since the
    -- last of them is in doubt.
    CONSTRAINT "presupposes: membership, absence or suspension" CHECK (presupposes IN ('membership', 'absence', 'suspension')),
  presupposed_status_id TEXT REFERENCES status (id) ON DELETE RESTRICT,  -- the status before the act if no act gives one
  PRIMARY KEY (rule_id, act_kind_id, body_type_id),
  FOREIGN KEY (kind, act_kind_id) REFERENCES predicate (kind, id) ON DELETE RESTRICT,
  FOREIGN KEY (kind, yields_to_id) REFERENCES predicate (kind, id) ON DELETE RESTRICT,
  CONSTRAINT "status_id: required if the act begins or shows a status, otherwise not allowed"
  CHECK ((status_id IS NOT NULL) = (effect IN ('begins', 'shows'))),
  CONSTRAINT "presupposed_status_id: an act that presupposes something names the status before it"
  CHECK ((presupposes IS NULL) = (presupposed_status_id IS NULL))
) STRICT;

CREATE INDEX act_effect_by_kind ON act_effect (act_kind_id, body_type_id);

CREATE VIEW internal_rule_effect AS
-- The effect of each kind of act on a member of each type of body under each rule: its own row, or
-- else the row of the rule 'effective'.
SELECT
  r.id AS rule_id, e.act_kind_id, e.body_type_id, e.effect, e.status_id, e.yields_to_id, e.presupposes, e.presupposed_status_id
FROM act_effect e
JOIN rule r ON e.rule_id = CASE
  WHEN EXISTS (
    SELECT 1 FROM act_effect x
    WHERE x.rule_id = r.id AND x.act_kind_id = e.act_kind_id AND x.body_type_id = e.body_type_id
  )
  THEN r.id
  ELSE 'effective'
END
WHERE e.effect <> 'none';

CREATE TABLE act (
  -- An act: the subject of the statement, a member, did this (the predicate) towards an
  -- organization or instrument.
  statement_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL GENERATED ALWAYS AS ('act') STORED,
  organization_id TEXT NOT NULL REFERENCES entity (id) ON DELETE RESTRICT,
  FOREIGN KEY (statement_id, kind) REFERENCES statement (id, kind) ON DELETE RESTRICT
) STRICT;

CREATE INDEX act_by_organization ON act (organization_id);

CREATE TRIGGER act_range AFTER INSERT ON act
WHEN EXISTS (SELECT 1 FROM internal_object_type WHERE statement_id = new.statement_id)
AND NOT EXISTS (SELECT 1 FROM internal_object_type o JOIN entity e ON e.type_id = o.type_id WHERE o.statement_id = new.statement_id AND e.id = new.organization_id)
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

CREATE TABLE report (
  -- A list of spells that was imported as a whole from one source. Its spells refer to this row and
  -- need no statement each.
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CONSTRAINT "id: lower-case words joined by hyphens" CHECK (id NOT GLOB '*[^a-z0-9-]*' AND id GLOB '[a-z0-9]*'),
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE RESTRICT,
  section TEXT NOT NULL CONSTRAINT "section: not empty" CHECK (section <> ''),
  sha256 TEXT CONSTRAINT "sha256: 64 hexadecimal digits" CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),  -- of the file that was imported
  through TEXT  -- the last day that it covers: open spells are not certain after it
    CONSTRAINT "through: a day, YYYY-MM-DD" CHECK (through IS date(through, '+0 days')),
  rank TEXT NOT NULL DEFAULT 'normal'
    CONSTRAINT "rank: one of preferred, normal, deprecated" CHECK (rank IN ('preferred', 'normal', 'deprecated')),
  reason TEXT CONSTRAINT "reason: a rank other than normal has one" CHECK (reason <> '' OR reason IS NULL AND rank = 'normal'),
  revision_added INTEGER NOT NULL DEFAULT 1 REFERENCES revision (id) ON DELETE RESTRICT,
  revision_retired INTEGER REFERENCES revision (id) ON DELETE RESTRICT
    CONSTRAINT "revision_retired: after the revision that added it" CHECK (revision_retired > revision_added)
) STRICT;

CREATE TRIGGER report_id_is_new BEFORE INSERT ON report
WHEN EXISTS (SELECT 1 FROM statement WHERE id = new.id)
BEGIN
  -- Answers refer to a statement or a report by id, so the ids must differ.
  SELECT RAISE(ABORT, 'id: a statement has this id');
END;

-- Keys below 16 belong to rules.
INSERT INTO sqlite_sequence (name, seq) VALUES ('report', 15);

CREATE TABLE spell (
  -- The spells: each status of a member in a body, derived from acts or listed by a report. Never
  -- write here. Queries read the view internal_limited_spell, which also applies the lives of body
  -- and member; membership_spell has ids and ISO days. Days are Julian day numbers, which date()
  -- turns into ISO text; 1721060 and 5373484 (0000-01-01 and 9999-12-31) mean no first and no last
  -- day. Possible on a day d: start_earliest <= d AND d < end_latest. Certain: start_latest <= d
  -- AND d < end_earliest.
  organization_key INTEGER NOT NULL REFERENCES entity (key),
  start_earliest INTEGER NOT NULL,
  member_key INTEGER NOT NULL REFERENCES entity (key),
  -- 1 to 15: derived from acts under the rule with this key. 16 and above: listed by the report
  -- with this key, valid under every rule. Below 0: listed by the report -origin_key but not
  -- followed for the pair, because the report was retired or something stronger is followed.
  -- Queries use the three columns below instead.
  origin_key INTEGER NOT NULL CHECK (origin_key >= 1 OR origin_key <= -16),
  rule_key INTEGER GENERATED ALWAYS AS (CASE WHEN origin_key BETWEEN 1 AND 15 THEN origin_key END) VIRTUAL,
  report_key INTEGER GENERATED ALWAYS AS (CASE WHEN origin_key BETWEEN 1 AND 15 THEN NULL ELSE abs(origin_key) END) VIRTUAL,
  is_followed INTEGER NOT NULL GENERATED ALWAYS AS (origin_key > 0) VIRTUAL,
  status_key INTEGER NOT NULL REFERENCES status (key),
  start_statement_key INTEGER NOT NULL DEFAULT 0,  -- the act that begins it; 0: a report lists it
  start_latest INTEGER NOT NULL,
  end_earliest INTEGER NOT NULL,
  end_latest INTEGER NOT NULL,
  form INTEGER NOT NULL DEFAULT 0,
    -- Properties of the dates that the days do not show. Bits 0 and 1: the start is uncertain (1),
    -- approximate (2) or both (3); bits 2 and 3: the same for the end; 16: the start is unknown;
    -- 32: the end is open; 64: the end is unknown.
  end_statement_key INTEGER,  -- the act that ends it; NULL if none does
  PRIMARY KEY (organization_key, start_earliest, member_key, origin_key, status_key, start_statement_key),
  CONSTRAINT "end_date: not before start_date" CHECK (start_earliest < end_latest OR origin_key BETWEEN 1 AND 15),
  CHECK (start_earliest BETWEEN 1721060 AND start_latest AND end_earliest <= end_latest AND end_latest <= 5373484)
) STRICT, WITHOUT ROWID;

-- In the order of a member's timeline; covers all columns that an answer needs.
CREATE INDEX spell_by_member ON spell (
  member_key, start_earliest, end_latest, organization_key, origin_key, status_key, start_latest, end_earliest
);

-- To compare lists with acts: the spells from acts, and those of lists that are not followed.
CREATE INDEX spell_from_act ON spell (organization_key, member_key) WHERE origin_key BETWEEN 1 AND 15;
CREATE INDEX spell_outranked ON spell (organization_key, member_key) WHERE origin_key < 0;

CREATE TRIGGER spell_is_derived BEFORE INSERT ON spell
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'deriving')
BEGIN
  SELECT RAISE(ABORT, 'spell is derived from acts and reports: add or retire an act, or insert into reported_spell');
END;

CREATE TRIGGER spell_is_not_edited BEFORE UPDATE ON spell
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'deriving')
BEGIN
  SELECT RAISE(ABORT, 'spell is derived from acts and reports: add or retire an act, or insert into reported_spell');
END;

CREATE TRIGGER spell_is_not_deleted BEFORE DELETE ON spell
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'deriving')
BEGIN
  SELECT RAISE(ABORT, 'spell is derived from acts and reports: add or retire an act, or insert into reported_spell');
END;

CREATE TABLE life (
  -- The time in which a body or state existed, as Julian day numbers, derived from the milestones
  -- that begin and end it. An entity without a row has no known limits. Possible and certain as in
  -- spell; an end is the first day after.
  entity_key INTEGER PRIMARY KEY REFERENCES entity (key),
  start_earliest INTEGER NOT NULL,
  start_latest INTEGER NOT NULL,
  end_earliest INTEGER NOT NULL,
  end_latest INTEGER NOT NULL
) STRICT;

CREATE VIEW internal_life_refresh (entity_id) AS
-- Insert an entity into this view to derive its life again.
SELECT NULL WHERE 0;

CREATE TRIGGER life_derive INSTEAD OF INSERT ON internal_life_refresh
WHEN EXISTS (SELECT 1 FROM meta WHERE key = 'sealed')
BEGIN
  DELETE FROM life WHERE entity_key = (SELECT key FROM entity WHERE id = new.entity_id);
  INSERT INTO life (entity_key, start_earliest, start_latest, end_earliest, end_latest)
  SELECT entity_key, start_earliest, start_latest, end_earliest, end_latest FROM internal_derived_life WHERE entity_id = new.entity_id;
END;

CREATE TRIGGER milestone_added AFTER INSERT ON statement
WHEN new.kind = 'milestone'
BEGIN
  INSERT INTO internal_life_refresh VALUES (new.subject_id);
END;

CREATE TRIGGER milestone_retired AFTER UPDATE OF revision_retired ON statement
WHEN new.kind = 'milestone'
BEGIN
  INSERT INTO internal_life_refresh VALUES (new.subject_id);
END;

CREATE TRIGGER milestone_removed AFTER DELETE ON statement
WHEN old.kind = 'milestone'
BEGIN
  INSERT INTO internal_life_refresh VALUES (old.subject_id);
END;

CREATE TRIGGER milestone_ranked AFTER INSERT ON ranking
BEGIN
  INSERT INTO internal_life_refresh
  SELECT subject_id FROM statement WHERE id = new.statement_id AND kind = 'milestone';
END;

CREATE TRIGGER milestone_ranking_retired AFTER UPDATE OF revision_retired ON ranking
BEGIN
  INSERT INTO internal_life_refresh
  SELECT subject_id FROM statement WHERE id = new.statement_id AND kind = 'milestone';
END;

CREATE VIEW internal_derivation (revision_id, organization_id, member_id) AS
-- Insert the newest revision into this view, with a pair or alone, to store the spells of the pair
-- or of all. In the triggers the revision is a value; with a subquery SQLite would derive the spells
-- of every revision.
SELECT NULL, NULL, NULL WHERE 0;

CREATE TRIGGER pair_is_derived INSTEAD OF INSERT ON internal_derivation
WHEN new.member_id IS NOT NULL
BEGIN
  INSERT INTO spell (
    organization_key, start_earliest, member_key, origin_key, status_key, start_statement_key, start_latest, end_earliest, end_latest,
    form, end_statement_key
  )
  SELECT
    organization_key, start_earliest, member_key, origin_key, status_key, start_statement_key, start_latest, end_earliest, end_latest,
    form, end_statement_key
  FROM internal_derived_spell
  WHERE revision_id = new.revision_id AND profile_id = 'preferred'
    AND organization_id = new.organization_id AND member_id = new.member_id;
END;

CREATE TRIGGER all_are_derived INSTEAD OF INSERT ON internal_derivation
WHEN new.member_id IS NULL
BEGIN
  INSERT INTO spell (
    organization_key, start_earliest, member_key, origin_key, status_key, start_statement_key, start_latest, end_earliest, end_latest,
    form, end_statement_key
  )
  SELECT
    organization_key, start_earliest, member_key, origin_key, status_key, start_statement_key, start_latest, end_earliest, end_latest,
    form, end_statement_key
  FROM internal_derived_spell
  WHERE revision_id = new.revision_id AND profile_id = 'preferred';
END;

CREATE VIEW internal_membership_refresh (organization_id, member_id) AS
-- Insert a pair into this view to derive its spells again; the triggers below do so.
SELECT NULL, NULL WHERE 0;

CREATE TRIGGER membership_derive INSTEAD OF INSERT ON internal_membership_refresh
WHEN EXISTS (SELECT 1 FROM meta WHERE key = 'sealed')
BEGIN
  INSERT INTO meta (key, value) VALUES ('deriving', new.organization_id);
  DELETE FROM spell
  WHERE organization_key = (SELECT key FROM entity WHERE id = new.organization_id)
    AND member_key = (SELECT key FROM entity WHERE id = new.member_id)
    AND rule_key IS NOT NULL;
  INSERT INTO internal_derivation (revision_id, organization_id, member_id)
  SELECT max(id), new.organization_id, new.member_id FROM revision;
  UPDATE spell
  SET origin_key = -origin_key
  WHERE organization_key = (SELECT key FROM entity WHERE id = new.organization_id)
    AND member_key = (SELECT key FROM entity WHERE id = new.member_id)
    AND report_key IS NOT NULL
    AND is_followed <> (
      SELECT c.strength = q.strength AND q.strength < 9
      FROM internal_spell_claim c, internal_report_strength q
      WHERE c.organization_key = spell.organization_key AND c.member_key = spell.member_key AND q.report_key = spell.report_key
    );
  DELETE FROM meta WHERE key = 'deriving';
END;

CREATE TRIGGER report_retired AFTER UPDATE OF revision_retired ON report
BEGIN
  INSERT INTO meta (key, value) VALUES ('deriving', new.id);
  UPDATE spell SET origin_key = -origin_key WHERE origin_key = new.key;
  -- Follow the spells again that it outranked.
  UPDATE spell
  SET origin_key = -origin_key
  WHERE NOT is_followed
    AND EXISTS (
      SELECT 1
      FROM internal_report_strength q, internal_spell_claim c
      WHERE q.report_key = spell.report_key AND q.strength < 9
        AND c.organization_key = spell.organization_key AND c.member_key = spell.member_key AND c.strength = q.strength
    );
  DELETE FROM meta WHERE key = 'deriving';
END;

CREATE TRIGGER act_added AFTER INSERT ON act
BEGIN
  INSERT INTO internal_membership_refresh
  SELECT new.organization_id, s.subject_id FROM statement s WHERE s.id = new.statement_id;
END;

CREATE TRIGGER act_retired AFTER UPDATE OF revision_retired ON statement
WHEN new.kind = 'act'
BEGIN
  INSERT INTO internal_membership_refresh
  SELECT a.organization_id, new.subject_id FROM act a WHERE a.statement_id = new.id;
END;

CREATE TRIGGER act_ranked AFTER INSERT ON ranking
BEGIN
  INSERT INTO internal_membership_refresh
  SELECT a.organization_id, s.subject_id FROM act a JOIN statement s ON s.id = a.statement_id
  WHERE a.statement_id = new.statement_id;
END;

CREATE TRIGGER act_ranking_retired AFTER UPDATE OF revision_retired ON ranking
BEGIN
  INSERT INTO internal_membership_refresh
  SELECT a.organization_id, s.subject_id FROM act a JOIN statement s ON s.id = a.statement_id
  WHERE a.statement_id = new.statement_id;
END;

CREATE TRIGGER act_disputed AFTER INSERT ON dispute_statement
BEGIN
  INSERT INTO internal_membership_refresh
  SELECT DISTINCT a.organization_id, s.subject_id
  FROM dispute_statement d
  JOIN act a ON a.statement_id = d.statement_id
  JOIN statement s ON s.id = a.statement_id
  WHERE d.dispute_id = new.dispute_id;
END;

CREATE TRIGGER act_dispute_retired AFTER UPDATE OF revision_retired ON dispute
BEGIN
  INSERT INTO internal_membership_refresh
  SELECT DISTINCT a.organization_id, s.subject_id
  FROM dispute_statement d
  JOIN act a ON a.statement_id = d.statement_id
  JOIN statement s ON s.id = a.statement_id
  WHERE d.dispute_id = new.id;
END;

CREATE TRIGGER act_effect_added AFTER INSERT ON act_effect
BEGIN
  INSERT INTO internal_membership_refresh
  SELECT DISTINCT a.organization_id, s.subject_id FROM act a JOIN statement s ON s.id = a.statement_id
  WHERE s.predicate_id = new.act_kind_id;
END;

CREATE TRIGGER act_effect_changed AFTER UPDATE ON act_effect
BEGIN
  INSERT INTO internal_membership_refresh
  SELECT DISTINCT a.organization_id, s.subject_id FROM act a JOIN statement s ON s.id = a.statement_id
  WHERE s.predicate_id IN (old.act_kind_id, new.act_kind_id);
END;

CREATE TRIGGER act_effect_removed AFTER DELETE ON act_effect
BEGIN
  INSERT INTO internal_membership_refresh
  SELECT DISTINCT a.organization_id, s.subject_id FROM act a JOIN statement s ON s.id = a.statement_id
  WHERE s.predicate_id = old.act_kind_id;
END;

CREATE TRIGGER sealed AFTER INSERT ON meta
WHEN new.key = 'sealed'
BEGIN
  -- A build loads everything first and derives once, here.
  INSERT INTO meta (key, value) VALUES ('deriving', '*');
  INSERT INTO internal_derivation (revision_id) SELECT max(id) FROM revision;
  INSERT INTO life (entity_key, start_earliest, start_latest, end_earliest, end_latest)
  SELECT entity_key, start_earliest, start_latest, end_earliest, end_latest FROM internal_derived_life;
  DELETE FROM meta WHERE key = 'deriving';
END;
