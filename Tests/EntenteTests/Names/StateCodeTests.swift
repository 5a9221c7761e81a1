import EDTF
import Entente
import EntenteKit
import Foundation
import Testing

@Suite("Codes of states by date")
struct StateCodeTests {
  private static let bundled = DatasetTests.bundled

  private func csv(_ path: String) throws -> [[String: String]] {
    var reader = CSVReader(
      try Data(contentsOf: Places.shared.appendingPathComponent("data/cow-states/\(path)")))
    let header = try #require(try reader.next()).fields.map(\.text)
    var rows: [[String: String]] = []
    while let record = try reader.next() {
      rows.append(Dictionary(uniqueKeysWithValues: zip(header, record.fields.map(\.text))))
    }
    return rows
  }

  @Test(
    "every row of the COW state system has one state on its first and last day",
    .enabled(if: Places.hasShared, "needs ../shared"))
  func cowSpells() async throws {
    let rows = try csv("states2016.csv")
    #expect(rows.count == 243)
    let codes = try await Self.bundled.value.read { try $0.stateCodes(.cow) }
    let abbreviations = try await Self.bundled.value.read { try $0.stateCodes(.cowAbbreviation) }
    for row in rows {
      for part in ["st", "end"] {
        let numbers = try ["year", "month", "day"].map { try #require(Int(row[part + $0] ?? "")) }
        let day = try #require(
          CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]))
        let state = try #require(codes.entity(of: row["ccode"] ?? "", on: day), "\(row)")
        #expect(codes.code(of: state.id, on: day) == row["ccode"])
        #expect(abbreviations.code(of: state.id, on: day) == row["stateabb"])
      }
      let last = try #require(CalendarDay(year: 2016, month: 12, day: 31))
      let isOpen = row["endyear"] == "2016" && row["endmonth"] == "12"
      if isOpen {
        #expect(codes.entity(of: row["ccode"] ?? "", on: last.advanced(by: 1)) != nil, "\(row)")
      }
    }
  }

  @Test(
    "every row of the Gleditsch-Ward list has one state on its first and last day",
    .enabled(if: Places.hasShared, "needs ../shared"))
  func gwSpells() async throws {
    let rows = try csv("gw_states.csv")
    #expect(rows.count == 216)
    try await Self.bundled.value.read { (base: Snapshot) throws in
      let codes = try base.stateCodes(.gwAbbreviation)
      for row in rows {
        for column in ["startdate", "enddate"] {
          let state = try base.entity(code: row["gwcode"] ?? "", scheme: .gw, on: row[column])
          let id = try #require(state?.id, "\(row)")
          #expect(try base.stateCode(of: id, scheme: .gw, on: row[column]) == row["gwcode"])
          let day = try #require(try DateExpression(row[column] ?? "").earliest)
          #expect(codes.code(of: id, on: day) == row["stateabb"])
        }
      }
    }
  }

  @Test(
    "each of the 15,557 state-years of the COW IGO data has one state",
    .enabled(if: Places.hasShared, "needs ../shared"))
  func stateYears() async throws {
    let path = Places.shared.appendingPathComponent("data/cow-igo-v3/igo_counts_by_state_year.csv")
    let lines = try String(contentsOf: path, encoding: .utf8).split(whereSeparator: \.isNewline)
    let codes = try await Self.bundled.value.read { try $0.stateCodes(.cow) }
    var pairs = 0
    for line in lines.dropFirst() {
      let fields = line.split(separator: ",")
      let state = codes.entity(of: String(fields[0]), in: try #require(Int(fields[1])))
      #expect(state != nil, "\(line)")
      pairs += 1
    }
    #expect(pairs == 15_557)
  }

  @Test("no two states hold one code of a scheme on the same day")
  func oneHolder() async throws {
    let rows = try await Self.bundled.value.query(
      """
      SELECT a.scheme, a.code, a.entity_id, b.entity_id
      FROM state_code a
      JOIN state_code b ON b.scheme = a.scheme AND b.code = a.code AND b.statement_id > a.statement_id
      WHERE coalesce(a.first_day, '') <= coalesce(b.last_day, '9999')
        AND coalesce(b.first_day, '') <= coalesce(a.last_day, '9999')
      """
    ).rows
    #expect(rows.isEmpty)
  }

  @Test(
    "a code is the state that held it on the day",
    arguments: [
      (CodeScheme.cow, "260", "1970", "germany"), (.cow, "255", "1900", "germany"),
      (.cow, "265", "1970", "german-democratic-republic"), (.cow, "365", "1985", "soviet-union"),
      (.cow, "365", "1991", "soviet-union"), (.cow, "365", "1991-12-26", "russia"),
      (.cow, "365", "1900", "russia"), (.cow, "345", "1900", "kingdom-of-serbia"),
      (.cow, "345", "1980", "yugoslavia"), (.cow, "345", "1995", "serbia"),
      (.cow, "345", "2010", "serbia"), (.gw, "340", "2010", "serbia"),
      (.cow, "678", "1980", "yemen-arab-republic"), (.gw, "678", "2010", "yemen"),
      (.cow, "679", "2010", "yemen"), (.cow, "680", "1980", "south-yemen"),
      (.iso3, "SUN", "1985", "soviet-union"), (.iso2, "cs", "1980", "czechoslovakia"),
      (.iso2, "CS", "2005", "serbia"), (.iso3, "DDR", "1980", "german-democratic-republic"),
      (.m49, "4", "2000", "afghanistan"), (.fips, "CH", "2000", "china"),
      (.wikidata, "Q159", "2000", "russia"),
    ])
  func byDate(scheme: CodeScheme, code: String, day: String, state: String) async throws {
    try await Self.bundled.value.read { (base: Snapshot) throws in
      #expect(try base.entity(code: code, scheme: scheme, on: day)?.id == state)
    }
  }

  @Test("a code that nobody holds on the day is nobody's; without a day the only holder has it")
  func noHolder() async throws {
    try await Self.bundled.value.read { (base: Snapshot) throws in
      #expect(try base.entity(code: "260", scheme: .cow, on: "1995") == nil)
      #expect(try base.entity(code: "260", scheme: .cow)?.id == "germany")
      #expect(try base.entity(code: "999", scheme: .cow) == nil)
      #expect(try base.stateCode(of: "soviet-union", scheme: .cow, on: "2000") == nil)
    }
  }

  @Test("a panel gets the codes of a state for each year")
  func years() async throws {
    let cow = try await Self.bundled.value.read { try $0.stateCodes(.cow) }
    #expect(cow.codes(of: "germany", in: 1945...1956).compactMap { $0 } == ["255", "260", "260"])
    #expect(
      cow.code(of: "germany", in: 1990) == "260" && cow.code(of: "germany", in: 1991) == "255")
    let iso = try await Self.bundled.value.read { try $0.stateCodes(.iso3) }
    #expect(iso.code(of: "myanmar", in: 1980) == "MMR")
    #expect(iso.code(of: "soviet-union", in: 1980) == "SUN")
  }

  @Test("all members of the United Nations have all codes")
  func complete() async throws {
    let rows = try await Self.bundled.value.query(
      """
      SELECT entity_id, count(DISTINCT scheme)
      FROM state_code
      WHERE entity_id IN (SELECT entity_id FROM state_code WHERE scheme = 'm49' AND first_day IS NULL
                            AND last_day IS NULL)
        AND scheme IN ('cow', 'cow-abb', 'iso3166-1-alpha2', 'iso3166-1-alpha3', 'm49', 'fips', 'wikidata')
      GROUP BY entity_id
      HAVING count(DISTINCT scheme) < 7
      """
    ).rows
    #expect(rows.map { $0[0] } == [.text("holy-see"), .text("palestine")])
  }
}
