/// The records of a CSV text, one after the other; empty lines are passed over.
struct CSVRecords {
  private let table: String
  private var rest: Substring.UnicodeScalarView
  private var line = 1

  init(_ csv: String, table: String) {
    self.table = table
    rest = Substring(csv).unicodeScalars
    if rest.first == "\u{FEFF}" { rest.removeFirst() }
  }

  mutating func next() throws(PatternError) -> (line: Int, fields: [String])? {
    while skipLineEnd() {}
    guard !rest.isEmpty else { return nil }
    let start = line
    var fields = [try field()]
    while skip(",") { fields.append(try field()) }
    guard rest.isEmpty || skipLineEnd() else {
      throw error("a comma or the end of the line is needed after a quoted field")
    }
    return (start, fields)
  }

  private mutating func field() throws(PatternError) -> String {
    guard skip("\"") else { return take { $0 != "," && $0 != "\n" && $0 != "\r" } }
    var text = ""
    repeat {
      text += take { $0 != "\"" }
      guard skip("\"") else { throw error("a quoted field is not closed") }
      guard rest.first == "\"" else { return text }
      text += "\""
    } while skip("\"")
    return text
  }

  private func error(_ rule: String) -> PatternError {
    PatternError(table: table, line: line, rule: rule)
  }

  private mutating func take(while belongs: (Unicode.Scalar) -> Bool) -> String {
    let part = rest.prefix(while: belongs)
    rest = rest[part.endIndex...]
    line += part.count { $0 == "\n" }
    return String(part)
  }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func skipLineEnd() -> Bool {
    let hadReturn = skip("\r")
    guard skip("\n") else { return hadReturn }
    line += 1
    return true
  }
}
