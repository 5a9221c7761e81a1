CREATE TABLE name (
  -- A name of an entity. The citation says which document uses it. Several entities can have the
  -- same name.
  statement_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL GENERATED ALWAYS AS ('name') STORED,
  text TEXT NOT NULL CONSTRAINT "text: not empty" CHECK (text <> ''),
  language TEXT NOT NULL DEFAULT 'en',  -- BCP 47
  script TEXT NOT NULL DEFAULT 'Latn',  -- ISO 15924
  FOREIGN KEY (statement_id, kind) REFERENCES statement (id, kind) ON DELETE RESTRICT
) STRICT;

CREATE TABLE identifier (
  -- The code of an entity in another scheme (the predicate): COW, Gleditsch-Ward, ISO 3166, M49,
  -- Wikidata.
  statement_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL GENERATED ALWAYS AS ('identifier') STORED,
  value TEXT NOT NULL CONSTRAINT "value: not empty" CHECK (value <> ''),
  FOREIGN KEY (statement_id, kind) REFERENCES statement (id, kind) ON DELETE RESTRICT
) STRICT;

CREATE TABLE relation (
  -- A typed edge from the subject to the object.
  statement_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL GENERATED ALWAYS AS ('relation') STORED,
  object_id TEXT NOT NULL REFERENCES entity (id) ON DELETE RESTRICT,
  FOREIGN KEY (statement_id, kind) REFERENCES statement (id, kind) ON DELETE RESTRICT
) STRICT;

CREATE INDEX relation_by_object ON relation (object_id);

CREATE TRIGGER relation_range AFTER INSERT ON relation
WHEN EXISTS (SELECT 1 FROM internal_object_type WHERE statement_id = new.statement_id)
AND NOT EXISTS (SELECT 1 FROM internal_object_type o JOIN entity e ON e.type_id = o.type_id WHERE o.statement_id = new.statement_id AND e.id = new.object_id)
AND EXISTS (SELECT 1 FROM entity WHERE id = new.object_id)
BEGIN
  SELECT RAISE(ABORT, 'object_id: the predicate does not take an object of this type');
END;

CREATE TABLE attribute (
  -- A value that needs words, in the words of this dataset.
  statement_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL GENERATED ALWAYS AS ('attribute') STORED,
  text TEXT NOT NULL CONSTRAINT "text: not empty" CHECK (text <> ''),
  FOREIGN KEY (statement_id, kind) REFERENCES statement (id, kind) ON DELETE RESTRICT
) STRICT;

CREATE TABLE unit (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  plural TEXT NOT NULL,
  dimension TEXT NOT NULL  -- count, money, mass, time, share
) STRICT;

CREATE TABLE quantity (
  -- A figure as published.
  statement_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL GENERATED ALWAYS AS ('quantity') STORED,
  comparator TEXT NOT NULL DEFAULT '='
    -- '~' about; '..' from value to value_max
    CONSTRAINT "comparator: one of = ~ < <= > >= .." CHECK (comparator IN ('=', '~', '<', '<=', '>', '>=', '..')),
  value ANY NOT NULL CONSTRAINT "value: a number" CHECK (typeof(value) IN ('integer', 'real')),
  value_max ANY
    CONSTRAINT "value_max: a number, above value" CHECK (value_max IS NULL OR (typeof(value_max) IN ('integer', 'real') AND value_max > value))
    CONSTRAINT "value_max: required for a range, otherwise not allowed" CHECK ((value_max IS NOT NULL) = (comparator = '..')),
  unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  FOREIGN KEY (statement_id, kind) REFERENCES statement (id, kind) ON DELETE RESTRICT
) STRICT;

CREATE TABLE participation (
  -- Participation of a state (the subject) in a part of an organization: a force, an organ, a
  -- command, an article.
  statement_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL GENERATED ALWAYS AS ('participation') STORED,
  organization_id TEXT NOT NULL REFERENCES entity (id) ON DELETE RESTRICT,
  part_id TEXT NOT NULL REFERENCES entity (id) ON DELETE RESTRICT,
  FOREIGN KEY (statement_id, kind) REFERENCES statement (id, kind) ON DELETE RESTRICT
) STRICT;

CREATE INDEX participation_by_part ON participation (part_id);

CREATE TABLE decision_method (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  description TEXT NOT NULL
) STRICT;

CREATE TABLE decision_rule (
  -- How a body (the subject) decides on a matter.
  statement_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL GENERATED ALWAYS AS ('decision-rule') STORED,
  matter TEXT NOT NULL CONSTRAINT "matter: not empty" CHECK (matter <> ''),
  method_id TEXT NOT NULL REFERENCES decision_method (id) ON DELETE RESTRICT,
  condition TEXT,  -- a precondition: a request, a mandate
  excluded TEXT,  -- parties without a vote
  FOREIGN KEY (statement_id, kind) REFERENCES statement (id, kind) ON DELETE RESTRICT
) STRICT;
