import CSQLite
import EDTF
import EntenteKit
import Foundation
import GRDB

/// Inserts the records of a CSV file into the table of the same name, and collects all rules that
/// they break.
///
/// The schema defines the rules. A constraint is named `column: rule`, so an error is reported at
/// the place of its column. Bad data throw nothing; see ``diagnostics``.
final class TableLoader {
  /// The findings so far, in the order of the files.
  var diagnostics = DiagnosticLog()

  let db: Database
  /// The place of each inserted row, because missing references are only found at the end.
  private var origins: [String: [Int64: Origin]] = [:]

  struct Origin {
    let file: String
    let record: CSVReader.Record
    let columns: [String]

    /// Whether it is a vocabulary of the program.
    let isOfProgram: Bool
  }

  func origin(of row: Int64, in table: String) -> Origin? { origins[table]?[row] }

  func setOrigin(_ origin: Origin, of row: Int64, in table: String) {
    origins[table]?[row] = origin
  }

  /// The rows of a vocabulary that were there already, with the same values, by table.
  private(set) var repeated: [String: [Int64]] = [:]

  /// The revision of all rows, whatever the file says; `nil` to use the numbers in the file.
  let revision: Int?

  init(_ db: Database, revision: Int? = nil) {
    self.db = db
    self.revision = revision
  }

  /// Loads one file.
  ///
  /// - Parameter fields: The fields that the descriptor declares; `nil` to use the header of the
  ///   file.
  func load(_ data: Data, file: String, table: String, fields: [DataPackage.Resource.Field]? = nil)
    throws
  {
    guard try db.tableExists(table) else { return reportUnknown(table, file: file) }
    var reader = CSVReader(data)
    do {
      guard let header = try reader.next() else {
        report(file, 1, nil, rule: "the file has no header")
        return
      }
      guard let insert = try prepare(header, file: file, table: table, fields: fields) else {
        return
      }
      while let record = try reader.next() {
        try insert.insert(record)
      }
    } catch let error as CSVReader.SyntaxError {
      diagnostics.add(
        Diagnostic(
          file: file, line: error.line, column: error.column, field: nil, value: nil,
          rule: error.rule))
    }
  }

  /// Reports a file whose table does not exist or is not filled from files.
  func reportUnknown(_ table: String, file: String) {
    report(file, nil, nil, rule: "the schema has no table '\(table)' for this resource")
  }

  /// Reports a file that the descriptor names but that is missing.
  func reportMissing(_ file: String) {
    report(
      file, nil, nil, rule: "the descriptor names it, but there is no such file in the package")
  }

  /// Reports references to rows that do not exist.
  func checkReferences() throws {
    for violation in try Array(db.foreignKeyViolations()) {
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT group_concat("from") AS columns, "table" AS parent FROM pragma_foreign_key_list(?) WHERE id = ?
          """,
        arguments: [violation.originTable, violation.foreignKeyId])
      let columns = try (row?["columns"] as String? ?? "").split(separator: ",").map(String.init)
      guard let rowID = violation.originRowID, let origin = origins[violation.originTable]?[rowID]
      else {
        report(
          violation.originTable, nil, nil,
          rule: "a reference to \(violation.destinationTable) leads nowhere")
        continue
      }
      let column = columns.last { origin.columns.contains($0) } ?? columns.first ?? ""
      report(origin, column, rule: "there is no such \(violation.destinationTable)")
    }
  }

  // MARK: - One file

  private struct Insertion {
    let loader: TableLoader
    let statement: Statement
    let file: String
    let table: String
    let columns: [String]
    let isNumeric: [Bool]
    /// Whether the file is a vocabulary of the program.
    let isOfProgram: Bool
    /// Whether another plugin may have brought the same row.
    let isTerm: Bool
    /// The revision number and its position among the values; `nil` if the file has it or the table
    /// has none.
    let revision: (number: Int, place: Int)?

    func insert(_ record: CSVReader.Record) throws {
      let origin = Origin(
        file: file, record: record, columns: columns, isOfProgram: isOfProgram)
      guard record.fields.count == columns.count else {
        loader.report(
          file, record.fields.last?.line ?? record.line, record.fields.last?.column,
          rule: "the record has \(record.fields.count) fields, the header \(columns.count)")
        return
      }
      guard var values = loader.values(of: origin, isNumeric: isNumeric) else { return }
      if let revision {
        if revision.place == values.count { values.append(nil) }
        values[revision.place] = revision.number
      }
      do {
        try statement.execute(arguments: StatementArguments(values))
        loader.origins[table, default: [:]][loader.db.lastInsertedRowID] = origin
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        // Otherwise the next record would get the same error again.
        sqlite3_reset(statement.sqliteStatement)
        if try loader.repeatsVocabulary(values, origin, table) { return }
        if let row = try present(values) { return loader.repeated[table, default: []].append(row) }
        loader.report(origin, breaking: error.message ?? "the schema refuses it")
      }
    }

    /// The number of the row with exactly these values, if it is a term.
    private func present(_ values: [(any DatabaseValueConvertible)?]) throws -> Int64? {
      guard isTerm else { return nil }
      let all = try loader.db.columns(in: table).map(\.name)
      let given = Dictionary(zip(columns, values), uniquingKeysWith: { first, _ in first })
      let conditions = all.map { "\($0.quotedDatabaseIdentifier) IS ?" }.joined(separator: " AND ")
      return try Int64.fetchOne(
        loader.db,
        sql: "SELECT rowid FROM \(table.quotedDatabaseIdentifier) WHERE \(conditions)",
        arguments: StatementArguments(all.map { given[$0] ?? nil }))
    }
  }

  private func prepare(
    _ header: CSVReader.Record, file: String, table: String, fields: [DataPackage.Resource.Field]?
  ) throws -> Insertion? {
    let before = diagnostics.count
    let columns = header.fields.map(\.text)
    // Generated columns are left out.
    // The key of a row is a number of this file, which no other file can know.
    let all = try String.fetchAll(
      db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
    let isOfCore = RecordCatalogue.shared.table(named: table) != nil
    let known = all.filter { !isOfCore || $0 != "key" }
    for (index, field) in header.fields.enumerated() {
      if !known.contains(field.text) {
        report(
          file, header.line, field.column, field.text,
          rule: "the table '\(table)' has no such column")
      } else if columns[..<index].contains(field.text) {
        report(file, header.line, field.column, field.text, rule: "the column is there twice")
      }
    }
    if let fields, fields.map(\.name) != columns {
      report(
        file, header.line, nil,
        rule: "the header and the descriptor differ: \(fields.map(\.name).joined(separator: ","))")
    }
    guard diagnostics.count == before else { return nil }
    let types = Dictionary(
      (fields ?? []).map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
    var filled = columns
    let revision = known.contains("revision_added") ? revision : nil
    if revision != nil, !columns.contains("revision_added") { filled.append("revision_added") }
    let list = filled.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
    let marks = filled.map { _ in "?" }.joined(separator: ", ")
    return Insertion(
      loader: self,
      statement: try db.makeStatement(
        sql: "INSERT INTO \(table.quotedDatabaseIdentifier) (\(list)) VALUES (\(marks))"),
      file: file, table: table, columns: columns,
      isNumeric: try columns.map { name in
        try isNumberColumn(name, of: table) || ["integer", "number"].contains(types[name])
      },
      isOfProgram: fields == nil && self.revision == nil,
      isTerm: self.revision != nil
        && RecordCatalogue.shared.table(named: table)?.part == .vocabulary,
      revision: revision.flatMap { number in
        filled.firstIndex(of: "revision_added").map { (number, $0) }
      })
  }

  private func isNumberColumn(_ name: String, of table: String) throws -> Bool {
    // Only columns with figures have the type ANY; they keep the text of the file.
    try db.columns(in: table).contains {
      $0.name == name && ["INTEGER", "REAL", "ANY"].contains($0.type)
    }
  }

  /// The values to bind; an empty field is NULL. `nil` after reporting a value of the wrong type.
  private func values(of origin: Origin, isNumeric: [Bool]) -> [(any DatabaseValueConvertible)?]? {
    var values: [(any DatabaseValueConvertible)?] = []
    for (index, field) in origin.record.fields.enumerated() {
      if let control = ControlCharacters.first(in: field.text) {
        report(origin, index, at: control.offset, rule: control.rule)
        return nil
      } else if field.text.isEmpty {
        values.append(nil)
      } else if isNumeric[index] {
        guard let number: any DatabaseValueConvertible = Int64(field.text) ?? Double(field.text)
        else {
          report(origin, origin.columns[index], rule: "a number, in digits")
          return nil
        }
        values.append(number)
      } else {
        if Self.dateColumns.contains(origin.columns[index]), !checkDate(origin, index) {
          return nil
        }
        values.append(field.text)
      }
    }
    return values
  }

  private func checkDate(_ origin: Origin, _ index: Int) -> Bool {
    let field = origin.record.fields[index]
    do throws(DateSyntaxError) {
      _ = try DateExpression(field.text)
      return true
    } catch {
      report(origin, index, at: error.offset, rule: error.reason)
      return false
    }
  }
}
