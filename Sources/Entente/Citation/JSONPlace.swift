import EntenteKit
import Foundation

/// Finds the line and column of an error in the JSON of a saved question.
struct JSONPlace {
  private let root: Result<JSONValue, JSONError>

  init(_ json: Data) {
    root = Result { () throws(JSONError) in
      try JSONValue.root(of: String(decoding: json, as: UTF8.self))
    }
  }

  /// The error for a value that cannot be decoded.
  func error(_ error: DecodingError, file: String) -> KnowledgeBaseError {
    let (path, rule): ([any CodingKey], String) =
      switch error {
      case .keyNotFound(let key, let context):
        (context.codingPath, "it lacks '\(key.stringValue)'")
      case .typeMismatch(_, let context), .valueNotFound(_, let context):
        (context.codingPath, "it has another type of value")
      case .dataCorrupted(let context): (context.codingPath, "it cannot be read")
      @unknown default: ([], "it cannot be read")
      }
    return self.error(at: path.map(\.stringValue), file: file, rule: rule)
  }

  /// The error for a value, or for the last part of its path that exists.
  ///
  /// - Parameter path: Names of members and, for arrays, `Index 3`.
  func error(at path: [String], file: String, rule: String) -> KnowledgeBaseError {
    let diagnostic: Diagnostic
    switch root {
    case .failure(let error):
      diagnostic = Diagnostic(
        file: file, line: error.line, column: error.column, field: nil, value: nil,
        rule: "it is not JSON from here on")
    case .success(var value):
      for step in path {
        guard let next = value[step] ?? Self.element(step, of: value) else { break }
        value = next
      }
      diagnostic = Diagnostic(
        file: file, line: value.line, column: value.column, field: path.last, value: nil,
        rule: rule)
    }
    return KnowledgeBaseError(
      .badData, "\(file) is not a saved question", diagnostics: [diagnostic])
  }

  private static func element(_ step: String, of value: JSONValue) -> JSONValue? {
    guard let values = value.array, let index = Int(step.trimmingPrefix("Index ")),
      values.indices.contains(index)
    else { return nil }
    return values[index]
  }
}
