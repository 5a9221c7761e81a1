extension StringProtocol {
  /// The text without blanks and invisible marks at both ends.
  var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isBlank }),
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(self[first...last])
  }
}

extension Unicode.Scalar {
  /// Whether it is invisible: a blank, a control or a direction mark.
  var isBlank: Bool {
    if value < 0x80 { return value <= 0x20 || value == 0x7F }
    switch properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format: return true
    default: return false
    }
  }

  /// Whether it is a letter or a combining mark.
  var isLetter: Bool {
    if value < 0x80 { return (0x41...0x5A).contains(value & 0xDF) }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }

  var isUpper: Bool {
    value < 0x80 ? (0x41...0x5A).contains(value) : properties.isUppercase
  }

  var isLower: Bool {
    value < 0x80 ? (0x61...0x7A).contains(value) : properties.isLowercase
  }

  /// The value of a decimal digit in any script.
  var digit: Int? {
    if value < 0x80 { return (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil }
    guard properties.generalCategory == .decimalNumber else { return nil }
    return properties.numericValue.map { Int($0) }
  }

  /// Whether it ends a sentence or a list item.
  var endsSentence: Bool { ".;:!?。；：！？؛؟।։…።".unicodeScalars.contains(self) }
}
