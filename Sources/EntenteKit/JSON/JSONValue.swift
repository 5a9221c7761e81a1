/// A value of a JSON or YAML file, with its place.
///
/// ```swift
/// let root = try JSONValue.root(of: "{\n  \"seats\": [15, null]\n}")
/// root["seats"]?.line  // 2
/// root["seats"]?.array?.first?.integer  // 15
/// ```
public struct JSONValue: Sendable, Hashable {
  /// The content of a value.
  public enum Content: Sendable, Hashable {
    /// The members of an object, by name.
    case object([String: JSONValue])
    case array([JSONValue])
    case string(String)
    case number(Double)
    case bool(Bool)
    case null
  }

  public let content: Content

  /// The line and column of its first byte, counted from 1; columns are bytes of UTF-8.
  public let line: Int
  public let column: Int

  init(_ content: Content, line: Int, column: Int) {
    (self.content, self.line, self.column) = (content, line, column)
  }
}

extension JSONValue {
  /// The member of an object with this name; `nil` if there is none or this is no object.
  public subscript(name: String) -> JSONValue? {
    if case .object(let members) = content { members[name] } else { nil }
  }

  public var string: String? {
    if case .string(let value) = content { value } else { nil }
  }

  public var array: [JSONValue]? {
    if case .array(let values) = content { values } else { nil }
  }

  public var isObject: Bool {
    if case .object = content { true } else { false }
  }

  public var isNull: Bool { content == .null }

  public var integer: Int? {
    if case .number(let value) = content { Int(exactly: value) } else { nil }
  }

  /// A text, or an integer as its digits: codes and years are written as either.
  public var word: String? { string ?? integer.map(String.init) }
}

/// The reason why a text is not JSON or YAML, with the place.
public struct JSONError: Error, Sendable, Hashable {
  /// The line and column, counted from 1; columns are bytes of UTF-8.
  public let line, column: Int
  /// The error, as a sentence.
  public let message: String
}
