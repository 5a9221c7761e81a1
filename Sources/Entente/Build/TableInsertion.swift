import CSQLite
import EDTF
import EntenteKit
import Foundation
import GRDB

/// The first record of a data file, and the table that the file fills.
struct FileHeader {
  let record: CSVReader.Record
  let file: String
  let table: String
  /// The fields that the descriptor of a package declares.
  let fields: [DataPackage.Resource.Field]?

  var columns: [String] { record.fields.map(\.text) }
}

/// Inserts the records of one file: a row of its table each, and a row of each table that belongs
/// to it and has a qualified column that is filled.
struct TableInsertion {
  private let loader: TableLoader
  private let header: FileHeader
  private let main: RecordInsertion
  private let owned: [RecordInsertion]

  /// `nil` after reporting a header that does not fit the table.
  init?(_ loader: TableLoader, _ header: FileHeader) throws {
    self.loader = loader
    self.header = header
    if let fields = header.fields, fields.map(\.name) != header.columns {
      loader.report(
        header.file, header.record.line, nil,
        rule: "the header and the descriptor differ: \(fields.map(\.name).joined(separator: ","))")
    }
    let tables = Self.tables(owned: header)
    for (index, field) in header.record.fields.enumerated() {
      if header.columns[..<index].contains(field.text) {
        loader.report(
          header.file, header.record.line, field.column, field.text,
          rule: "the column is there twice")
      } else if let table = field.text.firstIndex(of: ".").map({ field.text[..<$0] }),
        !tables.contains(where: { $0.name == table })
      {
        loader.report(
          header.file, header.record.line, field.column, field.text,
          rule: "no rows of a table '\(table)' belong to those of '\(header.table)'")
      }
    }
    guard let main = try RecordInsertion(loader, header, ownedBy: nil, header.table) else {
      return nil
    }
    self.main = main
    owned = try tables.compactMap { table in
      try RecordInsertion(loader, header, ownedBy: table.owner?.column, table.name)
    }
  }

  /// The tables that belong to that of the file and are named in its header.
  private static func tables(owned header: FileHeader) -> [RecordTable] {
    RecordCatalogue.shared.filled.filter { table in
      table.owner?.table == header.table
        && header.columns.contains { $0.hasPrefix(table.name + ".") }
    }
  }

  func insert(_ record: CSVReader.Record) throws {
    guard record.fields.count == header.columns.count else {
      loader.report(
        header.file, record.fields.last?.line ?? record.line, record.fields.last?.column,
        rule: "the record has \(record.fields.count) fields, the header \(header.columns.count)")
      return
    }
    guard try main.insert(record) else { return }
    for row in owned { _ = try row.insert(record) }
  }
}

/// Inserts what the records of a file have of one table.
private struct RecordInsertion {
  private struct Field {
    let index: Int
    let isNumeric: Bool
  }

  private let loader: TableLoader
  private let table: String
  private let header: FileHeader
  /// The columns of this table, by the places of their fields.
  private let columns: [String]
  private let fields: [Field]
  /// The places of the qualified fields: a record has a row of an owned table if one is filled.
  private let qualified: [Int]
  private let statement: Statement
  /// Whether the file is a vocabulary of the program.
  private let isOfProgram: Bool
  /// Whether another plugin may have brought the same row.
  private let isTerm: Bool
  /// The revision of the loader, if the table has revisions.
  private let revision: Int?

  /// - Parameter owner: The column with the key of the row that owns this one; `nil` for the table
  ///   of the file.
  init?(_ loader: TableLoader, _ header: FileHeader, ownedBy owner: String?, _ table: String)
    throws
  {
    self.loader = loader
    self.header = header
    self.table = table
    let catalogued = RecordCatalogue.shared.table(named: table)
    // The key of a row is a number of this file, which no other file can know.
    let known = try String.fetchAll(
      loader.db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table]
    ).filter { catalogued == nil || $0 != "key" }
    let prefix = table + "."
    let shared = owner.map { ["id": $0, "revision_added": "revision_added"] }
    columns = header.columns.map { name in
      guard let shared else { return name }
      if name.hasPrefix(prefix) { return String(name.dropFirst(prefix.count)) }
      let column = shared[name]
      return column.flatMap { known.contains($0) ? $0 : nil } ?? "\(header.table).\(name)"
    }
    let types = Dictionary(
      (header.fields ?? []).map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
    let numeric = try loader.db.columns(in: table)
      // Only columns with figures have the type ANY; they keep the text of the file.
      .filter { ["INTEGER", "REAL", "ANY"].contains($0.type) }.map(\.name)
    var fields: [Field] = []
    for (index, name) in header.columns.enumerated() where !columns[index].contains(".") {
      guard known.contains(columns[index]) else {
        let field = header.record.fields[index]
        loader.report(
          header.file, header.record.line, field.column, field.text,
          rule: "the table '\(table)' has no such column")
        continue
      }
      fields.append(
        Field(
          index: index,
          isNumeric: numeric.contains(columns[index])
            || ["integer", "number"].contains(types[name])))
    }
    revision = known.contains("revision_added") ? loader.revision : nil
    if revision != nil { fields.removeAll { [columns] in columns[$0.index] == "revision_added" } }
    self.fields = fields
    qualified = header.columns.indices.filter { header.columns[$0].hasPrefix(prefix) }
    guard !fields.isEmpty else { return nil }
    isOfProgram = header.fields == nil && loader.revision == nil
    isTerm = loader.revision != nil && catalogued?.part == .vocabulary
    let names =
      fields.map { [columns] in columns[$0.index] }
      + (revision == nil ? [] : ["revision_added"])
    let list = names.map(\.quotedDatabaseIdentifier).joined(separator: ", ")
    let defaults = try Self.defaults(of: table, loader.db)
    let marks = names.map { name in defaults[name].map { "coalesce(?, \($0))" } ?? "?" }
      .joined(separator: ", ")
    guard Set(names).count == names.count else { return nil }
    statement = try loader.db.makeStatement(
      sql: "INSERT INTO \(table.quotedDatabaseIdentifier) (\(list)) VALUES (\(marks))")
  }

  /// The default values of columns, as SQL. An empty field is NULL, or the default of its column.
  private static func defaults(of table: String, _ db: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT name, dflt_value FROM pragma_table_info(?) WHERE dflt_value IS NOT NULL",
      arguments: [table])
    return Dictionary(
      try rows.map { (try $0["name"] as String, try $0["dflt_value"] as String) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Inserts the row, if the record has one; returns whether it did.
  func insert(_ record: CSVReader.Record) throws -> Bool {
    guard qualified.isEmpty || qualified.contains(where: { !record.fields[$0].text.isEmpty }) else {
      return false
    }
    let origin = TableLoader.Origin(
      file: header.file, record: record, columns: columns, header: header.columns,
      isOfProgram: isOfProgram)
    guard var values = values(of: origin) else { return false }
    if let revision { values.append(revision) }
    do {
      try statement.execute(arguments: StatementArguments(values))
      loader.record(origin, of: loader.db.lastInsertedRowID, in: table)
      return true
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      // Otherwise the next record would get the same error again.
      sqlite3_reset(statement.sqliteStatement)
      let given = Dictionary(
        zip(fields.map { columns[$0.index] }, values), uniquingKeysWith: { first, _ in first })
      if try loader.repeatsVocabulary(given, origin, table) { return false }
      if let row = try present(given) {
        loader.addRepeated(row, of: table)
      } else {
        loader.report(origin, breaking: error.message ?? "the schema refuses it")
      }
      return false
    }
  }

  /// The number of the row with exactly these values, if it is a term.
  private func present(_ given: [String: (any DatabaseValueConvertible)?]) throws -> Int64? {
    guard isTerm else { return nil }
    let all = try loader.db.columns(in: table).map(\.name)
    let conditions = all.map { "\($0.quotedDatabaseIdentifier) IS ?" }.joined(separator: " AND ")
    return try Int64.fetchOne(
      loader.db,
      sql: "SELECT rowid FROM \(table.quotedDatabaseIdentifier) WHERE \(conditions)",
      arguments: StatementArguments(all.map { given[$0] ?? nil }))
  }

  /// The values to bind. `nil` after reporting a value of the wrong type.
  private func values(of origin: TableLoader.Origin) -> [(any DatabaseValueConvertible)?]? {
    var values: [(any DatabaseValueConvertible)?] = []
    for field in fields {
      let text = origin.record.fields[field.index].text
      if let control = ControlCharacters.first(in: text) {
        loader.report(origin, field.index, at: control.offset, rule: control.rule)
        return nil
      } else if text.isEmpty {
        values.append(nil)
      } else if field.isNumeric {
        guard let number: any DatabaseValueConvertible = Int64(text) ?? Double(text) else {
          loader.report(origin, columns[field.index], rule: "a number, in digits")
          return nil
        }
        values.append(number)
      } else {
        if TableLoader.dateColumns.contains(columns[field.index]), !isDate(text, origin, field) {
          return nil
        }
        values.append(text)
      }
    }
    return values
  }

  private func isDate(_ text: String, _ origin: TableLoader.Origin, _ field: Field) -> Bool {
    do throws(DateSyntaxError) {
      _ = try DateExpression(text)
      return true
    } catch {
      loader.report(origin, field.index, at: error.offset, rule: error.reason)
      return false
    }
  }
}
