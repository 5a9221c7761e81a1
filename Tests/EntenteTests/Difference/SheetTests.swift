import Entente
import Foundation
import Testing

/// Rows of other data sets that were found to differ from the base by hand.
@Suite("A sheet of known differences", .enabled(if: Places.hasShared, "needs ../shared"))
struct SheetTests {
  private static let members = [
    "ARM": "armenia", "AZE": "azerbaijan", "BEL": "belgium", "BLR": "belarus", "CHN": "china",
    "CSK": "czechoslovakia", "CZE": "czech-republic", "DDR": "german-democratic-republic",
    "DEU": "germany", "DZA": "algeria", "FRA": "france", "GEO": "georgia", "HRV": "croatia",
    "ISL": "iceland", "JOR": "jordan", "KAZ": "kazakhstan", "KGZ": "kyrgyzstan", "MAR": "morocco",
    "MDA": "moldova", "MLT": "malta", "MNG": "mongolia", "NOR": "norway", "RUS": "russia",
    "SRB": "serbia", "TJK": "tajikistan", "UKR": "ukraine", "USA": "united-states",
    "UZB": "uzbekistan", "YUG": "yugoslavia",
  ]

  /// The kind that each row must have, where it is not only one of those that are real differences.
  private static let kinds = [
    "CIS georgia": Difference.Kind.start, "CSTO uzbekistan": .end, "EAEU armenia": .start,
    "EurAsEC ukraine": .start, "EurAsEC uzbekistan": .start, "GUAM moldova": .end,
    "NATO belgium": .start, "NATO germany": .start, "NATO jordan": .coverage,
    "OSCE czech-republic": .existence, "OSCE algeria": .coverage, "OSCE mongolia": .start,
    "OSCE serbia": .end, "UN belarus": .start, "UN china": .start, "UN ukraine": .start,
  ]

  @Test("each row is found with its kind")
  func rows() async throws {
    let path = try await BuiltFile.copy()
    let url = Places.shared.appendingPathComponent("cases/memberships.csv")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
    let rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    for (source, listed) in Dictionary(grouping: rows, by: { $0[6] }) {
      let kb = try await KnowledgeBase.openForWriting(at: path)
      try await list(listed.map(Self.spell), String(source), kb)
      var options = DifferenceOptions()
      options.unit = .spell
      let found = try await kb.difference(
        between: DifferenceSide("sheet-\(source)"), and: "preferred", options)
      try await kb.close()
      for row in listed {
        let (body, member) = (row[0].lowercased(), Self.members[String(row[1])] ?? "")
        let kinds = Set(
          found.rows.filter { $0.organization == body && $0.member == member }.map(\.kind))
        let wanted = Self.kinds["\(row[0]) \(member)"]
        #expect(wanted.map(kinds.contains) ?? !kinds.subtracting([.precision]).isEmpty, "\(row)")
      }
    }
  }

  private static func spell(_ row: [Substring]) -> String {
    let status = ["observer", "partner"].contains(row[2]) ? row[2] : "member"
    let end = row[4].isEmpty ? ".." : row[4]
    return "\(row[0]),\(members[String(row[1])] ?? ""),\(status),\(row[3]),\(end)\n"
  }

  private func list(_ spells: [String], _ source: String, _ kb: KnowledgeBase) async throws {
    let file = try Places.temporary().appendingPathComponent("sheet.csv")
    try ("organization,member,status,start,end\n" + spells.joined())
      .write(to: file, atomically: true, encoding: .utf8)
    var options = SpellImportOptions(
      report: "sheet-\(source)-spells", source: "sheet-\(source)", section: "sheet.csv")
    options.newSource = Source(
      id: "sheet-\(source)", title: source, kind: "dataset", reliability: "secondary")
    options.addsEntities = true
    try await kb.importSpells(from: file.path, options)
  }
}
