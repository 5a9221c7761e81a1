import Entente
import Foundation
import Testing

@Suite("Lists of states are imported as dated codes")
struct StateListTests {
  private func base() async throws -> KnowledgeBase {
    try await KnowledgeBase.openForWriting(at: BuiltFile.copy())
  }

  private func file(_ text: String) throws -> String {
    let path = try Places.temporary().appendingPathComponent("states.csv")
    try text.write(to: path, atomically: true, encoding: .utf8)
    return path.path
  }

  private static let header =
    "stateabb,ccode,statenme,styear,stmonth,stday,endyear,endmonth,endday,version"

  @Test(
    "the lists of the dataset change nothing, with any line ends",
    .enabled(if: Places.hasShared, "needs ../shared"))
  func same() async throws {
    let kb = try await base()
    let folder = Places.shared.appendingPathComponent("data/cow-states")
    for (list, name, count) in [
      (StateList.cow, "states2016.csv", 494), (.gw, "gw_states.csv", 440),
    ] {
      let path = folder.appendingPathComponent(name)
      let report = try await kb.importStates(from: path.path, as: list)
      #expect(report.changes.isEmpty && report.revision == nil && report.others.isEmpty)
      #expect(report.unchangedCount == count && report.source == list.rawValue)
      let text = try String(contentsOf: path, encoding: .utf8)
      let classic = try file(text.replacingOccurrences(of: "\n", with: "\r"))
      #expect(try await kb.importStates(from: classic, as: list).changes.isEmpty)
    }
  }

  @Test("a newer list retires what changed, and again changes nothing")
  func newer() async throws {
    let kb = try await base()
    // From public knowledge: the days of the first rows are those of 2016; the last two are made up.
    let path = try file(
      """
      \(Self.header)
      "RUS","365","Russia","1816","1","1","2024","12","31","2024"
      ZAN,511,Zanzibar,1963,12,19,1964,4,27,2024
      KOS,347,Kosovo,2008,2,17,2024,12,31,2024
      RUR,998,Ruritania,1990,1,1,2024,12,31,2024
      """)
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.importStates(from: path, as: .cow)
    }
    #expect(error?.code == .badData && error?.diagnostics.first?.line == 5)
    let dry = try await kb.importStates(from: path, as: .cow, addsEntities: true, isDryRun: true)
    #expect(dry.revision == nil && dry.changes.count == 10 && dry.added.map(\.id) == ["ruritania"])
    let done = try await kb.importStates(from: path, as: .cow, addsEntities: true)
    #expect(done.changes == dry.changes && done.revision != nil && done.source == "cow-states-2024")
    #expect(
      done.changes.filter { !$0.isAdded }.map(\.state).sorted() == [
        "kosovo", "kosovo", "zanzibar", "zanzibar",
      ])
    try await kb.read { (base: Snapshot) throws in
      #expect(try base.entity(code: "347", scheme: .cow, on: "2008-02-17")?.id == "kosovo")
      #expect(try base.entity(code: "511", scheme: .cow, on: "1964-04-27")?.id == "zanzibar")
      #expect(try base.entity(code: "365", scheme: .cow, on: "1985")?.id == "soviet-union")
      #expect(try base.entity(code: "998", scheme: .cow, on: "2030")?.id == "ruritania")
    }
    let again = try await kb.importStates(from: path, as: .cow)
    #expect(again.changes.isEmpty && again.revision == nil)
    #expect(try await kb.check().findings == [])
  }

  @Test(
    "a bad row is refused with its place",
    arguments: [
      ("RUS,x,Russia,1816,1,1,2024,12,31,2024", "code"),
      ("RUS,365,Russia,1816,13,1,2024,12,31,2024", "styear"),
      ("RUS,365,Russia,1816,1,1,1815,12,31,2024", "endyear"), ("RUS,365", "code"),
    ])
  func bad(row: String, field: String) async throws {
    let kb = try await base()
    let path = try file("\(Self.header)\n\(row)\n")
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.importStates(from: path, as: .cow)
    }
    #expect(error?.diagnostics.map(\.field) == [field] && error?.diagnostics.first?.line == 2)
  }

  @Test("a file that is no list of states is refused")
  func noList() async throws {
    let kb = try await base()
    for text in ["", "a,b\n1,2\n", "StateAbb,CCode,StateNme\rUSA,2,United States\r"] {
      let path = try file(text)
      let error = await #expect(throws: KnowledgeBaseError.self) {
        try await kb.importStates(from: path, as: .cow)
      }
      #expect(error?.code == .badData)
    }
  }
}
