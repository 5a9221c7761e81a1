import EDTF
import GRDB

/// The SQL functions for dates, on connections of this library. The file itself never needs them: stock SQLite opens and
/// writes it without. All are deterministic; NULL gives NULL, and a text that is no date an error with its place.
enum DateFunctions {
  /// - `edtf_earliest(date)`, `edtf_latest(date)`: the first and last day, ISO 8601 text; 0000-01-01 where there is no first
  ///   day, 9999-12-31 where there is no last one, as in the table `edtf`.
  /// - `edtf_level(date)`: 0, 1 or 2; NULL for a text that is no date.
  /// - `edtf_contains(date, other)`: yes, maybe, no or unknown.
  /// - `edtf_relation(date, other)`: the relations of Allen that are possible, separated by blanks.
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
