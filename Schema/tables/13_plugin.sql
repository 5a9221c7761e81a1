CREATE TABLE plugin (
  -- The plugins in this file. The names of a plugin's tables and views begin with its subject.
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
  -- The plugins that a plugin needs, with the lowest version of each.
  plugin_id TEXT NOT NULL REFERENCES plugin (id) ON DELETE CASCADE,
  required_id TEXT NOT NULL REFERENCES plugin (id) ON DELETE RESTRICT,
  version TEXT NOT NULL,
  PRIMARY KEY (plugin_id, required_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE plugin_row (
  -- The rows that a plugin added to tables, by primary key (columns joined by a tab). They are
  -- removed with the plugin. Several plugins can bring the same term; the last one removes it.
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  plugin_id TEXT NOT NULL REFERENCES plugin (id) ON DELETE CASCADE,
  PRIMARY KEY (table_name, row_id, plugin_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE plugin_offer (
  -- The offers of plugins to other plugins: dimensions to compare organizations by, and measures
  -- between two entities. Each is a view of its plugin; dimension_value and measure_value combine
  -- them.
  registry TEXT NOT NULL CHECK (registry IN ('dimension', 'measure')),
  id TEXT NOT NULL CHECK (id NOT GLOB '*[^a-z0-9-]*' AND id GLOB '[a-z]*'),
  plugin_id TEXT NOT NULL REFERENCES plugin (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,  -- in the order of the plugin's files
  title TEXT NOT NULL,
  unit TEXT,
  description TEXT NOT NULL,
  view_name TEXT NOT NULL,
  rows_view TEXT,  -- the view that several offers share, with a column for their ids
  -- How the rows of a measure on the days asked for are combined into one value.
  combine TEXT CONSTRAINT "combine: max, sum or min" CHECK (combine IN ('max', 'sum', 'min')),
  -- The meaning of an empty cell of a measure.
  family TEXT
    CONSTRAINT "family: interaction, status, shared-members or shared-organizations"
    CHECK (family IN ('interaction', 'status', 'shared-members', 'shared-organizations')),
  kinds TEXT,  -- the numbers of kinds of interactions that it uses; a file can replace them
  rules TEXT CONSTRAINT "rules: any" CHECK (rules = 'any'),  -- any: members on a day can be counted under each rule
  -- from: a value is of the row to the column; both: of the two. NULL: as the values show.
  direction TEXT CONSTRAINT "direction: from or both" CHECK (direction IN ('from', 'both')),
  PRIMARY KEY (registry, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE measure_step (
  -- The labels of the numbers of a measure, from its comment 'scale': levels, statuses.
  measure_id TEXT NOT NULL,
  value REAL NOT NULL,
  code TEXT NOT NULL CONSTRAINT "code: one or two letters or digits, for a cell" CHECK (length(code) BETWEEN 1 AND 2),
  label TEXT NOT NULL,
  registry TEXT NOT NULL GENERATED ALWAYS AS ('measure') STORED,
  PRIMARY KEY (measure_id, value),
  FOREIGN KEY (registry, measure_id) REFERENCES plugin_offer (registry, id) ON DELETE CASCADE
) STRICT;

CREATE TABLE saved_query (
  -- Saved queries: the cookbook and those of plugins. Each is one SELECT, and a command: entente ID.
  id TEXT PRIMARY KEY,
  plugin_id TEXT REFERENCES plugin (id) ON DELETE CASCADE,  -- NULL for the cookbook
  subject TEXT NOT NULL,  -- the chapter of the cookbook, or the subject of the plugin
  title TEXT NOT NULL,
  description TEXT NOT NULL,
  sql TEXT NOT NULL,  -- with parameters such as :body
  example TEXT NOT NULL  -- the same with the default of each parameter in its place
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_query_parameter (
  -- The parameters of saved queries. Without a value and a default, a parameter is NULL.
  query_id TEXT NOT NULL REFERENCES saved_query (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,  -- without the colon
  type TEXT NOT NULL CHECK (type IN ('text', 'number', 'day', 'entity', 'choice')),
  entity_type_id TEXT,  -- of an entity: its type or a broader one; NULL for any
  choices TEXT CHECK (json_type(choices) = 'array'),  -- of a choice: a JSON array
  default_value TEXT,
  description TEXT NOT NULL,
  PRIMARY KEY (query_id, position),
  UNIQUE (query_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE plugin_page (
  -- Pages that plugins add to the explorer, as JSON: questions and how to show their answers.
  pattern TEXT PRIMARY KEY,  -- the path with {} for each name
  plugin_id TEXT NOT NULL REFERENCES plugin (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,  -- in the order of the plugin's files
  file TEXT NOT NULL,
  page TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Recreated from all offers when a plugin is added or removed; empty without plugins.
CREATE VIEW dimension_value AS
-- The values of each dimension, from all plugins. Queries give its id.
SELECT NULL AS dimension_id, NULL AS organization_id, NULL AS position, NULL AS value, NULL AS code, NULL AS number, NULL AS valid_from, NULL AS valid_until, NULL AS statement_id, NULL AS certain_from, NULL AS certain_until WHERE 0;

CREATE VIEW measure_value AS
-- The values of each measure, from all plugins. Queries give its id.
SELECT NULL AS measure_id, NULL AS row_id, NULL AS column_id, NULL AS item_id, NULL AS value, NULL AS start_earliest, NULL AS start_latest, NULL AS end_earliest, NULL AS end_latest, NULL AS statement_id WHERE 0;
