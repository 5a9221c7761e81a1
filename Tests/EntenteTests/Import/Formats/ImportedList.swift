import Entente
import Foundation
import Testing

/// A list that was imported into a copy of the bundled dataset.
struct ImportedList {
  let report: SpellImportReport
  /// The file.
  let path: String
  /// All refused rows.
  let refused: [Diagnostic]

  /// - Parameter file: A path from the root of the package, or an absolute one.
  init(
    _ file: String, as format: String, into path: String? = nil,
    _ change: (inout SpellImportOptions) -> Void = { _ in }
  ) async throws {
    let format = try #require(ImportFormats.builtIn.first { $0.name == format })
    var options =
      SpellImportOptions(for: format, file: file)
      ?? SpellImportOptions(report: "list", source: "factbook", section: "")
    options.addsEntities = true
    options.skipsBad = true
    let refused = Refused()
    options.refusal = { refused.add($0) }
    change(&options)
    if let path { self.path = path } else { self.path = try await BuiltFile.copy() }
    let kb = try await KnowledgeBase.openForWriting(at: self.path, isLogged: false)
    let whole = URL(fileURLWithPath: file, relativeTo: Places.root).path
    do {
      report = try await kb.importList(from: whole, as: format, options)
    } catch {
      try await kb.close()
      throw error
    }
    self.refused = refused.all
    try await kb.close()
  }

  /// The refused rows as `line:column field 'value': rule`.
  var faults: [String] {
    refused.map { fault in
      let place = [fault.line, fault.column].compactMap { $0.map(String.init) }
      let value = fault.value.map { " '\($0)'" } ?? ""
      return "\(place.joined(separator: ":")) \(fault.field ?? "row")\(value): \(fault.rule)"
    }
  }

  /// The rows of a query, with values joined by `|`.
  func rows(_ sql: String) async throws -> [String] {
    let kb = try await KnowledgeBase.open(at: path)
    let table = try await kb.query(sql)
    try await kb.close()
    return table.rows.map { $0.map(Self.text).joined(separator: "|") }
  }

  private static func text(_ value: SQLValue) -> String {
    switch value {
    case .null, .blob: ""
    case .integer(let value): "\(value)"
    case .real(let value): "\(value)"
    case .text(let text): text
    }
  }

  /// The spells of the report, as `organization|member|status|start|end`.
  func spells(where condition: String = "1") async throws -> [String] {
    try await rows(
      """
      SELECT organization_id, member_id, status_id, start_date, end_date FROM reported_spell
      WHERE report_id = '\(report.report)' AND \(condition) ORDER BY 1, 2, 4
      """)
  }
}

/// Collects refused rows.
private final class Refused: @unchecked Sendable {
  private let lock = NSLock()
  private var rows: [Diagnostic] = []

  func add(_ row: Diagnostic) { lock.withLock { rows.append(row) } }

  var all: [Diagnostic] { lock.withLock { rows } }
}
