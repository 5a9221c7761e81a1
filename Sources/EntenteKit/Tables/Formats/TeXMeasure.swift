/// The width of text in Computer Modern Roman at 10 pt, in points, without TeX.
///
/// Characters that the font lacks count as wide ones, so that the estimate is never too small.
enum TeXMeasure {
  /// The widths of the characters from U+0020 to U+007E, in hundredths of a point: the widest of
  /// those in the encodings OT1 and T1.
  private static let ascii: [Double] = [
    333, 278, 500, 833, 500, 833, 778, 278, 389, 389, 500, 778, 278, 333, 278, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 778, 778, 778, 472, 778, 750, 708, 722, 764, 681,
    653, 785, 750, 361, 514, 778, 625, 917, 750, 778, 681, 778, 736, 556, 722, 750, 750, 1028, 750,
    750, 611, 278, 500, 278, 611, 778, 278, 500, 556, 444, 556, 444, 306, 500, 556, 278, 306, 528,
    278, 833, 556, 500, 556, 528, 392, 394, 389, 556, 528, 722, 528, 528, 444, 500, 278, 500, 611,
  ]
  static let hyphen = 3.34

  static func width(of text: some StringProtocol) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  static func width(of character: Character) -> Double {
    character.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  private static func width(of scalar: Unicode.Scalar) -> Double {
    if scalar.value < 0x20 || scalar.value == 0x7F { return 0 }
    if scalar.value < 0x7F { return ascii[Int(scalar.value) - 0x20] / 100 }
    if scalar.properties.generalCategory == .nonspacingMark { return 0 }
    if isWide(scalar) { return 10.5 }
    // The name of a script in brackets can stand for the text.
    let base = TeXScript.isSet(scalar) ? 0 : 1.5
    switch scalar.properties.generalCategory {
    case .uppercaseLetter: return 9.5 + base
    case .lowercaseLetter: return scalar.value < 0x180 ? 5.8 : 7.5 + base
    default: return 10.2 + base
    }
  }

  static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map(isWide) == true
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0x1100 && LineWidth.of(String(scalar)) == 2
  }

  /// The sizes of type, with the height of a line and the width beside type of 10 pt.
  struct Size: Equatable {
    let command: String
    let line: Double
    let scale: Double

    static let normal = Size(command: "\\normalsize", line: 12, scale: 1)
    static let small = Size(command: "\\small", line: 11, scale: 0.925)
    static let footnote = Size(command: "\\footnotesize", line: 9.5, scale: 0.852)
    static let script = Size(command: "\\scriptsize", line: 8, scale: 0.82)
  }
}
