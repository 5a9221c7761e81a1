import EDTF
import Foundation
import GRDB

/// The state of the record and the sources that a question refers to.
///
/// Without arguments it is the newest revision with the ranks of the dataset. Unknown revisions,
/// days before the first revision and unknown sources throw `badArgument` when the perspective is
/// used.
///
/// ```swift
/// let documents = Perspective(accordingTo: ["documents"])
/// let members = try await kb.members(of: "CSTO", on: "2007-01-01", from: documents)
/// let past = Perspective(asOf: "1")
/// let facts = try await kb.facts(about: "CSTO", from: past)
/// ```
public struct Perspective: Hashable, Sendable {
  /// A revision number or a day (`2026-11-22`: the end of that day); `nil` for the newest revision.
  public var asOf: String?
  /// Ids of sources or stored profiles, the strongest first; empty to follow the ranks of the
  /// dataset.
  public var accordingTo: [String]

  /// The newest record, by the ranks of the dataset.
  public static let preferred = Perspective()

  public init(asOf: String? = nil, accordingTo: [String] = []) {
    self.asOf = asOf
    self.accordingTo = accordingTo
  }
}

/// A perspective whose revision and sources were looked up.
///
/// If no stored profile has this order of sources, it is added to the query as a common table
/// expression, which shadows the table of the same name. So the views need no second version.
struct ResolvedPerspective {
  let revision: Int
  let isNewest: Bool
  /// The ids of the sources; empty to follow ranks.
  let sources: [String]

  init(_ perspective: Perspective, _ db: Database) throws {
    let newest = try Int.fetchOne(db, sql: "SELECT max(id) FROM revision") ?? 0
    revision = try perspective.asOf.map { try Self.revision($0, db) } ?? newest
    isNewest = revision == newest
    sources = try Self.sources(perspective.accordingTo, db)
  }

  var isDefault: Bool { isNewest && sources.isEmpty }
  var profile: String { sources.isEmpty ? "preferred" : "asked" }

  /// The condition under which a claim to be complete counts; `c` is a row of
  /// `internal_recorded_coverage`.
  var isClaimCounted: SQL {
    """
    c.revision_added <= \(revision) AND coalesce(c.revision_retired > \(revision), 1)
      AND (\(sources.isEmpty) AND c.source_id IS NULL OR c.source_id IN \(sources))
    """
  }

  /// `WITH` and the definitions of this perspective. They can replace `internal_statement_standing`
  /// and `internal_limited_spell`: a common table expression shadows a view of the same name, also
  /// inside views that read it.
  func definitions(_ db: Database) throws -> SQL {
    guard !isDefault else { return "WITH asked AS (SELECT 1)" }
    var definitions: SQL = "WITH asked AS (SELECT 1)"
    if !sources.isEmpty {
      definitions +=
        ", profile (id) AS (VALUES ('asked')), profile_source (profile_id, position, source_id) AS (VALUES "
      for (index, source) in sources.enumerated() {
        definitions += "\(sql: index == 0 ? "" : ", ")('asked', \(index + 1), \(source))"
      }
      definitions += ")"
      for view in [
        "internal_statement_candidate", "internal_statement_standing", "internal_act_spell",
        "internal_report_candidate",
        "internal_derived_spell", "internal_derived_membership",
      ] {
        definitions += try Self.definition(of: view, db)
      }
    }
    definitions += """
      ,
      internal_followed_spell AS NOT MATERIALIZED (
        SELECT * FROM internal_derived_membership WHERE revision_id = \(revision) AND profile_id = \(profile)
      )
      """
    return try definitions + Self.definition(of: "internal_limited_spell", db)
  }

  /// A view of the file as a common table expression.
  private static func definition(of view: String, _ db: Database) throws -> SQL {
    let text =
      try String.fetchOne(
        db, sql: "SELECT sql FROM sqlite_schema WHERE type = 'view' AND name = ?",
        arguments: [view]) ?? ""
    return
      ",\n\(sql: view) AS NOT MATERIALIZED (\(sql: String(text.trimmingPrefix("CREATE VIEW \(view) AS")))\n)"
  }

  private static func revision(_ text: String, _ db: Database) throws -> Int {
    if let number = Int(text) {
      guard
        try Bool.fetchOne(db, sql: "SELECT 1 FROM revision WHERE id = ?", arguments: [number])
          == true
      else {
        throw KnowledgeBaseError(.badArgument, "there is no revision \(number)")
      }
      return number
    }
    guard CalendarDay(text) != nil, text.utf8.count == 10 else {
      throw KnowledgeBaseError(
        .badArgument, "'\(text)' is neither a revision nor a day (YYYY-MM-DD)")
    }
    guard
      let number = try Int.fetchOne(
        db, sql: "SELECT max(id) FROM revision WHERE substr(recorded, 1, 10) <= ?",
        arguments: [text])
    else {
      throw KnowledgeBaseError(.badArgument, "nothing was recorded by \(text)")
    }
    return number
  }

  private static func sources(_ ids: [String], _ db: Database) throws -> [String] {
    var sources: [String] = []
    for id in ids where id != "preferred" {
      let found = try String.fetchAll(
        db, sql: "SELECT source_id FROM profile_source WHERE profile_id = ? ORDER BY position",
        arguments: [id])
      guard !found.isEmpty else {
        throw KnowledgeBaseError(
          .badArgument, "there is no source or profile '\(id)': 'entente sources' lists them")
      }
      sources += found.filter { !sources.contains($0) }
    }
    return sources
  }
}
