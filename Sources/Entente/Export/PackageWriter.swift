import EntenteKit
import Foundation
import GRDB

/// Writes the record as a Frictionless Data Package: a CSV file for each table, one for the spells
/// of each report and one for what it says of other pairs, and the descriptor.
struct PackageWriter {
  private let exporter: Exporter
  private var db: Database { exporter.base.db }

  init(_ exporter: Exporter) {
    self.exporter = exporter
  }

  func write(into folder: String) throws -> ExportReport {
    let selection = exporter.options.selection
    let scope = selection.isWhole ? nil : try PackageScope(exporter.base, selection)
    var report = ExportReport()
    var resources: [PackageResource] = []
    let tables = RecordCatalogue.shared.packaged
    for (index, table) in tables.enumerated() {
      exporter.progress(0.5 * Double(index) / Double(tables.count))
      let resource = try PackageResource(table, db)
      let rows = try write(table, resource, scope, folder)
      report.add(resource.path, rows: rows)
      resources.append(resource)
    }
    resources += try writeReports(scope, folder, &report)
    let output = try OutputFile("\(folder)/datapackage.json")
    try output.write(try PackageDescriptor(db, scope, resources).text)
    try output.close()
    report.notes = try notes(scope)
    return report
  }

  private func write(
    _ table: RecordTable, _ resource: PackageResource, _ scope: PackageScope?, _ folder: String
  ) throws -> Int {
    let names = resource.columns.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
    let condition =
      switch table.name {
      // A trigger makes a profile of each source.
      case "profile": "WHERE id <> 'preferred' AND id NOT IN (SELECT id FROM source)"
      case "profile_source": "WHERE profile_id NOT IN (SELECT id FROM source)"
      default: ""
      }
    let rows = try StatementCursor(
      db, "SELECT \(names) FROM \(table.name.quotedDatabaseIdentifier) \(condition) ORDER BY rowid")
    let test = scope?.test(of: table, columns: resource.columns)
    return try CSVOutput.write(
      rows, to: "\(folder)/\(resource.path)", columns: resource.columns,
      where: { row in test?(row) ?? true })
  }

  // MARK: - Reports

  private func writeReports(
    _ scope: PackageScope?, _ folder: String, _ report: inout ExportReport
  ) throws -> [PackageResource] {
    let reports = try Row.fetchAll(db, sql: "SELECT key, id FROM report ORDER BY key")
    var resources: [PackageResource] = []
    for (index, row) in reports.enumerated() {
      let (key, id): (Int, String) = (try row["key"], try row["id"])
      guard scope?.reports.contains(key) ?? true else { continue }
      exporter.progress(0.5 + 0.5 * Double(index) / Double(reports.count))
      for content in BulkContent.allCases {
        guard try content == .spells || hasCoverage(key) else { continue }
        let resource = PackageResource(content, of: id)
        try ensureFolder("\(folder)/\(content.folder)")
        let rows = try CSVOutput.write(
          try cursor(content, key), to: "\(folder)/\(resource.path)", columns: resource.columns,
          where: { scope?.selects($0, content) ?? true })
        report.add(resource.path, rows: rows)
        resources.append(resource)
      }
    }
    return resources
  }

  private func hasCoverage(_ report: Int) throws -> Bool {
    try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM report_coverage WHERE report_key = ?)",
      arguments: [report]) ?? false
  }

  private func ensureFolder(_ path: String) throws {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
      throw KnowledgeBaseError(.systemFailure, "\(path): \(String(cString: strerror(errno)))")
    }
  }

  /// The rows of a report, with the keys that the scope asks for after the columns of the file.
  private func cursor(_ content: BulkContent, _ key: Int) throws -> StatementCursor {
    let rows = try StatementCursor(db, content.sql)
    rows.bind(key, at: 1)
    return rows
  }

  private func notes(_ scope: PackageScope?) throws -> [String] {
    var notes = scope?.notes ?? []
    let plugins = try String.fetchAll(db, sql: "SELECT id FROM plugin ORDER BY rowid")
    if !plugins.isEmpty {
      notes.append(
        "The rows that \(plugins.joined(separator: ", ")) added to the tables of the record are "
          + "included; their own tables and views are not.")
    }
    return notes
  }
}

extension RecordCatalogue {
  /// The tables of a package, in filling order. The program itself brings the others.
  var packaged: [RecordTable] {
    filled.filter { $0.part == .record || $0.isFree && $0.name != "view_column" }
  }
}

/// Rows of a report that are too many for one table of text: a file for each report.
enum BulkContent: String, CaseIterable, Decodable {
  case spells = "reported_spell"
  case coverage = "reported_coverage"

  /// The folder in the package.
  var folder: String { rawValue }

  var columns: [String] {
    switch self {
    case .spells: ["organization", "member", "status", "start", "end"]
    case .coverage: ["organization", "member", "first_day", "last_day", "cell"]
    }
  }

  /// The rows of the report with the key `?1`, in the order in which they are read again: spells
  /// that begin on one day are numbered downwards. Organization and member follow as keys, then the
  /// first and the last day as numbers.
  var sql: String {
    switch self {
    case .spells:
      """
      SELECT
        o.id, m.id, t.id, s.start_date, s.end_date, s.organization_key, s.member_key,
        s.start_earliest, s.end_latest - 1
      FROM internal_listed_spell s
      JOIN entity o ON o.key = s.organization_key
      JOIN entity m ON m.key = s.member_key
      JOIN status t ON t.key = s.status_key
      WHERE s.report_key = ?1
      ORDER BY
        s.organization_key, s.start_earliest, s.member_key, s.status_key, s.start_statement_key DESC
      """
    case .coverage:
      """
      SELECT
        o.id, m.id, date(c.first_day), date(c.last_day), c.emptiness_id, c.organization_key,
        c.member_key, c.first_day, c.last_day
      FROM report_coverage c
      LEFT JOIN entity o ON o.key = c.organization_key
      LEFT JOIN entity m ON m.key = c.member_key
      WHERE c.report_key = ?1
      ORDER BY c.organization_key, c.member_key, c.first_day
      """
    }
  }
}
