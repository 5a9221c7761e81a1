/// A JSON value with its place in the file.
struct JSONValue {
  enum Content {
    case object([String: JSONValue])
    case array([JSONValue])
    case string(String)
    case number(Double)
    case bool(Bool)
    case null
  }

  var content: Content
  var line: Int
  var column: Int

  subscript(key: String) -> JSONValue? {
    if case .object(let members) = content { members[key] } else { nil }
  }

  var string: String? {
    if case .string(let value) = content { value } else { nil }
  }

  var array: [JSONValue]? {
    if case .array(let values) = content { values } else { nil }
  }

  var integer: Int? {
    if case .number(let value) = content { Int(exactly: value) } else { nil }
  }
}
