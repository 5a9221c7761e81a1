import EDTF
import GRDB

/// GRDB's subscripts end the program if a value has another type, as in a damaged file. These take
/// their place in this module, and throw.
extension Row {
  subscript<Value: DatabaseValueConvertible>(_ column: String) -> Value {
    get throws { try decode(Value.self, forColumn: column) }
  }

  subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ column: String
  ) -> Value {
    get throws { try decode(Value.self, forColumn: column) }
  }

  /// The value of a column as it is stored, of any type.
  func stored(_ column: String) -> DatabaseValue {
    first { $0.0 == column }?.1 ?? .null
  }

  /// The Julian day number in a column.
  ///
  /// - Throws: An error for a number outside the calendar of the file, with which no day can be
  ///   computed.
  func day(_ column: String) throws -> Int {
    let number: Int = try self[column]
    let calendar = CalendarDay.firstOfFile.julianDayNumber...CalendarDay.lastOfFile.julianDayNumber
    guard calendar.contains(number) else {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT, message: "\(column): \(number) is no day of the calendar")
    }
    return number
  }
}

extension Database {
  /// The error of SQLite for a value that its table does not allow, with its table, column and row.
  /// The tables are strict, so SQLite's own check finds it.
  func wrongValue(_ error: any Error) -> DatabaseError {
    let finding = (try? String.fetchOne(self, sql: "PRAGMA quick_check(1)")) ?? nil
    guard let finding, finding != "ok" else {
      return DatabaseError(resultCode: .SQLITE_CORRUPT, message: "\(error)")
    }
    var message = finding
    if let match = finding.wholeMatch(of: /(?:NULL|non-(\w+)) value in (\w+)\.(\w+)/) {
      let column = match.3.description.quotedDatabaseIdentifier
      // SQLite takes IS NULL for false where the table says NOT NULL.
      let type = match.1.map { "<> '\($0.lowercased())'" } ?? "= 'null'"
      let table = match.2.description.quotedDatabaseIdentifier
      let key = try? Int.fetchOne(
        self, sql: "SELECT rowid FROM \(table) WHERE typeof(\(column)) \(type)")
      message += (key ?? nil).map { ", row \($0)" } ?? ""
    }
    return DatabaseError(resultCode: .SQLITE_CORRUPT, message: message)
  }
}
