import Foundation
import GRDB

/// One file of a package, as its descriptor describes it.
struct PackageResource {
  let name: String
  let path: String
  let title: String
  let fields: [Field]
  let primaryKey: [String]
  let foreignKeys: [ForeignKey]
  /// The report and the part of it that it holds; `nil` for a table.
  let bulk: (content: BulkContent, report: String)?

  var columns: [String] { fields.map(\.name) }

  struct Field {
    let name: String
    /// `string`, `integer` or `number`.
    let type: String
    let isRequired: Bool
    /// The table that the column belongs to, for its description.
    let table: String
  }

  struct ForeignKey {
    let fields: [String]
    /// The table; empty for the same one.
    let resource: String
    let references: [String]
  }

  /// The file of a table, with all columns but those that a file numbers or computes for itself.
  init(_ table: RecordTable, _ db: Database) throws {
    name = table.name.replacingOccurrences(of: "_", with: "-")
    path = "\(table.name).csv"
    bulk = nil
    title =
      try String.fetchOne(
        db, sql: "SELECT description FROM record_table WHERE name = ?", arguments: [table.name])
      ?? table.name
    let fields = try Row.fetchAll(
      db, sql: "SELECT name, type, \"notnull\" AS required FROM pragma_table_info(?)",
      arguments: [table.name]
    ).filter { try $0["name"] as String != "key" }.map { row in
      Field(
        name: try row["name"],
        type: ["INTEGER": "integer", "REAL": "number", "ANY": "number"][try row["type"] as String]
          ?? "string",
        isRequired: try row["required"] as Bool, table: table.name)
    }
    let names = Set(fields.map(\.name))
    let identity = try CarriedTable.identity(of: table.name, db)
    let required = Set(fields.filter(\.isRequired).map(\.name))
    let isKeyNumbered = try Bool.fetchOne(
      db, sql: "SELECT count(*) FROM pragma_table_info(?) WHERE name = 'key'",
      arguments: [table.name])
    let isPrimary = identity.count == 1 || isKeyNumbered == true
    primaryKey = isPrimary || required.isSuperset(of: identity) ? identity : []
    self.fields = fields.map { field in
      Field(
        name: field.name, type: field.type,
        isRequired: field.isRequired || isPrimary && identity.contains(field.name),
        table: field.table)
    }
    foreignKeys = try Self.foreignKeys(of: table.name, names, db)
  }

  /// The file of one report.
  init(_ content: BulkContent, of report: String) {
    name = "\(content.folder.replacingOccurrences(of: "_", with: "-"))-\(report)"
    path = "\(content.folder)/\(report).csv"
    title =
      content == .spells
      ? "The spells that the report \(report) lists"
      : "What the report \(report) says of pairs without a spell"
    bulk = (content, report)
    let optional: Set = content == .spells ? ["start", "end"] : ["organization", "member"]
    fields = content.columns.map {
      Field(name: $0, type: "string", isRequired: !optional.contains($0), table: content.rawValue)
    }
    primaryKey = []
    foreignKeys = ["organization": "entity", "member": "entity", "status": "status"]
      .filter { content.columns.contains($0.key) }.sorted { $0.key < $1.key }
      .map { ForeignKey(fields: [$0.key], resource: $0.value, references: ["id"]) }
  }

  private static func foreignKeys(
    of table: String, _ columns: Set<String>, _ db: Database
  ) throws -> [ForeignKey] {
    let packaged = Set(RecordCatalogue.shared.packaged.map(\.name))
    let rows = try Row.fetchAll(
      db, sql: "SELECT * FROM pragma_foreign_key_list(?) ORDER BY id, seq", arguments: [table])
    return try Dictionary(grouping: rows) { try $0["id"] as Int }.sorted { $0.key < $1.key }
      .compactMap { _, parts in
        let parent: String = try parts[0]["table"]
        // Computed columns are in no file.
        let own = try parts.filter { columns.contains(try $0["from"]) }
        guard packaged.contains(parent), !own.isEmpty else { return nil }
        return ForeignKey(
          fields: try own.map { try $0["from"] },
          resource: parent == table ? "" : parent.replacingOccurrences(of: "_", with: "-"),
          references: try own.map { try $0["to"] })
      }
  }
}
