import EDTF
import Entente
import Foundation
import GRDB
import Testing

@Suite("Lists of spells")
struct SpellImportTests {
  private static let header = "organization,member,status,start,end\n"

  /// A file of a few rows: an organization, two states, a source, and optionally an act.
  private func base(withAct act: Bool = false) async throws -> String {
    let path = try Places.temporary().appendingPathComponent("base.sqlite").path
    try await KnowledgeBase.create(at: path)
    let kb = try await KnowledgeBase.openForWriting(at: path)
    try await kb.revise("What the test begins with.", recorded: "2020-01-01") { edit in
      try edit.add(Entity(id: "league", type: "organization", label: "League of Nations"))
      try edit.add(Entity(id: "ruritania", type: "state", label: "Ruritania"))
      try edit.add(Entity(id: "graustark", type: "state", label: "Graustark"))
      for id in ["almanac", "yearbook"] {
        try edit.add(
          Source(id: id, title: "The \(id)", kind: "reference", reliability: "secondary"))
      }
      if act {
        try edit.add(
          NewStatement(
            id: "a1", subject: "ruritania", predicate: "joined",
            value: .act(organization: "league"), date: "1925"),
          source: "yearbook", section: "page 1")
      }
    }
    try await kb.close()
    return path
  }

  @discardableResult
  private func load(
    _ rows: String, into path: String, header: String = header, report: String = "list",
    source: String = "almanac",
    _ change: (inout SpellImportOptions) -> Void = { _ in }
  ) async throws -> SpellImportReport {
    let file = try Places.temporary().appendingPathComponent("list.csv")
    try (header + rows).write(to: file, atomically: true, encoding: .utf8)
    var options = SpellImportOptions(report: report, source: source, section: "list.csv")
    options.recorded = "2021-01-01"
    change(&options)
    let kb = try await KnowledgeBase.openForWriting(at: path)
    do {
      let done = try await kb.importSpells(from: file.path, options)
      try await kb.close()
      return done
    } catch {
      try await kb.close()
      throw error
    }
  }

  private func timeline(_ path: String, _ member: String = "ruritania") async throws -> [String] {
    try await KnowledgeBase.open(at: path).memberships(of: member).map {
      "\($0.organization.id) \($0.status) \($0.firstDay ?? "")..\($0.lastDay ?? "") \($0.evidence) \($0.sources.map(\.id))"
    }
  }

  @Test("a spell with an unknown start is certain on no day of the year in which it ended")
  func unknownStart() async throws {
    let path = try await base()
    try await load("league,ruritania,member,,2000\n", into: path)
    let kb = try await KnowledgeBase.open(at: path)
    for day in ["1999-12-31", "2000-01-01", "2000-12-31"] {
      #expect(try await kb.members(of: "league", on: day).map(\.certainty) == [.maybe], "\(day)")
    }
    #expect(try await kb.members(of: "league", on: "2001-01-01").isEmpty)
  }

  @Test("spells from a list are answered with their source and doubtful dates")
  func answers() async throws {
    let path = try await base()
    let done = try await load(
      "league,Ruritania,member,1920-01,1933\nLeague of Nations,graustark,observer,1921~,\n",
      into: path)
    #expect(
      done.report == "list" && done.revision == 3 && done.spells == 2 && done.entitiesAdded == 0)
    #expect(try await timeline(path) == ["league member 1920-01..1933 list [\"almanac\"]"])
    let kb = try await KnowledgeBase.open(at: path)
    for (day, certainty) in [
      ("1920-01-10", Certainty.maybe), ("1925", .yes), ("1933-06-01", .maybe),
    ] {
      let members = try await kb.members(of: "league", on: day, status: "member")
      #expect(members.map(\.certainty) == [certainty], "\(day)")
    }
    #expect(try await kb.members(of: "league", on: "1934", status: "member").isEmpty)
    let observers = try await kb.members(of: "league", on: "2001", status: "observer")
    #expect(observers.map(\.firstDay) == ["1921~"] && observers.map(\.lastDay) == [nil])
  }

  @Test(
    "every form of date is returned as written",
    arguments: [
      ("1920", "1933-12-31"), ("1920-02", "1933-02"), ("1920-02-29", "1933-03-01"),
      ("192X", "193X"), ("19XX", "20XX"),
      ("1920?", "1933~"), ("1920-02%", "1933-02-28?"), ("", ".."), ("1920~", ".."),
      ("0001-01-01", "9998"),
    ])
  func roundTrip(start: String, end: String) async throws {
    let path = try await base()
    try await load("league,ruritania,member,\(start),\(end)\n", into: path)
    let row = try await KnowledgeBase.open(at: path).query(
      "SELECT start_date, end_date FROM reported_spell"
    ).rows[0]
    #expect(row == [.text(start), .text(end)])
    // The same row inserted by hand is equal.
    try await DatabaseQueue(path: path).write { db in
      try db.execute(
        sql: """
          INSERT INTO revision (id, recorded, note) VALUES (4, '2022-01-01', 'By hand.');
          INSERT INTO report (id, source_id, section, revision_added) VALUES ('hand', 'almanac', 'page 1', 4);
          """)
      try db.execute(
        sql:
          "INSERT INTO reported_spell VALUES ('hand', 'almanac', 'league', 'ruritania', 'member', ?, ?, 1)",
        arguments: [start, end])
      let spells = try Row.fetchAll(
        db,
        sql:
          "SELECT DISTINCT start_earliest, start_latest, end_earliest, end_latest, form FROM spell ORDER BY origin_key"
      )
      #expect(spells.count == 1)
    }
  }

  @Test("an empty end is open, or unknown by option; '..' is always open")
  func emptyEnds() async throws {
    func certainty(_ end: String, _ change: (inout SpellImportOptions) -> Void = { _ in })
      async throws -> Certainty?
    {
      let path = try await base()
      try await load("league,ruritania,member,1920-01-01,\(end)\n", into: path, change)
      return try await KnowledgeBase.open(at: path).members(of: "league", on: "2001-01-01").first?
        .certainty
    }
    #expect(try await certainty("") == .yes)
    #expect(try await certainty("") { $0.emptyEnd = .unknown } == .maybe)
    #expect(try await certainty("..") { $0.emptyEnd = .unknown } == .yes)
    #expect(try await certainty("..") { $0.through = "2000-12-31" } == .maybe)
    #expect(try await certainty("..") { $0.through = "2001-01-01" } == .yes)
  }

  @Test("an end is the last day, or by option the first day after")
  func excludedEnd() async throws {
    for (isExcluded, day, count) in [
      (false, "1933-01-01", 1), (false, "1933-01-02", 0), (true, "1932-12-31", 1),
      (true, "1933-01-01", 0),
    ] {
      let path = try await base()
      try await load("league,ruritania,member,1920-01-01,1933-01-01\n", into: path) {
        $0.isEndExcluded = isExcluded
      }
      #expect(try await KnowledgeBase.open(at: path).members(of: "league", on: day).count == count)
    }
  }

  @Test("acts outrank lists, and a list is followed again after the act is retired")
  func actsFirst() async throws {
    let path = try await base(withAct: true)
    try await load("league,ruritania,member,1920,1933\nleague,graustark,member,1921,\n", into: path)
    #expect(try await timeline(path) == ["league member 1925.. a1 [\"yearbook\"]"])
    #expect(try await timeline(path, "graustark").count == 1)
    let kb = try await KnowledgeBase.openForWriting(at: path)
    #expect(try await kb.check().findings == [])
    try await kb.revise("Not so.", recorded: "2022-01-01") { edit in try edit.retire("a1") }
    #expect(try await timeline(path) == ["league member 1920..1933 list [\"almanac\"]"])
    #expect(
      try await kb.memberships(of: "ruritania", from: Perspective(asOf: "3")).map(\.firstDay) == [
        "1925"
      ])
    #expect(
      try await kb.memberships(of: "ruritania", from: Perspective(asOf: "2")).map(\.firstDay) == [
        "1925"
      ])
    #expect(try await kb.check().findings == [])
    try await kb.close()
  }

  @Test("a list can be followed alone, or in an order with sources of acts")
  func accordingTo() async throws {
    let path = try await base(withAct: true)
    try await load("league,ruritania,member,1920,1933\n", into: path)
    let kb = try await KnowledgeBase.open(at: path)
    func since(_ sources: [String]) async throws -> [String?] {
      try await kb.memberships(of: "ruritania", from: Perspective(accordingTo: sources)).map(
        \.firstDay)
    }
    #expect(try await since(["almanac"]) == ["1920"])
    #expect(try await since(["yearbook"]) == ["1925"])
    #expect(try await since(["almanac", "yearbook"]) == ["1920"])
    #expect(try await since(["yearbook", "almanac"]) == ["1925"])
  }

  @Test(
    "the best ranked list is followed, both if equal, and the next best after retirement"
  )
  func ranks() async throws {
    let path = try await base()
    try await load("league,ruritania,member,1920,1933\n", into: path)
    try await load(
      "league,ruritania,member,1921,1934\n", into: path, report: "second", source: "yearbook")
    #expect(try await timeline(path).count == 2)
    try await load(
      "league,ruritania,member,1922,1935\n", into: path, report: "third", source: "yearbook"
    ) {
      $0.rank = "preferred"
      $0.reason = "Corrected by its author."
    }
    #expect(try await timeline(path) == ["league member 1922..1935 third [\"yearbook\"]"])
    try await load(
      "league,graustark,member,1930,1931\n", into: path, report: "fourth", source: "yearbook"
    ) {
      $0.replacedReport = "third"
    }
    #expect(try await timeline(path).count == 2)
    try await load(
      "league,ruritania,member,1900,1901\n", into: path, report: "fifth", source: "yearbook"
    ) {
      $0.rank = "deprecated"
      $0.reason = "A forgery."
    }
    #expect(try await timeline(path).count == 2)
    let kb = try await KnowledgeBase.open(at: path)
    #expect(
      try await kb.memberships(of: "ruritania", from: Perspective(asOf: "5")).map(\.firstDay) == [
        "1922"
      ])
    #expect(try await kb.check().findings == [])
  }

  @Test("unknown names are added by option and otherwise refused")
  func newEntities() async throws {
    let path = try await base()
    let rows =
      "League of Nations,Freedonia,member,1928,\nEntente Cordiale (1904),graustark,member,1928,\n"
    let error = await #expect(throws: KnowledgeBaseError.self) { try await load(rows, into: path) }
    #expect(
      error?.diagnostics.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.field ?? "")" } == [
        "2:19 member", "3:1 organization",
      ])
    let done = try await load(rows, into: path) { $0.addsEntities = true }
    #expect(done.entitiesAdded == 2)
    let kb = try await KnowledgeBase.open(at: path)
    #expect(try await kb.entity(named: "freedonia").type == "state")
    #expect(try await kb.entity(named: "entente cordiale (1904)").id == "entente-cordiale-1904")
    #expect(try await kb.find("freedonia").count == 1)
  }

  @Test(
    "column order, extra columns, a byte order mark, CRLF, doubled quotes and no final line end are accepted"
  )
  func forms() async throws {
    let path = try await base()
    try await load(
      "\u{FEFF}note,end,start,status,member,organization\r\n\"said \"\"so\"\"\r\ntwice\",1933,1920,member,ruritania,league\r\n\r\n,,1921,observer,graustark,league",
      into: path, header: "")
    #expect(try await timeline(path) == ["league member 1920..1933 list [\"almanac\"]"])
    #expect(try await timeline(path, "graustark").count == 1)
  }

  @Test(
    "a row that breaks a rule is reported with line, column and rule, and the file is unchanged",
    arguments: [
      (
        "organization,member,status,start\nleague,ruritania,member,1920\n",
        "list.csv:1:1: end: the column is missing"
      ),
      (
        "organization,member,status,start,end,end\n",
        "list.csv:1:38: end: the column is there twice"
      ),
      ("", "list.csv:1:1: the file is empty"),
      (
        "\(header)league,ruritania,member,1920-02-30,\n",
        "list.csv:2:33: start '1920-02-30': the month has no such day"
      ),
      (
        "\(header)league,ruritania,member,1920/1921,\n",
        "list.csv:2:25: start '1920/1921': a year, month, day, decade"
      ),
      (
        "\(header)league,ruritania,member,1920-21,\n",
        "list.csv:2:25: start '1920-21': a year, month, day, decade"
      ),
      (
        "\(header)league,ruritania,member,..,\n",
        "list.csv:2:25: start '..': only an end is open; an unknown start is empty"
      ),
      (
        "\(header)league,ruritania,member,1920,1919-12-31\n",
        "list.csv:2:30: end '1919-12-31': it ends before it starts (1920)"
      ),
      (
        "\(header)league,ruritania,member,1920\n",
        "list.csv:2:25: the record has 4 fields, the header 5"
      ),
      (
        "\(header)league,ruritania,king,1920,\n",
        "list.csv:2:18: status 'king': there is no status 'king'"
      ),
      ("\(header),ruritania,member,1920,\n", "list.csv:2:1: organization '': must not be empty"),
      (
        "\(header)league,ruritania,member,1920,1933\nleague,graustark,member,1920,\nleague,ruritania,observer,1930-05-05,1940\n",
        "list.csv:4:27: start: it overlaps the spell of the same pair in line 2"
      ),
      (
        "\(header)league,\"rurit\"ania,member,1920,\n",
        "list.csv:2:15: a quoted field ends with its closing quote"
      ),
      (
        "\(header)league,\"ruritania,member,1920,\n",
        "list.csv:2:8: the quote that opens here is never closed"
      ),
    ])
  func refused(text: String, expected: String) async throws {
    let path = try await base()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await load(text, into: path, header: "")
    }
    #expect(error?.code == .badData)
    let told = (error?.diagnostics ?? []).map { diagnostic in
      diagnostic.description.replacing(diagnostic.file, with: "list.csv")
    }
    #expect(told.first?.hasPrefix(expected) == true, "\(told)")
    let count = try await KnowledgeBase.open(at: path).query("SELECT count(*) FROM revision, spell")
      .rows
    #expect(count == [[.integer(0)]])
    // The header counts how often the file was opened for writing; the rest must be unchanged.
    #expect(
      try before.dropFirst(100) == Data(contentsOf: URL(fileURLWithPath: path)).dropFirst(100))
  }

  @Test("spells of a pair can meet in a year if both dates give only the year")
  func meeting() async throws {
    let path = try await base()
    try await load(
      "league,ruritania,member,1920,1930\nleague,ruritania,observer,1930,1935-05-31\nleague,ruritania,member,1935-06-01,\n",
      into: path)
    #expect(try await timeline(path).count == 3)
  }

  @Test("text that is not UTF-8 is reported with its field")
  func encoding() async throws {
    let path = try await base()
    let file = try Places.temporary().appendingPathComponent("list.csv")
    try
      (Data(Self.header.utf8) + Data("league,".utf8) + Data([0xFF, 0xFE])
      + Data(",member,1920,\n".utf8)).write(to: file)
    let kb = try await KnowledgeBase.openForWriting(at: path)
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.importSpells(
        from: file.path, SpellImportOptions(report: "list", source: "almanac", section: "x"))
    }
    #expect(
      error?.diagnostics.map { $0.description.replacing(file.path, with: "list.csv") } == [
        "list.csv:2:8: the text is not UTF-8: here is the byte 0xFF, 'ÿ' in Windows-1252: save the file as UTF-8"
      ])
  }

  @Test("a missing source and an existing report are errors")
  func names() async throws {
    let path = try await base()
    let row = "league,ruritania,member,1920,1933\n"
    let unknown = await #expect(throws: KnowledgeBaseError.self) {
      try await load(row, into: path, source: "gazette")
    }
    #expect(unknown?.message.contains("there is no source 'gazette'") == true)
    try await load(row, into: path)
    let twice = await #expect(throws: KnowledgeBaseError.self) {
      try await load(row, into: path) { $0.section = "other.csv" }
    }
    #expect(twice?.message.contains("--replace list") == true)
  }

  @Test("a missing file and a base opened for reading are errors")
  func noFile() async throws {
    let path = try await base()
    let options = SpellImportOptions(report: "list", source: "almanac", section: "x")
    let kb = try await KnowledgeBase.openForWriting(at: path)
    let missing = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.importSpells(from: path + ".csv", options)
    }
    #expect(missing?.code == .fileNotFound)
    try await kb.close()
    let reader = try await KnowledgeBase.open(at: path)
    let refused = await #expect(throws: KnowledgeBaseError.self) {
      try await reader.importSpells(from: path, options)
    }
    #expect(refused?.code == .refusedWrite)
  }

  // 2026-11-29: a million errors were printed, and each unknown name took 10 ms.
  @Test("the first broken rules of each field are listed, and all are counted")
  func manyErrors() async throws {
    let path = try await base()
    let rows = (0..<3000).map { "league,Ruritanja \($0 % 500),member,19\($0 % 90 + 10),x\n" }
      .joined()
    let error = await #expect(throws: KnowledgeBaseError.self) { try await load(rows, into: path) }
    #expect(error?.diagnostics.count == 20)
    #expect(
      error?.message.contains("3000 rule(s) broken (the first 20 of each field are listed)") == true
    )
    #expect(error?.diagnostics.first?.rule.contains("perhaps Ruritania (ruritania)") == true)
  }
}
