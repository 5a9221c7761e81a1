import EDTF
import GRDB

/// SQL functions for dates on connections of this library. Views and tables do not use them, so the
/// file also works with stock SQLite. All are deterministic. NULL gives NULL; a text that is not a
/// date gives an error with the position of the mistake.
enum DateFunctions {
  /// - `edtf_earliest(date)`, `edtf_latest(date)`: the first and last day, ISO 8601 text;
  ///   0000-01-01 for no first day and 9999-12-31 for no last day, as in the table `edtf`.
  /// - `edtf_level(date)`: 0, 1 or 2; NULL for a text that is not a date.
  /// - `edtf_contains(date, other)`: yes, maybe, no or unknown.
  /// - `edtf_relation(date, other)`: the possible relations of Allen, separated by spaces.
  static let all: [DatabaseFunction] = [
    DatabaseFunction("edtf_earliest", argumentCount: 1, pure: true) { values in
      try date(values[0]).map { try bounds($0).earliest }
    },
    DatabaseFunction("edtf_latest", argumentCount: 1, pure: true) { values in
      try date(values[0]).map { try bounds($0).latest }
    },
    DatabaseFunction("edtf_level", argumentCount: 1, pure: true) { values in
      String.fromDatabaseValue(values[0]).flatMap { try? DateExpression($0) }?.level.rawValue
    },
    DatabaseFunction("edtf_contains", argumentCount: 2, pure: true) { values in
      guard let outer = try date(values[0]), let inner = try date(values[1]) else { return nil }
      return outer.contains(inner).rawValue
    },
    DatabaseFunction("edtf_relation", argumentCount: 2, pure: true) { values in
      guard let left = try date(values[0]), let right = try date(values[1]) else { return nil }
      return left.relations(to: right).all.map(\.rawValue).joined(separator: " ")
    },
  ]

  private static func date(_ value: DatabaseValue) throws -> DateExpression? {
    guard let text = String.fromDatabaseValue(value) else { return nil }
    do throws(DateSyntaxError) {
      return try DateExpression(text)
    } catch {
      throw DatabaseError(message: error.description)
    }
  }

  private static func bounds(_ date: DateExpression) throws -> FileBounds {
    guard let bounds = FileBounds(date) else {
      throw DatabaseError(message: "'\(date)' is outside the years 0000 to 9999")
    }
    return bounds
  }
}
