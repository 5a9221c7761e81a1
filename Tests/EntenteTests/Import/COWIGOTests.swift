import EDTF
import Entente
import EntenteKit
import Foundation
import Testing

@Suite("COW IGO")
struct COWIGOTests {
  private func format() throws -> any ImportFormat {
    try #require(ImportFormats.builtIn.first { $0.name == "cow-igo" })
  }

  private static let stateYear = """
    ccode,year,state,league,club
    950,1990,alpha,0,0
    950,1991,alpha,1,0
    950,1992,alpha,1,0
    950,1993,alpha,0,0
    951,1990,beta,1,0
    951,1991,beta,1,0
    951,1992,beta,1,0
    951,1993,beta,1,0
    952,1990,gamma,0,0
    952,1991,gamma,-9,0
    952,1992,gamma,1,0
    952,1993,gamma,-9,0
    953,1990,delta,3,0
    953,1991,delta,3,0
    953,1992,delta,2,0
    953,1993,delta,1,0
    954,1991,epsilon,1,0
    954,1992,epsilon,1,0

    """

  private static let igoYear = """
    ioname,orgname,year,alpha,beta,gamma,delta,epsilon,longorgname,ionum,imputed
    league,League,1990,0,1,0,3,,League of Nations (LoN),9001,0
    league,League,1991,1,1,-9,3,1,League of Nations (LoN),9001,0
    league,League,1992,1,1,1,2,1,League of Nations (LoN),9001,0
    league,League,1993,0,1,-9,1,,League of Nations (LoN),9001,0
    club,Club,1990,0,0,0,0,,Club,9002,0
    club,Club,1991,0,0,0,0,0,Club,9002,0
    club,Club,1992,0,0,0,0,0,Club,9002,0
    club,Club,1993,0,0,0,0,,Club,9002,0

    """

  private static let spells = [
    "league alpha member 1991 1992",
    "league beta member [..1990-12-31] ..",
    "league delta member 1993 ..",
    "league delta associate 1992 1992",
    "league delta observer [..1990-12-31] 1991",
    "league epsilon member 1991 1992",
    "league gamma member [1991-01-01..1992-12-31] [1992-01-01..]",
  ].sorted()

  @Test(
    "yearly codes become spells whose bounds say what is known, in both layouts",
    arguments: [stateYear, igoYear])
  func bounds(text: String) async throws {
    let base = try await ImportBase()
    let done = try await base.load(text, as: try format()) { $0.addsEntities = true }
    #expect(done.report == "cow-igo-v3" && done.spells == 7 && done.warningCount == 0)
    #expect(
      done.added.map(\.entity.type).sorted() == ["organization"]
        + Array(repeating: "state", count: 5))
    #expect(try await base.spells().sorted() == Self.spells)
    #expect(try await base.rows("SELECT through FROM report") == ["1993-12-31"])
    #expect(try await KnowledgeBase.open(at: base.path).check().findings == [])
  }

  @Test(
    "0, -9 and -1 become coverage, with few rows, in both layouts", arguments: [stateYear, igoYear])
  func coverage(text: String) async throws {
    let base = try await ImportBase()
    try await base.load(text, as: try format()) { $0.addsEntities = true }
    let said = try await base.rows(
      """
      SELECT organization_id, member_id, first_day, last_day, cell FROM reported_coverage
      WHERE member_id IS NULL OR member_id IN ('alpha', 'gamma', 'epsilon') ORDER BY 1, 2, 3
      """)
    #expect(
      said == [
        " alpha 1990-01-01 1993-12-31 none",
        " epsilon 1990-01-01 1990-12-31 did-not-exist",
        " epsilon 1991-01-01 1992-12-31 none",
        " epsilon 1993-01-01 1993-12-31 did-not-exist",
        " gamma 1990-01-01 1993-12-31 none",
        "club  1990-01-01 1993-12-31 none",
        "league  1990-01-01 1993-12-31 none",
        "league gamma 1991-01-01 1991-12-31 unknown",
        "league gamma 1993-01-01 1993-12-31 unknown",
      ])
    #expect(
      try await base.rows(
        """
        SELECT year, cell FROM state_year
        WHERE member_id = 'epsilon' AND organization_id = 'league' AND rule_id = 'effective' AND year BETWEEN 1990 AND 1993 ORDER BY year
        """) == ["1990 did-not-exist", "1991 yes", "1992 yes", "1993 did-not-exist"])
    try await comparePairs(base)
  }

  /// Swift and the view give the same reason for each empty cell.
  private func comparePairs(_ base: ImportBase) async throws {
    let kb = try await KnowledgeBase.open(at: base.path)
    let states = ["alpha", "beta", "gamma", "delta", "epsilon"]
    var reasons: Set<String> = []
    for year in 1989...1994 {
      let rows = try await base.rows(
        """
        SELECT organization_id, member_id, cell FROM internal_state_year_grid
        WHERE organization_id IN ('league', 'club') AND rule_id = 'effective' AND year = \(year)
          AND status_id IS NULL AND member_id IN ('alpha', 'beta', 'gamma', 'delta', 'epsilon')
        """)
      let found = try await kb.read {
        try $0.emptiness(ofMembers: states, in: ["league", "club"], on: "\(year)")
      }
      for row in rows {
        let parts = row.split(separator: " ").map(String.init)
        let place = try #require(states.firstIndex(of: parts[1]))
        #expect(
          found[place][parts[0] == "league" ? 0 : 1].rawValue == parts[2], "\(year) \(row)")
        reasons.insert(parts[2])
      }
    }
    #expect(reasons.isSuperset(of: ["none", "did-not-exist", "not-covered"]))
  }

  @Test("years of an organization without any state are those in which it did not exist")
  func organizations() async throws {
    let base = try await ImportBase()
    let text = """
      ccode,year,state,league,dead,silent
      950,1990,alpha,1,-1,-9
      950,1991,alpha,1,1,-9
      951,1990,beta,1,-1,-9
      951,1991,beta,1,-1,-9

      """
    try await base.load(text, as: try format()) { $0.addsEntities = true }
    #expect(
      try await base.rows(
        """
        SELECT organization_id, member_id, first_day, last_day, cell FROM reported_coverage
        WHERE organization_id IN ('dead', 'silent') ORDER BY 1, 2, 3
        """) == [
          "dead  1990-01-01 1990-12-31 did-not-exist", "dead  1991-01-01 1991-12-31 none",
          // Another state is coded in that year.
          "dead beta 1991-01-01 1991-12-31 did-not-exist",
          "silent  1990-01-01 1991-12-31 unknown",
        ])
    #expect(try await base.spells().contains("dead alpha member 1991 .."))
  }

  @Test("a spell goes on in the next holder of a code, and under the next code of a state")
  func holders() async throws {
    let base = try await ImportBase()
    let text =
      "ccode,year,state,league,union\n951,1946,x,0,0\n951,1953,x,0,0\n"
      + (1946...1952).map { "901,\($0),r,\($0 == 1946 || $0 == 1952 ? 0 : 1),0\n" }.joined()
      + "902,1947,g,0,3\n902,1948,g,0,3\n902,1949,g,0,3\n"
      + "903,1950,g,0,3\n903,1951,g,0,3\n903,1952,g,0,0\n"
    try await base.load(text, as: try format()) { $0.addsEntities = true }
    #expect(
      try await base.spells() == [
        "league graustark member 1950-07-01 1951", "league ruritania member 1947 1950-06-30",
        "union graustark observer 1947 1951",
      ])
  }

  @Test("imputed years are uncertain, and names in the wrong encoding are repaired")
  func imputed() async throws {
    let base = try await ImportBase()
    let text = """
      ioname,orgname,year,alpha,beta,longorgname,ionum,imputed
      COSAVE,Comite,1949,0,1,Comit\u{8E} Regional (COSAVE),8001,0
      COSAVE,Comite,1950,1,1,Comit\u{8E} Regional (COSAVE),8001,1
      COSAVE,Comite,1951,1,0,Comit\u{8E} Regional (COSAVE),8001,0
      COSAVE,Comite,1952,0,0,Comit\u{8E} Regional (COSAVE),8001,0

      """
    let done = try await base.load(text, as: try format()) { $0.addsEntities = true }
    #expect(done.added.last?.entity.label == "Comité Regional (COSAVE)")
    #expect(done.added.last?.codes.map(\.value) == ["COSAVE", "8001"])
    #expect(
      try await base.spells() == [
        "comite-regional-cosave alpha member 1950? 1951",
        "comite-regional-cosave beta member [..1949-12-31] 1950?",
      ])
  }

  @Test("what cannot be taken is reported with its line")
  func refused() async throws {
    let base = try await ImportBase()
    let text = """
      ccode,year,state,league
      950,1990,alpha,4
      950,MCMXCI,alpha,1
      x,1991,alpha,1
      951,1990,beta,1
      951,1990,beta,0
      951,1991,beta

      """
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await base.load(text, as: try format()) { $0.addsEntities = true }
    }
    #expect(
      error?.diagnostics.map { "\($0.line ?? 0):\($0.column ?? 0) \($0.rule)" } == [
        "2:16 a code is 0, 1, 2, 3, -1 or -9; the whole row is left out",
        "3:5 a year has four digits", "4:1 a COW code is a number",
        "6:1 line 5 has the same ccode and year", "7:1 the record has 3 fields, the header 4",
      ])
    // Unknown states and organizations are reported once, not in each of their years.
    let unknown = await #expect(throws: KnowledgeBaseError.self) {
      try await base.load(Self.stateYear.replacing("league", with: "liga"), as: try format())
    }
    #expect(unknown?.diagnostics.count == 7)
    let header = await #expect(throws: KnowledgeBaseError.self) {
      try await base.load("stateabb,year\nUSA,1990\n", as: try format())
    }
    #expect(header?.diagnostics.first?.rule.contains("neither ccode and year") == true)
  }

  @Test(
    "the counts of the imported spells are those published, for each state and year",
    .enabled(if: Places.hasShared, "needs ../shared"))
  func publishedCounts() async throws {
    let folder = Places.shared.appendingPathComponent("data/cow-igo-v3")
    let base = try await WholeCOW.value.value
    let kb = try await KnowledgeBase.open(at: base)
    let counts = try await kb.read { try Counts($0) }
    var reader = CSVReader(
      try Data(contentsOf: folder.appendingPathComponent("igo_counts_by_state_year.csv")))
    _ = try reader.next()
    var rows = 0
    var different: [String] = []
    while let row = try reader.next() {
      rows += 1
      let fields = row.fields.map(\.text)
      let published = fields[2...5].map { Int($0) ?? -1 }
      let own = counts.of(code: fields[0], year: Int(fields[1]) ?? 0)
      if own != published { different.append("\(fields) \(own)") }
    }
    #expect(rows == 15_557)
    #expect(different.count == 0, "\(different.prefix(5))")
  }

  /// The bundled dataset with the whole file by state and year.
  private enum WholeCOW {
    static let value = Task {
      let path = try await BuiltFile.copy()
      let format = try #require(ImportFormats.builtIn.first { $0.name == "cow-igo" })
      var options = try #require(SpellImportOptions(for: format))
      options.addsEntities = true
      let kb = try await KnowledgeBase.openForWriting(at: path, isLogged: false)
      let done = try await kb.importList(
        from: Places.shared.appendingPathComponent("data/cow-igo-v3/state_year_format3.csv.gz")
          .path,
        as: format, options)
      #expect(done.refusedCount == 0)
      try await kb.close()
      return path
    }
  }

  /// The number of organizations in which a state had a status for certain in a year.
  private struct Counts {
    private let codes: StateCodes
    private var numbers: [String: [Int: [Int]]] = [:]
    private static let statuses = ["member": 0, "associate": 1, "observer": 2]

    init(_ base: Snapshot) throws {
      codes = try base.stateCodes(.cow)
      let rows = try base.rows(
        """
        SELECT
          e.id AS member, t.id AS status,
          CAST(strftime('%Y', start_latest) AS INTEGER) AS first,
          min(CAST(strftime('%Y', end_earliest - 1) AS INTEGER), 2014) AS last
        FROM spell s JOIN entity e ON e.key = s.member_key JOIN status t ON t.key = s.status_key
        JOIN report q ON q.key = s.report_key
        WHERE q.id = 'cow-igo-v3'
        """)
      for row in rows {
        let (first, last) = (row.integer("first") ?? 0, row.integer("last") ?? 0)
        guard first <= last, let place = Self.statuses[row.text("status")] else { continue }
        for year in first...last {
          numbers[row.text("member"), default: [:]][year, default: [0, 0, 0, 0]][place] += 1
          numbers[row.text("member"), default: [:]][year, default: [0, 0, 0, 0]][3] += 1
        }
      }
    }

    func of(code: String, year: Int) -> [Int] {
      let state = codes.entity(of: code, in: year)?.id ?? ""
      return numbers[state]?[year] ?? [0, 0, 0, 0]
    }
  }
}
