import EntenteKit
import GRDB

/// The organizations and treaties of a panel.
struct PanelBodies {
  private(set) var keys: [Int32] = []
  private(set) var ids: [String] = []
  private(set) var labels: [String] = []
  private(set) var abbreviations: [String] = []

  var count: Int { keys.count }
  /// The place of each body by its key.
  var places: [Int32: Int32] {
    Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, Int32($0)) })
  }

  init(_ base: Snapshot, _ question: PanelQuestion) throws {
    var found: Set<Int32> = []
    for word in question.bodies {
      switch word {
      case "none": break
      case "all": found.formUnion(try Self.bodies(base, type: "organization"))
      case "organs": found.formUnion(try Self.bodies(base, type: "organ"))
      case "treaties": found.formUnion(try Self.bodies(base, type: "instrument"))
      case _ where word.hasPrefix("source:"):
        let source = String(word.dropFirst("source:".count))
        let listed = try Self.bodies(base, listedBy: source)
        guard !listed.isEmpty else {
          throw KnowledgeBaseError(.badArgument, "the base has no list of the source '\(source)'")
        }
        found.formUnion(listed)
      default: found.insert(Int32(truncatingIfNeeded: try base.key(ofEntity: word)))
      }
    }
    let query: SQL = """
      SELECT e.key, e.id, e.label,
        (
          SELECT n.text
          FROM statement s
          JOIN name n ON n.statement_id = s.id
          WHERE s.subject_id = e.id AND s.kind = 'name' AND s.predicate_id = 'abbreviation'
            AND s.revision_retired IS NULL AND coalesce(n.script, 'Latn') = 'Latn'
          ORDER BY coalesce(n.language, 'en') <> 'en', s.key
          LIMIT 1
        ) AS abbreviation
      FROM entity e WHERE e.key IN \(found) ORDER BY e.id
      """
    for row in try SQLRequest<Row>(literal: query).fetchAll(base.db) {
      keys.append(try row["key"])
      ids.append(try row["id"])
      labels.append(try row["label"])
      abbreviations.append(try row["abbreviation"] ?? row["id"])
    }
  }

  /// The bodies of a type with a spell or an act.
  private static func bodies(_ base: Snapshot, type: String) throws -> [Int32] {
    try Int32.fetchAll(
      base.db,
      sql: """
        SELECT e.key FROM entity e
        WHERE EXISTS (SELECT 1 FROM entity_type_lineage l WHERE l.type_id = e.type_id AND l.ancestor_id = ?)
          AND (
            EXISTS (SELECT 1 FROM spell s WHERE s.organization_key = e.key)
            OR EXISTS (
              SELECT 1 FROM act a JOIN statement s ON s.id = a.statement_id AND s.revision_retired IS NULL
              WHERE a.organization_id = e.id
            )
          )
        """, arguments: [type])
  }

  private static func bodies(_ base: Snapshot, listedBy source: String) throws -> [Int32] {
    try Int32.fetchAll(
      base.db,
      sql: """
        SELECT DISTINCT s.organization_key
        FROM spell s JOIN report q ON q.key = s.report_key
        WHERE q.source_id = ?1 AND q.revision_retired IS NULL
        UNION
        SELECT c.organization_key
        FROM report_coverage c JOIN report q ON q.key = c.report_key
        WHERE q.source_id = ?1 AND q.revision_retired IS NULL AND c.organization_key <> 0
        """, arguments: [source])
  }

  /// The columns that name a body.
  var columns: [PanelColumn] {
    [
      PanelColumn(
        "ioname", "Abbreviation of the organization or treaty, or its id.",
        values: abbreviations.map(Table.Cell.text)),
      PanelColumn(
        "orgname", "Name of the organization or treaty.", values: labels.map(Table.Cell.text)),
      PanelColumn(
        "organization_id", "Id of the organization or treaty.", values: ids.map(Table.Cell.text)),
    ]
  }

  /// The columns of a cell, once for each body.
  func wideColumns(of cells: [PanelColumn]) -> [PanelColumn] {
    zip(columnNames, labels).flatMap { name, label in
      cells.map { $0.named($0.name.replacing(/^(cell|value)/, with: name), "\(label): ") }
    }
  }

  /// The names of the columns of a wide panel: abbreviations in lower case, or ids if they are not
  /// unique.
  var columnNames: [String] {
    let names = abbreviations.map { $0.lowercased() }
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    return zip(names, ids).map { name, id in
      (counts[name] ?? 0) > 1
        || name.contains { !($0.isLetter || $0.isNumber || "-_".contains($0)) }
        ? id : name
    }
  }
}
