import CSQLite
import EDTF
import EntenteKit
import Foundation
import GRDB

/// Inserts the records of a CSV file into its table, and collects all rules that they break.
///
/// A record can hold a row of each table whose rows belong to the table of the file: the column
/// `citation.source_id` of statements is the column `source_id` of a citation of the statement.
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
    /// The columns of the table, by the places of their fields; those of other tables are qualified.
    let columns: [String]
    /// The header of the file.
    let header: [String]

    /// Whether it is a vocabulary of the program.
    let isOfProgram: Bool
  }

  func origin(of row: Int64, in table: String) -> Origin? { origins[table]?[row] }

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
      guard let first = try reader.next() else {
        report(file, 1, nil, rule: "the file has no header")
        return
      }
      let before = diagnostics.count
      let header = FileHeader(record: first, file: file, table: table, fields: fields)
      guard let insertion = try TableInsertion(self, header), diagnostics.count == before else {
        return
      }
      while let record = try reader.next() {
        try insertion.insert(record)
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
    report(file, nil, nil, rule: DataPackage.missingFile)
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
      guard columns.contains("kind"), violation.originTable != "statement" else {
        report(origin, column, rule: "there is no such \(violation.destinationTable)")
        continue
      }
      let index = origin.columns.firstIndex(of: "statement_id")
      let isThere = try Bool.fetchOne(
        db, sql: "SELECT count(*) FROM statement WHERE id = ?",
        arguments: [index.map { origin.record.fields[$0].text }])
      let qualified = origin.header.firstIndex { $0.hasPrefix(violation.originTable + ".") }
      report(
        origin, qualified.map { origin.columns[$0] } ?? "statement_id",
        rule: isThere == true
          ? "a statement of another kind has no such value" : "there is no such statement")
    }
  }

  func record(_ origin: Origin, of row: Int64, in table: String) {
    origins[table, default: [:]][row] = origin
  }

  func addRepeated(_ row: Int64, of table: String) {
    repeated[table, default: []].append(row)
  }
}
