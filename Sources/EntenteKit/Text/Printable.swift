extension String {
  /// The text with its invisible commands written out, as `\u{1b}`: safe on a terminal.
  ///
  /// These are the control characters of ASCII and Latin-1 except line end and tab, and the marks
  /// that change the direction of writing. A terminal would obey the former, and the latter could
  /// make one text look like another. A carriage return before a line end is dropped.
  ///
  /// ```swift
  /// "\u{1B}[2Jclean".printable  // \u{1b}[2Jclean
  /// ```
  public var printable: String {
    let scalars = unicodeScalars
    guard scalars.contains(where: \.isCommand) else { return self }
    var result = String.UnicodeScalarView()
    for (place, scalar) in zip(scalars.indices, scalars) {
      let next = scalars.index(after: place)
      let isLineEnd = scalar == "\r" && next < scalars.endIndex && scalars[next] == "\n"
      if isLineEnd { continue }
      if scalar.isCommand {
        let code = String(scalar.value, radix: 16)
        result.append(contentsOf: "\\u{\(code)}".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Whether a terminal obeys the character, or it changes the direction of writing.
  var isCommand: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
