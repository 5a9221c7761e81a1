import Entente
import Testing

@Suite("Codes are names")
struct CodeNameTests {
  private static let bundled = DatasetTests.bundled

  @Test(
    "a code finds its state, by date where several had it",
    arguments: [
      ("365", nil, "russia"), ("365", "1985", "soviet-union"), ("RUS", nil, "russia"),
      ("RUSSIA", nil, "russia"), ("Q159", nil, "russia"), ("643", nil, "russia"),
      ("260", "1970", "germany"), ("345", "1980", "yugoslavia"), ("345", "2010", "serbia"),
      ("NA", nil, "namibia"), ("na", nil, "namibia"), ("SUN", nil, "soviet-union"),
      ("cow:840", nil, "philippines"), ("m49:840", nil, "united-states"), ("GEC:ch", nil, "china"),
      ("iso2:CH", nil, "switzerland"), ("Q7184", nil, "nato"), ("wgermany", nil, "germany"),
      ("051", nil, "armenia"), (" rus ", nil, "russia"),
    ] as [(String, String?, String)])
  func found(name: String, day: String?, id: String) async throws {
    #expect(try await Self.bundled.value.entity(named: name, on: day).id == id)
  }

  @Test(
    "a code of two states is ambiguous, and a scheme decides",
    arguments: [
      ("840", CodeScheme.cow, "philippines"), ("840", .m49, "united-states"),
      ("AUS", .iso3, "australia"), ("AUS", .cow, "austria"), ("SWZ", .cow, "switzerland"),
    ])
  func ambiguous(name: String, scheme: CodeScheme, id: String) async throws {
    let kb = try await Self.bundled.value
    let error = await #expect(throws: KnowledgeBaseError.self) { try await kb.entity(named: name) }
    #expect(error?.code == .ambiguous && error?.candidates.count ?? 0 > 1)
    #expect(try await kb.entity(named: name, codes: scheme).id == id)
  }

  @Test("names come before codes, and a code that nobody has is not found")
  func names() async throws {
    let kb = try await Self.bundled.value
    #expect(try await kb.entity(named: "UN").id == "un")
    #expect(try await kb.entity(named: "Russia", codes: .cow).id == "russia")
    for name in ["cow:999", "999", "xx:365", "Q1", "cow:", ":365"] {
      let error = await #expect(throws: KnowledgeBaseError.self) {
        try await kb.entity(named: name)
      }
      #expect(error?.code == .notFound, "\(name)")
    }
  }

  @Test(
    "the columns of the COW IGO data find their states",
    .enabled(if: Places.hasShared, "needs ../shared"))
  func columns() async throws {
    let kb = try await Self.bundled.value
    let rows = try await kb.query(
      "SELECT DISTINCT code FROM state_code WHERE scheme = 'cow-igo-name'"
    ).rows
    #expect(rows.count == 217)
    for row in rows {
      guard case .text(let name) = row[0] else { continue }
      _ = try await kb.entity(named: name)
    }
  }

  @Test("a state that ended before the day is not read as its successor")
  func ended() async throws {
    try await Self.bundled.value.read { (base: Snapshot) throws in
      let union = try base.entity(named: "USSR", on: "2020")
      #expect(union.id == "soviet-union")
      #expect(try base.warning(about: union, on: "2020")?.contains("1991-12-26") == true)
      #expect(try base.warning(about: union, on: "1985") == nil)
      let south = try base.entity(named: "cow:817")
      #expect(try base.warning(about: south, on: "1980")?.contains("1975-04-30") == true)
      let russia = try base.entity(named: "Russia")
      #expect(try base.warning(about: russia, on: "2020") == nil)
    }
  }
}
