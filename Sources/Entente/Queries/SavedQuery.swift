/// A saved query: one SELECT from the public views with named parameters, which is also a command.
///
/// The cookbook of the file and plugins bring them. The table `saved_query` has them for programs
/// without this library.
///
/// ```swift
/// let query = try base.savedQuery(named: "members-on-day")
/// let table = try base.answer(query, ["body": "nato", "on": "1999-04-01"])
/// ```
public struct SavedQuery: Hashable, Sendable {
  /// A parameter: `:name` in the SQL.
  public struct Parameter: Hashable, Sendable {
    public let name: String
    public let kind: Kind
    /// The value if none is given; `nil` for NULL.
    public let defaultValue: String?
    /// The meaning, as a sentence.
    public let description: String
  }

  /// The values that a parameter takes.
  public enum Kind: Hashable, Sendable {
    case text
    case number
    /// A day; a month or year stands for its last day.
    case day
    /// An entity by its id, abbreviation or name; its type is this one or below it, or any.
    case entity(type: String?)
    case choice([String])
  }

  /// The id, which is the name of the command.
  public let id: String
  /// The plugin that brings it; `nil` for the cookbook.
  public let plugin: String?
  /// The chapter of the cookbook, or the subject of the plugin.
  public let subject: String
  /// The question that it answers.
  public let title: String
  public let description: String
  public let sql: String
  public let parameters: [Parameter]

  /// The SQL with the default of each parameter in its place, for programs that bind no values.
  public var example: String {
    let values = Dictionary(uniqueKeysWithValues: parameters.map { ($0.name, $0.literal) })
    return SQLParameters.replacing(in: sql) { values[$0] ?? "NULL" }
  }
}

extension SavedQuery.Parameter {
  /// The type in words: `entity organization`, `one of cow, gw`.
  public var type: String {
    switch kind {
    case .text: "text"
    case .number: "number"
    case .day: "day"
    case .entity(let type): type.map { "entity \($0)" } ?? "entity"
    case .choice(let choices): "one of \(choices.joined(separator: ", "))"
    }
  }

  /// The meaning with type and default, for a help.
  public var help: String {
    let end = defaultValue.map { "; default: \($0)" } ?? "; NULL if it is not given"
    return "\(description) (\(type)\(end))"
  }

  /// The default as a literal of SQL.
  public var literal: String {
    guard let defaultValue else { return "NULL" }
    return kind == .number ? defaultValue : "'\(defaultValue.replacing("'", with: "''"))'"
  }
}

/// The places of named parameters in a text of SQL.
package enum SQLParameters {
  /// The text with each `:name` outside strings, quoted names and comments replaced.
  package static func replacing(in sql: String, _ value: (String) -> String) -> String {
    let pattern = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|:([a-z][a-z0-9_]*)/
    return sql.replacing(pattern) { match in
      match.1.map { value(String($0)) } ?? String(match.0)
    }
  }
}
