CREATE TABLE interaction_step (
  -- The steps of measures whose numbers have a meaning: the scale of levels, and statuses.
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
  -- The kinds of dealings between two organizations. Levels and weights are one possible reading;
  -- a file can set others.
  id TEXT PRIMARY KEY CONSTRAINT "id: lower-case words joined by hyphens" CHECK (id NOT GLOB '*[^a-z0-9-]*' AND id GLOB '[a-z]*'),
  label TEXT NOT NULL,
  measure_id TEXT NOT NULL GENERATED ALWAYS AS ('level') STORED,
  level INTEGER NOT NULL,  -- on the scale of levels
  weight REAL NOT NULL CONSTRAINT "weight: not below 0" CHECK (weight >= 0),
  -- 1: mutual, so that the order of the two has no meaning.
  is_mutual INTEGER NOT NULL CONSTRAINT "is_mutual: 0 or 1" CHECK (is_mutual IN (0, 1)),
  lasting TEXT NOT NULL
    -- How long an interaction with a single date holds. until-ended: from then on, until an end is
    -- known. unknown-end: from then on until an unknown day, so that only that day is certain.
    -- event: on that day.
    CONSTRAINT "lasting: until-ended, unknown-end or event" CHECK (lasting IN ('until-ended', 'unknown-end', 'event')),
  -- 1: an offer, which ends with a refusal or without an answer.
  is_offer INTEGER NOT NULL CONSTRAINT "is_offer: 0 or 1" CHECK (is_offer IN (0, 1)),
  -- 1: a refusal or an unanswered offer.
  is_refusal INTEGER NOT NULL CONSTRAINT "is_refusal: 0 or 1" CHECK (is_refusal IN (0, 1)),
  -- 1: counts as an instrument.
  is_instrument INTEGER NOT NULL CONSTRAINT "is_instrument: 0 or 1" CHECK (is_instrument IN (0, 1)),
  description TEXT NOT NULL,
  FOREIGN KEY (measure_id, level) REFERENCES interaction_step (measure_id, value) ON DELETE RESTRICT
) STRICT;

CREATE TABLE interaction_predicate (
  -- The relations that are interactions, whether this plugin, another one or a user states them.
  predicate_id TEXT PRIMARY KEY,
  kind_id TEXT NOT NULL REFERENCES interaction_kind (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE interaction_reading (
  -- The reading of single statements for which predicate and sides are not enough.
  statement_id TEXT PRIMARY KEY,  -- of this plugin, the dataset, or a plugin that may be missing
  interaction_id TEXT,  -- groups statements about one interaction; NULL: its own
  kind_id TEXT REFERENCES interaction_kind (id) ON DELETE RESTRICT,  -- NULL: the kind of its predicate
  from_id TEXT,  -- NULL: its subject, or the organization that the subject belongs to
  to_id TEXT,  -- NULL: its object, or the organization that the object belongs to
  valid_from TEXT CONSTRAINT "valid_from: a day, YYYY-MM-DD" CHECK (valid_from IS date(valid_from, '+0 days')),  -- the earliest day of an undated statement
  is_left_out INTEGER NOT NULL DEFAULT 0 CONSTRAINT "is_left_out: 0 or 1" CHECK (is_left_out IN (0, 1)),  -- 1: not an interaction
  reason TEXT NOT NULL CONSTRAINT "reason: not empty" CHECK (reason <> '')
) STRICT;

CREATE TABLE interaction_coverage (
  -- The sources were searched for interactions between any two of these organizations. A pair
  -- without interactions has none documented; nothing is claimed about other pairs.
  organization_id TEXT PRIMARY KEY,
  note TEXT NOT NULL CONSTRAINT "note: not empty" CHECK (note <> '')
) STRICT;
