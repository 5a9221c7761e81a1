-- The schema of Entente 0.1.0 (14) with its vocabularies, without the descriptions of view columns
-- and the taxonomy of functions. It is never edited: tests make files of that version from it.

PRAGMA application_id = 0x456E7465;
PRAGMA user_version = 14;

CREATE TABLE meta (
  -- What this file is: schema_version, title, version and the day of the dataset, sealed.
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE migration (
  -- What made this schema: one row for each file applied, with the SHA-256 of its text.
  owner TEXT NOT NULL,  -- 'entente', or the plugin that brought it
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  PRIMARY KEY (owner, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE revision (
  -- The record clock: every write belongs to one revision, and none is ever taken away.
  id INTEGER PRIMARY KEY CONSTRAINT "id: revisions count from 1" CHECK (id > 0),
  recorded TEXT NOT NULL
    -- a day or a UTC time, 2026-11-22 or 2026-11-22T08:15:00Z
    CONSTRAINT "recorded: a day, or a UTC time in ISO 8601"
    CHECK (
      recorded IS strftime('%Y-%m-%d', recorded, '+0 days')
      OR recorded IS strftime('%Y-%m-%dT%H:%M:%SZ', recorded, '+0 days')
    ),
  note TEXT NOT NULL CONSTRAINT "note: says what the revision did" CHECK (note <> '')
) STRICT;

CREATE TABLE entity_type (
  -- The kinds of things, as a tree: domain and range of a predicate name a branch of it.
  id TEXT PRIMARY KEY CONSTRAINT "id: lower-case words joined by hyphens" CHECK (id NOT GLOB '*[^a-z0-9-]*' AND id GLOB '[a-z]*'),
  broader_id TEXT REFERENCES entity_type (id) ON DELETE RESTRICT,
  label TEXT NOT NULL,
  description TEXT NOT NULL
) STRICT;

CREATE TABLE entity_type_lineage (
  -- Each entity type with itself and every type above it; kept by the trigger, a type being added after the one above it.
  type_id TEXT NOT NULL REFERENCES entity_type (id) ON DELETE CASCADE,
  ancestor_id TEXT NOT NULL REFERENCES entity_type (id) ON DELETE RESTRICT,
  PRIMARY KEY (type_id, ancestor_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE entity (
  -- Anything with an identity. An id is readable and never reused: csto, armenia, cst/art_4. The key stands for it in the
  -- large table of spells, and is a matter of this file alone.
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE
    CONSTRAINT "id: letters, digits, hyphens, and for provisions / and _ as in Akoma Ntoso"
    CHECK (id NOT GLOB '*[^A-Za-z0-9/_-]*' AND id GLOB '[a-z0-9]*'),
  type_id TEXT NOT NULL REFERENCES entity_type (id) ON DELETE RESTRICT,
  label TEXT NOT NULL CONSTRAINT "label: not empty" CHECK (label <> ''),
  description TEXT,  -- a few words that tell it from others of the same name; no fact of its own
  revision_added INTEGER NOT NULL DEFAULT 1 REFERENCES revision (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE function (
  -- The controlled taxonomy of what security organizations do; each function is an entity.
  entity_id TEXT PRIMARY KEY REFERENCES entity (id) ON DELETE RESTRICT,
  broader_id TEXT REFERENCES function (entity_id) ON DELETE RESTRICT,
  definition TEXT NOT NULL
) STRICT;

CREATE TABLE edtf (
  -- Every date in use: the EDTF text (ISO 8601-2) as the source gives it, and the days it can mean.
  -- Admitted are a year, month or day with at most one of ? ~ % after it, a decade 199X, a century 19XX,
  -- and intervals of two of these, where '..' is an open and '' an unknown end. 0000-01-01 and 9999-12-31
  -- stand for "no first day" and "no last day".
  text TEXT PRIMARY KEY
    CONSTRAINT "text: has one form of date, or two with a slash between"
    CHECK (text NOT IN ('', '/', '../..', '../', '/..', '..') AND length(text) - length(replace(text, '/', '')) < 2),
  start_text TEXT NOT NULL GENERATED ALWAYS AS (CASE WHEN instr(text, '/') THEN substr(text, 1, instr(text, '/') - 1) ELSE text END) VIRTUAL,
  end_text TEXT NOT NULL GENERATED ALWAYS AS (CASE WHEN instr(text, '/') THEN substr(text, instr(text, '/') + 1) ELSE text END) VIRTUAL,
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
  -- The first day that the start can be, and the last; the first day that the end can be, and the last.
  earliest TEXT NOT NULL GENERATED ALWAYS AS (
    CASE
      WHEN start_text IN ('', '..') THEN '0000-01-01'
      ELSE replace(substr(start_core, 1, 4), 'X', '0')
        || CASE length(start_core) WHEN 4 THEN '-01-01' WHEN 7 THEN substr(start_core, 5) || '-01' ELSE substr(start_core, 5) END
    END
  ) STORED CONSTRAINT "text: the start is a day of the calendar" CHECK (earliest IS date(earliest, '+0 days')),
  start_latest TEXT NOT NULL GENERATED ALWAYS AS (
    CASE
      WHEN start_text = '..' THEN '0000-01-01'
      WHEN start_text = '' THEN latest
      WHEN length(start_core) = 4 THEN replace(start_core, 'X', '9') || '-12-31'
      WHEN length(start_core) = 7 THEN coalesce(date(start_core || '-01', '+1 month', '-1 day'), '')
      ELSE start_core
    END
  ) STORED,
  end_earliest TEXT NOT NULL GENERATED ALWAYS AS (
    CASE
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
    -- The first day of the start is not after the first day of the end, some digits for the X being right.
    CHECK (earliest <= CASE WHEN end_core GLOB '*X*' THEN replace(end_core, 'X', '9') || '-01-01' ELSE end_earliest END)
) STRICT;

CREATE TABLE source (
  -- One document.
  id TEXT PRIMARY KEY CONSTRAINT "id: lower-case words joined by hyphens" CHECK (id NOT GLOB '*[^a-z0-9-]*' AND id GLOB '[a-z0-9]*'),
  title TEXT NOT NULL CONSTRAINT "title: not empty" CHECK (title <> ''),
  author TEXT,
  publisher TEXT,
  published TEXT REFERENCES edtf (text) ON DELETE RESTRICT,  -- NULL where the document bears no date
  kind TEXT NOT NULL
    CONSTRAINT "kind: one of treaty, official, scholarly, reference, encyclopedia, dataset, news"
    CHECK (kind IN ('treaty', 'official', 'scholarly', 'reference', 'encyclopedia', 'dataset', 'news')),
  language TEXT NOT NULL,  -- BCP 47
  url TEXT,
  access TEXT NOT NULL
    -- consulted: its text was read for this dataset. Of the others only what is said of them is known.
    CONSTRAINT "access: consulted or not-consulted" CHECK (access IN ('consulted', 'not-consulted')),
  sha256 TEXT
    CONSTRAINT "sha256: 64 hexadecimal digits" CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*')
    CONSTRAINT "sha256: only a document that was consulted has one" CHECK (sha256 IS NULL OR access = 'consulted'),
  file TEXT,  -- the name under which the text was read
  reliability TEXT NOT NULL
    CONSTRAINT "reliability: primary, secondary or tertiary" CHECK (reliability IN ('primary', 'secondary', 'tertiary')),
  note TEXT
) STRICT;

CREATE TABLE profile (
  -- A way to ask: 'preferred' follows the ranks; any other follows its sources, in their order, and nothing else.
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  description TEXT NOT NULL
) STRICT;

CREATE TABLE profile_source (
  profile_id TEXT NOT NULL REFERENCES profile (id) ON DELETE CASCADE
    CONSTRAINT "profile_id: preferred follows ranks, it has no sources" CHECK (profile_id <> 'preferred'),
  position INTEGER NOT NULL CONSTRAINT "position: counts from 1" CHECK (position > 0),
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  PRIMARY KEY (profile_id, position),
  UNIQUE (profile_id, source_id)
) STRICT;

CREATE TABLE predicate (
  -- What can be said of an entity. One vocabulary for all kinds of statements: relation types, act kinds, measures ...
  kind TEXT NOT NULL
    CONSTRAINT "kind: one of name, identifier, act, participation, relation, quantity, milestone, attribute, decision-rule"
    CHECK (kind IN ('name', 'identifier', 'act', 'participation', 'relation', 'quantity', 'milestone', 'attribute', 'decision-rule')),
  id TEXT NOT NULL CONSTRAINT "id: lower-case words joined by hyphens" CHECK (id NOT GLOB '*[^a-z0-9-]*' AND id GLOB '[a-z]*'),
  label TEXT NOT NULL,
  inverse_label TEXT,  -- as read from the object
  domain_id TEXT NOT NULL REFERENCES entity_type (id) ON DELETE RESTRICT,  -- what the subject must be
  range_id TEXT REFERENCES entity_type (id) ON DELETE RESTRICT,  -- what the object must be; NULL: it has none
  description TEXT NOT NULL,
  PRIMARY KEY (kind, id),
  CONSTRAINT "range_id: acts, participations and relations have an object, others none"
  CHECK ((range_id IS NOT NULL) = (kind IN ('act', 'participation', 'relation')))
) STRICT;

CREATE TABLE statement (
  -- The spine: one thing that is said of one entity, with its date. What is said stands in the table of its kind.
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CONSTRAINT "id: lower-case words joined by hyphens" CHECK (id NOT GLOB '*[^a-z0-9-]*' AND id GLOB '[a-z0-9]*'),
  kind TEXT NOT NULL,
  subject_id TEXT NOT NULL REFERENCES entity (id) ON DELETE RESTRICT,
  predicate_id TEXT NOT NULL,
  date TEXT REFERENCES edtf (text) ON DELETE RESTRICT,  -- when it happened or held; NULL where nothing says
  modality TEXT NOT NULL DEFAULT 'stated'
    CONSTRAINT "modality: one of stated, planned, recommended, reported, assessed"
    CHECK (modality IN ('stated', 'planned', 'recommended', 'reported', 'assessed')),
  polarity TEXT NOT NULL DEFAULT 'affirmed'
    -- denied: the source says that it is not so. Silence is no denial and makes no statement.
    CONSTRAINT "polarity: affirmed or denied" CHECK (polarity IN ('affirmed', 'denied')),
  note TEXT,
  revision_added INTEGER NOT NULL DEFAULT 1 REFERENCES revision (id) ON DELETE RESTRICT,
  revision_retired INTEGER REFERENCES revision (id) ON DELETE RESTRICT
    CONSTRAINT "revision_retired: after the revision that added it" CHECK (revision_retired > revision_added),
  UNIQUE (id, kind),
  FOREIGN KEY (kind, predicate_id) REFERENCES predicate (kind, id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE qualifier_role (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  description TEXT NOT NULL
) STRICT;

CREATE TABLE qualifier (
  -- What narrows a statement: who says it, with whom, where, on what condition.
  statement_id TEXT NOT NULL REFERENCES statement (id) ON DELETE RESTRICT,
  role_id TEXT NOT NULL REFERENCES qualifier_role (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL DEFAULT 1,
  entity_id TEXT REFERENCES entity (id) ON DELETE RESTRICT,
  text TEXT,
  PRIMARY KEY (statement_id, role_id, position),
  CONSTRAINT "entity_id: a qualifier is either an entity or a text" CHECK ((entity_id IS NULL) <> (text IS NULL))
) STRICT;

CREATE TABLE citation (
  -- Where a source says it. The range counts Unicode code points of the document whose SHA-256 the source bears,
  -- from char_start up to and without char_end; opening holds its first words, to check the range and to find it by eye.
  statement_id TEXT NOT NULL REFERENCES statement (id) ON DELETE RESTRICT,
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE RESTRICT,
  stance TEXT NOT NULL DEFAULT 'supports'
    CONSTRAINT "stance: supports or contradicts" CHECK (stance IN ('supports', 'contradicts')),
  section TEXT NOT NULL CONSTRAINT "section: leads a reader to the place" CHECK (section <> ''),
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

CREATE TABLE ranking (
  -- A statement is of normal rank unless a row here, with its reason, says otherwise.
  statement_id TEXT NOT NULL REFERENCES statement (id) ON DELETE RESTRICT,
  rank TEXT NOT NULL
    CONSTRAINT "rank: one of preferred, normal, deprecated" CHECK (rank IN ('preferred', 'normal', 'deprecated')),
  reason TEXT NOT NULL CONSTRAINT "reason: not empty" CHECK (reason <> ''),
  revision_added INTEGER NOT NULL DEFAULT 1 REFERENCES revision (id) ON DELETE RESTRICT,
  revision_retired INTEGER REFERENCES revision (id) ON DELETE RESTRICT
    CONSTRAINT "revision_retired: after the revision that added it" CHECK (revision_retired > revision_added),
  PRIMARY KEY (statement_id, revision_added)
) STRICT;

CREATE TABLE name (
  -- What an entity is called, and by whom: the citation tells which document uses it. One text may name several entities.
  statement_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL GENERATED ALWAYS AS ('name') STORED,
  text TEXT NOT NULL CONSTRAINT "text: not empty" CHECK (text <> ''),
  language TEXT NOT NULL DEFAULT 'en',  -- BCP 47
  script TEXT NOT NULL DEFAULT 'Latn',  -- ISO 15924
  FOREIGN KEY (statement_id, kind) REFERENCES statement (id, kind) ON DELETE RESTRICT
) STRICT;

CREATE TABLE identifier (
  -- The code of an entity in another scheme (the predicate): COW, Gleditsch-Ward, ISO 3166, M49, Wikidata.
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

CREATE TABLE attribute (
  -- What only words can say, in the words of this dataset.
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
    CONSTRAINT "value_max: a range has one, nothing else has" CHECK ((value_max IS NOT NULL) = (comparator = '..')),
  unit_id TEXT NOT NULL REFERENCES unit (id) ON DELETE RESTRICT,
  FOREIGN KEY (statement_id, kind) REFERENCES statement (id, kind) ON DELETE RESTRICT
) STRICT;

CREATE TABLE participation (
  -- A part in something inside an organization: a force, an organ, a command, an article. The subject is the state.
  statement_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL GENERATED ALWAYS AS ('participation') STORED,
  organization_id TEXT NOT NULL REFERENCES entity (id) ON DELETE RESTRICT,
  part_id TEXT NOT NULL REFERENCES entity (id) ON DELETE RESTRICT,
  FOREIGN KEY (statement_id, kind) REFERENCES statement (id, kind) ON DELETE RESTRICT
) STRICT;

CREATE TABLE decision_method (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  description TEXT NOT NULL
) STRICT;

CREATE TABLE decision_rule (
  -- How the subject, a body, decides on a matter.
  statement_id TEXT PRIMARY KEY,
  kind TEXT NOT NULL GENERATED ALWAYS AS ('decision-rule') STORED,
  matter TEXT NOT NULL CONSTRAINT "matter: not empty" CHECK (matter <> ''),
  method_id TEXT NOT NULL REFERENCES decision_method (id) ON DELETE RESTRICT,
  condition TEXT,  -- what must come first: a request, a mandate
  excluded TEXT,  -- who has no vote
  FOREIGN KEY (statement_id, kind) REFERENCES statement (id, kind) ON DELETE RESTRICT
) STRICT;

CREATE TABLE dispute_type (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  description TEXT NOT NULL,
  exclusive INTEGER NOT NULL CHECK (exclusive IN (0, 1)),  -- 1: at most one side can be right, so a better one wins
  disagreement INTEGER NOT NULL CHECK (disagreement IN (0, 1))  -- 1: the sources disagree on what was so, not only on words or detail
) STRICT;

CREATE TABLE dispute (
  -- Statements that differ, gathered: what about, how it is resolved and why.
  id TEXT PRIMARY KEY CONSTRAINT "id: lower-case words joined by hyphens" CHECK (id NOT GLOB '*[^a-z0-9-]*' AND id GLOB '[a-z0-9]*'),
  type_id TEXT NOT NULL REFERENCES dispute_type (id) ON DELETE RESTRICT,
  title TEXT NOT NULL CONSTRAINT "title: not empty" CHECK (title <> ''),
  resolution TEXT NOT NULL
    -- preferred: one side has the better rank. compatible: both can be true. unresolved: nothing here decides.
    CONSTRAINT "resolution: one of preferred, compatible, unresolved" CHECK (resolution IN ('preferred', 'compatible', 'unresolved')),
  reason TEXT NOT NULL CONSTRAINT "reason: not empty" CHECK (reason <> ''),
  revision_added INTEGER NOT NULL DEFAULT 1 REFERENCES revision (id) ON DELETE RESTRICT,
  revision_retired INTEGER REFERENCES revision (id) ON DELETE RESTRICT
    CONSTRAINT "revision_retired: after the revision that added it" CHECK (revision_retired > revision_added)
) STRICT;

CREATE TABLE dispute_statement (
  dispute_id TEXT NOT NULL REFERENCES dispute (id) ON DELETE RESTRICT,
  statement_id TEXT NOT NULL REFERENCES statement (id) ON DELETE RESTRICT,
  side TEXT NOT NULL CONSTRAINT "side: a short label of what this side says" CHECK (side <> ''),
  PRIMARY KEY (dispute_id, statement_id)
) STRICT;

CREATE TABLE rule (
  -- A named reading of acts: from which of them on does a membership count?
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

CREATE TABLE report (
  -- A list of spells taken as a whole from one source. Each of its spells rests on this row, so that data in bulk keep where they
  -- come from without a statement for each of them.
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CONSTRAINT "id: lower-case words joined by hyphens" CHECK (id NOT GLOB '*[^a-z0-9-]*' AND id GLOB '[a-z0-9]*'),
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE RESTRICT,
  section TEXT NOT NULL CONSTRAINT "section: leads a reader to the place" CHECK (section <> ''),
  sha256 TEXT CONSTRAINT "sha256: 64 hexadecimal digits" CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),  -- of the file that was imported
  through TEXT  -- the last day of which it speaks: of what is open then, nothing is certain after it
    CONSTRAINT "through: a day, YYYY-MM-DD" CHECK (through IS date(through, '+0 days')),
  rank TEXT NOT NULL DEFAULT 'normal'
    CONSTRAINT "rank: one of preferred, normal, deprecated" CHECK (rank IN ('preferred', 'normal', 'deprecated')),
  reason TEXT CONSTRAINT "reason: a rank other than normal has one" CHECK (reason <> '' OR reason IS NULL AND rank = 'normal'),
  revision_added INTEGER NOT NULL DEFAULT 1 REFERENCES revision (id) ON DELETE RESTRICT,
  revision_retired INTEGER REFERENCES revision (id) ON DELETE RESTRICT
    CONSTRAINT "revision_retired: after the revision that added it" CHECK (revision_retired > revision_added)
) STRICT;

CREATE TABLE spell (
  -- Who had which status in which body, from and until when: derived from acts, or listed by a report; never typed here. The view
  -- membership says the same with ids and ISO days. Days are Julian day numbers, of which date() makes ISO text; 1721060 and
  -- 5373484 (0000-01-01 and 9999-12-31) stand for no first and no last day.
  -- Possible on a day d: start_earliest <= d AND d < end_latest. Certain: start_latest <= d AND d < end_earliest.
  organization_key INTEGER NOT NULL REFERENCES entity (key),
  start_earliest INTEGER NOT NULL,
  member_key INTEGER NOT NULL REFERENCES entity (key),
  -- 1 to 15: derived from acts under the rule of that key. 16 and above: listed by the report of that key, and so under every
  -- rule. Below 0: listed by the report -origin_key, which does not speak for the pair: it was retired, or something stronger does.
  origin_key INTEGER NOT NULL CHECK (origin_key >= 1 OR origin_key <= -16),
  status_key INTEGER NOT NULL REFERENCES status (key),
  start_statement_key INTEGER NOT NULL DEFAULT 0,  -- the act that begins it; 0: a report lists it
  start_latest INTEGER NOT NULL,
  end_earliest INTEGER NOT NULL,
  end_latest INTEGER NOT NULL,
  form INTEGER NOT NULL DEFAULT 0,
    -- What days do not tell of the dates of a report. Bits 0 and 1: the start is uncertain (1), approximate (2) or both (3); bits
    -- 2 and 3: the end likewise; 16: the start is unknown; 32: the end is open; 64: the end is unknown.
  end_statement_key INTEGER,  -- the act that ends it; NULL while none has
  PRIMARY KEY (organization_key, start_earliest, member_key, origin_key, status_key, start_statement_key),
  CONSTRAINT "end_date: not before start_date" CHECK (start_earliest < end_latest OR origin_key BETWEEN 1 AND 15),
  CHECK (start_earliest BETWEEN 1721060 AND start_latest AND end_earliest <= end_latest AND end_latest <= 5373484)
) STRICT, WITHOUT ROWID;

CREATE TABLE coverage (
  -- What is claimed to be complete: for this body and these statuses, over this period, whoever is not listed was not one.
  -- Outside it an empty cell means nothing.
  id TEXT PRIMARY KEY,
  organization_id TEXT NOT NULL REFERENCES entity (id) ON DELETE RESTRICT,
  source_id TEXT REFERENCES source (id) ON DELETE RESTRICT,  -- NULL: the dataset itself claims it
  status_id TEXT NOT NULL REFERENCES status (id) ON DELETE RESTRICT,
  date TEXT NOT NULL REFERENCES edtf (text) ON DELETE RESTRICT,  -- the period
  note TEXT NOT NULL,
  revision_added INTEGER NOT NULL DEFAULT 1 REFERENCES revision (id) ON DELETE RESTRICT,
  revision_retired INTEGER REFERENCES revision (id) ON DELETE RESTRICT
    CONSTRAINT "revision_retired: after the revision that added it" CHECK (revision_retired > revision_added),
  UNIQUE (organization_id, source_id, status_id, date)
) STRICT;

CREATE TABLE view_column (
  -- What each column of each public view means. Tools show it; a test holds it equal to the views.
  view_name TEXT NOT NULL,
  position INTEGER NOT NULL CHECK (position > 0),
  column_name TEXT NOT NULL,
  description TEXT NOT NULL,
  unit TEXT,  -- or format: day, EDTF, count
  PRIMARY KEY (view_name, position),
  UNIQUE (view_name, column_name)
) STRICT;

CREATE TABLE plugin (
  -- What brought subjects of its own into this file. All tables and views of a plugin begin with its subject.
  id TEXT PRIMARY KEY CONSTRAINT "id: lower-case words joined by hyphens" CHECK (id NOT GLOB '*[^a-z0-9-]*' AND id GLOB '[a-z]*'),
  subject TEXT NOT NULL UNIQUE
    CONSTRAINT "subject: lower-case words joined by underscores" CHECK (subject NOT GLOB '*[^a-z0-9_]*' AND subject GLOB '[a-z]*'),
  version TEXT NOT NULL CONSTRAINT "version: three numbers" CHECK (version GLOB '[0-9]*.[0-9]*.[0-9]*'),
  title TEXT NOT NULL CONSTRAINT "title: not empty" CHECK (title <> ''),
  description TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),  -- of all its files
  revision_added INTEGER NOT NULL REFERENCES revision (id) ON DELETE RESTRICT
) STRICT;

CREATE TABLE plugin_requirement (
  -- What a plugin needs: another one, from a version on.
  plugin_id TEXT NOT NULL REFERENCES plugin (id) ON DELETE CASCADE,
  required_id TEXT NOT NULL REFERENCES plugin (id) ON DELETE RESTRICT,
  version TEXT NOT NULL,
  PRIMARY KEY (plugin_id, required_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE plugin_row (
  -- What a plugin brought into tables: the primary key of each row, its columns joined by a tab. It goes with the plugin.
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  plugin_id TEXT NOT NULL REFERENCES plugin (id) ON DELETE CASCADE,
  PRIMARY KEY (table_name, row_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE plugin_offer (
  -- What a plugin offers to others through the core: dimensions, by which organizations are compared, and measures between two
  -- entities. Each is a view of the plugin; the views dimension_value and measure_value gather them.
  registry TEXT NOT NULL CHECK (registry IN ('dimension', 'measure')),
  id TEXT NOT NULL CHECK (id NOT GLOB '*[^a-z0-9-]*' AND id GLOB '[a-z]*'),
  plugin_id TEXT NOT NULL REFERENCES plugin (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,  -- in the order of the plugin's files
  title TEXT NOT NULL,
  unit TEXT,
  description TEXT NOT NULL,
  view_name TEXT NOT NULL, combine TEXT
  CONSTRAINT "combine: max, sum or min" CHECK (combine IN ('max', 'sum', 'min')),
  PRIMARY KEY (registry, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE plugin_query (
  -- Named queries that plugins bring as commands: one SELECT each, whose parameters are given by name.
  id TEXT PRIMARY KEY,
  plugin_id TEXT NOT NULL REFERENCES plugin (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  sql TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE name_search USING fts5 (
  -- Every name and label as words, without case or accents.
  text, entity_id UNINDEXED, statement_id UNINDEXED,
  tokenize = "unicode61 remove_diacritics 2"
);

CREATE VIRTUAL TABLE name_trigram USING fts5 (
  -- The same as runs of three letters, for parts of words and slips of the pen.
  text, entity_id UNINDEXED, statement_id UNINDEXED,
  tokenize = "trigram"
);

CREATE INDEX entity_by_type ON entity (type_id);

CREATE INDEX profile_source_by_source ON profile_source (source_id);

CREATE INDEX statement_by_subject ON statement (subject_id, kind, predicate_id);

CREATE INDEX statement_by_predicate ON statement (predicate_id, kind);

CREATE INDEX statement_by_revision ON statement (revision_added);

CREATE INDEX qualifier_by_entity ON qualifier (entity_id);

CREATE INDEX citation_by_source ON citation (source_id);

CREATE UNIQUE INDEX ranking_open ON ranking (statement_id) WHERE revision_retired IS NULL;

CREATE INDEX relation_by_object ON relation (object_id);

CREATE INDEX participation_by_part ON participation (part_id);

CREATE INDEX dispute_statement_by_statement ON dispute_statement (statement_id);

CREATE INDEX act_by_organization ON act (organization_id);

CREATE INDEX spell_by_member ON spell (
  member_key, start_earliest, end_latest, organization_key, origin_key, status_key, start_latest, end_earliest
);

INSERT INTO meta (key, value) VALUES
  ('dataset_date', '2026-11-30'),
  ('dataset_title', ''),
  ('dataset_version', ''),
  ('schema_mark', '7ff29c54a7cfe540'),
  ('schema_version', '14'),
  ('sealed', 'yes');

INSERT INTO revision (id, recorded, note) VALUES
  (1, '1970-01-01', 'An empty base.');

INSERT INTO entity_type (id, broader_id, label, description) VALUES
  ('thing', NULL, 'Thing', 'Anything with an identity.'),
  ('agent', 'thing', 'Agent', 'Whoever or whatever can act.'),
  ('state', 'agent', 'State', 'A state in the sense of international law.'),
  ('state-group', 'agent', 'Group of states', 'States spoken of together; not an organization.'),
  ('body', 'agent', 'Body', 'An organization or one of its organs.'),
  ('organization', 'body', 'Organization', 'An international organization.'),
  ('organ', 'body', 'Organ', 'A permanent or temporary body of an organization.'),
  ('institution', 'agent', 'Institution', 'A national or private body: a ministry, a newspaper, a think tank, a movement.'),
  ('office', 'agent', 'Office', 'A post that persons hold one after another.'),
  ('person', 'agent', 'Person', 'A human being.'),
  ('armed-body', 'agent', 'Armed body', 'A force or a unit.'),
  ('force', 'armed-body', 'Force', 'A collective or national force, grouping or system.'),
  ('unit', 'armed-body', 'Unit', 'A division, brigade or battalion.'),
  ('document', 'thing', 'Document', 'A text with an identity of its own.'),
  ('instrument', 'document', 'Instrument', 'A treaty, agreement, protocol, decision, resolution or law.'),
  ('provision', 'document', 'Provision', 'An article or chapter of an instrument, named as in Akoma Ntoso.'),
  ('doctrine', 'document', 'Doctrine', 'A strategy, concept or doctrine.'),
  ('publication', 'document', 'Publication', 'A report, article, page or interview.'),
  ('event', 'thing', 'Event', 'Something that happens at a time.'),
  ('operation', 'event', 'Operation', 'An operation, a series or one edition of it.'),
  ('exercise', 'event', 'Exercise', 'A military or other exercise, a series or one edition of it.'),
  ('summit', 'event', 'Summit', 'A meeting at the highest level.'),
  ('incident', 'event', 'Incident', 'A crisis, attack, change or process that bodies react to.'),
  ('place', 'thing', 'Place', 'A city, region, border or route.'),
  ('base', 'place', 'Base', 'A military installation.'),
  ('equipment', 'thing', 'Equipment', 'A weapon or other means.'),
  ('function', 'thing', 'Function', 'What security organizations do: an entry of the taxonomy.'),
  ('proposal', 'thing', 'Proposal', 'Something that is proposed and does not exist yet.');

INSERT INTO entity_type_lineage (type_id, ancestor_id) VALUES
  ('agent', 'agent'),
  ('agent', 'thing'),
  ('armed-body', 'agent'),
  ('armed-body', 'armed-body'),
  ('armed-body', 'thing'),
  ('base', 'base'),
  ('base', 'place'),
  ('base', 'thing'),
  ('body', 'agent'),
  ('body', 'body'),
  ('body', 'thing'),
  ('doctrine', 'doctrine'),
  ('doctrine', 'document'),
  ('doctrine', 'thing'),
  ('document', 'document'),
  ('document', 'thing'),
  ('equipment', 'equipment'),
  ('equipment', 'thing'),
  ('event', 'event'),
  ('event', 'thing'),
  ('exercise', 'event'),
  ('exercise', 'exercise'),
  ('exercise', 'thing'),
  ('force', 'agent'),
  ('force', 'armed-body'),
  ('force', 'force'),
  ('force', 'thing'),
  ('function', 'function'),
  ('function', 'thing'),
  ('incident', 'event'),
  ('incident', 'incident'),
  ('incident', 'thing'),
  ('institution', 'agent'),
  ('institution', 'institution'),
  ('institution', 'thing'),
  ('instrument', 'document'),
  ('instrument', 'instrument'),
  ('instrument', 'thing'),
  ('office', 'agent'),
  ('office', 'office'),
  ('office', 'thing'),
  ('operation', 'event'),
  ('operation', 'operation'),
  ('operation', 'thing'),
  ('organ', 'agent'),
  ('organ', 'body'),
  ('organ', 'organ'),
  ('organ', 'thing'),
  ('organization', 'agent'),
  ('organization', 'body'),
  ('organization', 'organization'),
  ('organization', 'thing'),
  ('person', 'agent'),
  ('person', 'person'),
  ('person', 'thing'),
  ('place', 'place'),
  ('place', 'thing'),
  ('proposal', 'proposal'),
  ('proposal', 'thing'),
  ('provision', 'document'),
  ('provision', 'provision'),
  ('provision', 'thing'),
  ('publication', 'document'),
  ('publication', 'publication'),
  ('publication', 'thing'),
  ('state', 'agent'),
  ('state', 'state'),
  ('state', 'thing'),
  ('state-group', 'agent'),
  ('state-group', 'state-group'),
  ('state-group', 'thing'),
  ('summit', 'event'),
  ('summit', 'summit'),
  ('summit', 'thing'),
  ('thing', 'thing'),
  ('unit', 'agent'),
  ('unit', 'armed-body'),
  ('unit', 'thing'),
  ('unit', 'unit');

INSERT INTO unit (id, label, plural, dimension) VALUES
  ('person', 'person', 'persons', 'count'),
  ('state', 'state', 'states', 'count'),
  ('country', 'country', 'countries', 'count'),
  ('organization', 'organization', 'organizations', 'count'),
  ('body', 'body', 'bodies', 'count'),
  ('group', 'group', 'groups', 'count'),
  ('area', 'area', 'areas', 'count'),
  ('division', 'division', 'divisions', 'count'),
  ('brigade', 'brigade', 'brigades', 'count'),
  ('battalion', 'battalion', 'battalions', 'count'),
  ('platoon', 'platoon', 'platoons', 'count'),
  ('unit', 'unit', 'units', 'count'),
  ('aircraft', 'aircraft', 'aircraft', 'count'),
  ('warhead', 'warhead', 'warheads', 'count'),
  ('missile', 'missile', 'missiles', 'count'),
  ('mission', 'mission', 'missions', 'count'),
  ('task', 'task', 'tasks', 'count'),
  ('aspect', 'aspect', 'aspects', 'count'),
  ('problem', 'problem', 'problems', 'count'),
  ('step', 'step', 'steps', 'count'),
  ('argument', 'argument', 'arguments', 'count'),
  ('platform', 'platform', 'platforms', 'count'),
  ('reference', 'reference', 'references', 'count'),
  ('vote', 'vote', 'votes', 'count'),
  ('year', 'year', 'years', 'time'),
  ('percent', 'percent', 'percent', 'share'),
  ('kilogram', 'kilogram', 'kilograms', 'mass'),
  ('tonne', 'tonne', 'tonnes', 'mass'),
  ('rouble', 'rouble', 'roubles', 'money'),
  ('us-dollar', 'US dollar', 'US dollars', 'money');

INSERT INTO qualifier_role (id, label, description) VALUES
  ('said-by', 'said by', 'Who says it inside the source.'),
  ('place', 'place', 'Where.'),
  ('counterpart', 'counterpart', 'The other side.'),
  ('within', 'within', 'The framework or organ through which.'),
  ('on-behalf-of', 'on behalf of', 'For whom.'),
  ('concerning', 'concerning', 'The subject matter.'),
  ('by', 'by', 'Who does it.'),
  ('reason', 'reason', 'Why.'),
  ('item', 'item', 'Its number in a list of the source.'),
  ('condition', 'condition', 'What must come first.'),
  ('purpose', 'purpose', 'What for.'),
  ('as', 'as', 'In which role.'),
  ('instrument', 'instrument', 'The document it rests on.'),
  ('territory', 'territory', 'On whose territory.'),
  ('period', 'period', 'When or how long in words that are no date.');

INSERT INTO decision_method (id, label, description) VALUES
  ('consensus', 'by consensus', 'No member objects.'),
  ('consensus-minus-concerned', 'by consensus without the member concerned', 'The member that the decision is about has no vote.'),
  ('limited-consensus', 'by those who take part', 'A limited number of members decide, others abstain without strong objection.'),
  ('ballot', 'by ballot', 'A vote that need not be unanimous.'),
  ('decision-of-body', 'by decision of the body', 'The source names who decides and not how.'),
  ('on-request', 'on request', 'A request sets it off; the source does not say how it is decided.'),
  ('none', 'not possible', 'The source says that it may not be decided or done.'),
  ('consultation', 'after consultation', 'The others are consulted first; the source names no veto.');

INSERT INTO dispute_type (id, label, description, exclusive, disagreement) VALUES
  ('contradiction', 'Contradiction', 'The statements cannot all be true.', 1, 1),
  ('precision', 'Precision', 'One statement says the same less precisely.', 1, 0),
  ('error', 'Error', 'One statement is wrong, by evidence that is named.', 1, 1),
  ('stage', 'Stage', 'They tell of different stages of one thing: decided, signed, in force.', 0, 0),
  ('time', 'Time', 'They tell of different times, and each was true in its own.', 0, 1),
  ('name', 'Name', 'One thing goes by several names.', 0, 0),
  ('collision', 'Collision', 'One name stands for several things.', 0, 0),
  ('wording', 'Wording', 'A text or rank is given in differing words.', 0, 0);

INSERT INTO status (key, id, label, membership, description) VALUES
  (1, 'member', 'member', 1, 'Member of an organization.'),
  (2, 'party', 'party', 1, 'Party to a treaty; not by that a member of an organization.'),
  (3, 'suspended', 'suspended', 0, 'A member whose membership is suspended: not counted while it is.'),
  (4, 'frozen', 'participation frozen', 1, 'A member that says it has frozen its participation; whether that changes its status may be disputed.'),
  (5, 'signatory', 'signatory', 0, 'Has signed; not yet bound.'),
  (6, 'associate', 'associate member', 0, 'Associate member.'),
  (7, 'observer', 'observer', 0, 'Observer.'),
  (8, 'partner', 'partner', 0, 'Partner or dialogue partner.');

INSERT INTO rule (key, id, label, description) VALUES
  (1, 'effective', 'Effective', 'Counts from what made the membership effective: entry into force for the member where a source gives it, else founding, accession or admission. Until then a signatory is shown as such. The default.'),
  (2, 'signature', 'Signature', 'Counts from the signature, accession or founding, whether or not the instrument was in force.'),
  (3, 'in-force', 'In force', 'Counts only from entry into force for the member, or from an admission that takes effect at once.');

INSERT INTO predicate (kind, id, label, inverse_label, domain_id, range_id, description) VALUES
  ('name', 'name', 'is named', NULL, 'thing', NULL, 'A name in full.'),
  ('name', 'abbreviation', 'is abbreviated', NULL, 'thing', NULL, 'An abbreviation.'),
  ('name', 'variant', 'is also written', NULL, 'thing', NULL, 'Another wording of a name.'),
  ('name', 'transliteration', 'is transliterated', NULL, 'thing', NULL, 'A name of another script in Latin letters.'),
  ('name', 'misspelling', 'is misspelt', NULL, 'thing', NULL, 'A slip of the document; kept so that it can be found.'),
  ('name', 'short', 'is called in short', NULL, 'thing', NULL, 'A short form of a name.'),
  ('identifier', 'cow', 'COW country code', NULL, 'state', NULL, 'Correlates of War country code.'),
  ('identifier', 'cow-abb', 'COW abbreviation', NULL, 'state', NULL, 'Correlates of War three-letter abbreviation.'),
  ('identifier', 'gw', 'Gleditsch-Ward code', NULL, 'state', NULL, 'Gleditsch and Ward country code.'),
  ('identifier', 'iso3166-1-alpha2', 'ISO 3166-1 alpha-2', NULL, 'state', NULL, 'Two-letter country code.'),
  ('identifier', 'iso3166-1-alpha3', 'ISO 3166-1 alpha-3', NULL, 'state', NULL, 'Three-letter country code.'),
  ('identifier', 'm49', 'UN M49', NULL, 'state', NULL, 'Numeric code of the United Nations.'),
  ('identifier', 'wikidata', 'Wikidata', NULL, 'thing', NULL, 'Wikidata item.'),
  ('identifier', 'cow-igo', 'COW IGO', NULL, 'thing', NULL, 'Name of the organization in the Correlates of War IGO data.'),
  ('identifier', 'untts', 'UNTS', NULL, 'instrument', NULL, 'Registration number in the United Nations Treaty Series.'),
  ('identifier', 'atop', 'ATOP', NULL, 'thing', NULL, 'Alliance Treaty Obligations and Provisions number.'),
  ('act', 'signed', 'signed', NULL, 'agent', 'thing', 'Signed the founding instrument or treaty.'),
  ('act', 'ratified', 'ratified', NULL, 'agent', 'thing', 'Ratified; no effect of its own on the status.'),
  ('act', 'acceded', 'acceded to', NULL, 'agent', 'thing', 'Acceded.'),
  ('act', 'entered-into-force', 'is bound by', NULL, 'agent', 'thing', 'The instrument entered into force for the member.'),
  ('act', 'founded', 'founded', NULL, 'agent', 'body', 'Named as a founding member.'),
  ('act', 'joined', 'joined', NULL, 'agent', 'thing', 'Was admitted or joined.'),
  ('act', 'rejoined', 'rejoined', NULL, 'agent', 'thing', 'Came back after it had left.'),
  ('act', 'steps-to-rejoin', 'took steps to rejoin', NULL, 'agent', 'thing', 'Began to come back; no effect on the status.'),
  ('act', 'extended', 'extended', NULL, 'agent', 'instrument', 'Agreed to extend the instrument; no effect on the status.'),
  ('act', 'did-not-extend', 'did not extend', NULL, 'agent', 'thing', 'Let its membership end.'),
  ('act', 'withdrew', 'withdrew from', NULL, 'agent', 'thing', 'Left.'),
  ('act', 'ceased', 'ceased with', NULL, 'agent', 'thing', 'The membership ended because the body or the member ended.'),
  ('act', 'gave-notice', 'gave notice to', NULL, 'agent', 'thing', 'Announced that it leaves; no effect before it does.'),
  ('act', 'suspended', 'is suspended in', NULL, 'agent', 'body', 'Its membership is suspended.'),
  ('act', 'resumed', 'resumed in', NULL, 'agent', 'body', 'A suspended membership is active again.'),
  ('act', 'requested-suspension', 'asked for suspension in', NULL, 'agent', 'body', 'Asked to suspend its membership; no effect before it is decided.'),
  ('act', 'froze-participation', 'froze its participation in', NULL, 'agent', 'body', 'Said that it takes no part any more.'),
  ('act', 'rejected', 'rejected', NULL, 'agent', 'thing', 'Declined to join; no effect on the status.'),
  ('act', 'associate-admitted', 'became an associate of', NULL, 'agent', 'body', 'Admitted as an associate member.'),
  ('act', 'observer-admitted', 'became an observer at', NULL, 'agent', 'body', 'Admitted as an observer.'),
  ('act', 'partner-admitted', 'became a partner of', NULL, 'agent', 'body', 'Admitted as a partner or dialogue partner.'),
  ('act', 'listed-member', 'is listed as a member of', NULL, 'agent', 'thing', 'A source lists it as a member or party, without saying since when.'),
  ('act', 'listed-not-member', 'is said not to be a member of', NULL, 'agent', 'thing', 'A source says that it is no member or party; no effect, but it disputes.'),
  ('act', 'listed-observer', 'is listed as an observer at', NULL, 'agent', 'body', 'A source lists it as an observer.'),
  ('participation', 'participates', 'takes part in', NULL, 'agent', 'thing', 'Takes part in a force, organ or arrangement.'),
  ('participation', 'ad-hoc', 'takes part ad hoc in', NULL, 'agent', 'thing', 'Takes part only case by case.'),
  ('participation', 'contributes', 'contributes to', NULL, 'agent', 'thing', 'Provides contingents or means.'),
  ('participation', 'hosts', 'hosts', NULL, 'agent', 'thing', 'Gives its territory to it.'),
  ('decision-rule', 'decides-by', 'decides', NULL, 'thing', NULL, 'How a body decides on a matter.'),
  ('relation', 'organ-of', 'is an organ of', 'has the organ', 'organ', 'thing', 'The subject is an organ of the object.'),
  ('relation', 'part-of', 'is part of', 'has the part', 'thing', 'thing', 'The subject is part of the object.'),
  ('relation', 'subordinate-to', 'is subordinate to', 'is above', 'agent', 'agent', 'The subject is subordinate to the object.'),
  ('relation', 'accountable-to', 'is accountable to', 'is answered to by', 'agent', 'agent', 'The subject is accountable to the object.'),
  ('relation', 'composed-of', 'is composed of', 'belongs to', 'thing', 'thing', 'The subject is composed of the object.'),
  ('relation', 'headed-by', 'is headed by', 'heads', 'thing', 'agent', 'The subject is headed by the object.'),
  ('relation', 'chaired-by', 'is chaired by', 'chairs', 'agent', 'agent', 'The subject is chaired by the object.'),
  ('relation', 'holds-office', 'holds the office of', 'is held by', 'person', 'office', 'The subject holds the office of the object.'),
  ('relation', 'appoints', 'appoints', 'is appointed by', 'agent', 'agent', 'The subject appoints the object.'),
  ('relation', 'nominates', 'recommends for appointment', 'is recommended by', 'agent', 'office', 'The subject recommends for appointment the object.'),
  ('relation', 'seat-in', 'has its seat in', 'is the seat of', 'agent', 'place', 'The subject has its seat in the object.'),
  ('relation', 'based-at', 'is based at', 'is the base of', 'armed-body', 'thing', 'The subject is based at the object.'),
  ('relation', 'located-in', 'lies in', 'contains', 'thing', 'thing', 'The subject lies in the object.'),
  ('relation', 'stationed-in', 'is stationed in', 'hosts', 'armed-body', 'thing', 'The subject is stationed in the object.'),
  ('relation', 'operates-in', 'operates in', 'is an area of operation of', 'thing', 'thing', 'The subject operates in the object.'),
  ('relation', 'has-area', 'has the area', 'is an area of', 'thing', 'place', 'The subject has the area the object.'),
  ('relation', 'contributed-by', 'is contributed by', 'contributes', 'thing', 'agent', 'The subject is contributed by the object.'),
  ('relation', 'created-by', 'was created by', 'created', 'thing', 'thing', 'The subject was created by the object.'),
  ('relation', 'approved-by', 'was approved by', 'approved', 'thing', 'agent', 'The subject was approved by the object.'),
  ('relation', 'adopted-by', 'was adopted by', 'adopted', 'document', 'agent', 'The subject was adopted by the object.'),
  ('relation', 'signed-by', 'was signed by', 'signed', 'thing', 'agent', 'The subject was signed by the object.'),
  ('relation', 'concluded-by', 'was concluded by', 'concluded', 'thing', 'agent', 'The subject was concluded by the object.'),
  ('relation', 'published-by', 'was published by', 'published', 'document', 'agent', 'The subject was published by the object.'),
  ('relation', 'published-in', 'was published in', 'carried', 'document', 'agent', 'The subject was published in the object.'),
  ('relation', 'authored-by', 'was written or prepared by', 'wrote or prepared', 'thing', 'thing', 'The subject was written or prepared by the object.'),
  ('relation', 'managed-by', 'is managed by', 'manages', 'thing', 'agent', 'The subject is managed by the object.'),
  ('relation', 'supported-by', 'is supported by', 'supports', 'agent', 'agent', 'The subject is supported by the object.'),
  ('relation', 'dominated-by', 'is dominated by', 'dominates', 'agent', 'agent', 'The subject is dominated by the object.'),
  ('relation', 'initiated-by', 'was initiated by', 'initiated', 'thing', 'thing', 'The subject was initiated by the object.'),
  ('relation', 'succeeds', 'succeeds', 'is succeeded by', 'thing', 'thing', 'The subject succeeds the object.'),
  ('relation', 'replaces', 'replaces', 'is replaced by', 'thing', 'thing', 'The subject replaces the object.'),
  ('relation', 'amends', 'amends', 'is amended by', 'document', 'document', 'The subject amends the object.'),
  ('relation', 'based-on', 'is based on', 'is the basis of', 'thing', 'thing', 'The subject is based on the object.'),
  ('relation', 'implements', 'implements', 'is implemented by', 'thing', 'thing', 'The subject implements the object.'),
  ('relation', 'cites', 'cites', 'is cited by', 'thing', 'thing', 'The subject cites the object.'),
  ('relation', 'provides-for', 'provides for', 'is provided for by', 'thing', 'thing', 'The subject provides for the object.'),
  ('relation', 'founding-instrument-of', 'is the founding instrument of', 'was founded by', 'document', 'agent', 'The subject is the founding instrument of the object.'),
  ('relation', 'concerns', 'concerns', 'is the subject of', 'thing', 'thing', 'The subject concerns the object.'),
  ('relation', 'quotes', 'quotes', 'is quoted by', 'thing', 'thing', 'The subject quotes the object.'),
  ('relation', 'has-function', 'has the function', 'is a function of', 'thing', 'function', 'The subject has the function the object.'),
  ('relation', 'organizes', 'organizes', 'is organized by', 'agent', 'event', 'The subject organizes the object.'),
  ('relation', 'takes-part-in', 'takes part in', 'has the participant', 'thing', 'thing', 'The subject takes part in the object.'),
  ('relation', 'observes', 'observes', 'is observed by', 'agent', 'event', 'The subject observes the object.'),
  ('relation', 'edition-of', 'is an edition of', 'has the edition', 'thing', 'thing', 'The subject is an edition of the object.'),
  ('relation', 'held-in', 'was held in', 'saw', 'event', 'thing', 'The subject was held in the object.'),
  ('relation', 'discusses', 'discusses', 'is discussed by', 'thing', 'thing', 'The subject discusses the object.'),
  ('relation', 'decides-on', 'decides on', 'is decided on by', 'thing', 'thing', 'The subject decides on the object.'),
  ('relation', 'follows', 'follows', 'is followed by', 'thing', 'thing', 'The subject follows the object.'),
  ('relation', 'affects', 'affects', 'is affected by', 'thing', 'thing', 'The subject affects the object.'),
  ('relation', 'caused-by', 'is caused by', 'causes', 'thing', 'thing', 'The subject is caused by the object.'),
  ('relation', 'observer-at', 'is an observer at', 'has the observer', 'agent', 'body', 'The subject is an observer at the object.'),
  ('relation', 'agreement-with', 'has an agreement, memorandum or protocol with', 'has an agreement, memorandum or protocol with', 'agent', 'agent', 'The subject has an agreement, memorandum or protocol with the object.'),
  ('relation', 'exchanges-information-with', 'exchanges information with', 'exchanges information with', 'agent', 'agent', 'The subject exchanges information with the object.'),
  ('relation', 'exchanges-opinions-with', 'exchanges opinions with', 'exchanges opinions with', 'agent', 'agent', 'The subject exchanges opinions with the object.'),
  ('relation', 'cooperates-with', 'cooperates with', 'cooperates with', 'agent', 'agent', 'The subject cooperates with the object.'),
  ('relation', 'works-with', 'works with', 'works with', 'thing', 'thing', 'The subject works with the object.'),
  ('relation', 'seeks-cooperation-with', 'seeks cooperation with', 'is sought by', 'agent', 'thing', 'The subject seeks cooperation with the object.'),
  ('relation', 'proposes-to', 'is proposed to, or proposes to', 'receives the proposal', 'thing', 'agent', 'The subject is proposed to, or proposes to the object.'),
  ('relation', 'proposes-member', 'proposes as a member', 'is proposed as a member of', 'proposal', 'organization', 'The subject proposes as a member the object.'),
  ('relation', 'refuses-cooperation-with', 'refuses institutional cooperation with', 'is refused by', 'organization', 'organization', 'The subject refuses institutional cooperation with the object.'),
  ('relation', 'no-answer-to', 'gave no answer to', 'was not answered by', 'organization', 'thing', 'The subject gave no answer to the object.'),
  ('relation', 'recognizes-as-regional-organization', 'recognizes as a regional organization', 'is recognized as a regional organization by', 'agent', 'agent', 'The subject recognizes as a regional organization the object.'),
  ('relation', 'overlaps-with', 'overlaps with', 'overlaps with', 'body', 'body', 'The subject overlaps with the object.'),
  ('relation', 'parallels-with', 'has activities parallel to', 'has activities parallel to', 'thing', 'thing', 'The subject has activities parallel to the object.'),
  ('relation', 'competes-with', 'competes with', 'competes with', 'organization', 'organization', 'The subject competes with the object.'),
  ('relation', 'supports', 'supports', 'is supported by', 'thing', 'thing', 'The subject supports the object.'),
  ('relation', 'complains-about', 'complains about', 'is complained about by', 'state-group', 'thing', 'The subject complains about the object.'),
  ('relation', 'consults-with', 'consults with', 'consults with', 'thing', 'thing', 'The subject consults with the object.'),
  ('relation', 'requests-assistance-from', 'requests assistance from', 'is asked for assistance by', 'thing', 'organization', 'The subject requests assistance from the object.'),
  ('relation', 'refuses-assistance-to', 'refuses assistance to', 'is refused assistance by', 'organization', 'agent', 'The subject refuses assistance to the object.'),
  ('relation', 'mentions', 'mentions', 'is mentioned by', 'thing', 'thing', 'The subject mentions the object.'),
  ('relation', 'includes', 'includes', 'is included in', 'thing', 'thing', 'The subject includes the object.'),
  ('relation', 'blocks', 'blocks', 'is blocked by', 'state', 'organization', 'The subject blocks the object.'),
  ('relation', 'contributes-to', 'contributes to', 'receives from', 'thing', 'thing', 'The subject contributes to the object.'),
  ('relation', 'allied-with', 'is an ally of', 'is an ally of', 'agent', 'agent', 'The subject is an ally of the object.'),
  ('relation', 'aligns-with', 'is aligned with', 'is a model for', 'instrument', 'document', 'The subject is aligned with the object.'),
  ('relation', 'different-from', 'is not the same as', 'is not the same as', 'thing', 'thing', 'The subject is not the same as the object.'),
  ('relation', 'same-as', 'is the same as', 'is the same as', 'thing', 'thing', 'The subject is the same as the object.'),
  ('relation', 'uses-equipment', 'uses', 'is used by', 'agent', 'equipment', 'The subject uses the object.'),
  ('relation', 'commands', 'commands', 'is commanded by', 'agent', 'force', 'The subject commands the object.'),
  ('relation', 'informs', 'informs', 'is informed by', 'agent', 'organ', 'The subject informs the object.'),
  ('relation', 'requests-mandate-from', 'has or seeks a mandate from', 'gives a mandate to', 'thing', 'body', 'The subject has or seeks a mandate from the object.'),
  ('relation', 'obstacle-to', 'is an obstacle to', 'is hindered by', 'state', 'thing', 'The subject is an obstacle to the object.'),
  ('relation', 'threatens', 'threatens', 'is threatened by', 'thing', 'thing', 'The subject threatens the object.'),
  ('relation', 'greater-authority-than', 'has greater authority than', 'has less authority than', 'organization', 'organization', 'The subject has greater authority than the object.'),
  ('relation', 'invites', 'invites', 'is invited by', 'organization', 'thing', 'The subject invites the object.'),
  ('relation', 'withdraws-from', 'withdraws from', 'is left by', 'force', 'state', 'The subject withdraws from the object.'),
  ('relation', 'operationally-compatible-with', 'is operationally compatible with', 'is operationally compatible with', 'force', 'force', 'The subject is operationally compatible with the object.'),
  ('relation', 'displaced-from-office', 'displaced from office', 'was displaced by', 'incident', 'person', 'The subject displaced from office the object.'),
  ('relation', 'recognizes-as-aspiring-member', 'recognizes as an aspiring member', 'is recognized as an aspiring member by', 'organization', 'state', 'The subject recognizes as an aspiring member the object.'),
  ('attribute', 'action', 'action', NULL, 'thing', NULL, 'Something done, planned or recommended: see the modality.'),
  ('attribute', 'advantage', 'advantage', NULL, 'thing', NULL, 'An advantage it has.'),
  ('attribute', 'aim', 'aim', NULL, 'thing', NULL, 'What it aims at.'),
  ('attribute', 'ambition', 'ambition', NULL, 'thing', NULL, 'What it wants to be.'),
  ('attribute', 'appointment-rule', 'appointment rule', NULL, 'thing', NULL, 'How and from among whom an office is filled.'),
  ('attribute', 'area-of-activity', 'area of activity', NULL, 'thing', NULL, 'A field in which it is active.'),
  ('attribute', 'assessment', 'assessment', NULL, 'thing', NULL, 'A judgement of it.'),
  ('attribute', 'capability', 'capability', NULL, 'thing', NULL, 'What it is able to do.'),
  ('attribute', 'classification', 'classification', NULL, 'thing', NULL, 'What kind of thing it is.'),
  ('attribute', 'competence', 'competence', NULL, 'thing', NULL, 'What it may decide or do.'),
  ('attribute', 'composition', 'composition', NULL, 'thing', NULL, 'Who or what it consists of.'),
  ('attribute', 'content', 'content', NULL, 'thing', NULL, 'What a provision or document says, digested.'),
  ('attribute', 'decision', 'decision', NULL, 'thing', NULL, 'What was decided.'),
  ('attribute', 'equipment', 'equipment', NULL, 'thing', NULL, 'What it is equipped with.'),
  ('attribute', 'event-detail', 'event detail', NULL, 'thing', NULL, 'A detail of what happened.'),
  ('attribute', 'geographic-scope', 'geographic scope', NULL, 'thing', NULL, 'Where it applies or works.'),
  ('attribute', 'legal-basis', 'legal basis', NULL, 'thing', NULL, 'The law it rests on.'),
  ('attribute', 'meeting-frequency', 'meeting frequency', NULL, 'thing', NULL, 'How often it meets.'),
  ('attribute', 'naming', 'naming', NULL, 'thing', NULL, 'How it is called, where that needs words.'),
  ('attribute', 'obstacle', 'obstacle', NULL, 'thing', NULL, 'What stands in its way.'),
  ('attribute', 'policy', 'policy', NULL, 'thing', NULL, 'What it follows as a policy.'),
  ('attribute', 'position', 'position', NULL, 'thing', NULL, 'Its rank in a structure.'),
  ('attribute', 'principle', 'principle', NULL, 'thing', NULL, 'A principle it follows.'),
  ('attribute', 'priority', 'priority', NULL, 'thing', NULL, 'What it puts first.'),
  ('attribute', 'problem', 'problem', NULL, 'thing', NULL, 'A problem it has.'),
  ('attribute', 'procedure', 'procedure', NULL, 'thing', NULL, 'How something goes.'),
  ('attribute', 'reliability', 'reliability', NULL, 'thing', NULL, 'How far it can be relied upon.'),
  ('attribute', 'requirement', 'requirement', NULL, 'thing', NULL, 'What must be given first.'),
  ('attribute', 'role', 'role', NULL, 'thing', NULL, 'What it is there for.'),
  ('attribute', 'stance', 'stance', NULL, 'thing', NULL, 'Its attitude to something.'),
  ('attribute', 'status', 'status', NULL, 'thing', NULL, 'In what state it is.'),
  ('attribute', 'task', 'task', NULL, 'thing', NULL, 'One of its tasks.'),
  ('attribute', 'term', 'term', NULL, 'thing', NULL, 'For how long.'),
  ('quantity', 'agencies', 'agencies', NULL, 'thing', NULL, 'How many agencies.'),
  ('quantity', 'air-defence-systems', 'air defence systems', NULL, 'thing', NULL, 'How many air defence systems.'),
  ('quantity', 'aircraft', 'aircraft', NULL, 'thing', NULL, 'How many aircraft.'),
  ('quantity', 'areas', 'areas', NULL, 'thing', NULL, 'How many areas.'),
  ('quantity', 'arguments', 'arguments', NULL, 'thing', NULL, 'How many arguments.'),
  ('quantity', 'bodies', 'bodies', NULL, 'thing', NULL, 'How many bodies.'),
  ('quantity', 'budget', 'budget', NULL, 'thing', NULL, 'How much money.'),
  ('quantity', 'dead', 'dead', NULL, 'thing', NULL, 'How many died.'),
  ('quantity', 'groupings', 'groupings', NULL, 'thing', NULL, 'How many groupings.'),
  ('quantity', 'means', 'means', NULL, 'thing', NULL, 'How many means.'),
  ('quantity', 'members', 'members', NULL, 'thing', NULL, 'How many members.'),
  ('quantity', 'missing', 'missing', NULL, 'thing', NULL, 'How many are missing.'),
  ('quantity', 'missions', 'missions', NULL, 'thing', NULL, 'How many missions at a time.'),
  ('quantity', 'objects', 'objects', NULL, 'thing', NULL, 'How many objects.'),
  ('quantity', 'observers', 'observers', NULL, 'thing', NULL, 'How many observers.'),
  ('quantity', 'obstacles', 'obstacles', NULL, 'thing', NULL, 'How many obstacles.'),
  ('quantity', 'organizations', 'organizations', NULL, 'thing', NULL, 'How many organizations.'),
  ('quantity', 'partners-by-memorandum', 'partners by memorandum', NULL, 'thing', NULL, 'With how many it has signed a memorandum or protocol.'),
  ('quantity', 'personnel', 'personnel', NULL, 'thing', NULL, 'How many people serve.'),
  ('quantity', 'platforms', 'platforms', NULL, 'thing', NULL, 'How many platforms.'),
  ('quantity', 'ratifications', 'ratifications', NULL, 'thing', NULL, 'How many have ratified.'),
  ('quantity', 'references', 'references', NULL, 'thing', NULL, 'How many references.'),
  ('quantity', 'seized', 'seized', NULL, 'thing', NULL, 'How much was seized.'),
  ('quantity', 'share', 'share', NULL, 'thing', NULL, 'Which share.'),
  ('quantity', 'signatories', 'signatories', NULL, 'thing', NULL, 'How many signatories.'),
  ('quantity', 'states', 'states', NULL, 'thing', NULL, 'How many states.'),
  ('quantity', 'steps', 'steps', NULL, 'thing', NULL, 'How many steps.'),
  ('quantity', 'tasks', 'tasks', NULL, 'thing', NULL, 'How many tasks.'),
  ('quantity', 'term', 'term', NULL, 'thing', NULL, 'For how many years.'),
  ('quantity', 'units', 'units', NULL, 'thing', NULL, 'How many units.'),
  ('quantity', 'votes', 'votes', NULL, 'thing', NULL, 'How many votes each has.'),
  ('quantity', 'warheads', 'warheads', NULL, 'thing', NULL, 'How many nuclear warheads.'),
  ('quantity', 'wounded', 'wounded', NULL, 'thing', NULL, 'How many were wounded.'),
  ('quantity', 'years', 'years', NULL, 'thing', NULL, 'How many years.'),
  ('milestone', 'adopted', 'was adopted', NULL, 'thing', NULL, 'Was adopted.'),
  ('milestone', 'amended', 'was amended', NULL, 'thing', NULL, 'Was amended.'),
  ('milestone', 'approved', 'was approved', NULL, 'thing', NULL, 'Was approved.'),
  ('milestone', 'began', 'began', NULL, 'thing', NULL, 'Began.'),
  ('milestone', 'concluded', 'was concluded', NULL, 'thing', NULL, 'Was concluded.'),
  ('milestone', 'created', 'was created', NULL, 'thing', NULL, 'Was created.'),
  ('milestone', 'decided', 'was decided', NULL, 'thing', NULL, 'Was decided.'),
  ('milestone', 'ended', 'ended', NULL, 'thing', NULL, 'Ended.'),
  ('milestone', 'entered-into-force', 'entered into force', NULL, 'thing', NULL, 'Entered into force.'),
  ('milestone', 'expected', 'is expected', NULL, 'thing', NULL, 'Is expected.'),
  ('milestone', 'expected-completion', 'is expected to be complete', NULL, 'thing', NULL, 'Is expected to be complete.'),
  ('milestone', 'first-held', 'was held for the first time', NULL, 'thing', NULL, 'Was held for the first time.'),
  ('milestone', 'formalized', 'was given legal form', NULL, 'thing', NULL, 'Was given legal form.'),
  ('milestone', 'founded', 'was founded', NULL, 'thing', NULL, 'Was founded.'),
  ('milestone', 'held', 'was held', NULL, 'thing', NULL, 'Was held.'),
  ('milestone', 'occurred', 'occurred', NULL, 'thing', NULL, 'Occurred.'),
  ('milestone', 'operational', 'became operational', NULL, 'thing', NULL, 'Became operational.'),
  ('milestone', 'proposed', 'was proposed', NULL, 'thing', NULL, 'Was proposed.'),
  ('milestone', 'published', 'was published', NULL, 'thing', NULL, 'Was published.'),
  ('milestone', 'registered', 'was registered', NULL, 'thing', NULL, 'Was registered.'),
  ('milestone', 'renamed', 'was renamed', NULL, 'thing', NULL, 'Was renamed.'),
  ('milestone', 'restructured', 'took another structure', NULL, 'thing', NULL, 'Took another structure.'),
  ('milestone', 'said', 'was said', NULL, 'thing', NULL, 'Was said.'),
  ('milestone', 'signed', 'was signed', NULL, 'thing', NULL, 'Was signed.'),
  ('milestone', 'status-obtained', 'obtained a status', NULL, 'thing', NULL, 'Obtained a status.'),
  ('milestone', 'work-began', 'work on it began', NULL, 'thing', NULL, 'Work on it began.');

INSERT INTO act_effect (rule_id, act_kind_id, body_type_id, effect, status_id, yields_to_id) VALUES
  ('effective', 'signed', 'instrument', 'begins', 'signatory', NULL),
  ('effective', 'signed', 'body', 'begins', 'signatory', NULL),
  ('effective', 'entered-into-force', 'instrument', 'begins', 'party', NULL),
  ('effective', 'entered-into-force', 'body', 'begins', 'member', NULL),
  ('effective', 'acceded', 'instrument', 'begins', 'party', 'entered-into-force'),
  ('effective', 'acceded', 'body', 'begins', 'member', 'entered-into-force'),
  ('effective', 'founded', 'body', 'begins', 'member', 'entered-into-force'),
  ('effective', 'joined', 'instrument', 'begins', 'party', 'entered-into-force'),
  ('effective', 'joined', 'body', 'begins', 'member', 'entered-into-force'),
  ('effective', 'rejoined', 'instrument', 'begins', 'party', 'entered-into-force'),
  ('effective', 'rejoined', 'body', 'begins', 'member', NULL),
  ('effective', 'did-not-extend', 'instrument', 'ends', NULL, NULL),
  ('effective', 'did-not-extend', 'body', 'ends', NULL, NULL),
  ('effective', 'withdrew', 'instrument', 'ends', NULL, NULL),
  ('effective', 'withdrew', 'body', 'ends', NULL, NULL),
  ('effective', 'ceased', 'body', 'ends', NULL, NULL),
  ('effective', 'ceased', 'instrument', 'ends', NULL, NULL),
  ('effective', 'suspended', 'body', 'begins', 'suspended', NULL),
  ('effective', 'resumed', 'body', 'begins', 'member', NULL),
  ('effective', 'froze-participation', 'body', 'begins', 'frozen', NULL),
  ('effective', 'associate-admitted', 'body', 'begins', 'associate', NULL),
  ('effective', 'observer-admitted', 'body', 'begins', 'observer', NULL),
  ('effective', 'partner-admitted', 'body', 'begins', 'partner', NULL),
  ('effective', 'listed-member', 'body', 'shows', 'member', NULL),
  ('effective', 'listed-member', 'instrument', 'shows', 'party', NULL),
  ('effective', 'listed-observer', 'body', 'shows', 'observer', NULL),
  ('signature', 'signed', 'instrument', 'begins', 'party', NULL),
  ('signature', 'signed', 'body', 'begins', 'member', NULL),
  ('signature', 'entered-into-force', 'instrument', 'begins', 'party', NULL),
  ('signature', 'entered-into-force', 'body', 'begins', 'member', NULL),
  ('signature', 'acceded', 'instrument', 'begins', 'party', NULL),
  ('signature', 'acceded', 'body', 'begins', 'member', NULL),
  ('signature', 'founded', 'body', 'begins', 'member', NULL),
  ('signature', 'joined', 'instrument', 'begins', 'party', NULL),
  ('signature', 'joined', 'body', 'begins', 'member', NULL),
  ('signature', 'rejoined', 'instrument', 'begins', 'party', NULL),
  ('signature', 'rejoined', 'body', 'begins', 'member', NULL),
  ('signature', 'did-not-extend', 'instrument', 'ends', NULL, NULL),
  ('signature', 'did-not-extend', 'body', 'ends', NULL, NULL),
  ('signature', 'withdrew', 'instrument', 'ends', NULL, NULL),
  ('signature', 'withdrew', 'body', 'ends', NULL, NULL),
  ('signature', 'ceased', 'body', 'ends', NULL, NULL),
  ('signature', 'ceased', 'instrument', 'ends', NULL, NULL),
  ('signature', 'suspended', 'body', 'begins', 'suspended', NULL),
  ('signature', 'resumed', 'body', 'begins', 'member', NULL),
  ('signature', 'associate-admitted', 'body', 'begins', 'associate', NULL),
  ('signature', 'observer-admitted', 'body', 'begins', 'observer', NULL),
  ('signature', 'partner-admitted', 'body', 'begins', 'partner', NULL),
  ('signature', 'listed-member', 'body', 'shows', 'member', NULL),
  ('signature', 'listed-member', 'instrument', 'shows', 'party', NULL),
  ('signature', 'listed-observer', 'body', 'shows', 'observer', NULL),
  ('in-force', 'entered-into-force', 'instrument', 'begins', 'party', NULL),
  ('in-force', 'entered-into-force', 'body', 'begins', 'member', NULL),
  ('in-force', 'joined', 'body', 'begins', 'member', 'entered-into-force'),
  ('in-force', 'rejoined', 'body', 'begins', 'member', NULL),
  ('in-force', 'did-not-extend', 'instrument', 'ends', NULL, NULL),
  ('in-force', 'did-not-extend', 'body', 'ends', NULL, NULL),
  ('in-force', 'withdrew', 'instrument', 'ends', NULL, NULL),
  ('in-force', 'withdrew', 'body', 'ends', NULL, NULL),
  ('in-force', 'ceased', 'body', 'ends', NULL, NULL),
  ('in-force', 'ceased', 'instrument', 'ends', NULL, NULL),
  ('in-force', 'suspended', 'body', 'begins', 'suspended', NULL),
  ('in-force', 'resumed', 'body', 'begins', 'member', NULL),
  ('in-force', 'associate-admitted', 'body', 'begins', 'associate', NULL),
  ('in-force', 'observer-admitted', 'body', 'begins', 'observer', NULL),
  ('in-force', 'partner-admitted', 'body', 'begins', 'partner', NULL),
  ('in-force', 'listed-member', 'body', 'shows', 'member', NULL),
  ('in-force', 'listed-member', 'instrument', 'shows', 'party', NULL),
  ('in-force', 'listed-observer', 'body', 'shows', 'observer', NULL);

INSERT INTO profile (id, label, description) VALUES
  ('preferred', 'Preferred statements', 'What the ranks of the dataset decide: preferred before normal, deprecated never.');

INSERT INTO sqlite_sequence (name, seq) VALUES
  ('report', 15);

CREATE VIEW object_type AS
-- For each statement the branch of entity types that its object must belong to, and every type in that branch.
SELECT s.id AS statement_id, l.type_id
FROM statement s
JOIN predicate p ON p.kind = s.kind AND p.id = s.predicate_id
JOIN entity_type_lineage l ON l.ancestor_id = p.range_id;

CREATE VIEW membership_refresh (organization_id, member_id) AS
-- Insert a pair into this view to have its spells derived again; that is what all the triggers here do.
SELECT NULL, NULL WHERE 0;

CREATE VIEW record_is_closed AS
-- One row once the file is built. Until then a build may write any revision; from then on only the newest.
SELECT 1 AS closed FROM meta WHERE key = 'sealed';

CREATE VIEW dimension_value AS
SELECT NULL AS dimension_id, NULL AS organization_id, NULL AS position, NULL AS value, NULL AS code, NULL AS number, NULL AS valid_from, NULL AS valid_until, NULL AS statement_id WHERE 0;

CREATE VIEW measure_value AS
SELECT NULL AS measure_id, NULL AS row_id, NULL AS column_id, NULL AS item_id, NULL AS value, NULL AS start_earliest, NULL AS start_latest, NULL AS end_earliest, NULL AS end_latest, NULL AS statement_id WHERE 0;

CREATE VIEW act_kind AS
-- The kinds of acts, and what each does to the status of a member under each rule.
SELECT p.id, p.label, p.description, e.rule_id, e.body_type_id, e.effect, e.status_id, e.yields_to_id
FROM predicate p
LEFT JOIN act_effect e ON e.act_kind_id = p.id
WHERE p.kind = 'act';

CREATE VIEW act_spell AS
-- The one definition of spells from acts: for every revision, profile and rule. The table spell holds the rows of the newest
-- revision and the profile 'preferred'; the past and other profiles are read from here, with the first two columns given.
WITH
effective_act AS NOT MATERIALIZED (
  -- Each selected act with what it does. Acts that a dispute sets against each other undecided are one step, of doubtful date.
  SELECT
    v.revision_id, v.profile_id, e.rule_id, a.organization_id, s.subject_id AS member_id,
    CASE WHEN e.effect = 'shows' THEN 'shows' ELSE coalesce(v.contest_id, s.id) END AS step_id,
    s.id AS statement_id, e.effect, e.status_id, k.membership, v.weight,
    coalesce(d.earliest, '0000-01-01') AS earliest, coalesce(d.latest, '9999-12-31') AS latest
  FROM act a
  JOIN statement s ON s.id = a.statement_id AND s.polarity = 'affirmed' AND s.modality IN ('stated', 'reported')
  CROSS JOIN entity b ON b.id = a.organization_id
  CROSS JOIN entity_type_lineage l ON l.type_id = b.type_id
  CROSS JOIN act_effect e ON e.act_kind_id = s.predicate_id AND e.body_type_id = l.ancestor_id
  CROSS JOIN statement_standing v ON v.statement_id = s.id AND v.standing = 'selected'
  LEFT JOIN edtf d ON d.text = s.date
  LEFT JOIN status k ON k.id = e.status_id
  WHERE NOT EXISTS (
    SELECT 1
    FROM statement s2
    CROSS JOIN act a2 ON a2.statement_id = s2.id AND a2.organization_id = a.organization_id
    CROSS JOIN edtf d2 ON d2.text = s2.date AND d2.latest >= coalesce(d.earliest, '0000-01-01')
    CROSS JOIN statement_standing v2
      ON v2.statement_id = s2.id AND v2.standing = 'selected' AND v2.revision_id = v.revision_id AND v2.profile_id = v.profile_id
    WHERE s2.subject_id = s.subject_id AND s2.kind = 'act' AND s2.predicate_id = e.yields_to_id
      AND s2.polarity = 'affirmed' AND s2.modality IN ('stated', 'reported')
      AND NOT EXISTS (
        -- Once it has left, what enters into force later belongs to another membership.
        SELECT 1
        FROM statement s3
        CROSS JOIN act a3 ON a3.statement_id = s3.id AND a3.organization_id = a.organization_id
        CROSS JOIN act_effect e3
          ON e3.rule_id = e.rule_id AND e3.act_kind_id = s3.predicate_id AND e3.body_type_id = e.body_type_id AND e3.effect = 'ends'
        CROSS JOIN edtf d3 ON d3.text = s3.date AND d3.earliest >= coalesce(d.earliest, '0000-01-01') AND d3.latest <= d2.earliest
        WHERE s3.subject_id = s.subject_id AND s3.kind = 'act' AND s3.polarity = 'affirmed' AND s3.modality IN ('stated', 'reported')
          AND s3.revision_added <= v.revision_id AND coalesce(s3.revision_retired > v.revision_id, 1)
      )
  )
),
step AS NOT MATERIALIZED (
  SELECT
    revision_id, profile_id, rule_id, organization_id, member_id, step_id, min(statement_id) AS statement_id, effect, status_id, membership,
    min(earliest) AS earliest, max(latest) AS latest, max(earliest) AS last_earliest, min(latest) AS first_latest, min(weight) AS weight
  FROM effective_act
  GROUP BY revision_id, profile_id, rule_id, organization_id, member_id, step_id, status_id
),
weighed AS NOT MATERIALIZED (
  -- What only shows a status counts where nothing begins or ends one.
  SELECT
    *,
    count(nullif(effect, 'shows')) OVER (PARTITION BY revision_id, profile_id, rule_id, organization_id, member_id) AS turns
  FROM step
),
followed AS NOT MATERIALIZED (
  SELECT
    *,
    lag(status_id) OVER (PARTITION BY revision_id, profile_id, rule_id, organization_id, member_id ORDER BY earliest, latest, membership, statement_id) AS status_before
  FROM weighed
  WHERE effect <> 'shows' OR turns = 0
),
change AS NOT MATERIALIZED (
  SELECT * FROM followed WHERE status_id IS NOT status_before
),
spell AS NOT MATERIALIZED (
  SELECT
    revision_id, profile_id, rule_id, organization_id, member_id, effect, status_id, earliest, latest, last_earliest, first_latest, statement_id,
    lead(earliest) OVER w AS next_earliest, lead(latest) OVER w AS next_latest, lead(statement_id) OVER w AS next_statement_id,
    min(weight) OVER (PARTITION BY revision_id, profile_id, rule_id, organization_id, member_id) AS weight
  FROM change
  WINDOW w AS (PARTITION BY revision_id, profile_id, rule_id, organization_id, member_id ORDER BY earliest, latest, membership, statement_id)
)
SELECT
  revision_id, profile_id, rule_id, organization_id, member_id, status_id,
  CASE effect WHEN 'shows' THEN '0000-01-01' ELSE earliest END AS start_earliest,
  CASE effect WHEN 'shows' THEN first_latest ELSE latest END AS start_latest,
  CASE effect WHEN 'shows' THEN date(last_earliest, '+1 day') ELSE coalesce(next_earliest, '9999-12-31') END AS end_earliest,
  CASE effect WHEN 'shows' THEN '9999-12-31' ELSE coalesce(next_latest, '9999-12-31') END AS end_latest,
  statement_id AS start_statement_id,
  next_statement_id AS end_statement_id,
  -- How strongly acts speak for the pair, beside reports: before all of them by rank, else by the place of the best source.
  CASE profile_id WHEN 'preferred' THEN 0 ELSE weight END AS strength
FROM spell
WHERE status_id IS NOT NULL;

CREATE VIEW calendar_year AS
-- The years that the panels run over: from 1945 to the year of the dataset.
WITH RECURSIVE counted (year) AS (
  SELECT 1945
  UNION ALL
  SELECT year + 1 FROM counted WHERE year < (SELECT CAST(substr(day, 1, 4) AS INTEGER) FROM dataset_day)
)
SELECT
  year,
  printf('%04d-01-01', year) AS first_day,
  printf('%04d-01-01', year + 1) AS next_first_day,
  CAST(julianday(printf('%04d-01-01', year)) + 0.5 AS INTEGER) AS first_number,
  CAST(julianday(printf('%04d-01-01', year + 1)) + 0.5 AS INTEGER) AS next_first_number
FROM counted;

CREATE VIEW contested_fact AS
-- Each dispute with the statements on its sides, how each stands in the default answer, and how the dispute is resolved.
SELECT
  d.id AS dispute_id,
  d.type_id AS dispute_type,
  d.title,
  m.side,
  f.statement_id,
  f.subject_id,
  f.subject,
  f.predicate,
  f.object,
  f.date,
  f.rank,
  g.standing,
  f.sources,
  d.resolution,
  d.reason
FROM dispute d
JOIN dispute_statement m ON m.dispute_id = d.id
JOIN fact f ON f.statement_id = m.statement_id
LEFT JOIN statement_standing g
  ON g.statement_id = m.statement_id AND g.profile_id = 'preferred' AND g.revision_id = (SELECT max(id) FROM revision)
WHERE d.revision_retired IS NULL;

CREATE VIEW current_member AS
-- Who has which status today (UTC), under the rule 'effective', as far as the dataset knows: see its date in meta.
SELECT
  organization_id,
  organization,
  member_id,
  member,
  status_id,
  is_member,
  start_date AS since,
  CASE WHEN start_latest <= date('now') AND date('now') < end_earliest THEN 'yes' ELSE 'maybe' END AS certainty,
  is_disputed,
  start_statement_id
FROM membership_spell
WHERE rule_id = 'effective' AND start_earliest <= date('now') AND date('now') < end_latest;

CREATE VIEW dataset_day AS
-- The day up to which the dataset speaks; no row in a base without one.
SELECT value AS day
FROM meta
WHERE key = 'dataset_date';

CREATE VIEW derived_membership AS
-- The spells for every revision, profile and rule: what acts give, and what reports list, for each pair whichever is stronger. The
-- view membership holds the rows of the newest revision and the profile 'preferred'. Give the first two columns.
SELECT
  a.revision_id, a.profile_id, a.rule_id, a.organization_id, a.member_id, a.status_id,
  a.start_earliest, a.start_latest, a.end_earliest, a.end_latest, a.start_statement_id, a.end_statement_id, NULL AS report_id,
  NULL AS start_date, NULL AS end_date
FROM act_spell a
WHERE NOT EXISTS (
  SELECT 1
  FROM report_candidate c
  CROSS JOIN entity o ON o.id = a.organization_id
  CROSS JOIN entity m ON m.id = a.member_id
  CROSS JOIN spell x ON x.organization_key = o.key AND x.member_key = m.key AND abs(x.origin_key) = c.report_key
  WHERE c.revision_id = a.revision_id AND c.profile_id = a.profile_id AND c.weight < a.strength
)
UNION ALL
SELECT
  c.revision_id, c.profile_id, r.id, o.id, m.id, t.id,
  date(s.start_earliest), date(s.start_latest), date(s.end_earliest), date(s.end_latest), NULL, NULL, q.id,
  s.start_date, s.end_date
FROM listed_spell s
JOIN report q ON q.key = abs(s.origin_key)
JOIN report_candidate c ON c.report_key = q.key AND c.weight IS NOT NULL
JOIN rule r
JOIN entity o ON o.key = s.organization_key
JOIN entity m ON m.key = s.member_key
JOIN status t ON t.key = s.status_key
WHERE NOT EXISTS (
    SELECT 1
    FROM act_spell a
    WHERE a.revision_id = c.revision_id AND a.profile_id = c.profile_id AND a.organization_id = o.id AND a.member_id = m.id
      AND a.strength <= c.weight
  )
  AND NOT EXISTS (
    SELECT 1
    FROM spell x
    JOIN report_candidate y ON y.report_key = abs(x.origin_key)
    WHERE x.organization_key = s.organization_key AND x.member_key = s.member_key
      AND y.revision_id = c.revision_id AND y.profile_id = c.profile_id AND y.weight < c.weight
  );

CREATE VIEW derived_spell AS
-- The spells that acts give, in the columns of the table spell.
SELECT
  d.revision_id,
  d.profile_id,
  d.organization_id,
  d.member_id,
  o.key AS organization_key,
  CAST(julianday(d.start_earliest) + 0.5 AS INTEGER) AS start_earliest,
  m.key AS member_key,
  r.key AS origin_key,
  t.key AS status_key,
  a.key AS start_statement_key,
  CAST(julianday(d.start_latest) + 0.5 AS INTEGER) AS start_latest,
  CAST(julianday(d.end_earliest) + 0.5 AS INTEGER) AS end_earliest,
  CAST(julianday(d.end_latest) + 0.5 AS INTEGER) AS end_latest,
  z.key AS end_statement_key
FROM act_spell d
CROSS JOIN rule r ON r.id = d.rule_id
CROSS JOIN entity o ON o.id = d.organization_id
CROSS JOIN entity m ON m.id = d.member_id
CROSS JOIN status t ON t.id = d.status_id
CROSS JOIN statement a ON a.id = d.start_statement_id
LEFT JOIN statement z ON z.id = d.end_statement_id;

CREATE VIEW dimension AS
-- What organizations can be compared by: each dimension that a plugin offers. Its values stand in dimension_value.
SELECT o.id AS dimension_id, o.title, o.unit, o.description, o.plugin_id, p.revision_added * 1000 + o.position AS position
FROM plugin_offer o
JOIN plugin p ON p.id = o.plugin_id
WHERE o.registry = 'dimension';

CREATE VIEW dispute_side AS
-- Each statement of a dispute in which only one side can be right, with each rival on another side. Rivals speak of the same
-- thing: one subject, and one predicate, but that acts, participations and milestones are rivals whatever they are called.
SELECT m.dispute_id, d.type_id, d.resolution, m.statement_id, o.statement_id AS other_id, d.revision_added, d.revision_retired
FROM dispute_statement m
JOIN dispute d ON d.id = m.dispute_id AND d.resolution <> 'compatible'
JOIN dispute_type t ON t.id = d.type_id AND t.exclusive = 1
JOIN dispute_statement o ON o.dispute_id = m.dispute_id AND o.side <> m.side
JOIN statement a ON a.id = m.statement_id
JOIN statement b ON b.id = o.statement_id AND b.kind = a.kind AND b.subject_id = a.subject_id
WHERE a.kind IN ('act', 'participation', 'milestone') OR a.predicate_id = b.predicate_id;

CREATE VIEW dyad_year AS
-- How many bodies two members were in together on some day of a year: certainly, and at most. Each pair once, in the order of ids.
SELECT
  r.id AS rule_id,
  d.id AS member_1_id,
  e.id AS member_2_id,
  y.year,
  count(DISTINCT CASE
    WHEN a.start_latest < y.next_first_number AND y.first_number < a.end_earliest
      AND b.start_latest < y.next_first_number AND y.first_number < b.end_earliest
      AND max(a.start_latest, b.start_latest) < min(a.end_earliest, b.end_earliest)
    THEN a.organization_key
  END) AS shared_certain,
  count(DISTINCT a.organization_key) AS shared_possible
FROM rule r
JOIN spell a ON a.origin_key = r.key OR a.origin_key >= 16
JOIN spell b ON b.organization_key = a.organization_key AND (b.origin_key = r.key OR b.origin_key >= 16)
JOIN entity d ON d.key = a.member_key
JOIN entity e ON e.key = b.member_key AND e.id > d.id
JOIN status s ON s.key = a.status_key AND s.membership = 1
JOIN status t ON t.key = b.status_key AND t.membership = 1
JOIN calendar_year y
  ON a.start_earliest < y.next_first_number AND y.first_number < a.end_latest
  AND b.start_earliest < y.next_first_number AND y.first_number < b.end_latest
WHERE max(a.start_earliest, b.start_earliest) < min(a.end_latest, b.end_latest)
GROUP BY r.id, d.id, e.id, y.year;

CREATE VIEW entity_name AS
-- What each entity is called, and in which documents. One text may stand for several entities.
SELECT
  s.subject_id AS entity_id,
  e.label AS entity,
  e.type_id AS entity_type,
  n.text AS name,
  s.predicate_id AS name_kind,
  n.language,
  n.script,
  s.date,
  s.id AS statement_id,
  c.source_id
FROM name n
JOIN statement s ON s.id = n.statement_id AND s.revision_retired IS NULL
JOIN entity e ON e.id = s.subject_id
LEFT JOIN citation c ON c.statement_id = s.id AND c.stance = 'supports' AND c.revision_retired IS NULL;

CREATE VIEW entity_overview AS
-- Everything that has an identity: its id, label and type.
SELECT id AS entity_id, label, type_id, description
FROM entity;

CREATE VIEW fact AS
-- Every statement of the record as it stands now, whatever its kind, in one row that can be read aloud.
SELECT
  statement_id,
  kind,
  subject_id,
  subject,
  predicate,
  object_id,
  object,
  number,
  unit_id,
  date,
  earliest,
  latest,
  modality,
  polarity,
  qualifiers,
  rank,
  note,
  sources,
  revision_added
FROM recorded_fact
WHERE revision_retired IS NULL;

CREATE VIEW listed_spell AS
-- The table spell with the first and the last day of what reports list, as EDTF: no two dates that a report may give have the same
-- days and form. NULL for what acts give.
SELECT
  s.*,
  CASE
    WHEN s.origin_key BETWEEN 1 AND 15 THEN NULL
    WHEN s.form & 16 THEN ''
    WHEN s.start_latest - s.start_earliest < 1 THEN date(s.start_earliest)
    WHEN s.start_latest - s.start_earliest < 31 THEN strftime('%Y-%m', s.start_earliest)
    WHEN s.start_latest - s.start_earliest < 366 THEN strftime('%Y', s.start_earliest)
    WHEN s.start_latest - s.start_earliest < 3653 THEN substr(date(s.start_earliest), 1, 3) || 'X'
    ELSE substr(date(s.start_earliest), 1, 2) || 'XX'
  END || CASE s.form & 3 WHEN 0 THEN '' ELSE substr('?~%', s.form & 3, 1) END AS start_date,
  CASE
    WHEN s.origin_key BETWEEN 1 AND 15 THEN NULL
    WHEN s.form & 32 THEN '..'
    WHEN s.form & 64 THEN ''
    WHEN s.end_latest - s.end_earliest < 1 THEN date(s.end_earliest - 1)
    WHEN s.end_latest - s.end_earliest < 31 THEN strftime('%Y-%m', s.end_earliest - 1)
    WHEN s.end_latest - s.end_earliest < 366 THEN strftime('%Y', s.end_earliest - 1)
    WHEN s.end_latest - s.end_earliest < 3653 THEN substr(date(s.end_earliest - 1), 1, 3) || 'X'
    ELSE substr(date(s.end_earliest - 1), 1, 2) || 'XX'
  END || CASE s.form >> 2 & 3 WHEN 0 THEN '' ELSE substr('?~%', s.form >> 2 & 3, 1) END AS end_date
FROM spell s;

CREATE VIEW measure AS
-- What can be measured between two entities: each measure that a plugin offers. Its values stand in measure_value.
SELECT o.id AS measure_id, o.title, o.unit, o.description, o.plugin_id, p.revision_added * 1000 + o.position AS position, o.combine
FROM plugin_offer o
JOIN plugin p ON p.id = o.plugin_id
WHERE o.registry = 'measure';

CREATE VIEW membership AS
-- Who had which status under which rule, from and until when, as the record stands and by rank: what acts give, and what reports
-- list of pairs of which no act is known. What a report lists holds under every rule.
SELECT
  r.id AS rule_id,
  o.id AS organization_id,
  m.id AS member_id,
  t.id AS status_id,
  date(s.start_earliest) AS start_earliest,
  date(s.start_latest) AS start_latest,
  date(s.end_earliest) AS end_earliest,
  date(s.end_latest) AS end_latest,
  a.id AS start_statement_id,
  z.id AS end_statement_id,
  q.id AS report_id,
  s.start_date,
  s.end_date
FROM listed_spell s
JOIN rule r ON s.origin_key = r.key OR s.origin_key >= 16
JOIN entity o ON o.key = s.organization_key
JOIN entity m ON m.key = s.member_key
JOIN status t ON t.key = s.status_key
LEFT JOIN statement a ON a.key = s.start_statement_key
LEFT JOIN statement z ON z.key = s.end_statement_key
LEFT JOIN report q ON q.key = s.origin_key
WHERE s.origin_key > 0;

CREATE VIEW membership_act AS
-- What happened between members and bodies, as the record stands: the acts from which spells are derived, and those that change none.
SELECT
  s.id AS statement_id,
  a.organization_id,
  b.label AS organization,
  s.subject_id AS member_id,
  e.label AS member,
  s.predicate_id AS act_kind,
  s.date,
  x.earliest,
  x.latest,
  s.modality,
  s.polarity,
  g.standing,
  s.note,
  (
    SELECT group_concat(source_id, ', ')
    FROM (SELECT DISTINCT source_id FROM citation WHERE statement_id = s.id AND stance = 'supports' AND revision_retired IS NULL ORDER BY source_id)
  ) AS sources
FROM act a
JOIN statement s ON s.id = a.statement_id AND s.revision_retired IS NULL
JOIN entity e ON e.id = s.subject_id
JOIN entity b ON b.id = a.organization_id
LEFT JOIN edtf x ON x.text = s.date
LEFT JOIN statement_standing g
  ON g.statement_id = s.id AND g.profile_id = 'preferred' AND g.revision_id = (SELECT max(id) FROM revision);

CREATE VIEW membership_dispute AS
-- The disputes in which sources disagree about the membership of a member in a body: each with each act that it bears on, another
-- statement about the member being on another side. A dispute of an undated act bears on all spells of the pair.
SELECT
  d.id AS dispute_id,
  a.organization_id,
  s.subject_id AS member_id,
  s.id AS statement_id,
  s.date,
  d.revision_added,
  d.revision_retired
FROM act a
JOIN statement s ON s.id = a.statement_id
JOIN dispute_statement p ON p.statement_id = s.id
JOIN dispute d ON d.id = p.dispute_id
JOIN dispute_type k ON k.id = d.type_id AND k.disagreement = 1
JOIN dispute_statement q ON q.dispute_id = p.dispute_id AND q.side <> p.side
JOIN statement o ON o.id = q.statement_id AND o.subject_id = s.subject_id;

CREATE VIEW membership_spell AS
-- Who had which status in which body, under each rule. Possible on day d: start_earliest <= d AND d < end_latest.
-- Certain: start_latest <= d AND d < end_earliest. 0000-01-01: no first day is known; 9999-12-31: no last day.
SELECT
  r.id AS rule_id,
  b.id AS organization_id,
  b.label AS organization,
  e.id AS member_id,
  e.label AS member,
  t.id AS status_id,
  t.membership AS is_member,
  date(m.start_earliest) AS start_earliest,
  date(m.start_latest) AS start_latest,
  date(m.end_earliest) AS end_earliest,
  date(m.end_latest) AS end_latest,
  coalesce(s.date, m.start_date) AS start_date,
  coalesce(z.date, m.end_date) AS end_date,
  s.predicate_id AS start_act,
  z.predicate_id AS end_act,
  s.id AS start_statement_id,
  z.id AS end_statement_id,
  EXISTS (
    SELECT 1
    FROM membership_dispute x
    WHERE x.organization_id = b.id AND x.member_id = e.id AND x.revision_retired IS NULL
      AND (x.date IS NULL OR x.statement_id IN (s.id, z.id))
  ) AS is_disputed,
  q.id AS report_id
FROM listed_spell m
JOIN rule r ON m.origin_key = r.key OR m.origin_key >= 16
JOIN entity b ON b.key = m.organization_key
JOIN entity e ON e.key = m.member_key
JOIN status t ON t.key = m.status_key
LEFT JOIN statement s ON s.key = m.start_statement_key
LEFT JOIN statement z ON z.key = m.end_statement_key
LEFT JOIN report q ON q.key = m.origin_key
WHERE m.origin_key > 0;

CREATE VIEW organization_life AS
-- The first day on which each body can have existed, and the last day after which it cannot have: by its founding milestones and
-- its end. 9999-12-31: no end is known. A body whose founding no statement tells has no row.
SELECT
  b.id AS organization_id,
  b.label AS organization,
  min(CASE WHEN s.predicate_id <> 'ended' THEN x.earliest END) AS earliest,
  coalesce(max(CASE WHEN s.predicate_id = 'ended' THEN x.latest END), '9999-12-31') AS latest
FROM entity b
JOIN statement s ON s.subject_id = b.id AND s.kind = 'milestone' AND s.revision_retired IS NULL AND s.polarity = 'affirmed'
JOIN edtf x ON x.text = s.date AND x.earliest > '0000-01-01'
WHERE s.predicate_id IN ('created', 'founded', 'concluded', 'signed', 'adopted', 'entered-into-force', 'ended')
GROUP BY b.id, b.label
HAVING earliest IS NOT NULL;

CREATE VIEW organization_year AS
-- How many members each body had on the last day of each year: certainly, and at most.
SELECT
  r.id AS rule_id,
  o.id AS organization_id,
  y.year,
  count(DISTINCT CASE WHEN m.start_latest < y.next_first_number AND y.next_first_number <= m.end_earliest THEN m.member_key END) AS members_certain,
  count(DISTINCT m.member_key) AS members_possible
FROM calendar_year y
JOIN spell m ON m.origin_key > 0 AND m.start_earliest < y.next_first_number AND y.next_first_number <= m.end_latest
JOIN rule r ON m.origin_key = r.key OR m.origin_key >= 16
JOIN status t ON t.key = m.status_key AND t.membership = 1
JOIN entity o ON o.key = m.organization_key
GROUP BY r.id, o.id, y.year;

CREATE VIEW profile_fact AS
-- The facts as each profile sees them now: ask with a profile_id ('documents': the five documents; 'preferred'; the id of one
-- source), and with standing = 'selected' for what it holds to be so, without it for what lost as well.
SELECT
  g.profile_id,
  g.standing,
  f.statement_id,
  f.kind,
  f.subject_id,
  f.subject,
  f.predicate,
  f.object_id,
  f.object,
  f.number,
  f.unit_id,
  f.date,
  f.earliest,
  f.latest,
  f.modality,
  f.polarity,
  f.qualifiers,
  f.rank,
  f.note,
  f.sources
FROM fact f
CROSS JOIN statement_standing g ON g.statement_id = f.statement_id
WHERE g.revision_id = (SELECT max(id) FROM revision);

CREATE VIEW profile_membership AS
-- The spells as each profile sees them now, like membership_spell: ask with a profile_id.
SELECT
  m.profile_id,
  m.rule_id,
  m.organization_id,
  b.label AS organization,
  m.member_id,
  e.label AS member,
  m.status_id,
  t.membership AS is_member,
  m.start_earliest,
  m.start_latest,
  m.end_earliest,
  m.end_latest,
  m.start_statement_id,
  m.end_statement_id,
  m.report_id
FROM derived_membership m
JOIN entity b ON b.id = m.organization_id
JOIN entity e ON e.id = m.member_id
JOIN status t ON t.id = m.status_id
WHERE m.revision_id = (SELECT max(id) FROM revision);

CREATE VIEW recorded_fact AS
-- Every statement that was ever recorded, retired ones too, in one row that can be read aloud. Rank and sources are those of now.
SELECT
  s.id AS statement_id,
  s.kind,
  s.subject_id,
  e.label AS subject,
  s.predicate_id AS predicate,
  coalesce(r.object_id, a.organization_id, p.part_id) AS object_id,
  CASE s.kind
    WHEN 'name' THEN n.text
    WHEN 'identifier' THEN i.value
    WHEN 'attribute' THEN t.text
    WHEN 'milestone' THEN s.date
    WHEN 'quantity' THEN
      CASE q.comparator WHEN '=' THEN '' WHEN '~' THEN 'about ' WHEN '..' THEN '' ELSE q.comparator || ' ' END
      || q.value || coalesce(' to ' || q.value_max, '') || ' ' || CASE q.value WHEN 1 THEN u.label ELSE u.plural END
    WHEN 'decision-rule' THEN
      m.label || ': ' || d.matter || coalesce('; on condition: ' || d.condition, '') || coalesce('; without a vote: ' || d.excluded, '')
    ELSE o.label
  END AS object,
  q.value AS number,
  q.unit_id,
  s.date,
  x.earliest,
  x.latest,
  s.modality,
  s.polarity,
  (
    SELECT group_concat(role_id || ': ' || coalesce((SELECT label FROM entity WHERE id = entity_id), text), '; ')
    FROM qualifier
    WHERE statement_id = s.id
  ) AS qualifiers,
  coalesce((SELECT rank FROM ranking WHERE statement_id = s.id AND revision_retired IS NULL), 'normal') AS rank,
  s.note,
  (
    SELECT group_concat(source_id, ', ')
    FROM (SELECT DISTINCT source_id FROM citation WHERE statement_id = s.id AND stance = 'supports' AND revision_retired IS NULL ORDER BY source_id)
  ) AS sources,
  s.revision_added,
  s.revision_retired
FROM statement s
JOIN entity e ON e.id = s.subject_id
LEFT JOIN edtf x ON x.text = s.date
LEFT JOIN name n ON n.statement_id = s.id
LEFT JOIN identifier i ON i.statement_id = s.id
LEFT JOIN attribute t ON t.statement_id = s.id
LEFT JOIN quantity q ON q.statement_id = s.id
LEFT JOIN unit u ON u.id = q.unit_id
LEFT JOIN decision_rule d ON d.statement_id = s.id
LEFT JOIN decision_method m ON m.id = d.method_id
LEFT JOIN relation r ON r.statement_id = s.id
LEFT JOIN act a ON a.statement_id = s.id
LEFT JOIN participation p ON p.statement_id = s.id
LEFT JOIN entity o ON o.id = coalesce(r.object_id, a.organization_id, p.part_id);

CREATE VIEW relation_type AS
-- The relation types with the types of entity they join.
SELECT id, label, inverse_label, domain_id, range_id, description FROM predicate WHERE kind = 'relation';

CREATE VIEW report_candidate AS
-- Which reports a profile considers as the record stood at a revision, and how strongly: the lowest weight is the best. By rank: 1
-- preferred, 2 normal; any other profile: the place of the source. Ask with revision_id and profile_id given.
SELECT
  r.id AS revision_id,
  p.id AS profile_id,
  q.key AS report_key,
  CASE p.id
    WHEN 'preferred' THEN CASE q.rank WHEN 'preferred' THEN 1 WHEN 'normal' THEN 2 END
    ELSE (SELECT o.position FROM profile_source o WHERE o.profile_id = p.id AND o.source_id = q.source_id)
  END AS weight
FROM report q
JOIN revision r ON q.revision_added <= r.id AND coalesce(q.revision_retired > r.id, 1)
JOIN profile p;

CREATE VIEW report_strength AS
-- How strongly each report speaks now, by rank: 1 preferred, 2 normal, 9 not at all.
SELECT
  q.key AS report_key,
  coalesce(
    (
      SELECT c.weight
      FROM report_candidate c
      WHERE c.report_key = q.key AND c.profile_id = 'preferred' AND c.revision_id = (SELECT max(id) FROM revision)
    ),
    9
  ) AS strength
FROM report q;

CREATE VIEW reported_spell AS
-- What reports list, as they list it: the first and the last day of each spell as EDTF; a start that is empty is unknown, an end
-- that is '..' is open, one that is empty is unknown. Insert here to add to a report of the newest revision.
SELECT
  q.id AS report_id,
  q.source_id,
  o.id AS organization_id,
  m.id AS member_id,
  t.id AS status_id,
  s.start_date,
  s.end_date,
  s.origin_key > 0 AS is_selected
FROM listed_spell s
JOIN report q ON q.key = abs(s.origin_key)
JOIN entity o ON o.key = s.organization_key
JOIN entity m ON m.key = s.member_key
JOIN status t ON t.key = s.status_key
WHERE s.start_date IS NOT NULL;

CREATE VIEW spell_claim AS
-- The strongest that speaks now for each pair of body and member: 0 acts, 1 a preferred report, 2 a normal one, 9 nothing.
SELECT
  s.organization_key,
  s.member_key,
  min(CASE WHEN s.origin_key BETWEEN 1 AND 15 THEN 0 ELSE q.strength END) AS strength
FROM spell s
LEFT JOIN report_strength q ON q.report_key = abs(s.origin_key)
GROUP BY s.organization_key, s.member_key;

CREATE VIEW state_year AS
-- The panel: each member of each body it ever was in, by year. A cell that is empty says which kind of empty it is. Of several
-- spells in a year a membership stands before another status, and the later before the earlier.
SELECT
  r.id AS rule_id,
  p.organization_id,
  p.member_id,
  y.year,
  t.id AS status_id,
  coalesce(t.membership, 0) AS is_member,
  CASE
    WHEN m.start_latest < y.next_first_number AND y.first_number < m.end_earliest THEN 'yes'
    WHEN m.status_key IS NOT NULL THEN 'maybe'
    WHEN EXISTS (
      SELECT 1
      FROM organization_life f
      WHERE f.organization_id = p.organization_id AND (f.earliest >= y.next_first_day OR f.latest < y.first_day)
    ) THEN 'did-not-exist'
    WHEN EXISTS (
      SELECT 1
      FROM coverage c
      JOIN edtf x ON x.text = c.date
      WHERE c.organization_id = p.organization_id AND c.source_id IS NULL AND c.revision_retired IS NULL
        AND x.earliest <= y.first_day AND date(y.next_first_day, '-1 day') <= x.latest
    ) THEN 'none'
    ELSE 'not-covered'
  END AS cell,
  a.id AS start_statement_id,
  q.id AS report_id
FROM rule r
JOIN (
  SELECT DISTINCT a.organization_id, s.subject_id AS member_id
  FROM act a
  JOIN statement s ON s.id = a.statement_id AND s.revision_retired IS NULL
  UNION
  SELECT b.id, e.id FROM spell x JOIN entity b ON b.key = x.organization_key JOIN entity e ON e.key = x.member_key WHERE x.origin_key >= 16
) p
JOIN entity o ON o.id = p.organization_id
JOIN entity w ON w.id = p.member_id
JOIN calendar_year y
LEFT JOIN spell m
  ON m.organization_key = o.key AND m.member_key = w.key
  AND (m.start_earliest, m.origin_key, m.status_key, m.start_statement_key) = (
    SELECT n.start_earliest, n.origin_key, n.status_key, n.start_statement_key
    FROM spell n
    JOIN status k ON k.key = n.status_key
    WHERE n.organization_key = o.key AND n.member_key = w.key AND (n.origin_key = r.key OR n.origin_key >= 16)
      AND n.start_earliest < y.next_first_number AND y.first_number < n.end_latest
    ORDER BY k.membership DESC, n.start_earliest DESC
    LIMIT 1
  )
LEFT JOIN status t ON t.key = m.status_key
LEFT JOIN statement a ON a.key = m.start_statement_key
LEFT JOIN report q ON q.key = m.origin_key;

CREATE VIEW statement_candidate AS
-- Which statements a profile considers as the record stood at a revision, and how strongly: the lowest weight is the best.
-- Preferred: by rank (0 preferred, 1 normal, 2 deprecated). Any other profile: the place of the first of its sources that
-- supports the statement. Ask with revision_id and profile_id given.
SELECT
  r.id AS revision_id,
  p.id AS profile_id,
  s.id AS statement_id,
  CASE p.id
    WHEN 'preferred' THEN coalesce(k.weight, 1)
    ELSE (
      SELECT min(o.position)
      FROM citation c
      JOIN profile_source o ON o.source_id = c.source_id AND o.profile_id = p.id
      WHERE c.statement_id = s.id AND c.stance = 'supports'
        AND c.revision_added <= r.id AND coalesce(c.revision_retired > r.id, 1)
    )
  END AS weight,
  coalesce(k.weight, 1) AS rank_weight
FROM statement s
JOIN revision r ON s.revision_added <= r.id AND coalesce(s.revision_retired > r.id, 1)
JOIN profile p
LEFT JOIN (
  SELECT statement_id, CASE rank WHEN 'preferred' THEN 0 WHEN 'normal' THEN 1 ELSE 2 END AS weight, revision_added, revision_retired
  FROM ranking
) k ON k.statement_id = s.id AND k.revision_added <= r.id AND coalesce(k.revision_retired > r.id, 1);

CREATE VIEW statement_period AS
-- From and until when each statement can have held: what is dated with an interval, for its length; what is dated with a day, month
-- or year, from then on. Possible on day d: start_earliest <= d AND d < end_latest. Certain: start_latest <= d AND d < end_earliest.
-- 0000-01-01: no first day is known; 9999-12-31: no last day. What ends on a day holds no more on it.
SELECT
  s.id AS statement_id,
  coalesce(x.earliest, '0000-01-01') AS start_earliest,
  CASE
    WHEN x.text IS NULL THEN '9999-12-31'
    ELSE x.start_latest
  END AS start_latest,
  CASE
    -- Of an end that is unknown: on the day after the start at the earliest.
    WHEN x.text LIKE '%/' THEN date(x.earliest, '+1 day')
    WHEN x.text LIKE '%/%' THEN x.end_earliest
    ELSE '9999-12-31'
  END AS end_earliest,
  CASE
    WHEN x.text IS NULL OR x.latest = '9999-12-31' OR x.text NOT LIKE '%/%' THEN '9999-12-31'
    WHEN length(x.end_core) = 10 THEN x.latest
    ELSE date(x.latest, '+1 day')
  END AS end_latest
FROM statement s
LEFT JOIN edtf x ON x.text = s.date
WHERE s.revision_retired IS NULL;

CREATE VIEW statement_qualifier AS
-- What narrows each statement: with which document, within which body, concerning what, on what condition; an entity or words.
SELECT
  q.statement_id,
  q.role_id,
  q.position,
  q.entity_id,
  e.type_id AS entity_type_id,
  coalesce(e.label, q.text) AS value
FROM qualifier q
JOIN statement s ON s.id = q.statement_id
LEFT JOIN entity e ON e.id = q.entity_id
WHERE s.revision_retired IS NULL;

CREATE VIEW statement_source AS
-- Each statement with each place that supports or contradicts it.
SELECT
  c.statement_id,
  c.source_id,
  o.title AS source,
  o.published,
  o.kind AS source_kind,
  o.reliability,
  o.access,
  c.stance,
  c.section,
  c.char_start,
  c.char_end,
  c.opening,
  o.url
FROM citation c
JOIN statement s ON s.id = c.statement_id
JOIN source o ON o.id = c.source_id
WHERE c.revision_retired IS NULL AND s.revision_retired IS NULL;

CREATE VIEW statement_standing AS
-- How each statement stands for a profile at a revision: selected, outranked or deprecated. It is outranked where a rival in a
-- dispute is stronger: by the order of the profile's sources; or, in the profile 'preferred' and wherever one statement only
-- says more precisely what the other says, by rank, if the dispute is resolved so. contest_id names a dispute in which it is
-- selected and so is a rival.
SELECT
  c.revision_id,
  c.profile_id,
  c.statement_id,
  c.weight,
  CASE
    WHEN c.profile_id = 'preferred' AND c.weight = 2 THEN 'deprecated'
    WHEN EXISTS (
      SELECT 1
      FROM dispute_side m
      JOIN statement_candidate o ON o.statement_id = m.other_id AND o.revision_id = c.revision_id AND o.profile_id = c.profile_id
      WHERE m.statement_id = c.statement_id AND o.weight IS NOT NULL
        AND m.revision_added <= c.revision_id AND coalesce(m.revision_retired > c.revision_id, 1)
        AND CASE
          WHEN c.profile_id = 'preferred' OR m.type_id = 'precision' THEN m.resolution = 'preferred' AND o.rank_weight < c.rank_weight
          ELSE o.weight < c.weight
        END
    ) THEN 'outranked'
    ELSE 'selected'
  END AS standing,
  (
    SELECT min(m.dispute_id)
    FROM dispute_side m
    JOIN statement_candidate o ON o.statement_id = m.other_id AND o.revision_id = c.revision_id AND o.profile_id = c.profile_id
    WHERE m.statement_id = c.statement_id
      AND m.revision_added <= c.revision_id AND coalesce(m.revision_retired > c.revision_id, 1)
      AND o.weight IS NOT NULL
      AND (o.weight = c.weight OR (c.profile_id = 'preferred' AND m.resolution = 'unresolved' AND o.weight < 2))
  ) AS contest_id
FROM statement_candidate c
WHERE c.weight IS NOT NULL;

CREATE TRIGGER revision_in_order BEFORE INSERT ON revision
WHEN new.id <> 1 + (SELECT coalesce(max(id), 0) FROM revision)
BEGIN
  SELECT RAISE(ABORT, 'id: revisions are numbered without gaps, in the order they are made');
END;

CREATE TRIGGER revision_in_time BEFORE INSERT ON revision
WHEN new.recorded < (SELECT max(recorded) FROM revision)
BEGIN
  SELECT RAISE(ABORT, 'recorded: not before the revision that came before');
END;

CREATE TRIGGER meta_is_not_edited BEFORE UPDATE ON meta
BEGIN
  SELECT RAISE(ABORT, 'meta: nothing is edited in place');
END;

CREATE TRIGGER seal_is_not_broken BEFORE DELETE ON meta
WHEN old.key = 'sealed'
BEGIN
  SELECT RAISE(ABORT, 'meta: the past stays closed');
END;

CREATE TRIGGER entity_type_has_lineage AFTER INSERT ON entity_type
BEGIN
  INSERT INTO entity_type_lineage (type_id, ancestor_id)
  SELECT new.id, new.id
  UNION ALL
  SELECT new.id, ancestor_id FROM entity_type_lineage WHERE type_id = new.broader_id;
END;

CREATE TRIGGER entity_type_keeps_its_place BEFORE UPDATE ON entity_type
WHEN new.id <> old.id OR new.broader_id IS NOT old.broader_id
BEGIN
  SELECT RAISE(ABORT, 'broader_id: a type keeps its place in the tree');
END;

CREATE TRIGGER source_published BEFORE INSERT ON source
WHEN new.published IS NOT NULL AND NOT EXISTS (SELECT 1 FROM edtf WHERE text = new.published)
BEGIN
  INSERT INTO edtf (text) VALUES (new.published);
END;

CREATE TRIGGER source_is_a_profile AFTER INSERT ON source
BEGIN
  -- Each source can be asked alone.
  INSERT INTO profile (id, label, description) VALUES (new.id, new.title, 'What this one document says.');
  INSERT INTO profile_source (profile_id, position, source_id) VALUES (new.id, 1, new.id);
END;

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

CREATE TRIGGER citation_consulted AFTER INSERT ON citation
WHEN new.char_start IS NOT NULL AND EXISTS (SELECT 1 FROM source WHERE id = new.source_id AND sha256 IS NULL)
BEGIN
  SELECT RAISE(ABORT, 'char_start: only a source that was consulted, with its sha256, has character ranges');
END;

CREATE TRIGGER ranking_replaces BEFORE INSERT ON ranking
BEGIN
  -- The rank before ends where the new one begins.
  UPDATE ranking
  SET revision_retired = new.revision_added
  WHERE statement_id = new.statement_id AND revision_added < new.revision_added AND revision_retired IS NULL;
END;

CREATE TRIGGER relation_range AFTER INSERT ON relation
WHEN EXISTS (SELECT 1 FROM object_type WHERE statement_id = new.statement_id)
AND NOT EXISTS (SELECT 1 FROM object_type o JOIN entity e ON e.type_id = o.type_id WHERE o.statement_id = new.statement_id AND e.id = new.object_id)
AND EXISTS (SELECT 1 FROM entity WHERE id = new.object_id)
BEGIN
  SELECT RAISE(ABORT, 'object_id: the predicate does not take an object of this type');
END;

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

CREATE TRIGGER membership_derive INSTEAD OF INSERT ON membership_refresh
WHEN EXISTS (SELECT 1 FROM meta WHERE key = 'sealed')
BEGIN
  INSERT INTO meta (key, value) VALUES ('deriving', new.organization_id);
  DELETE FROM spell
  WHERE organization_key = (SELECT key FROM entity WHERE id = new.organization_id)
    AND member_key = (SELECT key FROM entity WHERE id = new.member_id)
    AND origin_key BETWEEN 1 AND 15;
  INSERT INTO spell (
    organization_key, start_earliest, member_key, origin_key, status_key, start_statement_key, start_latest, end_earliest, end_latest,
    end_statement_key
  )
  SELECT
    organization_key, start_earliest, member_key, origin_key, status_key, start_statement_key, start_latest, end_earliest, end_latest,
    end_statement_key
  FROM derived_spell
  WHERE revision_id = (SELECT max(id) FROM revision)
    AND profile_id = 'preferred'
    AND organization_id = new.organization_id
    AND member_id = new.member_id;
  UPDATE spell
  SET origin_key = -origin_key
  WHERE organization_key = (SELECT key FROM entity WHERE id = new.organization_id)
    AND member_key = (SELECT key FROM entity WHERE id = new.member_id)
    AND abs(origin_key) >= 16
    AND (origin_key > 0) <> (
      SELECT c.strength = q.strength AND q.strength < 9
      FROM spell_claim c, report_strength q
      WHERE c.organization_key = spell.organization_key AND c.member_key = spell.member_key AND q.report_key = abs(spell.origin_key)
    );
  DELETE FROM meta WHERE key = 'deriving';
END;

CREATE TRIGGER report_retired AFTER UPDATE OF revision_retired ON report
BEGIN
  INSERT INTO meta (key, value) VALUES ('deriving', new.id);
  UPDATE spell SET origin_key = -origin_key WHERE origin_key = new.key;
  -- What it outranked speaks again.
  UPDATE spell
  SET origin_key = -origin_key
  WHERE origin_key <= -16
    AND EXISTS (
      SELECT 1
      FROM report_strength q, spell_claim c
      WHERE q.report_key = -spell.origin_key AND q.strength < 9
        AND c.organization_key = spell.organization_key AND c.member_key = spell.member_key AND c.strength = q.strength
    );
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
  INSERT INTO spell (
    organization_key, start_earliest, member_key, origin_key, status_key, start_statement_key, start_latest, end_earliest, end_latest,
    end_statement_key
  )
  SELECT
    organization_key, start_earliest, member_key, origin_key, status_key, start_statement_key, start_latest, end_earliest, end_latest,
    end_statement_key
  FROM derived_spell
  WHERE revision_id = (SELECT max(id) FROM revision) AND profile_id = 'preferred';
  DELETE FROM meta WHERE key = 'deriving';
END;

CREATE TRIGGER coverage_date BEFORE INSERT ON coverage
WHEN NOT EXISTS (SELECT 1 FROM edtf WHERE text = new.date)
BEGIN
  INSERT INTO edtf (text) VALUES (new.date);
END;

CREATE TRIGGER entity_searchable AFTER INSERT ON entity
BEGIN
  INSERT INTO name_search (text, entity_id) VALUES (new.label, new.id);
  INSERT INTO name_trigram (text, entity_id) VALUES (new.label, new.id);
END;

CREATE TRIGGER name_searchable AFTER INSERT ON name
BEGIN
  INSERT INTO name_search (text, entity_id, statement_id) SELECT new.text, subject_id, id FROM statement WHERE id = new.statement_id;
  INSERT INTO name_trigram (text, entity_id, statement_id) SELECT new.text, subject_id, id FROM statement WHERE id = new.statement_id;
END;

CREATE TRIGGER entity_enters BEFORE INSERT ON entity
BEGIN
  SELECT RAISE(ABORT, 'id: stands before') WHERE EXISTS (SELECT 1 FROM entity WHERE id = new.id OR key = new.key);
  SELECT RAISE(ABORT, 'type_id: there is no such entity_type') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM entity_type WHERE id = new.type_id);
  SELECT RAISE(ABORT, 'revision_added: the past is closed: write into the newest revision') FROM record_is_closed
  WHERE new.revision_added <> (SELECT max(id) FROM revision);
END;

CREATE TRIGGER entity_keeps_its_identity BEFORE UPDATE OF key, id, type_id, revision_added ON entity
BEGIN
  SELECT RAISE(ABORT, 'entity: only its label and description may be put better');
END;

CREATE TRIGGER entity_is_not_deleted BEFORE DELETE ON entity
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'entity: nothing is deleted');
END;

CREATE TRIGGER source_enters BEFORE INSERT ON source
BEGIN
  SELECT RAISE(ABORT, 'id: stands before') WHERE EXISTS (SELECT 1 FROM source WHERE id = new.id);
END;

CREATE TRIGGER source_is_not_edited BEFORE UPDATE ON source
BEGIN
  SELECT RAISE(ABORT, 'source: nothing is edited in place: add another source');
END;

CREATE TRIGGER source_is_not_deleted BEFORE DELETE ON source
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'source: nothing is deleted');
END;

CREATE TRIGGER edtf_is_not_edited BEFORE UPDATE ON edtf
BEGIN
  SELECT RAISE(ABORT, 'edtf: nothing is edited in place');
END;

CREATE TRIGGER edtf_is_not_deleted BEFORE DELETE ON edtf
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'edtf: nothing is deleted');
END;

CREATE TRIGGER revision_is_not_edited BEFORE UPDATE ON revision
BEGIN
  SELECT RAISE(ABORT, 'revision: nothing is edited in place');
END;

CREATE TRIGGER revision_is_not_deleted BEFORE DELETE ON revision
BEGIN
  SELECT RAISE(ABORT, 'revision: nothing is deleted');
END;

CREATE TRIGGER statement_is_not_edited BEFORE UPDATE OF key, id, kind, subject_id, predicate_id, date, modality, polarity, note, revision_added ON statement
BEGIN
  SELECT RAISE(ABORT, 'statement: nothing is edited in place: retire it and add another');
END;

CREATE TRIGGER statement_is_not_deleted BEFORE DELETE ON statement
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'statement: nothing is deleted: retire it instead');
END;

CREATE TRIGGER statement_retires BEFORE UPDATE OF revision_retired ON statement
BEGIN
  SELECT RAISE(ABORT, 'revision_retired: what is retired stays so')
  WHERE old.revision_retired IS NOT NULL OR new.revision_retired IS NULL;
  SELECT RAISE(ABORT, 'revision_retired: the past is closed: write into the newest revision') FROM record_is_closed
  WHERE new.revision_retired <> (SELECT max(id) FROM revision);
END;

CREATE TRIGGER statement_enters BEFORE INSERT ON statement
BEGIN
  SELECT RAISE(ABORT, 'id: stands before') WHERE EXISTS (SELECT 1 FROM statement WHERE id = new.id OR key = new.key);
  SELECT RAISE(ABORT, 'revision_added: the past is closed: write into the newest revision') FROM record_is_closed
  WHERE (new.revision_added <> (SELECT max(id) FROM revision) OR new.revision_retired IS NOT NULL);
  SELECT RAISE(ABORT, 'subject_id: there is no such entity') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM entity WHERE id = new.subject_id);
  SELECT RAISE(ABORT, 'predicate_id: there is no such predicate of this kind') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM predicate WHERE kind = new.kind AND id = new.predicate_id);
END;

CREATE TRIGGER name_is_not_edited BEFORE UPDATE ON name
BEGIN
  SELECT RAISE(ABORT, 'name: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER name_is_not_deleted BEFORE DELETE ON name
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'name: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER name_enters BEFORE INSERT ON name
BEGIN
  SELECT RAISE(ABORT, 'statement_id: stands before')
  WHERE EXISTS (SELECT 1 FROM name WHERE statement_id = new.statement_id);
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind name') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'name');
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another') FROM record_is_closed
  WHERE EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND revision_added <> (SELECT max(id) FROM revision));
END;

CREATE TRIGGER identifier_is_not_edited BEFORE UPDATE ON identifier
BEGIN
  SELECT RAISE(ABORT, 'identifier: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER identifier_is_not_deleted BEFORE DELETE ON identifier
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'identifier: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER identifier_enters BEFORE INSERT ON identifier
BEGIN
  SELECT RAISE(ABORT, 'statement_id: stands before')
  WHERE EXISTS (SELECT 1 FROM identifier WHERE statement_id = new.statement_id);
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind identifier') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'identifier');
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another') FROM record_is_closed
  WHERE EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND revision_added <> (SELECT max(id) FROM revision));
END;

CREATE TRIGGER relation_is_not_edited BEFORE UPDATE ON relation
BEGIN
  SELECT RAISE(ABORT, 'relation: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER relation_is_not_deleted BEFORE DELETE ON relation
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'relation: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER relation_enters BEFORE INSERT ON relation
BEGIN
  SELECT RAISE(ABORT, 'statement_id: stands before')
  WHERE EXISTS (SELECT 1 FROM relation WHERE statement_id = new.statement_id);
  SELECT RAISE(ABORT, 'object_id: there is no such entity') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM entity WHERE id = new.object_id);
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind relation') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'relation');
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another') FROM record_is_closed
  WHERE EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND revision_added <> (SELECT max(id) FROM revision));
END;

CREATE TRIGGER attribute_is_not_edited BEFORE UPDATE ON attribute
BEGIN
  SELECT RAISE(ABORT, 'attribute: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER attribute_is_not_deleted BEFORE DELETE ON attribute
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'attribute: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER attribute_enters BEFORE INSERT ON attribute
BEGIN
  SELECT RAISE(ABORT, 'statement_id: stands before')
  WHERE EXISTS (SELECT 1 FROM attribute WHERE statement_id = new.statement_id);
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind attribute') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'attribute');
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another') FROM record_is_closed
  WHERE EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND revision_added <> (SELECT max(id) FROM revision));
END;

CREATE TRIGGER quantity_is_not_edited BEFORE UPDATE ON quantity
BEGIN
  SELECT RAISE(ABORT, 'quantity: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER quantity_is_not_deleted BEFORE DELETE ON quantity
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'quantity: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER quantity_enters BEFORE INSERT ON quantity
BEGIN
  SELECT RAISE(ABORT, 'statement_id: stands before')
  WHERE EXISTS (SELECT 1 FROM quantity WHERE statement_id = new.statement_id);
  SELECT RAISE(ABORT, 'unit_id: there is no such unit') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM unit WHERE id = new.unit_id);
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind quantity') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'quantity');
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another') FROM record_is_closed
  WHERE EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND revision_added <> (SELECT max(id) FROM revision));
END;

CREATE TRIGGER participation_is_not_edited BEFORE UPDATE ON participation
BEGIN
  SELECT RAISE(ABORT, 'participation: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER participation_is_not_deleted BEFORE DELETE ON participation
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'participation: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER participation_enters BEFORE INSERT ON participation
BEGIN
  SELECT RAISE(ABORT, 'statement_id: stands before')
  WHERE EXISTS (SELECT 1 FROM participation WHERE statement_id = new.statement_id);
  SELECT RAISE(ABORT, 'part_id: there is no such entity') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM entity WHERE id = new.part_id);
  SELECT RAISE(ABORT, 'organization_id: there is no such entity') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM entity WHERE id = new.organization_id);
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind participation') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'participation');
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another') FROM record_is_closed
  WHERE EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND revision_added <> (SELECT max(id) FROM revision));
END;

CREATE TRIGGER decision_rule_is_not_edited BEFORE UPDATE ON decision_rule
BEGIN
  SELECT RAISE(ABORT, 'decision_rule: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER decision_rule_is_not_deleted BEFORE DELETE ON decision_rule
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'decision_rule: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER decision_rule_enters BEFORE INSERT ON decision_rule
BEGIN
  SELECT RAISE(ABORT, 'statement_id: stands before')
  WHERE EXISTS (SELECT 1 FROM decision_rule WHERE statement_id = new.statement_id);
  SELECT RAISE(ABORT, 'method_id: there is no such decision_method') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM decision_method WHERE id = new.method_id);
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind decision-rule') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'decision-rule');
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another') FROM record_is_closed
  WHERE EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND revision_added <> (SELECT max(id) FROM revision));
END;

CREATE TRIGGER act_is_not_edited BEFORE UPDATE ON act
BEGIN
  SELECT RAISE(ABORT, 'act: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER act_is_not_deleted BEFORE DELETE ON act
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'act: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER act_enters BEFORE INSERT ON act
BEGIN
  SELECT RAISE(ABORT, 'statement_id: stands before')
  WHERE EXISTS (SELECT 1 FROM act WHERE statement_id = new.statement_id);
  SELECT RAISE(ABORT, 'organization_id: there is no such entity') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM entity WHERE id = new.organization_id);
  SELECT RAISE(ABORT, 'statement_id: there is no such statement of kind act') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND kind = 'act');
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another') FROM record_is_closed
  WHERE EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND revision_added <> (SELECT max(id) FROM revision));
END;

CREATE TRIGGER qualifier_is_not_edited BEFORE UPDATE ON qualifier
BEGIN
  SELECT RAISE(ABORT, 'qualifier: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER qualifier_is_not_deleted BEFORE DELETE ON qualifier
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'qualifier: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER qualifier_enters BEFORE INSERT ON qualifier
BEGIN
  SELECT RAISE(ABORT, 'statement_id: the same statement_id, role_id, position stands before')
  WHERE EXISTS (SELECT 1 FROM qualifier WHERE statement_id = new.statement_id AND role_id = new.role_id AND position = new.position);
  SELECT RAISE(ABORT, 'statement_id: there is no such statement') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id);
  SELECT RAISE(ABORT, 'role_id: there is no such qualifier_role') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM qualifier_role WHERE id = new.role_id);
  SELECT RAISE(ABORT, 'entity_id: there is no such entity') FROM record_is_closed
  WHERE new.entity_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entity WHERE id = new.entity_id);
  SELECT RAISE(ABORT, 'statement_id: the past is closed: retire the statement and add another') FROM record_is_closed
  WHERE EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id AND revision_added <> (SELECT max(id) FROM revision));
END;

CREATE TRIGGER citation_is_not_edited BEFORE UPDATE OF statement_id, source_id, stance, section, char_start, char_end, opening, revision_added ON citation
BEGIN
  SELECT RAISE(ABORT, 'citation: nothing is edited in place: retire it and add another');
END;

CREATE TRIGGER citation_is_not_deleted BEFORE DELETE ON citation
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'citation: nothing is deleted: retire it instead');
END;

CREATE TRIGGER citation_retires BEFORE UPDATE OF revision_retired ON citation
BEGIN
  SELECT RAISE(ABORT, 'revision_retired: what is retired stays so')
  WHERE old.revision_retired IS NOT NULL OR new.revision_retired IS NULL;
  SELECT RAISE(ABORT, 'revision_retired: the past is closed: write into the newest revision') FROM record_is_closed
  WHERE new.revision_retired <> (SELECT max(id) FROM revision);
END;

CREATE TRIGGER citation_enters BEFORE INSERT ON citation
BEGIN
  SELECT RAISE(ABORT, 'statement_id: the same statement_id, source_id, section, char_start stands before')
  WHERE EXISTS (SELECT 1 FROM citation WHERE statement_id = new.statement_id AND source_id = new.source_id AND section = new.section AND char_start IS new.char_start);
  SELECT RAISE(ABORT, 'revision_added: the past is closed: write into the newest revision') FROM record_is_closed
  WHERE (new.revision_added <> (SELECT max(id) FROM revision) OR new.revision_retired IS NOT NULL);
  SELECT RAISE(ABORT, 'statement_id: there is no such statement') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id);
  SELECT RAISE(ABORT, 'source_id: there is no such source') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM source WHERE id = new.source_id);
END;

CREATE TRIGGER ranking_is_not_edited BEFORE UPDATE OF statement_id, rank, reason, revision_added ON ranking
BEGIN
  SELECT RAISE(ABORT, 'ranking: nothing is edited in place: retire it and add another');
END;

CREATE TRIGGER ranking_is_not_deleted BEFORE DELETE ON ranking
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'ranking: nothing is deleted: retire it instead');
END;

CREATE TRIGGER ranking_retires BEFORE UPDATE OF revision_retired ON ranking
BEGIN
  SELECT RAISE(ABORT, 'revision_retired: what is retired stays so')
  WHERE old.revision_retired IS NOT NULL OR new.revision_retired IS NULL;
  SELECT RAISE(ABORT, 'revision_retired: the past is closed: write into the newest revision') FROM record_is_closed
  WHERE new.revision_retired <> (SELECT max(id) FROM revision);
END;

CREATE TRIGGER ranking_enters BEFORE INSERT ON ranking
BEGIN
  SELECT RAISE(ABORT, 'statement_id: the same statement_id, revision_added stands before')
  WHERE EXISTS (SELECT 1 FROM ranking WHERE statement_id = new.statement_id AND revision_added = new.revision_added);
  SELECT RAISE(ABORT, 'revision_added: the past is closed: write into the newest revision') FROM record_is_closed
  WHERE (new.revision_added <> (SELECT max(id) FROM revision) OR new.revision_retired IS NOT NULL);
  SELECT RAISE(ABORT, 'statement_id: there is no such statement') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id);
END;

CREATE TRIGGER dispute_is_not_edited BEFORE UPDATE OF id, type_id, title, resolution, reason, revision_added ON dispute
BEGIN
  SELECT RAISE(ABORT, 'dispute: nothing is edited in place: retire it and add another');
END;

CREATE TRIGGER dispute_is_not_deleted BEFORE DELETE ON dispute
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'dispute: nothing is deleted: retire it instead');
END;

CREATE TRIGGER dispute_retires BEFORE UPDATE OF revision_retired ON dispute
BEGIN
  SELECT RAISE(ABORT, 'revision_retired: what is retired stays so')
  WHERE old.revision_retired IS NOT NULL OR new.revision_retired IS NULL;
  SELECT RAISE(ABORT, 'revision_retired: the past is closed: write into the newest revision') FROM record_is_closed
  WHERE new.revision_retired <> (SELECT max(id) FROM revision);
END;

CREATE TRIGGER dispute_enters BEFORE INSERT ON dispute
BEGIN
  SELECT RAISE(ABORT, 'id: stands before') WHERE EXISTS (SELECT 1 FROM dispute WHERE id = new.id);
  SELECT RAISE(ABORT, 'revision_added: the past is closed: write into the newest revision') FROM record_is_closed
  WHERE (new.revision_added <> (SELECT max(id) FROM revision) OR new.revision_retired IS NOT NULL);
  SELECT RAISE(ABORT, 'type_id: there is no such dispute_type') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM dispute_type WHERE id = new.type_id);
END;

CREATE TRIGGER dispute_statement_is_not_edited BEFORE UPDATE ON dispute_statement
BEGIN
  SELECT RAISE(ABORT, 'dispute_statement: nothing is edited in place: retire the statement and add another');
END;

CREATE TRIGGER dispute_statement_is_not_deleted BEFORE DELETE ON dispute_statement
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'dispute_statement: nothing is deleted: retire the statement instead');
END;

CREATE TRIGGER dispute_statement_enters BEFORE INSERT ON dispute_statement
BEGIN
  SELECT RAISE(ABORT, 'dispute_id: the same dispute_id, statement_id stands before')
  WHERE EXISTS (SELECT 1 FROM dispute_statement WHERE dispute_id = new.dispute_id AND statement_id = new.statement_id);
  SELECT RAISE(ABORT, 'dispute_id: the past is closed: retire the dispute and open a new one') FROM record_is_closed
  WHERE EXISTS (SELECT 1 FROM dispute WHERE id = new.dispute_id AND revision_added <> (SELECT max(id) FROM revision));
  SELECT RAISE(ABORT, 'dispute_id: there is no such dispute') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM dispute WHERE id = new.dispute_id);
  SELECT RAISE(ABORT, 'statement_id: there is no such statement') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM statement WHERE id = new.statement_id);
END;

CREATE TRIGGER coverage_is_not_edited BEFORE UPDATE OF id, organization_id, source_id, status_id, date, note, revision_added ON coverage
BEGIN
  SELECT RAISE(ABORT, 'coverage: nothing is edited in place: retire it and add another');
END;

CREATE TRIGGER coverage_is_not_deleted BEFORE DELETE ON coverage
WHEN NOT EXISTS (SELECT 1 FROM meta WHERE key = 'removing')
BEGIN
  SELECT RAISE(ABORT, 'coverage: nothing is deleted: retire it instead');
END;

CREATE TRIGGER coverage_retires BEFORE UPDATE OF revision_retired ON coverage
BEGIN
  SELECT RAISE(ABORT, 'revision_retired: what is retired stays so')
  WHERE old.revision_retired IS NOT NULL OR new.revision_retired IS NULL;
  SELECT RAISE(ABORT, 'revision_retired: the past is closed: write into the newest revision') FROM record_is_closed
  WHERE new.revision_retired <> (SELECT max(id) FROM revision);
END;

CREATE TRIGGER coverage_enters BEFORE INSERT ON coverage
BEGIN
  SELECT RAISE(ABORT, 'id: stands before') WHERE EXISTS (SELECT 1 FROM coverage WHERE id = new.id);
  SELECT RAISE(ABORT, 'revision_added: the past is closed: write into the newest revision') FROM record_is_closed
  WHERE (new.revision_added <> (SELECT max(id) FROM revision) OR new.revision_retired IS NOT NULL);
  SELECT RAISE(ABORT, 'organization_id: there is no such entity') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM entity WHERE id = new.organization_id);
  SELECT RAISE(ABORT, 'source_id: there is no such source') FROM record_is_closed
  WHERE new.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM source WHERE id = new.source_id);
  SELECT RAISE(ABORT, 'status_id: there is no such status') FROM record_is_closed
  WHERE NOT EXISTS (SELECT 1 FROM status WHERE id = new.status_id);
END;

CREATE TRIGGER report_enters BEFORE INSERT ON report
BEGIN
  SELECT RAISE(ABORT, 'id: stands before')
  WHERE EXISTS (SELECT 1 FROM report WHERE id = new.id OR key = new.key) OR EXISTS (SELECT 1 FROM statement WHERE id = new.id);
  SELECT RAISE(ABORT, 'source_id: there is no such source') WHERE NOT EXISTS (SELECT 1 FROM source WHERE id = new.source_id);
  SELECT RAISE(ABORT, 'revision_added: the past is closed: write into the newest revision')
  WHERE new.revision_added <> (SELECT max(id) FROM revision) OR new.revision_retired IS NOT NULL;
END;

CREATE TRIGGER report_is_not_edited BEFORE UPDATE OF key, id, source_id, section, sha256, through, rank, reason, revision_added ON report
BEGIN
  SELECT RAISE(ABORT, 'report: nothing is edited in place: retire it and add another');
END;

CREATE TRIGGER report_is_not_deleted BEFORE DELETE ON report
BEGIN
  SELECT RAISE(ABORT, 'report: nothing is deleted: retire it instead');
END;

CREATE TRIGGER report_retires BEFORE UPDATE OF revision_retired ON report
BEGIN
  SELECT RAISE(ABORT, 'revision_retired: what is retired stays so')
  WHERE old.revision_retired IS NOT NULL OR new.revision_retired IS NULL;
  SELECT RAISE(ABORT, 'revision_retired: the past is closed: write into the newest revision')
  WHERE new.revision_retired <> (SELECT max(id) FROM revision);
END;

CREATE TRIGGER membership_is_derived INSTEAD OF INSERT ON membership
BEGIN
  SELECT RAISE(ABORT, 'membership is derived from acts: add or retire an act instead');
END;

CREATE TRIGGER membership_is_not_edited INSTEAD OF UPDATE ON membership
BEGIN
  SELECT RAISE(ABORT, 'membership is derived from acts: add or retire an act instead');
END;

CREATE TRIGGER membership_is_not_deleted INSTEAD OF DELETE ON membership
BEGIN
  SELECT RAISE(ABORT, 'membership is derived from acts: add or retire an act instead');
END;

CREATE TRIGGER spell_reported INSTEAD OF INSERT ON reported_spell
BEGIN
  SELECT RAISE(ABORT, 'report_id: there is no such report of the newest revision')
  WHERE NOT EXISTS (
    SELECT 1 FROM report WHERE id = new.report_id AND revision_added = (SELECT max(id) FROM revision) AND revision_retired IS NULL
  );
  SELECT RAISE(ABORT, 'organization_id: there is no such entity') WHERE NOT EXISTS (SELECT 1 FROM entity WHERE id = new.organization_id);
  SELECT RAISE(ABORT, 'member_id: there is no such entity') WHERE NOT EXISTS (SELECT 1 FROM entity WHERE id = new.member_id);
  SELECT RAISE(ABORT, 'status_id: there is no such status') WHERE NOT EXISTS (SELECT 1 FROM status WHERE id = new.status_id);
  SELECT RAISE(ABORT, 'start_date: one date, or nothing where it is unknown') WHERE new.start_date LIKE '%/%' OR new.start_date IN ('..');
  SELECT RAISE(ABORT, 'end_date: one date, .. where it is open, or nothing where it is unknown') WHERE new.end_date LIKE '%/%';
  INSERT INTO edtf (text)
  SELECT date
  FROM (SELECT new.start_date AS date UNION SELECT new.end_date)
  WHERE coalesce(date, '') NOT IN ('', '..') AND NOT EXISTS (SELECT 1 FROM edtf WHERE text = date);
  INSERT INTO meta (key, value) VALUES ('deriving', new.report_id);
  INSERT INTO spell (
    organization_key, start_earliest, member_key, origin_key, status_key, start_latest, end_earliest, end_latest, form
  )
  SELECT
    (SELECT key FROM entity WHERE id = new.organization_id),
    coalesce(b.first, 1721060),
    (SELECT key FROM entity WHERE id = new.member_id),
    q.key,
    (SELECT key FROM status WHERE id = new.status_id),
    -- A start that is unknown is certain to have been by the last day that the report speaks of, if it is still open then, else
    -- by its end.
    coalesce(b.last, CASE WHEN new.end_date = '..' THEN q.through ELSE e.first END, 5373484),
    CASE
      WHEN e.first IS NOT NULL THEN e.first + 1
      WHEN new.end_date = '..' THEN coalesce(q.through + 1, 5373484)
      ELSE coalesce(b.last + 1, 1721061)
    END,
    coalesce(e.last + 1, 5373484),
    b.form + 4 * e.form + CASE WHEN b.first IS NULL THEN 16 ELSE 0 END
      + CASE WHEN new.end_date = '..' THEN 32 WHEN e.first IS NULL THEN 64 ELSE 0 END
  FROM (SELECT key, CAST(julianday(through) + 0.5 AS INTEGER) AS through FROM report WHERE id = new.report_id) q
  JOIN (
    SELECT
      max(CAST(julianday(earliest) + 0.5 AS INTEGER)) AS first, max(CAST(julianday(latest) + 0.5 AS INTEGER)) AS last,
      coalesce(instr('?~%', substr(max(text), -1)), 0) AS form
    FROM edtf
    WHERE text = new.start_date
  ) b
  JOIN (
    SELECT
      max(CAST(julianday(earliest) + 0.5 AS INTEGER)) AS first, max(CAST(julianday(latest) + 0.5 AS INTEGER)) AS last,
      coalesce(instr('?~%', substr(max(text), -1)), 0) AS form
    FROM edtf
    WHERE text = new.end_date
  ) e;
  SELECT RAISE(ABORT, 'start_date: it overlaps another spell of the pair in the same report')
  FROM spell a
  JOIN spell b ON b.organization_key = a.organization_key AND b.member_key = a.member_key AND b.origin_key = a.origin_key
  WHERE a.origin_key = (SELECT key FROM report WHERE id = new.report_id)
    AND a.organization_key = (SELECT key FROM entity WHERE id = new.organization_id)
    AND a.member_key = (SELECT key FROM entity WHERE id = new.member_id)
    AND (a.start_earliest, a.status_key) < (b.start_earliest, b.status_key)
    AND a.start_latest < b.end_earliest AND b.start_latest < a.end_earliest;
  DELETE FROM meta WHERE key = 'deriving';
  INSERT INTO membership_refresh VALUES (new.organization_id, new.member_id);
END;
