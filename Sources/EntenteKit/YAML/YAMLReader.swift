import Yams

extension JSONValue {
  /// Reads a document of YAML.
  ///
  /// Each scalar is a text as it is written, so that `NO`, `1955` and `1e3` stay what they are; only
  /// `null`, `~` and nothing, without quotes, are null.
  ///
  /// - Throws: ``JSONError`` if the text is not one document of YAML, has a name twice in a mapping,
  ///   or has more than 1,000,000 values with its aliases in place.
  public static func root(ofYAML text: String) throws(JSONError) -> JSONValue {
    do {
      guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
        return JSONValue(.null, line: 1, column: 1)
      }
      var reader = YAMLReader(text)
      return try reader.value(of: node)
    } catch let error as JSONError {
      throw error
    } catch {
      throw JSONError(error, in: text)
    }
  }
}

/// Turns the nodes of a document into values.
private struct YAMLReader {
  private static let maximumCount = 1_000_000
  private static let maximumDepth = 64

  private let lines: YAMLLines
  private var count = 0

  init(_ text: String) {
    lines = YAMLLines(text)
  }

  mutating func value(of node: Node, depth: Int = 0) throws -> JSONValue {
    let (line, column) = lines.place(of: node.mark)
    count += 1
    guard depth < Self.maximumDepth, count <= Self.maximumCount else {
      throw JSONError(line: line, column: column, message: "The values are too many or too deep.")
    }
    return JSONValue(try content(of: node, depth), line: line, column: column)
  }

  private mutating func content(of node: Node, _ depth: Int) throws -> JSONValue.Content {
    switch node {
    case .scalar(let scalar):
      return Self.isNull(scalar) ? .null : .string(scalar.string)
    case .sequence(let sequence):
      var values: [JSONValue] = []
      for node in sequence { values.append(try value(of: node, depth: depth + 1)) }
      return .array(values)
    case .mapping(let mapping):
      var members: [String: JSONValue] = [:]
      for (key, node) in mapping {
        guard case .scalar(let name) = key else {
          let (line, column) = lines.place(of: key.mark)
          throw JSONError(line: line, column: column, message: "A name is expected.")
        }
        members[name.string] = try value(of: node, depth: depth + 1)
      }
      return .object(members)
    case .alias: return .null
    }
  }

  private static func isNull(_ scalar: Node.Scalar) -> Bool {
    scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }
}

/// Turns the places of Yams, which counts Unicode code points, into columns of bytes.
private struct YAMLLines {
  private let lines: [Substring]

  init(_ text: String) {
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
  }

  func place(of mark: Mark?) -> (line: Int, column: Int) {
    guard let mark, mark.line > 0 else { return (1, 1) }
    guard mark.line <= lines.count else { return (mark.line, 1) }
    let before = lines[mark.line - 1].unicodeScalars.prefix(mark.column - 1)
    return (mark.line, before.reduce(1) { $0 + UTF8.width($1) })
  }
}

extension JSONError {
  /// The error of Yams, in one sentence.
  fileprivate init(_ error: any Error, in text: String) {
    let place: Mark?
    let reason: String
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (place, reason) = (mark, problem)
    case .duplicatedKeysInMapping(let names, let context):
      (place, reason) = (context.mark, "the name '\(names.first ?? "")' is there twice")
    case .reader(let problem, _, _, _): (place, reason) = (nil, problem)
    default: (place, reason) = (nil, "\(error)")
    }
    let (line, column) = YAMLLines(text).place(of: place)
    self.init(
      line: line, column: column, message: reason.prefix(1).uppercased() + reason.dropFirst() + ".")
  }
}
