/// A position in the characters of a line, for reading from left to right.
struct ScalarCursor {
  let scalars: [Unicode.Scalar]
  var index = 0

  init(_ text: some StringProtocol) {
    scalars = Array(text.unicodeScalars)
  }

  var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }
  var atEnd: Bool { index >= scalars.count }

  /// Whether no letter or digit follows, so that a whole word was read.
  var atWordEnd: Bool { next.map { !$0.isLetter && $0.digit == nil } ?? true }

  func peek(_ distance: Int) -> Unicode.Scalar? {
    index + distance < scalars.count ? scalars[index + distance] : nil
  }

  func string(from start: Int, to end: Int? = nil) -> String {
    String(String.UnicodeScalarView(scalars[start..<(end ?? index)]))
  }

  /// The unread characters, without surrounding blanks.
  var rest: String { string(from: index, to: scalars.count).trimmed }

  mutating func take(while condition: (Unicode.Scalar) -> Bool) -> String {
    let start = index
    while let scalar = next, condition(scalar) { index += 1 }
    return string(from: start)
  }

  @discardableResult
  mutating func skip(while condition: (Unicode.Scalar) -> Bool) -> Int {
    let start = index
    while let scalar = next, condition(scalar) { index += 1 }
    return index - start
  }

  @discardableResult
  mutating func skipBlanks() -> Int { skip { $0.isBlank } }

  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    index += 1
    return true
  }

  /// Skips a text; case and blanks do not matter.
  mutating func skip(text: some StringProtocol) -> Bool {
    let start = index
    for wanted in text.unicodeScalars where !wanted.isBlank {
      skipBlanks()
      guard let found = next, Self.areAlike(found, wanted) else {
        index = start
        return false
      }
      index += 1
    }
    return true
  }

  /// Whether two characters differ in case only.
  private static func areAlike(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    if one == other { return true }
    if one.value < 0x80, other.value < 0x80 {
      return one.value | 0x20 == other.value | 0x20 && one.isLetter && other.isLetter
    }
    return one.properties.lowercaseMapping == other.properties.lowercaseMapping
  }
}
