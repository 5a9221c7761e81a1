CREATE TABLE statement_kind (
  -- The kinds of statement. Each kind has its own table of values.
  id TEXT PRIMARY KEY
    CONSTRAINT "id: lower-case words joined by hyphens"
    CHECK (id NOT GLOB '*[^a-z0-9-]*' AND id GLOB '[a-z]*'),
  -- NULL: the statement itself holds all data
  table_name TEXT UNIQUE REFERENCES record_table (name) ON DELETE RESTRICT,
  object_column TEXT,  -- the column that holds the object, an entity; NULL: the kind has none
  sentence TEXT NOT NULL  -- the pattern of its sentence
    CONSTRAINT "sentence: begins with the subject and the predicate"
    CHECK (replace(sentence, ',', '') GLOB '{subject} {predicate}*'),
  -- The rivals of a statement in a dispute: statements about the same subject with the same
  -- predicate, or all of the same kind.
  rivals TEXT NOT NULL
    CONSTRAINT "rivals: predicate or kind" CHECK (rivals IN ('predicate', 'kind')),
  label TEXT NOT NULL,
  description TEXT NOT NULL
) STRICT;

CREATE TABLE predicate (
  -- The predicates of all kinds of statements: relation types, act kinds, measures ...
  kind TEXT NOT NULL REFERENCES statement_kind (id) ON DELETE RESTRICT,
  id TEXT NOT NULL CONSTRAINT "id: lower-case words joined by hyphens" CHECK (id NOT GLOB '*[^a-z0-9-]*' AND id GLOB '[a-z]*'),
  label TEXT NOT NULL,
  inverse_label TEXT,  -- the label read from the object
  domain_id TEXT NOT NULL REFERENCES entity_type (id) ON DELETE RESTRICT,  -- the type of the subject
  range_id TEXT REFERENCES entity_type (id) ON DELETE RESTRICT,  -- the type of the object; NULL: no object
  description TEXT NOT NULL,
  life TEXT  -- for milestones that begin or end the existence of a body or state
    CONSTRAINT "life: begins or ends" CHECK (life IN ('begins', 'ends')),
  one_subject INTEGER  -- 1: an object has one subject at a time, as an office has one holder
    CONSTRAINT "one_subject: 1 or nothing" CHECK (one_subject = 1),
  words TEXT,  -- further words to find it by, separated by semicolons: headquarters; capital
  PRIMARY KEY (kind, id)
) STRICT;

CREATE TRIGGER predicate_enters BEFORE INSERT ON predicate
BEGIN
  SELECT RAISE(ABORT, 'kind: there is no such statement_kind')
  WHERE NOT EXISTS (SELECT 1 FROM statement_kind WHERE id = new.kind);
  SELECT RAISE(ABORT, 'range_id: required if the kind has an object, otherwise not allowed')
  FROM statement_kind
  WHERE id = new.kind AND (new.range_id IS NULL) <> (object_column IS NULL);
END;

CREATE TRIGGER predicate_fits_its_kind BEFORE UPDATE OF kind, range_id ON predicate
BEGIN
  SELECT RAISE(ABORT, 'kind: there is no such statement_kind')
  WHERE NOT EXISTS (SELECT 1 FROM statement_kind WHERE id = new.kind);
  SELECT RAISE(ABORT, 'range_id: required if the kind has an object, otherwise not allowed')
  FROM statement_kind
  WHERE id = new.kind AND (new.range_id IS NULL) <> (object_column IS NULL);
END;

CREATE TABLE statement (
  -- The central table: one statement about one entity, with its date. The value is in the table
  -- of its kind.
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CONSTRAINT "id: lower-case words joined by hyphens" CHECK (id NOT GLOB '*[^a-z0-9-]*' AND id GLOB '[a-z0-9]*'),
  kind TEXT NOT NULL,
  subject_id TEXT NOT NULL REFERENCES entity (id) ON DELETE RESTRICT,
  predicate_id TEXT NOT NULL,
  date TEXT REFERENCES edtf (text) ON DELETE RESTRICT,  -- when it happened or held; NULL if undated
  modality TEXT NOT NULL DEFAULT 'stated'
    CONSTRAINT "modality: one of stated, planned, recommended, reported, assessed"
    CHECK (modality IN ('stated', 'planned', 'recommended', 'reported', 'assessed')),
  polarity TEXT NOT NULL DEFAULT 'affirmed'
    -- denied: the source says that it is not so. Silence is not a denial and not a statement.
    CONSTRAINT "polarity: affirmed or denied" CHECK (polarity IN ('affirmed', 'denied')),
  -- 1: a source says that it is so. 0: a source says that it is not so. NULL: neither, it is only
  -- planned or recommended. Counts and derivations read nothing else of modality and polarity.
  is_asserted INTEGER GENERATED ALWAYS AS (
    CASE WHEN modality IN ('planned', 'recommended') THEN NULL ELSE polarity = 'affirmed' END
  ) VIRTUAL,
  note TEXT,
  revision_added INTEGER NOT NULL DEFAULT 1 REFERENCES revision (id) ON DELETE RESTRICT,
  revision_retired INTEGER REFERENCES revision (id) ON DELETE RESTRICT
    CONSTRAINT "revision_retired: after the revision that added it" CHECK (revision_retired > revision_added),
  UNIQUE (id, kind),
  FOREIGN KEY (kind, predicate_id) REFERENCES predicate (kind, id) ON DELETE RESTRICT
) STRICT;

CREATE INDEX statement_by_subject ON statement (subject_id, kind, predicate_id);
CREATE INDEX statement_by_predicate ON statement (predicate_id, kind);
CREATE INDEX statement_by_revision ON statement (revision_added);

CREATE TRIGGER statement_date BEFORE INSERT ON statement
WHEN new.date IS NOT NULL AND NOT EXISTS (SELECT 1 FROM edtf WHERE text = new.date)
BEGIN
  INSERT INTO edtf (text) VALUES (new.date);
END;

CREATE TRIGGER statement_domain AFTER INSERT ON statement
WHEN NOT EXISTS (
  SELECT 1
  FROM predicate p
  JOIN entity e ON e.id = new.subject_id
  JOIN entity_type_lineage l ON l.type_id = e.type_id AND l.ancestor_id = p.domain_id
  WHERE p.kind = new.kind AND p.id = new.predicate_id
)
AND EXISTS (SELECT 1 FROM predicate WHERE kind = new.kind AND id = new.predicate_id)
AND EXISTS (SELECT 1 FROM entity WHERE id = new.subject_id)
BEGIN
  SELECT RAISE(ABORT, 'subject_id: the predicate does not take a subject of this type');
END;

CREATE VIEW internal_object_type AS
-- The types that the object of each statement can have.
SELECT s.id AS statement_id, l.type_id
FROM statement s
JOIN predicate p ON p.kind = s.kind AND p.id = s.predicate_id
JOIN entity_type_lineage l ON l.ancestor_id = p.range_id;

CREATE TABLE qualifier_role (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  description TEXT NOT NULL
) STRICT;

CREATE TABLE qualifier (
  -- A qualifier of a statement: who says it, with whom, where, on what condition.
  statement_id TEXT NOT NULL REFERENCES statement (id) ON DELETE RESTRICT,
  role_id TEXT NOT NULL REFERENCES qualifier_role (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL DEFAULT 1,
  entity_id TEXT REFERENCES entity (id) ON DELETE RESTRICT,
  text TEXT,
  PRIMARY KEY (statement_id, role_id, position),
  CONSTRAINT "entity_id: a qualifier has either an entity or a text" CHECK ((entity_id IS NULL) <> (text IS NULL))
) STRICT;

CREATE INDEX qualifier_by_entity ON qualifier (entity_id);

CREATE TABLE citation (
  -- The place in a source that supports or contradicts a statement. The range counts Unicode code
  -- points of the document with the source's SHA-256; char_end is excluded. opening has the first
  -- words of the passage, to check the range and to find it by eye.
  statement_id TEXT NOT NULL REFERENCES statement (id) ON DELETE RESTRICT,
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE RESTRICT,
  stance TEXT NOT NULL DEFAULT 'supports'
    CONSTRAINT "stance: supports or contradicts" CHECK (stance IN ('supports', 'contradicts')),
  section TEXT NOT NULL CONSTRAINT "section: not empty" CHECK (section <> ''),
  char_start INTEGER CONSTRAINT "char_start: counts from 0" CHECK (char_start >= 0),
  char_end INTEGER CONSTRAINT "char_end: after char_start" CHECK (char_end > char_start),
  opening TEXT CONSTRAINT "opening: not empty" CHECK (trim(opening) <> ''),
  revision_added INTEGER NOT NULL DEFAULT 1 REFERENCES revision (id) ON DELETE RESTRICT,
  revision_retired INTEGER REFERENCES revision (id) ON DELETE RESTRICT
    CONSTRAINT "revision_retired: after the revision that added it" CHECK (revision_retired > revision_added),
  CONSTRAINT "char_start: start, end and opening words come together"
  CHECK ((char_start IS NULL) = (char_end IS NULL) AND (char_start IS NULL) = (opening IS NULL)),
  UNIQUE (statement_id, source_id, section, char_start)
) STRICT;

CREATE INDEX citation_by_source ON citation (source_id);

CREATE TRIGGER citation_consulted AFTER INSERT ON citation
WHEN new.char_start IS NOT NULL AND EXISTS (SELECT 1 FROM source WHERE id = new.source_id AND sha256 IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'char_start: character ranges need a consulted source with a sha256');
END;

CREATE TABLE ranking (
  -- The rank of a statement, with the reason. Without a row, the rank is normal.
  statement_id TEXT NOT NULL REFERENCES statement (id) ON DELETE RESTRICT,
  rank TEXT NOT NULL
    CONSTRAINT "rank: one of preferred, normal, deprecated" CHECK (rank IN ('preferred', 'normal', 'deprecated')),
  reason TEXT NOT NULL CONSTRAINT "reason: not empty" CHECK (reason <> ''),
  revision_added INTEGER NOT NULL DEFAULT 1 REFERENCES revision (id) ON DELETE RESTRICT,
  revision_retired INTEGER REFERENCES revision (id) ON DELETE RESTRICT
    CONSTRAINT "revision_retired: after the revision that added it" CHECK (revision_retired > revision_added),
  PRIMARY KEY (statement_id, revision_added)
) STRICT;

CREATE UNIQUE INDEX ranking_open ON ranking (statement_id) WHERE revision_retired IS NULL;

CREATE TRIGGER ranking_replaces BEFORE INSERT ON ranking
BEGIN
  -- A new rank replaces the previous one.
  UPDATE ranking
  SET revision_retired = new.revision_added
  WHERE statement_id = new.statement_id AND revision_added < new.revision_added AND revision_retired IS NULL;
END;
