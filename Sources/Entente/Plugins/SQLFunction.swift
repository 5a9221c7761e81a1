import GRDB

/// A SQL function that a plugin adds to connections of this library. Tables and views cannot call
/// it, because stock SQLite does not have it.
public struct SQLFunction: Sendable {
  /// The name, which begins with the subject of the plugin: `comparison_...`.
  public let name: String
  public let argumentCount: Int
  /// The implementation. It must be deterministic.
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
  /// The functions, after checking that their names begin with the subject.
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
