extension JSONValue {
  /// Reads JSON.
  ///
  /// - Parameters:
  ///   - text: A whole file, or a line of JSON Lines.
  ///   - line: The number of its first line.
  /// - Throws: ``JSONError`` if the text is not JSON, has a name twice in an object, or nests values
  ///   more than 64 deep.
  public static func root(of text: String, line: Int = 1) throws(JSONError) -> JSONValue {
    var reader = JSONReader(bytes: Array(text.utf8), line: line)
    return try reader.root()
  }
}

/// Reads JSON and keeps places, which Foundation's reader does not.
private struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0
  private var line: Int
  private var lineStart = 0

  init(bytes: [UInt8], line: Int) {
    (self.bytes, self.line) = (bytes, line)
  }

  mutating func root() throws(JSONError) -> JSONValue {
    let value = try value(depth: 0)
    skipBlanks()
    if index < bytes.count { throw fault("Text follows the value") }
    return value
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func fault(_ what: String) -> JSONError {
    JSONError(line: line, column: index - lineStart + 1, message: "\(what).")
  }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
      index += 1
      if byte == 0x0A { (line, lineStart) = (line + 1, index) }
    }
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth < 64 else { throw fault("The values are nested too deeply") }
    skipBlanks()
    let place = (line: line, column: index - lineStart + 1)
    let content: JSONValue.Content =
      switch next {
      case UInt8(ascii: "{"): try object(depth)
      case UInt8(ascii: "["): try array(depth)
      case UInt8(ascii: "\""): .string(try string())
      default: try literal()
      }
    return JSONValue(content, line: place.line, column: place.column)
  }

  private mutating func object(_ depth: Int) throws(JSONError) -> JSONValue.Content {
    var members: [String: JSONValue] = [:]
    index += 1
    if skip("}") { return .object(members) }
    repeat {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else { throw fault("A name in quotes is expected") }
      let start = index
      let name = try string()
      if members[name] != nil {
        index = start
        throw fault("The name '\(name)' is there twice in one object")
      }
      guard skip(":") else { throw fault("A colon is expected") }
      members[name] = try value(depth: depth + 1)
    } while skip(",")
    guard skip("}") else { throw fault("A comma or a closing brace is expected") }
    return .object(members)
  }

  private mutating func array(_ depth: Int) throws(JSONError) -> JSONValue.Content {
    var values: [JSONValue] = []
    index += 1
    if skip("]") { return .array(values) }
    repeat { values.append(try value(depth: depth + 1)) } while skip(",")
    guard skip("]") else { throw fault("A comma or a closing bracket is expected") }
    return .array(values)
  }

  private mutating func literal() throws(JSONError) -> JSONValue.Content {
    let start = index
    while let byte = next, byte > 0x20, !"{}[]:,\"".utf8.contains(byte) { index += 1 }
    switch String(decoding: bytes[start..<index], as: UTF8.self) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    case let text:
      if text.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) }), let number = Double(text) {
        return .number(number)
      }
      index = start
      throw fault(
        text.isEmpty && start >= bytes.count ? "The file ends too early" : "A value is expected")
    }
  }

  private mutating func string() throws(JSONError) -> String {
    index += 1
    var result: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte != 0x0A else { throw fault("A line ends within a text") }
      index += 1
      if byte == UInt8(ascii: "\\") {
        result += try escape()
      } else {
        result.append(byte)
      }
    }
    guard next != nil else { throw fault("The file ends within a text") }
    index += 1
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func escape() throws(JSONError) -> [UInt8] {
    guard let byte = next else { throw fault("The file ends within a text") }
    index += 1
    switch Unicode.Scalar(byte) {
    case "n": return [0x0A]
    case "t": return [0x09]
    case "r": return [0x0D]
    case "b", "f": return [0x20]
    case "\"", "\\", "/": return [byte]
    case "u": return Array(String(decoding: try unit(), as: UTF16.self).utf8)
    default: throw fault("An unknown escape stands in a text")
    }
  }

  /// Reads the digits after `\u`, twice for a surrogate pair.
  private mutating func unit() throws(JSONError) -> [UInt16] {
    let first = try hexadecimal()
    guard (0xD800..<0xDC00).contains(first), next == UInt8(ascii: "\\"), index + 1 < bytes.count,
      bytes[index + 1] == UInt8(ascii: "u")
    else { return [first] }
    index += 2
    return [first, try hexadecimal()]
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt16 {
    let end = index + 4
    guard end <= bytes.count,
      let value = UInt16(String(decoding: bytes[index..<end], as: UTF8.self), radix: 16)
    else { throw fault("Four hexadecimal digits are expected") }
    index = end
    return value
  }
}
