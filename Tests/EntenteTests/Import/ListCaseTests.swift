import Entente
import EntenteKit
import Foundation
import GRDB
import Testing

// 2026-11-23: lists as users bring them.

@Suite("Lists as users bring them")
struct ListCaseTests {
  private static let header = "organization,member,status,start,end\n"

  /// A file with a union of 2000 to 2014, a treaty, two states and a person, made once; each test
  /// gets a copy.
  private func base() async throws -> String {
    let path = try Places.temporary().appendingPathComponent("base.sqlite").path
    try FileManager.default.copyItem(atPath: await Self.original.value, toPath: path)
    return path
  }

  private static let original = Task {
    let path = try Places.temporary().appendingPathComponent("base.sqlite").path
    try await KnowledgeBase.create(at: path)
    let kb = try await KnowledgeBase.openForWriting(at: path)
    try await kb.revise("What the test begins with.", recorded: "2020-01-01") { edit in
      for (id, type, label) in [
        ("union", "organization", "Union"), ("league", "organization", "League"),
        ("pact", "instrument", "Pact"), ("pact/art_1", "provision", "Article 1 of the Pact"),
        ("ruritania", "state", "Ruritania"), ("graustark", "state", "Kingdom of Graustark"),
        ("highlands", "place", "The Highlands"), ("rassendyll", "person", "Rudolf Rassendyll"),
      ] {
        try edit.add(Entity(id: id, type: type, label: label))
      }
      try edit.add(Source(id: "almanac", title: "A", kind: "reference", reliability: "secondary"))
      for (id, predicate, date) in [("m1", "created", "2000-05-01"), ("m2", "ended", "2015-01-01")]
      {
        try edit.add(
          NewStatement(
            id: id, subject: "union", predicate: predicate, value: .milestone, date: date),
          source: "almanac", section: "page 1")
      }
    }
    try await kb.close()
    return path
  }

  private func load(
    _ list: Data, into path: String, _ change: (inout SpellImportOptions) -> Void = { _ in }
  ) async throws -> SpellImportReport {
    let file = try Places.temporary().appendingPathComponent("list.csv")
    try list.write(to: file)
    var options = SpellImportOptions(report: "list", source: "almanac", section: "list.csv")
    options.recorded = "2021-01-01"
    options.addsEntities = true
    change(&options)
    let kb = try await KnowledgeBase.openForWriting(at: path, isLogged: false)
    do {
      let report = try await kb.importSpells(from: file.path, options)
      try await kb.close()
      return report
    } catch {
      try await kb.close()
      throw error
    }
  }

  @discardableResult
  private func load(
    _ rows: String, into path: String, _ change: (inout SpellImportOptions) -> Void = { _ in }
  ) async throws -> SpellImportReport {
    try await load(Data((Self.header + rows).utf8), into: path, change)
  }

  /// The broken rules, without the folder; the file does not change.
  private func broken(
    _ list: Data, _ change: (inout SpellImportOptions) -> Void = { _ in }
  ) async throws -> [String] {
    let path = try await base()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let error = await #expect(throws: KnowledgeBaseError.self) {
      _ = try await load(list, into: path, change)
    }
    #expect(error?.code == .badData)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    return (error?.diagnostics ?? []).map {
      $0.description.replacing($0.file, with: "list.csv")
    }
  }

  private func broken(
    _ rows: String, _ change: (inout SpellImportOptions) -> Void = { _ in }
  ) async throws -> [String] {
    try await broken(Data((Self.header + rows).utf8), change)
  }

  private func rows(_ sql: String, _ path: String) async throws -> [String] {
    try await KnowledgeBase.open(at: path).query(sql).rows.map { row in
      row.map { EntenteKit.Table.Cell($0).text }.joined(separator: " ")
    }
  }

  // MARK: - Dates

  @Test("an excluded end in a year is told as the days before, never as the year before")
  func excludedYear() async throws {
    for (end, told) in [
      ("1999", "[1998-12-31..1999-12-30]"), ("1999-01", "[1998-12-31..1999-01-30]"),
      ("1999-01-01", "1998-12-31"), ("199X", "[1989-12-31..1999-12-30]"),
    ] {
      let path = try await base()
      try await load("league,ruritania,member,1980,\(end)\n", into: path) {
        $0.isEndExcluded = true
      }
      #expect(try await rows("SELECT end_date FROM reported_spell", path) == [told])
      #expect(
        try await KnowledgeBase.open(at: path).memberships(of: "ruritania").map(\.lastDay) == [told]
      )
    }
    #expect(
      try await broken("league,ruritania,member,1980,1999~\n") { $0.isEndExcluded = true } == [
        "list.csv:2:34: end '1999~': an end that is excluded and has one of ? ~ % is a day"
      ])
  }

  @Test("spells that begin in one unit are kept, and the same spell twice is refused")
  func sameUnit() async throws {
    let path = try await base()
    let list = "league,ruritania,member,1999,2005\nleague,ruritania,member,1999,1999\n"
    try await load(list, into: path)
    let kb = try await KnowledgeBase.open(at: path)
    #expect(
      try await kb.memberships(of: "ruritania").map { "\($0.firstDay ?? "")..\($0.lastDay ?? "")" }
        == [
          "1999..1999", "1999..2005",
        ])
    #expect(try await kb.check().findings == [])
    // The same by hand, in SQL.
    try await DatabaseQueue(path: path).write { db in
      try db.execute(
        sql: """
          INSERT INTO revision (id, recorded, note) VALUES (4, '2022-01-01', 'By hand.');
          INSERT INTO report (id, source_id, section, revision_added) VALUES ('hand', 'almanac', 'x', 4);
          """)
      let insert =
        "INSERT INTO reported_spell VALUES ('hand', 'almanac', 'league', 'graustark', 'member', ?, ?, 1)"
      try db.execute(sql: insert, arguments: ["1999", "1999"])
      try db.execute(sql: insert, arguments: ["1999", "2005"])
      #expect(throws: DatabaseError.self) {
        try db.execute(sql: insert, arguments: ["1999", "2005"])
      }
      #expect(throws: DatabaseError.self) {
        try db.execute(sql: insert, arguments: ["2006", "9999-12-31"])
      }
    }
    #expect(
      try await broken("league,ruritania,member,1999,1999\nleague,ruritania,member,1999,1999\n")
        == [
          "list.csv:3:25: start: line 2 lists the same spell"
        ])
  }

  @Test("a member of one year shares it with a member of many")
  func sharedYear() async throws {
    let path = try await base()
    try await load(
      "league,ruritania,member,1999,1999\nleague,graustark,member,1990,2010\n", into: path)
    #expect(
      try await rows(
        "SELECT shared_certain FROM dyad_year WHERE year = 1999 AND rule_id = 'effective'", path)
        == ["1"])
  }

  @Test(
    "the last day or year of the calendar is an open end",
    arguments: ["9999-12-31", "9999-12", "9999", ".."], [false, true])
  func forever(end: String, isExcluded: Bool) async throws {
    let path = try await base()
    try await load("league,ruritania,member,2015-02-15,\(end)\n", into: path) {
      $0.isEndExcluded = isExcluded
    }
    #expect(try await rows("SELECT end_date FROM reported_spell", path) == [".."])
  }

  @Test("every date that can be written gives days in order, or is refused with its place")
  func order() async throws {
    let dates = [
      "", "..", "0000", "0000-01-01", "0001", "1999", "1999-06~", "9998", "9999", "9999-12-31",
      "999X",
      "99XX", "00XX", "[2000-01-01..]", "[..2000-01-01]", "2030",
    ]
    let lists = dates.enumerated().map { start in
      dates.enumerated().map {
        "league,state \(start.offset) \($0.offset),member,\(start.element),\($0.element)\n"
      }
    }
    for through in [nil, "2000-12-31"] {
      let path = try await base()
      var sound: [String] = []
      // An answer lists the first 20 faults of a field; a list has 16 rows.
      for list in lists {
        var faults: [Diagnostic] = []
        do {
          // The last row is always wrong, so that nothing is imported yet.
          let wrong = "league,state,member,never,\n"
          try await load(list.joined() + wrong, into: path) { $0.through = through }
        } catch let error as KnowledgeBaseError {
          faults = error.diagnostics.filter { $0.line != list.count + 2 }
        }
        #expect(faults.allSatisfy { $0.column != nil && ["start", "end"].contains($0.field) })
        let lines = Set(faults.compactMap(\.line))
        #expect(lines.count == faults.count)
        sound += list.indices.filter { !lines.contains($0 + 2) }.map { list[$0] }
      }
      #expect(sound.count < lists.joined().count)
      try await load(sound.joined(), into: path) { $0.through = through }
      #expect(
        try await rows(
          """
          SELECT count(*) FROM membership_spell
          WHERE rule_id = 'effective'
            AND start_earliest <= start_latest AND end_earliest <= end_latest
            AND start_earliest <= end_earliest AND start_earliest < end_latest
          """, path) == ["\(sound.count)"])
    }
  }

  // MARK: - Warnings

  @Test("a spell outside the life of its body is told, and counts only within it")
  func lives() async throws {
    let path = try await base()
    let report = try await load(
      """
      union,ruritania,member,2001-05-30,
      union,graustark,member,2016,
      union,elbonia,member,1990,1995
      union,syldavia,member,1990,2010
      union,borduria,member,2001,2010

      """, into: path)
    #expect(
      report.warnings.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.field ?? ""): \($0.rule)" } == [
        "2:35 end: union existed until 2014-12-31: the spell counts until then",
        "3:24 start: union existed until 2014-12-31: the spell has no effect",
        "4:22 start: union began to exist on 2000-05-01: the spell has no effect",
        "5:23 start: union began to exist on 2000-05-01: it counts from then on",
      ])
    #expect(report.warningCount == 4)
    let kb = try await KnowledgeBase.open(at: path)
    #expect(try await kb.members(of: "union", on: "2010-01-01").count == 3)
    #expect(try await kb.members(of: "union", on: "2016-06-01").isEmpty)
  }

  @Test("a warning and a check tell of members and bodies of a wrong type")
  func types() async throws {
    let path = try await base()
    let report = try await load(
      """
      ruritania,league,member,1990,
      league,league,member,1990,
      league,rassendyll,member,1990,
      pact/art_1,ruritania,party,1990,
      highlands,ruritania,member,1990,
      pact,ruritania,party,1990,
      league,union,observer,2001,

      """, into: path)
    #expect(
      report.warnings.filter { $0.rule.contains("type") || $0.rule.contains("itself") }.map {
        "\($0.line ?? 0) \($0.field ?? "")"
      } == [
        "2 organization", "3 member", "4 member", "5 organization", "6 organization",
      ])
    let found = try await KnowledgeBase.open(at: path).check().findings
      .filter { $0.check == "member_of_wrong_type" }.map(\.place)
    #expect(
      found == [
        "highlands ruritania", "league league", "league rassendyll", "pact/art_1 ruritania",
        "ruritania league",
      ])
  }

  // MARK: - Names

  @Test("an added entity that has members is an organization, whatever row comes first")
  func typeByUse() async throws {
    let lists = ["fao,commonwealth,member,1990,\n", "commonwealth,elbonia,member,1990,\n"]
    for list in [lists, lists.reversed()] {
      let path = try await base()
      try await load(list.joined(), into: path)
      #expect(
        try await rows(
          "SELECT type_id FROM entity WHERE id IN ('commonwealth', 'elbonia') ORDER BY id", path)
          == ["organization", "state"])
    }
  }

  @Test(
    "a name means the same with and without added entities",
    arguments: [
      "The Highlands", "the  highlands", "LEAGUE", "Rassendyll", "PACT/art_1", "pact",
    ])
  func sameLookUp(name: String) async throws {
    var found: [[String]] = []
    for adds in [false, true] {
      let path = try await base()
      let report = try? await load("\(name),ruritania,member,1990,\n", into: path) {
        $0.addsEntities = adds
      }
      #expect(report?.entitiesAdded ?? 0 == 0)
      found.append(try await rows("SELECT organization_id FROM reported_spell", path))
    }
    #expect(found[0] == found[1])
  }

  @Test(
    "names of every script get readable ids",
    arguments: [
      ("Łódź", "lodz"), ("Øresund", "oresund"), ("Ægir", "aegir"), ("Straße", "strasse"),
      ("Þórshöfn", "thorshofn"), ("Đà Nẵng", "da-nang"), ("Côte d’Ivoire", "cote-d-ivoire"),
      ("İzmir ığ", "izmir-ig"), ("Œuvre", "oeuvre"), ("Россия", "rossia"),
      ("Объединение", "obedinenie"), ("Ελλάδα", "ellada"), ("中华", "zhong-hua"), ("한국", "hangug"),
      ("Entente Cordiale (1904)", "entente-cordiale-1904"),
    ])
  func ids(name: String, id: String) async throws {
    let path = try await base()
    try await load("league,\(name),member,1990,\n", into: path)
    #expect(try await KnowledgeBase.open(at: path).entity(named: name).id == id)
  }

  @Test("a name without letters gets a stable id, and names that would share one are told")
  func rareIDs() async throws {
    for _ in 0..<2 {
      let path = try await base()
      try await load("league,☃,member,1990,\n", into: path)
      #expect(
        try await rows("SELECT id FROM entity WHERE label = '☃'", path) == ["entity-51643361c79e"])
    }
    #expect(
      try await broken("league,Łódź,member,1990,\nleague,Lodz,member,1990,\n") == [
        "list.csv:3:8: member 'Lodz': no entity is named 'Lodz', and its id would be lodz, which is that of 'Łódź': add the entity first"
      ])
  }

  @Test("invisible characters in names are refused at their place, and line ends are blanks")
  func controls() async throws {
    #expect(
      try await broken(
        "A\u{0}B,ruritania,member,1990,\nleague,\"x\"\"\n\u{1B}[31m\",member,1990,\nleague,Ru\u{202E}ri,member,1990,\nleague,C\u{FFFD}te,member,1990,\nleague,x\u{9B}y,member,1990,\n"
      ).map { $0.prefix { $0 != "'" } } == [
        "list.csv:2:2: organization ", "list.csv:4:1: member ", "list.csv:5:10: member ",
        "list.csv:6:9: member ", "list.csv:7:9: member ",
      ])
    let path = try await base()
    try await load("league,\"B\r\nland\",member,1990,\n", into: path)
    #expect(try await KnowledgeBase.open(at: path).entity(named: "B land").id == "b-land")
  }

  @Test("a longer name than that of an entity suggests it")
  func nearNames() async throws {
    let path = try await base()
    let kb = try await KnowledgeBase.open(at: path)
    for name in [
      "Republic of Ruritania", "Ruritania (Islamic Republic of)", "the former Ruritania",
    ] {
      let error = await #expect(throws: KnowledgeBaseError.self) {
        try await kb.entity(named: name)
      }
      #expect(error?.candidates.first?.id == "ruritania", "\(name)")
    }
  }

  // MARK: - Kinds of CSV

  @Test("delimiters, encodings, line ends and spellings of the header are read")
  func kinds() async throws {
    let list = Self.header + "league,Côte,member,1990,1999\n"
    func separated(by sign: String) -> String { list.replacing(",", with: sign) }
    let texts = [
      list, separated(by: ";"), separated(by: "\t"), separated(by: "|"),
      "sep=;\r\n" + separated(by: ";").replacing("\n", with: "\r\n"),
      "sep=^\n" + separated(by: "^"),
      "\u{FEFF}" + separated(by: ";"), list.replacing("\n", with: "\r"),
      "Organization, member ,STATUS,Start\u{A0}, End\nleague , Côte, Member , 1990 ,1999 \n",
    ]
    var files = texts.map { Data($0.utf8) }
    for encoding in [String.Encoding.utf16, .utf16LittleEndian, .utf16BigEndian] {
      files.append(try #require(separated(by: ";").data(using: encoding)))
    }
    for (index, file) in files.enumerated() {
      let path = try await base()
      _ = try await load(file, into: path)
      #expect(
        try await rows(
          "SELECT organization_id, member_id, status_id, start_date, end_date FROM reported_spell",
          path)
          == ["league cote member 1990 1999"], "\(index)")
    }
  }

  @Test("what cannot be read is one error that names the encoding, the delimiter or the kind")
  func unreadable() async throws {
    let list = Self.header + "league,Côte,member,1990,\nleague,Ü,member,1990,\n"
    let latin = try #require(list.data(using: .windowsCP1252))
    #expect(
      try await broken(latin) == [
        "list.csv:2:9: the text is not UTF-8: here is the byte 0xF4, 'ô' in Windows-1252: save the file as UTF-8"
      ])
    let wide = try #require(list.data(using: .utf32))
    #expect(
      try await broken(wide) == [
        "list.csv:1:1: it is text in UTF-32, not CSV: save it as CSV in UTF-8"
      ])
    #expect(
      try await broken(Data([0x50, 0x4B, 3, 4, 0, 0])) == [
        "list.csv:1:1: it is a spreadsheet or an archive, not CSV: save it as CSV in UTF-8"
      ])
    #expect(
      try await broken(Data("body;member;status;start;from\nx;y;z;1;2\n".utf8)) == [
        "list.csv:1:1: organization, end: the columns are missing; read were 'body', 'member', 'status', 'start', 'from', separated by semicolons"
      ])
    #expect(
      try await broken("league;ruritania;member;1990;\n") == [
        "list.csv:2:1: the record has 1 fields, the header 5, separated by commas"
      ])
  }

  @Test("a fault has its own line and column, also within quotes and after line ends in them")
  func positions() async throws {
    #expect(
      try await broken(
        """
        "A
        x","B","king","1990",
        "A ""q""
        ",B,member,"1990-01-01","1991-02-30"
        "A

        ", C,member,1990, 1991-02-30

        """
      ).map { $0.prefix { $0 != "'" } } == [
        "list.csv:3:8: status ", "list.csv:5:34: end ", "list.csv:8:27: end ",
      ])
  }

  // MARK: - Reports

  @Test("a header without rows never replaces a list")
  func noRows() async throws {
    #expect(try await broken("") == ["list.csv:1: it has a header and no rows"])
    let path = try await base()
    try await load("league,ruritania,member,1990,\n", into: path)
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    await #expect(throws: KnowledgeBaseError.self) {
      try await load("\n", into: path) { $0.replacedReport = "list" }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test("another list of the same report needs --replace, and then gets a number")
  func again() async throws {
    let path = try await base()
    let row = "league,ruritania,member,1990,\n"
    func message(_ change: (inout SpellImportOptions) -> Void) async -> String? {
      await #expect(throws: KnowledgeBaseError.self) { try await load(row, into: path, change) }?
        .message
    }
    try await load(row, into: path)
    #expect(
      await message { $0.section = "other.csv" }
        == "the file has the report 'list' already: replace it with --replace list, or give this list another id with --report"
    )
    #expect(try await load(row, into: path) { $0.replacedReport = "list" }.report == "list-2")
    #expect(await message { $0.replacedReport = "list" }?.contains("is retired") == true)
    #expect(
      await message {
        $0.report = "other"
        $0.section = "other.csv"
        $0.newSource = Source(
          id: "almanac", title: "A", kind: "reference", reliability: "secondary")
      } == "the file has the source 'almanac' already: leave out its title")
    #expect(
      try await rows("SELECT DISTINCT report_id FROM reported_spell WHERE is_selected", path) == [
        "list-2"
      ])
  }
}
