extension String {
  /// The text with some scalars replaced. Unlike a search for characters, it also finds a sign that
  /// a combining mark follows, and both parts of a CR LF.
  func replacingScalars(_ replacement: (Unicode.Scalar) -> String?) -> String {
    var scalars = UnicodeScalarView()
    for scalar in unicodeScalars {
      if let text = replacement(scalar) {
        scalars.append(contentsOf: text.unicodeScalars)
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// The text in one line: each line end becomes this text.
  func joiningLines(with joint: String) -> String {
    guard unicodeScalars.contains(where: \.isLineEnd) else { return self }
    return replacing("\r\n", with: joint).replacingScalars { $0.isLineEnd ? joint : nil }
  }
}

extension Unicode.Scalar {
  /// Whether it ends a line, as Unicode defines it.
  package var isLineEnd: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
