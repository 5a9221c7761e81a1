import Entente
import EntenteKit
import Foundation

/// A small base for imports: an organization, two states and a source.
struct ImportBase {
  let path: String

  init() async throws {
    path = try Places.temporary().appendingPathComponent("base.sqlite").path
    try await KnowledgeBase.create(at: path)
    let kb = try await KnowledgeBase.openForWriting(at: path)
    try await kb.revise("What the test begins with.", recorded: "2020-01-01") { edit in
      try edit.add(Entity(id: "league", type: "organization", label: "League of Nations"))
      try edit.add(Entity(id: "ruritania", type: "state", label: "Ruritania"))
      try edit.add(Entity(id: "graustark", type: "state", label: "Graustark"))
      try edit.add(
        Source(id: "almanac", title: "The almanac", kind: "reference", reliability: "secondary"))
      for (id, state, code, date) in [
        ("c1", "ruritania", "901", "1900-01-01/1950-06-30"),
        ("c2", "graustark", "901", "1950-07-01/.."), ("c3", "graustark", "902", "1920/1950-06-30"),
        ("c4", "graustark", "903", "1950-07-01/.."),
      ] {
        try edit.add(
          NewStatement(
            id: id, subject: state, predicate: "cow", value: .identifier(code), date: date),
          source: "almanac", section: "codes")
      }
    }
    try await kb.close()
  }

  /// Imports a text.
  @discardableResult
  func load(
    _ text: String, as format: any ImportFormat, name: String = "list.csv",
    _ change: (inout SpellImportOptions) -> Void = { _ in }
  ) async throws -> SpellImportReport {
    let file = try Places.temporary().appendingPathComponent(name)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return try await load(file: file.path, as: format, change)
  }

  @discardableResult
  func load(
    file: String, as format: any ImportFormat,
    _ change: (inout SpellImportOptions) -> Void = { _ in }
  ) async throws -> SpellImportReport {
    var options =
      SpellImportOptions(for: format)
      ?? SpellImportOptions(report: "list", source: "almanac", section: "")
    options.recorded = "2021-01-01"
    change(&options)
    let kb = try await KnowledgeBase.openForWriting(at: path, isLogged: false)
    do {
      let report = try await kb.importList(from: file, as: format, options)
      try await kb.close()
      return report
    } catch {
      try await kb.close()
      throw error
    }
  }

  func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  /// The rows of a query, each as its values joined by blanks.
  func rows(_ sql: String) async throws -> [String] {
    let kb = try await KnowledgeBase.open(at: path)
    return try await kb.query(sql).rows.map { row in
      row.map { Table.Cell($0).text }.joined(separator: " ")
    }
  }

  func spells() async throws -> [String] {
    try await rows(
      """
      SELECT organization_id, member_id, status_id, start_date, end_date FROM reported_spell
      WHERE is_selected ORDER BY organization_id, member_id, start_date
      """)
  }
}
