import Foundation

/// Finds the line and column of an error in a JSON text.
struct JSONPlace {
  private let bytes: [UInt8]

  init(_ json: Data) {
    bytes = Array(json)
  }

  /// The error for a value that cannot be decoded.
  func error(_ error: DecodingError, file: String) -> KnowledgeBaseError {
    switch error {
    case .keyNotFound(let key, let context):
      self.error(
        at: context.codingPath.map(\.stringValue), file: file,
        rule: "it lacks '\(key.stringValue)'")
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      self.error(
        at: context.codingPath.map(\.stringValue), file: file, rule: "it has another type of value")
    case .dataCorrupted(let context):
      damaged(context, file: file)
    @unknown default:
      self.error(at: [], file: file, rule: "it cannot be read")
    }
  }

  /// The error for a value.
  ///
  /// - Parameter path: Keys of objects and `Index 3` of arrays.
  func error(at path: [String], file: String, rule: String) -> KnowledgeBaseError {
    var reader = JSONScan(bytes)
    let place = reader.place(of: path[...])
    return error(offset: place, file: file, field: path.last, rule: rule)
  }

  /// The error for a text that is not JSON. The decoder tells the place only in words.
  private func damaged(_ context: DecodingError.Context, file: String) -> KnowledgeBaseError {
    let words = [context.underlyingError.map { "\($0)" } ?? "", context.debugDescription]
    let match = words.lazy.compactMap { $0.firstMatch(of: /line (\d+), column (\d+)/) }.first
    guard let match, let line = Int(match.1), let column = Int(match.2) else {
      let end = bytes.lastIndex { !JSONScan.blanks.contains($0) }.map { $0 + 1 } ?? 0
      return error(offset: end, file: file, field: nil, rule: "it is not JSON up to here")
    }
    return Self.error(file, line, max(1, column), nil, "it is not JSON from here on")
  }

  private func error(
    offset: Int, file: String, field: String?, rule: String
  ) -> KnowledgeBaseError {
    let before = bytes.prefix(offset)
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return Self.error(file, line, offset - start + 1, field, rule)
  }

  private static func error(
    _ file: String, _ line: Int, _ column: Int, _ field: String?, _ rule: String
  ) -> KnowledgeBaseError {
    let diagnostic = Diagnostic(
      file: file, line: line, column: column, field: field, value: nil, rule: rule)
    return KnowledgeBaseError(
      .badData, "\(file) is not a saved question", diagnostics: [diagnostic])
  }
}

/// Walks through valid JSON to the place of a value.
private struct JSONScan {
  static let blanks: [UInt8] = Array(" \t\r\n".utf8)
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The offset of the value with this path, or of the last part of the path that exists.
  mutating func place(of path: ArraySlice<String>) -> Int {
    skipBlanks()
    let start = offset
    guard let step = path.first, let opening = next, "{[".utf8.contains(opening) else {
      return start
    }
    offset += 1
    var number = 0
    while true {
      skipBlanks()
      guard let byte = next, !"}]".utf8.contains(byte) else { return start }
      var name = "Index \(number)"
      if opening == UInt8(ascii: "{") {
        let first = offset
        skipValue()
        name = String(decoding: bytes[(first + 1)..<max(first + 1, offset - 1)], as: UTF8.self)
        skipTo(UInt8(ascii: ":"))
        skipBlanks()
      }
      if name == step { return place(of: path.dropFirst()) }
      skipValue()
      skipBlanks()
      if next == UInt8(ascii: ",") { offset += 1 }
      number += 1
    }
  }

  private var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func skipBlanks() {
    while let byte = next, Self.blanks.contains(byte) { offset += 1 }
  }

  private mutating func skipTo(_ sign: UInt8) {
    while let byte = next, byte != sign { offset += 1 }
    offset += 1
  }

  private mutating func skipValue() {
    var depth = 0
    repeat {
      guard let byte = next else { return }
      offset += 1
      switch byte {
      case UInt8(ascii: "\""): skipString()
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: skipWord()
      }
    } while depth > 0
  }

  private mutating func skipString() {
    while let byte = next {
      offset += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == UInt8(ascii: "\"") { return }
    }
  }

  /// A number, `true`, `false` or `null`, or a sign between values.
  private mutating func skipWord() {
    while let byte = next, !",:]}[{\" \t\r\n".utf8.contains(byte) { offset += 1 }
  }
}
