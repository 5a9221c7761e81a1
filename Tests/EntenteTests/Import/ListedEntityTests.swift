import EDTF
import Entente
import EntenteKit
import Testing

@Suite("Entities of lists")
struct ListedEntityTests {
  /// A format whose rows are given in the test.
  private struct Rows: ImportFormat {
    let name = "rows"
    let abstract = "Rows."
    var source: Source? {
      Source(id: "rows", title: "Rows", kind: "dataset", reliability: "secondary")
    }
    let members: [ListedEntity]
    var organization = ListedEntity("league")

    func read(_ input: ImportInput, into list: ImportList) throws {
      for (index, member) in members.enumerated() {
        try list.add(
          ListedSpell(
            organization: organization, member: member, start: .year(1930 + index),
            end: .year(1930 + index)), at: ListedPlace(line: index + 1))
      }
    }
  }

  private func load(
    _ members: [ListedEntity], _ change: (inout SpellImportOptions) -> Void = { _ in }
  ) async throws -> (ImportBase, SpellImportReport) {
    let base = try await ImportBase()
    let done = try await base.load("x", as: Rows(members: members)) {
      $0.addsEntities = true
      change(&$0)
    }
    return (base, done)
  }

  @Test("a code stands for the entity that had it on the day, whatever the name")
  func codes() async throws {
    let code = ListedCode("cow", "901")
    let (base, done) = try await load([
      ListedEntity("The Realm", codes: [code], on: CalendarDay("1949-01-01")),
      ListedEntity("The Realm", codes: [code], on: CalendarDay("1951-01-01")),
    ])
    #expect(done.added == [])
    #expect(
      try await base.spells() == [
        "league graustark member 1931 1931", "league ruritania member 1930 1930",
      ])
  }

  @Test("an added entity keeps its codes, and the next row with one of them is the same")
  func addedCodes() async throws {
    let (base, done) = try await load([
      ListedEntity("Freedonia", codes: [ListedCode("cow", "950")]),
      ListedEntity("Fredonia", codes: [ListedCode("cow", "950")]),
    ])
    #expect(done.added.map(\.entity.id) == ["freedonia"] && done.statements == 1)
    #expect(done.added.first?.codes == [ListedCode("cow", "950")])
    #expect(
      try await base.rows(
        "SELECT subject_id, value FROM statement s JOIN identifier i ON i.statement_id = s.id WHERE s.id = 'rows-s1'"
      ) == ["freedonia 950"])
    #expect(try await KnowledgeBase.open(at: base.path).check().findings == [])
  }

  @Test("the type comes from the list or an option, whatever the order of rows")
  func types() async throws {
    for isReversed in [false, true] {
      let members = [ListedEntity("Union", type: "organization"), ListedEntity("Union")]
      let (_, done) = try await load(isReversed ? members.reversed() : members)
      #expect(done.added.map(\.entity.type) == ["organization"])
    }
    let (_, optional) = try await load([ListedEntity("Union")]) { $0.memberType = "organization" }
    #expect(optional.added.map(\.entity.type) == ["organization"])
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await load([
        ListedEntity("Union", type: "organization"), ListedEntity("Union", type: "state"),
      ])
    }
    #expect(
      error?.diagnostics.map(\.rule) == [
        "'Union' has the type state here and organization in another row"
      ])
  }

  @Test(
    "ids are plain letters for names in any script",
    arguments: [
      ("Łódź", "lodz"), ("Россия", "rossia"), ("中国", "zhong-guo"), ("Ελλάδα", "ellada"),
      ("Côte d’Ivoire", "cote-d-ivoire"), ("日本", "ri-ben"),
    ])
  func ids(name: String, id: String) async throws {
    let (_, done) = try await load([ListedEntity(name)])
    #expect(done.added.map(\.entity.id) == [id])
    #expect(done.added.map(\.entity.label) == [name])
  }

  @Test("the statements of a list are kept, retired and added by the next version")
  func statements() async throws {
    struct Codes: ImportFormat {
      let name = "codes"
      let abstract = "Codes."
      var source: Source? {
        Source(id: "codes", title: "Codes", kind: "dataset", reliability: "secondary")
      }

      func read(_ input: ImportInput, into list: ImportList) throws {
        var rows = input.csv()
        while let row = try rows.next() {
          try list.add(
            ListedStatement(
              subject: ListedEntity(row.fields[0].text), predicate: "gw",
              value: .identifier(row.fields[1].text), date: "1950/..", section: "row \(row.line)",
              qualifiers: [ListedQualifier("place", ListedEntity("graustark"))]),
            at: ListedPlace(line: row.line))
        }
      }
    }
    let base = try await ImportBase()
    try await base.load("ruritania,1\ngraustark,2\n", as: Codes())
    let done = try await base.load("ruritania,1\ngraustark,3\n", as: Codes())
    #expect(done.statements == 2)
    #expect(
      try await base.rows(
        """
        SELECT s.id, value, revision_retired FROM statement s JOIN identifier i ON i.statement_id = s.id
        WHERE s.id GLOB 'codes-s*' ORDER BY s.id
        """) == ["codes-s1 1 ", "codes-s2 2 4", "codes-s3 3 "])
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await base.load("league,1\n", as: Codes())
    }
    #expect(error?.diagnostics.first?.line == 1)
  }
}
