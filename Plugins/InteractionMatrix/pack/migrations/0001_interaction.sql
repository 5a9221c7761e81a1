CREATE TABLE interaction_step (
  -- The steps of measures whose numbers stand for something: the scale of levels, and statuses.
  measure_id TEXT NOT NULL,
  value INTEGER NOT NULL,
  id TEXT NOT NULL,
  code TEXT NOT NULL CONSTRAINT "code: one or two letters, for a cell" CHECK (length(code) BETWEEN 1 AND 2),
  label TEXT NOT NULL,
  description TEXT NOT NULL,
  PRIMARY KEY (measure_id, value),
  UNIQUE (measure_id, id)
) STRICT;

CREATE TABLE interaction_kind (
  -- What two can have to do with one another. Levels and weights are one reading of it: give others in a file.
  id TEXT PRIMARY KEY CONSTRAINT "id: lower-case words joined by hyphens" CHECK (id NOT GLOB '*[^a-z0-9-]*' AND id GLOB '[a-z]*'),
  label TEXT NOT NULL,
  measure_id TEXT NOT NULL GENERATED ALWAYS AS ('level') STORED,
  level INTEGER NOT NULL,  -- on the scale of levels
  weight REAL NOT NULL CONSTRAINT "weight: not below 0" CHECK (weight >= 0),
  -- 1: neither side comes first, and the order of the two says nothing.
  is_mutual INTEGER NOT NULL CONSTRAINT "is_mutual: 0 or 1" CHECK (is_mutual IN (0, 1)),
  lasting TEXT NOT NULL
    -- How long it holds that is dated with a day, month or year. until-ended: from then on, until an end is known. unknown-end: from
    -- then on, but nobody tells until when, so that it is certain on that day alone. event: on that day.
    CONSTRAINT "lasting: until-ended, unknown-end or event" CHECK (lasting IN ('until-ended', 'unknown-end', 'event')),
  -- 1: no deed but an offer, which a refusal or silence ends.
  is_offer INTEGER NOT NULL CONSTRAINT "is_offer: 0 or 1" CHECK (is_offer IN (0, 1)),
  -- 1: a refusal or silence, which says that something is not.
  is_refusal INTEGER NOT NULL CONSTRAINT "is_refusal: 0 or 1" CHECK (is_refusal IN (0, 1)),
  -- 1: counted among the instruments.
  is_instrument INTEGER NOT NULL CONSTRAINT "is_instrument: 0 or 1" CHECK (is_instrument IN (0, 1)),
  description TEXT NOT NULL,
  FOREIGN KEY (measure_id, level) REFERENCES interaction_step (measure_id, value) ON DELETE RESTRICT
) STRICT;

CREATE TABLE interaction_predicate (
  -- Which relations between two bodies are interactions, whoever states them: this plugin, another one, or a user.
  predicate_id TEXT PRIMARY KEY,
  kind_id TEXT NOT NULL REFERENCES interaction_kind (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE interaction_reading (
  -- How a single statement is read, where its predicate and its two sides do not tell.
  statement_id TEXT PRIMARY KEY,  -- of whatever brought it: this plugin, the dataset, or a plugin that the file may lack
  interaction_id TEXT,  -- statements with one id tell of one interaction; NULL: of one of its own
  kind_id TEXT REFERENCES interaction_kind (id) ON DELETE RESTRICT,  -- NULL: that of its predicate
  from_id TEXT,  -- NULL: its subject, or the organization that the subject belongs to
  to_id TEXT,  -- NULL: its object, likewise
  valid_from TEXT CONSTRAINT "valid_from: a day, YYYY-MM-DD" CHECK (valid_from IS date(valid_from, '+0 days')),  -- the first day it can mean, where it bears no date
  is_left_out INTEGER NOT NULL DEFAULT 0 CONSTRAINT "is_left_out: 0 or 1" CHECK (is_left_out IN (0, 1)),  -- 1: it is no interaction
  reason TEXT NOT NULL CONSTRAINT "reason: not empty" CHECK (reason <> '')
) STRICT;

CREATE TABLE interaction_coverage (
  -- Between any two of these the sources were searched: a pair of which nothing stands here has none documented. Of all other pairs
  -- nothing is claimed.
  organization_id TEXT PRIMARY KEY,
  note TEXT NOT NULL CONSTRAINT "note: not empty" CHECK (note <> '')
) STRICT;
