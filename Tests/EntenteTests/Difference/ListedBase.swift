import Entente
import Foundation

/// A base of a few acts, and lists of spells that a test imports.
struct ListedBase {
  let base: SmallBase
  var kb: KnowledgeBase { base.kb }

  init() async throws {
    base = try await SmallBase()
  }

  /// Imports rows `member,status,start,end` of the League as the report of a source.
  @discardableResult
  func list(
    _ rows: [String], source: String = "almanac", through: String? = "2000-12-31",
    _ change: (inout SpellImportOptions) -> Void = { _ in }
  ) async throws -> SpellImportReport {
    let file = try Places.temporary().appendingPathComponent("list.csv")
    let text = rows.map { "league,\($0)\n" }.joined()
    try ("organization,member,status,start,end\n" + text)
      .write(to: file, atomically: true, encoding: .utf8)
    var options = SpellImportOptions(
      report: "\(source)-spells", source: source, section: "list.csv")
    options.through = through
    change(&options)
    return try await kb.importSpells(from: file.path, options)
  }

  /// The differences as short texts: `ruritania 1990 start member | not then`.
  func differences(
    _ first: DifferenceSide = "almanac", _ second: DifferenceSide = "preferred",
    _ unit: DifferenceOptions.Unit = .year, _ change: (inout DifferenceOptions) -> Void = { _ in }
  ) async throws -> [String] {
    var options = DifferenceOptions()
    options.unit = unit
    change(&options)
    return try await kb.difference(between: first, and: second, options).rows.map { row in
      let days =
        unit == .year ? String(row.firstDay.prefix(4)) : "\(row.firstDay)..\(row.lastDay)"
      return "\(row.member) \(days) \(row.kind.rawValue) \(row.first.text) | \(row.second.text)"
    }
  }
}
