import Entente
import EntenteKit
import Foundation
import Testing

/// The base with the IGO data of Correlates of War, imported once.
private enum COWBase {
  static let folder = Places.shared.appendingPathComponent("data/cow-igo-v3")

  static let kb = Task {
    let kb = try await KnowledgeBase.openForWriting(at: BuiltFile.copy())
    let format = try #require(ImportFormats.builtIn.first { $0.name == "cow-igo" })
    var options = try #require(SpellImportOptions(for: format))
    options.addsEntities = true
    let file = folder.appendingPathComponent("state_year_format3.csv.gz").path
    try await kb.importList(from: file, as: format, options)
    return kb
  }

  /// A panel of the states and bodies of the data, as they say it.
  static func panel(
    _ unit: PanelQuestion.Unit, _ change: (inout PanelQuestion) -> Void = { _ in }
  ) async throws -> Panel {
    var question = PanelQuestion(unit)
    question.bodies = ["source:cow-igo-v3"]
    question.states = "cow"
    question.perspective = Perspective(accordingTo: ["cow-igo-v3"])
    (question.from, question.to) = ("1816", "2014")
    change(&question)
    let asked = question
    return try await kb.value.read { try $0.panel(asked) }
  }
}

@Suite(
  "Panels from the imported IGO data of Correlates of War",
  .enabled(if: Places.hasShared, "needs ../shared"))
struct COWPanelTests {
  /// A row of the published counts: code, year, full, associate, observer, any.
  private static func published() throws -> Set<[Int]> {
    Set(
      try Places.lines(of: "data/cow-igo-v3/igo_counts_by_state_year.csv", from: Places.shared)
        .dropFirst().map { $0.split(separator: ",").compactMap { Int($0) } })
  }

  private static func numbers(_ row: PanelRow, _ columns: [String]) -> [Int] {
    columns.map { if case .integer(let number) = row[$0] { Int(number) } else { -1 } }
  }

  /// The file as listed gives all published numbers: see `COWIGOTests`. The panel leaves out what a
  /// list says of bodies and states outside their lives: the EAPC before 1997, the SCO before 2001.
  @Test("the numbers of memberships are those published, but for spells outside lives")
  func single() async throws {
    let published = try Self.published()
    #expect(published.count == 15_557)
    let panel = try await COWBase.panel(.stateYear) { $0.shape = .counts }
    let columns = [
      "ccode", "year", "sum_igo_full", "sum_igo_associate", "sum_igo_observer", "sum_igo_anytype",
    ]
    let told = Set(panel.map { Self.numbers($0, columns) })
    let counts = Dictionary(
      told.map { (Array($0[..<2]), $0) }, uniquingKeysWith: { first, _ in first })
    let others = published.subtracting(told)
    #expect(others.count == 115)
    #expect(others.allSatisfy { (counts[Array($0[..<2])]?[2] ?? .max) < $0[2] })
    // The state system has four states to October or May 1990 that the IGO data leave out.
    let more = Set(counts.keys).subtracting(published.map { Array($0[..<2]) })
    #expect(more == [[260, 1990], [265, 1990], [678, 1990], [680, 1990]])
  }

  @Test("the numbers of joint memberships are those of the codes, in every dyad-year")
  func joint() async throws {
    let members = try Self.members()
    let panel = try await COWBase.panel(.dyadYear) {
      $0.together = .year
      ($0.from, $0.to) = ("1980", "1993")
    }
    var (rows, wrong): (Int, [[Int]]) = (0, [])
    for row in panel {
      let told = Self.numbers(row, ["ccode1", "ccode2", "year", "dyadigos"])
      guard let one = members[[told[0], told[2]]], let other = members[[told[1], told[2]]] else {
        continue
      }
      rows += 1
      if one.intersection(other).count != told[3] { wrong.append(told) }
    }
    #expect(rows > 150_000)
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  /// The columns with the code 1 of each state and year, read from the file itself.
  private static func members() throws -> [[Int]: Set<Int>] {
    let file = try FileHandle(
      forReadingFrom: COWBase.folder.appendingPathComponent("state_year_format3.csv.gz"))
    let stream = GzipStream { Foundation.read(file.fileDescriptor, $0.baseAddress, $0.count) }
    var reader = CSVReader { try stream.read(into: $0) }
    _ = try reader.next()
    var members: [[Int]: Set<Int>] = [:]
    while let record = try reader.next() {
      let fields = record.fields
      guard let code = Int(fields[0].text), let year = Int(fields[1].text), 1980...1993 ~= year
      else { continue }
      members[[code, year]] = Set(
        fields.indices.dropFirst(3).filter { fields[$0].text == "1" })
    }
    return members
  }
}
