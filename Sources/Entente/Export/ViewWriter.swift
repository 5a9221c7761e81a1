import EntenteKit
import GRDB

/// Writes each public view as a file of its own.
struct ViewWriter {
  /// The file with the meaning of each column.
  static let columnFile = "columns.csv"
  /// Views that give the rows of others again for each source, profile or revision.
  static let repeating: Set = ["profile_fact", "profile_membership"]

  private let exporter: Exporter
  private var db: Database { exporter.base.db }

  init(_ exporter: Exporter) {
    self.exporter = exporter
  }

  func writeCSV(into folder: String) throws -> ExportReport {
    try write(into: folder) { view, columns in
      let path = "\(view).csv"
      let rows = try CSVOutput.write(
        try cursor(view), to: "\(folder)/\(path)", columns: columns.map(\.name))
      return (path, rows)
    }
  }

  func writeParquet(into folder: String) throws -> ExportReport {
    let tool = try parquet { try ParquetTool.found() }
    return try write(into: folder) { view, columns in
      let path = "\(view).parquet"
      let rows = try cursor(view)
      defer { rows.rewind() }
      let places = columns.indices.map { Int32($0) }
      return try parquet {
        var writer = try ParquetWriter(
          columns: columns.map { .init($0.name, isDay: $0.unit == "day") },
          to: "\(folder)/\(path)", with: tool)
        defer { writer.discard() }
        while try rows.step() {
          try writer.add(places.map { Table.Cell(SQLValue(rows.pointer, $0)) })
        }
        return (path, try writer.finish())
      }
    }
  }

  /// Turns errors of the tool into errors of this library.
  private func parquet<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let failure as ParquetTool.Failure {
      throw KnowledgeBaseError(
        failure.isMissing ? .badArgument : .systemFailure, failure.description)
    }
  }

  private struct Column {
    let name: String
    let unit: String?
  }

  private func write(
    into folder: String, _ body: (String, [Column]) throws -> (String, Int)
  ) throws -> ExportReport {
    var report = ExportReport()
    let views = try chosen()
    for (index, view) in views.enumerated() {
      exporter.progress(Double(index) / Double(views.count))
      let (path, rows) = try body(view, try columns(of: view))
      report.add(path, rows: rows)
    }
    let words = try StatementCursor(
      db,
      """
      SELECT view_name, position, column_name, description, unit
      FROM view_column
      WHERE view_name IN (SELECT name FROM sqlite_schema WHERE type = 'view')
      ORDER BY view_name, position
      """)
    let shown = Set(views)
    let rows = try CSVOutput.write(
      words, to: "\(folder)/\(Self.columnFile)",
      columns: ["view", "position", "column", "description", "unit"],
      where: { shown.contains($0.text(0)) })
    report.add(Self.columnFile, rows: rows)
    if exporter.options.views == nil {
      report.notes.append(
        "The views \(Self.repeating.sorted().joined(separator: ", ")) repeat others for each "
          + "source or revision: --views writes them.")
    }
    return report
  }

  /// - Throws: ``KnowledgeBaseError``: `badArgument` for a view that does not exist.
  private func chosen() throws -> [String] {
    let all = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT view_name FROM view_column
        WHERE view_name IN (SELECT name FROM sqlite_schema WHERE type = 'view')
        ORDER BY view_name
        """)
    guard let wanted = exporter.options.views else {
      return all.filter { !Self.repeating.contains($0) }
    }
    for view in wanted where !all.contains(view) {
      throw KnowledgeBaseError(
        .badArgument, "there is no view '\(view)'; known are \(all.joined(separator: ", "))")
    }
    return wanted
  }

  private func columns(of view: String) throws -> [Column] {
    let units = try Row.fetchAll(
      db, sql: "SELECT column_name, unit FROM view_column WHERE view_name = ?", arguments: [view])
    let known = Dictionary(
      try units.map { (try $0["column_name"] as String, try $0["unit"] as String?) },
      uniquingKeysWith: { first, _ in first })
    return try String.fetchAll(
      db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [view]
    ).map { Column(name: $0, unit: known[$0] ?? nil) }
  }

  private func cursor(_ view: String) throws -> StatementCursor {
    try StatementCursor(db, "SELECT * FROM \(view.quotedDatabaseIdentifier)")
  }
}
