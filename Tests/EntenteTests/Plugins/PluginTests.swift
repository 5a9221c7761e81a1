import Entente
import EntenteKit
import EntenteTestSupport
import Foundation
import GRDB
import Testing

@Suite("Plugins")
struct PluginTests {
  /// A small plugin whose files a test can replace.
  struct Small: Plugin {
    var texts: [String: String] = [
      "plugin.json": """
      {"id": "sanctions", "subject": "sanction", "version": "1.0.0", "title": "Sanctions", "description": "Who sanctions whom."}
      """,
      "migrations/0001_measure.sql": """
      CREATE TABLE sanction_measure (
        id TEXT PRIMARY KEY,
        organization_id TEXT NOT NULL,
        target_id TEXT NOT NULL
      ) STRICT;
      """,
      "views/sanction_current.sql": """
      CREATE VIEW sanction_current AS
      SELECT s.id, s.organization_id, count(m.member_id) AS members
      FROM sanction_measure s LEFT JOIN current_member m ON m.organization_id = s.organization_id
      GROUP BY s.id, s.organization_id;
      """,
      "vocabulary/view_column.csv": """
      view_name,position,column_name,description,unit
      sanction_current,1,id,The measure.,
      sanction_current,2,organization_id,Who took it.,
      sanction_current,3,members,How many members it has.,count

      """,
      "vocabulary/predicate.csv": """
      kind,id,label,inverse_label,domain_id,range_id,description
      relation,sanctions,sanctions,is sanctioned by,body,state,Has taken measures against the object.

      """,
      "data/source.csv":
        "id,title,kind,language,access,reliability\nsanction-list,A list,official,en,not-consulted,primary\n",
      "data/entity.csv": "id,type_id,label\nruritania,state,Ruritania\n",
      "data/statement.csv":
        "id,kind,subject_id,predicate_id,date\nsan-1,relation,eu,sanctions,1999-10\nsan-2,act,ruritania,joined,1999\n",
      "data/relation.csv": "statement_id,object_id\nsan-1,ruritania\n",
      "data/act.csv": "statement_id,organization_id\nsan-2,guam\n",
      "data/citation.csv":
        "statement_id,source_id,section\nsan-1,sanction-list,row 1\nsan-2,sanction-list,row 2\n",
      "data/sanction_measure.csv": "id,organization_id,target_id\nm1,eu,ruritania\n",
      "dimensions/sanctions.sql": """
      -- Sanctions in force
      -- unit: measure
      -- How many measures a body has taken.
      SELECT organization_id, 1 AS position, NULL AS value, NULL AS code, count(*) AS number,
        '0000-01-01' AS valid_from, '9999-12-31' AS valid_until, NULL AS statement_id
      FROM sanction_measure GROUP BY organization_id
      """,
      "measures/sanctions.sql": """
      -- Sanctions between two
      -- combine: sum
      -- Each measure as 1.
      SELECT organization_id AS row_id, target_id AS column_id, id AS item_id, 1 AS value,
        '0000-01-01' AS start_earliest, '0000-01-01' AS start_latest, '9999-12-31' AS end_earliest,
        '9999-12-31' AS end_latest, NULL AS statement_id
      FROM sanction_measure
      """,
      "queries/sanctions.sql": """
      -- The measures against a state
      -- entente sanctions --state ruritania
      SELECT id, organization_id FROM sanction_measure WHERE :state IS NULL OR target_id = :state
      """,
      "pages/target.json": #"""
      {
        "path": "sanctions/{state}", "title": "Sanctions against {state.label}",
        "addresses": "SELECT DISTINCT target_id AS state FROM sanction_measure",
        "sections": [
          {"id": "measures", "title": "Measures", "question": ["sanctions", "--state {state}"]},
          {"id": "members", "title": "By members", "question": ["sql", "SELECT id, members FROM sanction_current WHERE id <> '{state}'"]}
        ]
      }
      """#,
    ]

    var files: [PluginFile] {
      texts.map { PluginFile(path: $0.key, contents: Data($0.value.utf8)) }
    }

    func with(_ changes: [String: String]) -> Small {
      var copy = self
      for (path, text) in changes { copy.texts[path] = text }
      return copy
    }

    func version(_ version: String) -> Small {
      with(["plugin.json": (texts["plugin.json"] ?? "").replacing("1.0.0", with: version)])
    }
  }

  private func base() async throws -> KnowledgeBase {
    try await KnowledgeBase.openForWriting(at: BuiltFile.copy())
  }

  @Test("a small plugin keeps the contract")
  func contract() async throws {
    try await PluginContract(Small()).check()
  }

  @Test("the contract reports broken rules")
  func contractFails() async throws {
    var undescribed = Small()
    undescribed.texts["vocabulary/view_column.csv"] = nil
    let error = await #expect(throws: ContractViolation.self) {
      try await PluginContract(undescribed).check()
    }
    #expect(error?.description.contains("view_column_not_described") == true)
    let empty = Small().with(["data/sanction_measure.csv": "id,organization_id,target_id\n"])
    let missing = await #expect(throws: ContractViolation.self) {
      try await PluginContract(empty).check()
    }
    #expect(missing?.findings.contains("the dimension sanctions has no value") == true)
  }

  @Test("its rows, offers and commands are available")
  func brings() async throws {
    let kb = try await base()
    #expect(try await kb.add(Small(), recorded: "2099-01-01"))
    let installed = try #require(try await kb.plugins().first)
    #expect(installed.tables == ["sanction_measure"])
    #expect(
      installed.views == [
        "internal_sanction_dimension_sanctions", "internal_sanction_measure_sanctions",
        "sanction_current",
      ])
    #expect(
      installed.dimensions == ["sanctions"] && installed.measures == ["sanctions"]
        && installed.queries == ["sanctions"])
    let fact = try #require(
      try await kb.facts(about: "ruritania").first { $0.statement == "san-1" })
    #expect(fact.sentence == "European Union sanctions Ruritania")
    #expect(
      try await kb.members(of: "guam", on: "2005", status: "member").map(\.member.id).contains(
        "ruritania"))
    let values = try await kb.query(
      "SELECT dimension_id, organization_id, number FROM dimension_value"
    ).rows
    #expect(values == [[.text("sanctions"), .text("eu"), .integer(1)]])
    try await kb.read { base in
      #expect(try base.offers(.dimension).first?.unit == "measure")
      let command = try #require(try base.queryCommands().first { $0.name == "sanctions" })
      let none = try command.answer(base, .init(["state": ["nobody"]]))
      let all = try command.answer(base, .init([:]))
      #expect(
        none.rows.isEmpty && all.rows == [["m1", "eu"]] && all.columns == ["id", "organization_id"])
    }
    #expect(try await kb.facts(about: "ruritania", from: Perspective(asOf: "2")).isEmpty)
    try await kb.removePlugin("sanctions", recorded: "2099-01-01")
    #expect(
      try await kb.members(of: "guam", on: "2005").map(\.member.id).contains("ruritania") == false)
    #expect(try await kb.find("Ruritania").map(\.entity.id).contains("ruritania") == false)
  }

  @Test(
    "SQL outside the plugin's own tables is refused with file, line and action",
    arguments: [
      ("CREATE TABLE entity_copy (x);", "the name entity_copy does not begin with sanction_"),
      ("\n\nCREATE TABLE sanctions (x);", "migrations/0001_measure.sql:3: the name sanctions"),
      (
        "CREATE TABLE sanction_copy AS SELECT * FROM statement;",
        "it would read statement, which is neither its own nor a public view"
      ),
      ("ATTACH '/tmp/x.sqlite' AS other;", "it would attach a file"),
      ("PRAGMA writable_schema = ON;", "PRAGMA writable_schema is not to be had"),
      ("DELETE FROM statement;", "it would write statement"),
      ("UPDATE meta SET value = '';", "it would write meta"),
      ("INSERT INTO reported_spell (report_id) VALUES ('x');", "it would write reported_spell"),
      ("DROP TABLE entity;", "the name entity does not begin"),
      (
        "CREATE TRIGGER sanction_spy AFTER INSERT ON statement BEGIN SELECT 1; END;",
        "it would make the trigger sanction_spy on statement"
      ),
      (
        "CREATE INDEX sanction_index ON statement (id);",
        "it would make the index sanction_index on statement"
      ),
      ("CREATE TEMP TABLE sanction_t (x);", "it would write sqlite_temp_master"),
      ("COMMIT;", "it would begin or end a transaction"),
      ("SELECT load_extension('x');", "it would call the function load_extension"),
      (
        "CREATE TABLE sanction_t (x); CREATE TRIGGER sanction_spy AFTER INSERT ON sanction_t BEGIN DELETE FROM meta; END;",
        "it would write meta"
      ),
      (
        "CREATE VIRTUAL TABLE sanction_v USING dbstat;",
        "it would make sanction_v with the module dbstat"
      ),
      ("CREATE VIEW sanction_v AS SELECT * FROM statement;", "it would read statement"),
      (
        "CREATE TABLE sanction_t AS WITH fact (a) AS (SELECT key FROM meta) SELECT a FROM fact;",
        "it names a query like the view fact"
      ),
      (
        "CREATE VIEW sanction_v AS WITH fact(\"a(b)\") AS (SELECT key FROM meta) SELECT \"a(b)\" FROM fact;",
        "it names a query like the view fact"
      ),
      (
        "CREATE VIEW sanction_v AS WITH 'fact'(a) AS (SELECT key FROM meta) SELECT a FROM fact;",
        "it names a query like the view fact"
      ),
      (
        "CREATE VIEW sanction_v AS WITH [FACT] ([a)], `b\"`) AS MATERIALIZED (SELECT key, 1 FROM meta) SELECT * FROM fact;",
        "it names a query like the view fact"
      ),
      (
        "CREATE VIEW sanction_v AS WITH \u{FEFF}fact \u{0B} AS \u{FEFF}(SELECT key FROM meta) SELECT key FROM fact;",
        "it names a query like the view fact"
      ),
      (
        "CREATE VIEW sanction_v AS SELECT key FROM main.meta;", "it would read meta"
      ),
      (
        "CREATE VIEW sanction_v AS SELECT count(*) AS n FROM pragma_database_list;",
        "it would read pragma_database_list"
      ),
      (
        "CREATE VIEW sanction_v AS SELECT edtf_level('1999') AS n;",
        "it calls the function edtf_level, which stock SQLite does not have"
      ),
      (
        "CREATE TABLE sanction_t AS WITH \"fact\" /* so */ AS NOT MATERIALIZED (SELECT 1) SELECT 1;",
        "it names a query like the view fact"
      ),
      (
        "CREATE TABLE sanction_g (value);\nCREATE TABLE sanction_t AS SELECT value FROM sanction_g FULL JOIN meta USING (value);",
        "migrations/0001_measure.sql:2: it joins without ON"
      ),
      (
        "CREATE VIRTUAL TABLE sanction_h USING fts5 (side, content = 'dispute_statement');",
        "it would index dispute_statement"
      ),
      (
        "CREATE TABLE sanction_t (x); DELETE FROM sqlite_sequence;",
        "it would write sqlite_sequence"
      ),
      (
        "CREATE VIEW sanction_v AS SELECT 1 AS x; CREATE TRIGGER sanction_spy INSTEAD OF INSERT ON sanction_v BEGIN SELECT 1; END;",
        "sanction_spy: a view has no triggers"
      ),
      ("nonsense;", "near \"nonsense\": syntax error"),
      (
        "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 10) SELECT x FROM nowhere;",
        "no such table: nowhere"
      ),
    ])
  func refused(sql: String, expected: String) async throws {
    let kb = try await base()
    let before = try await kb.query("SELECT name, sql FROM sqlite_schema").rows
    let migration = try #require(Small().texts["migrations/0001_measure.sql"])
    let plugin = Small().with(["migrations/0001_measure.sql": sql + "\n" + migration])
    let error = await #expect(throws: KnowledgeBaseError.self) { try await kb.add(plugin) }
    #expect(error?.code == .badPlugin)
    #expect(error?.message.contains(expected) == true, "\(error?.message ?? "")")
    #expect(try await kb.query("SELECT name, sql FROM sqlite_schema").rows == before)
    #expect(try await kb.revisions().count == 3)
  }

  @Test(
    "an incomplete plugin is refused",
    arguments: [
      ("plugin.json", "{}", "plugin.json: it names id, subject, version"),
      (
        "plugin.json",
        #"{"id": "X", "subject": "x", "version": "1.0.0", "title": "x", "description": "x"}"#,
        "id 'X'"
      ),
      (
        "plugin.json",
        #"{"id": "x", "subject": "x", "version": "1", "title": "x", "description": "x"}"#,
        "version '1': three numbers"
      ),
      ("migrations/0003_gap.sql", "SELECT 1", "migrations: they are numbered"),
      ("../escape.sql", "SELECT 1", "../escape.sql: a plugin has no such file"),
      ("/etc/passwd", "x", "/etc/passwd: a plugin has no such file"),
      (
        "dimensions/untitled.sql", "SELECT 1", "dimensions/untitled.sql:1: it begins with its title"
      ),
      (
        "dimensions/wrong.sql", "-- Title\n-- How.\nSELECT 1 AS x",
        "a dimension gives the columns organization_id, position"
      ),
      ("data/meta.csv", "key,value\nsealed,no\n", "data/meta.csv: a plugin adds no rows to 'meta'"),
      (
        "data/revision.csv", "id,recorded,note\n9,2099-01-01,x\n",
        "a plugin adds no rows to 'revision'"
      ),
      ("queries/two.sql", "-- Two\nSELECT 1; SELECT 2", "it is one SELECT and nothing else"),
      (
        "queries/write.sql", "-- Write\nDELETE FROM sanction_measure RETURNING 1",
        "it would write sanction_measure"
      ),
      (
        "measures/median.sql",
        "-- Median\n-- combine: median\nSELECT id AS row_id, id AS column_id, id AS item_id, 1 AS value, '0000-01-01' AS start_earliest, '0000-01-01' AS start_latest, '9999-12-31' AS end_earliest, '9999-12-31' AS end_latest, NULL AS statement_id FROM sanction_measure",
        "combine: one of max, sum, min, not 'median'"
      ),
      ("queries/unnamed.sql", "-- Unnamed\nSELECT ?", "its parameters are named"),
      ("queries/upper.sql", "-- Upper\nSELECT :Org", "its parameters are named"),
      ("queries/taken.sql", "-- Taken\nSELECT :db", "every command has an option like :db"),
      ("queries/a b.sql", "-- Spaced\nSELECT 1", "a command is lower-case words"),
      (
        "queries/type.sql", "-- Typed\n-- :x (date = 1) A day.\nSELECT :x",
        "queries/type.sql:2: 'date' is no type"
      ),
      ("queries/form.sql", "-- Form\n-- :x A day.\nSELECT :x", "queries/form.sql:2: a parameter is"),
      (
        "queries/default.sql", "-- Default\n-- :x (number = ten) A number.\nSELECT :x",
        "the default 'ten' is not a number"
      ),
      (
        "queries/choice.sql", "-- Choice\n-- :x (a, b = c) One of two.\nSELECT :x",
        "the default 'c' is none of the choices"
      ),
      (
        "queries/unused.sql", "-- Unused\n-- :x (text) A text.\nSELECT 1",
        "the query does not use its parameter :x"
      ),
      (
        "queries/twice.sql", "-- Twice\n-- :x (text) A.\n-- :x (text) B.\nSELECT :x",
        "the parameter :x is described twice"
      ),
      (
        "plugin.json",
        #"{"id": "entente", "subject": "x", "version": "1.0.0", "title": "x", "description": "x"}"#,
        "id 'entente'"
      ),
      (
        "plugin.json",
        #"{"id": "x", "subject": "x", "version": "01.0.0", "title": "x", "description": "x"}"#,
        "version '01.0.0': three numbers"
      ),
      ("migrations/0002_more.csv", "SELECT 1", "a file of this folder is named name.sql"),
      ("data/entity.more.csv", "id\nx\n", "a file of this folder is named name.csv"),
      (
        "data/ranking.csv", "statement_id,rank,reason\next-0001,deprecated,x\n",
        "data/ranking.csv: it adds to a statement"
      ),
      (
        "data/citation.csv", "statement_id,source_id,section\next-0001,sanction-list,x\n",
        "data/citation.csv: it adds to a statement"
      ),
      (
        "vocabulary/view_column.csv",
        "view_name,position,column_name,description\nmeta,1,key,x\n",
        "vocabulary/view_column.csv: meta is not a view of this plugin"
      ),
      (
        "vocabulary/view_column.csv",
        "view_name,position,column_name,description\nsanction_nowhere,1,key,x\n",
        "sanction_nowhere is not a view of this plugin"
      ),
      (
        "views/sanction_leak.sql", "CREATE VIEW sanction_leak AS SELECT key, value FROM meta;",
        "it would read meta"
      ),
      (
        "dimensions/fails.sql",
        """
        -- Fails
        SELECT 'eu' AS organization_id, 1 AS position, abs(-9223372036854775807 - 1) AS value, NULL AS code, NULL AS number,
          '0000-01-01' AS valid_from, '9999-12-31' AS valid_until, NULL AS statement_id
        """, "dimensions/fails.sql:1: integer overflow"
      ),
      (
        "migrations/0002_rollback.sql",
        "CREATE TRIGGER sanction_end BEFORE INSERT ON sanction_measure BEGIN SELECT RAISE(ROLLBACK, 'no'); END;",
        "ended the transaction"
      ),
      (
        "data/sanction_loose.csv", "value\nx\n", "the table sanction_loose has no primary key"
      ),
    ])
  func notWhole(path: String, text: String, expected: String) async throws {
    let kb = try await base()
    var changes = [path: text]
    if path == "vocabulary/view_column.csv" { changes["views/sanction_leak.sql"] = "" }
    if path.contains("loose") {
      changes["migrations/0002_loose.sql"] = "CREATE TABLE sanction_loose (value TEXT);"
    }
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.add(Small().with(changes))
    }
    #expect(error?.code == .badPlugin)
    #expect(error?.message.contains(expected) == true, "\(error?.message ?? "")")
    #expect(try await kb.plugins().isEmpty)
    #expect(try await kb.revisions().count == 3)
  }

  @Test("a query named like one of the cookbook is refused")
  func takenQuery() async throws {
    let kb = try await base()
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.add(Small().with(["queries/who-left.sql": "-- Who left\nSELECT 1 AS x"]))
    }
    #expect(error?.code == .conflictingPlugin)
    #expect(error?.message == "the query who-left is one of the cookbook")
  }

  @Test("queries can have CRLF line ends, and ':x' in a literal or comment")
  func queryText() async throws {
    let kb = try await base()
    try await kb.add(
      Small().with([
        "queries/sanctions.sql":
          "-- Title\r\n-- How it is read\r\nSELECT 'a:b' AS text, j.value AS state FROM json_each(json_array(:state)) j -- see :note\r\n"
      ]))
    let command = try #require(
      try await kb.read { try $0.queryCommands() }.first { $0.name == "sanctions" })
    #expect(command.abstract == "Title" && command.parameters.map(\.name) == ["state"])
    let table = try await kb.read { try command.answer($0, .init(["state": ["x"]])) }
    #expect(table.rows == [["a:b", "x"]])
  }

  @Test(
    "tables in use by another plugin's view stay, and requirements have no cycles"
  )
  func restsOnViews() async throws {
    let kb = try await base()
    try await kb.add(Small())
    func second(_ version: String, _ requires: String) -> Small {
      Small(texts: [
        "plugin.json":
          #"{"id": "votes", "subject": "vote", "version": "\#(version)", "title": "x", "description": "x", "requires": {\#(requires)}}"#,
        "views/vote_sanction.sql": "CREATE VIEW vote_sanction AS SELECT id FROM sanction_current;",
      ])
    }
    try await kb.add(second("1.0.0", ""))
    for change in ["remove", "upgrade"] {
      let error = await #expect(throws: KnowledgeBaseError.self) {
        if change == "remove" { return try await kb.removePlugin("sanctions") }
        try await kb.add(
          Small().version("1.1.0").with([
            "views/sanction_current.sql": "",
            "vocabulary/view_column.csv": "view_name,position,column_name,description\n",
            "pages/target.json":
              #"{"path": "sanctions", "title": "x", "sections": [{"id": "x", "title": "x", "question": ["sanctions"]}]}"#,
          ]))
      }
      #expect(error?.code == .conflictingPlugin, "\(change)")
      #expect(error?.message.contains("the view vote_sanction could no longer be read") == true)
    }
    let itself = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.add(second("1.1.0", #""votes": "1.0.0""#))
    }
    #expect(itself?.message.contains("would come to require itself") == true)
    try await kb.removePlugin("votes")
    try await kb.removePlugin("sanctions")
  }

  @Test("its triggers do not run during removal")
  func triggers() async throws {
    let kb = try await base()
    try await kb.add(
      Small().with([
        "migrations/0002_stay.sql":
          "CREATE TRIGGER sanction_stay BEFORE DELETE ON sanction_measure BEGIN SELECT RAISE(ABORT, 'never'); END;"
      ]))
    try await kb.removePlugin("sanctions")
    #expect(try await kb.plugins().isEmpty)
  }

  @Test("rows that break a rule are reported with file, line and column")
  func badRows() async throws {
    let kb = try await base()
    let plugin = Small().with([
      "data/statement.csv":
        "id,kind,subject_id,predicate_id,date\nsan-1,relation,eu,sanctions,1999-13\nsan-2,act,ruritania,joined,1999\n"
    ])
    let error = await #expect(throws: KnowledgeBaseError.self) { try await kb.add(plugin) }
    #expect(error?.code == .badData)
    #expect(
      error?.diagnostics.first?.description.hasPrefix("data/statement.csv:2:34: date '1999-13'")
        == true, "\(error?.diagnostics ?? [])")
  }

  @Test(
    "a changed version, a newer version and a changed migration have separate errors"
  )
  func versions() async throws {
    let kb = try await base()
    try await kb.add(Small())
    func code(_ plugin: Small) async -> KnowledgeBaseError.Code? {
      await #expect(throws: KnowledgeBaseError.self) { try await kb.add(plugin) }?.code
    }
    let changed = Small().with([
      "data/entity.csv": "id,type_id,label\nruritania,state,Kingdom of Ruritania\n"
    ])
    #expect(await code(changed) == .changedPlugin)
    #expect(await code(Small().version("0.9.0")) == .newerPlugin)
    let migration = try #require(Small().texts["migrations/0001_measure.sql"])
    #expect(
      await code(
        Small().version("1.1.0").with(["migrations/0001_measure.sql": migration + "-- more"]))
        == .changedPlugin)
    #expect(try await kb.plugins().map(\.version) == ["1.0.0"])
    try await kb.read { base in
      try base.require(Small())
      for (plugin, expected) in [
        (changed, KnowledgeBaseError.Code.changedPlugin),
        (Small().version("2.0.0"), .missingPlugin), (Small().version("0.9.0"), .newerPlugin),
      ] {
        let error = #expect(throws: KnowledgeBaseError.self) { try base.require(plugin) }
        #expect(error?.code == expected)
      }
    }
  }

  @Test("an upgrade keeps the user's rows and replaces the plugin's rows")
  func upgrade() async throws {
    let kb = try await base()
    try await kb.add(Small())
    try await DatabaseQueue(path: kb.path).write { db in
      try db.execute(sql: "INSERT INTO sanction_measure VALUES ('mine', 'eu', 'russia')")
    }
    let newer = Small().version("1.1.0").with([
      "migrations/0002_note.sql": "ALTER TABLE sanction_measure ADD COLUMN note TEXT;",
      "data/sanction_measure.csv": "id,organization_id,target_id,note\nm2,eu,ruritania,new\n",
      "data/entity.csv": "id,type_id,label\nruritania,state,Kingdom of Ruritania\n",
    ])
    #expect(try await kb.add(newer))
    let rows = try await kb.query("SELECT id, note FROM sanction_measure ORDER BY id").rows
    #expect(rows == [[.text("m2"), .text("new")], [.text("mine"), .null]])
    #expect(try await kb.entity(named: "ruritania").label == "Kingdom of Ruritania")
    #expect(try await kb.check().findings == [])
  }

  @Test(
    "a required plugin must be there first and cannot be removed; two plugins cannot share a subject"
  )
  func requirements() async throws {
    let kb = try await base()
    let second = Small(texts: [
      "plugin.json":
        #"{"id": "votes", "subject": "vote", "version": "1.0.0", "title": "Votes", "description": "x", "requires": {"sanctions": "1.0.0"}}"#,
      "migrations/0001_vote.sql": "CREATE TABLE vote_cast (id TEXT PRIMARY KEY) STRICT;",
    ])
    let missing = await #expect(throws: KnowledgeBaseError.self) { try await kb.add(second) }
    #expect(missing?.code == .missingPlugin)
    try await kb.add(Small())
    try await kb.add(second)
    let needed = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.removePlugin("sanctions")
    }
    #expect(
      needed?.code == .conflictingPlugin && needed?.message.contains("required by votes") == true)
    for subject in ["sanction", "sanction_list", "state", "membership"] {
      let third = Small(texts: [
        "plugin.json":
          #"{"id": "third", "subject": "\#(subject)", "version": "1.0.0", "title": "x", "description": "x"}"#
      ])
      let conflict = await #expect(throws: KnowledgeBaseError.self, "\(subject)") {
        try await kb.add(third)
      }
      #expect(conflict?.code == .conflictingPlugin)
    }
  }

  @Test("citations and ranks added by others block removal")
  func laterWords() async throws {
    for word in ["cite", "rank"] {
      let kb = try await base()
      try await kb.add(Small())
      try await kb.revise("A word on a statement of the plugin.") { edit in
        if word == "cite" {
          try edit.cite("san-1", source: "csto-charter", section: "x")
        } else {
          try edit.rank("san-1", "deprecated", because: "x")
        }
      }
      let error = await #expect(throws: KnowledgeBaseError.self, "\(word)") {
        try await kb.removePlugin("sanctions")
      }
      #expect(error?.code == .conflictingPlugin, "\(word)")
      #expect(try await kb.plugins().count == 1)
    }
  }

  @Test("rows of others that refer to the plugin's rows block removal")
  func rests() async throws {
    let kb = try await base()
    try await kb.add(Small())
    try await kb.revise("Something about Ruritania.") { edit in
      try edit.add(
        NewStatement(
          id: "own-1", subject: "ruritania", predicate: "founded",
          value: .act(organization: "guam"), date: "2001"),
        source: "csto-charter", section: "x")
    }
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.removePlugin("sanctions")
    }
    #expect(error?.code == .conflictingPlugin)
    #expect(try await kb.plugins().count == 1)
    #expect(try await kb.check().findings == [])
  }

  private struct Functions: Plugin {
    var files: [PluginFile] = Small().files
    var name = "sanction_twice"

    var functions: [SQLFunction] {
      [
        SQLFunction(name, argumentCount: 1) { values in
          guard case .integer(let number) = values[0] else {
            throw KnowledgeBaseError.because(.badArgument, "a number")
          }
          return .integer(2 * number)
        }
      ]
    }
  }

  @Test(
    "its functions work on connections opened with it, but not in views, which stock SQLite reads too"
  )
  func functions() async throws {
    let path = try await BuiltFile.copy()
    let kb = try await KnowledgeBase.open(at: path, plugins: [Functions()])
    #expect(try await kb.query("SELECT sanction_twice(21)").rows == [[.integer(42)]])
    let wrong = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.query("SELECT sanction_twice('x')")
    }
    #expect(wrong?.code == .failedSQL && wrong?.message.contains("a number") == true)
    let foreign = await #expect(throws: KnowledgeBaseError.self) {
      try await KnowledgeBase.open(at: path, plugins: [Functions(name: "entity_twice")])
    }
    #expect(foreign?.code == .badPlugin)
    let writer = try await KnowledgeBase.openForWriting(at: path)
    let viewed = Small().with([
      "views/sanction_twice_view.sql":
        "CREATE VIEW sanction_twice_view AS SELECT sanction_twice(1) AS x;"
    ])
    let error = await #expect(throws: KnowledgeBaseError.self) { try await writer.add(viewed) }
    #expect(error?.code == .badPlugin && error?.message.contains("no such function") == true)
  }

  @Test("a program without the plugin can read everything else")
  func withoutPlugin() async throws {
    let path = try await BuiltFile.copy()
    let kb = try await KnowledgeBase.openForWriting(at: path)
    try await kb.add(Small())
    try await kb.close()
    let reader = try await KnowledgeBase.open(at: path)
    #expect(try await reader.members(of: "csto", on: "2007-01-01").count == 7)
    #expect(try await reader.check().findings == [])
  }

  @Test("a link out of the folder of a pack is refused")
  func escape() async throws {
    let folder = try Places.temporary()
    for (path, text) in Small().texts {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try await base().add(Pack(folder: folder.path)))
    let secret = try Places.temporary().appendingPathComponent("secret.csv")
    try "id,label\n".write(to: secret, atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("data/name.csv"), withDestinationURL: secret)
    let error = #expect(throws: KnowledgeBaseError.self) { _ = try Pack(folder: folder.path) }
    #expect(error?.code == .badPlugin && error?.message.contains("leads out of the folder") == true)
  }

  @Test("two plugins bring the same term; it goes with the last of them")
  func sharedTerm() async throws {
    func unit(_ id: String, _ subject: String, _ label: String) -> Small {
      var plugin = Small()
      plugin.texts = [
        "plugin.json":
          #"{"id": "\#(id)", "subject": "\#(subject)", "version": "1.0.0", "title": "T", "description": "D."}"#,
        "vocabulary/unit.csv": "id,label,plural,dimension\nzeppelin,zeppelin,\(label),count\n",
      ]
      return plugin
    }
    func units(_ kb: KnowledgeBase) async throws -> Int {
      try await kb.query("SELECT * FROM unit WHERE id = 'zeppelin'").rows.count
    }
    let kb = try await KnowledgeBase.inMemory()
    try await kb.add(unit("first", "first", "zeppelins"))
    try await kb.add(unit("second", "second", "zeppelins"))
    await #expect(throws: KnowledgeBaseError.self) {
      try await kb.add(unit("third", "third", "airships"))
    }
    try await kb.removePlugin("first")
    #expect(try await units(kb) == 1)
    try await kb.removePlugin("second")
    #expect(try await units(kb) == 0)
  }

  @Test("a query that nobody could reach is refused", arguments: ["members", "help", "sql"])
  func hiddenQuery(name: String) async throws {
    var plugin = Small()
    plugin.texts["queries/\(name).sql"] = "-- A title\nSELECT 1 AS x"
    let kb = try await KnowledgeBase.inMemory(withBundledDataset: true)
    let error = await #expect(throws: KnowledgeBaseError.self) { try await kb.add(plugin) }
    #expect(error?.message.contains("queries/\(name).sql: there is a command \(name)") == true)
  }

  @Test("a dimension that stock SQLite could not read is refused")
  func strangeFunction() async throws {
    var plugin = Small()
    plugin.texts["dimensions/sanctions.sql"] = plugin.texts["dimensions/sanctions.sql"]?
      .replacingOccurrences(of: "NULL AS value", with: "edtf_earliest('1999') AS value")
    let kb = try await KnowledgeBase.inMemory(withBundledDataset: true)
    let error = await #expect(throws: KnowledgeBaseError.self) { try await kb.add(plugin) }
    #expect(error?.message.contains("edtf_earliest, which stock SQLite does not have") == true)
  }
}
