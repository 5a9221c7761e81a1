import GRDB

/// A function for queries that a plugin adds to the connections of this library. The file itself never needs it: no table or view
/// may call one, for stock SQLite has none.
public struct SQLFunction: Sendable {
  /// It begins with the subject of the plugin: `comparison_...`.
  public let name: String
  public let argumentCount: Int
  /// Deterministic: the same values give the same value.
  public let body: @Sendable ([SQLValue]) throws -> SQLValue

  public init(
    _ name: String, argumentCount: Int, _ body: @escaping @Sendable ([SQLValue]) throws -> SQLValue
  ) {
    self.name = name
    self.argumentCount = argumentCount
    self.body = body
  }

  var function: DatabaseFunction {
    DatabaseFunction(name, argumentCount: argumentCount, pure: true) { [body] values in
      do {
        return try body(values.map { SQLValue($0) }).databaseValue
      } catch {
        throw DatabaseError(message: "\(error)")
      }
    }
  }
}

extension Plugin {
  /// Its functions, all of whose names begin with its subject.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badPlugin`.
  func checkedFunctions() throws -> [DatabaseFunction] {
    guard !functions.isEmpty else { return [] }
    let subject = try PluginManifest(of: self).subject
    for function in functions where !PluginSandbox.owns(function.name, subject: subject) {
      throw KnowledgeBaseError(
        .badPlugin, "the function \(function.name) does not begin with \(subject)_")
    }
    return functions.map(\.function)
  }
}
