/// The estimated width of texts in pictures, because no font is available when they are written.
///
/// The widths are those of DejaVu Sans, one of the widest `sans-serif` fonts, so texts also fit in
/// other fonts. Widths and sizes are in pixels.
public enum TextMeasure {
  /// The widths of the characters from space to tilde, in thousandths of the font size.
  private static let widths: [Double] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
    636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632,
    575, 775, 752, 295, 295, 656, 557, 863, 748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685,
    611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
    278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
  ]

  /// The width of one line.
  public static func width(_ text: String, _ size: Double, isBold: Bool = false) -> Double {
    let sum = text.unicodeScalars.reduce(0) { $0 + width($1) }
    return sum * size / 1000 * (isBold ? 1.13 : 1)
  }

  private static func width(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x20..<0x7f: widths[Int(scalar.value) - 0x20]
    case 0x300..<0x370, 0x200b..<0x2010: 0
    case 0x2014, 0x2026, 0x1100..<0x1200, 0x2e80..<0xa4d0, 0xac00..<0xd7a4, 0xf900..<0xfb00: 1000
    case 0xff00..<0xff61, 0x1f000...: 1300
    default: 700
    }
  }

  // MARK: - Lines

  /// The text in lines of a maximum width; a longer word is broken.
  public static func wrapped(_ text: String, _ width: Double, _ size: Double, isBold: Bool = false)
    -> [String]
  {
    var lines = [""]
    for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      let last = lines[lines.count - 1]
      let longer = last.isEmpty ? word : last + " " + word
      if self.width(longer, size, isBold: isBold) <= width {
        lines[lines.count - 1] = longer
      } else {
        let pieces = broken(word, width, size, isBold)
        lines = (last.isEmpty ? Array(lines.dropLast()) : lines) + pieces
      }
    }
    return lines
  }

  private static func broken(_ word: String, _ width: Double, _ size: Double, _ isBold: Bool)
    -> [String]
  {
    var pieces = [""]
    for character in word {
      let longer = pieces[pieces.count - 1] + String(character)
      if pieces[pieces.count - 1].isEmpty || self.width(longer, size, isBold: isBold) <= width {
        pieces[pieces.count - 1] = longer
      } else {
        pieces.append(String(character))
      }
    }
    return pieces
  }

  /// The text on one line if it fits, else on two lines of similar length. Words are not broken.
  public static func balanced(_ text: String, _ limit: Double, _ size: Double) -> [String] {
    let whole = width(text, size)
    guard whole > limit else { return [text] }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let least = widest(words, size) + 0.1
    for share in stride(from: 0.5, through: 1, by: 0.05) {
      let lines = wrapped(text, max(whole * share, least), size)
      if lines.count <= 2 { return lines }
    }
    return [text]
  }

  /// The text, cut with an ellipsis if it is wider than a limit.
  public static func cut(_ text: String, _ limit: Double, _ size: Double) -> String {
    guard width(text, size) > limit else { return text }
    var rest = text
    while !rest.isEmpty, width(rest + "…", size) > limit { rest.removeLast() }
    return rest + "…"
  }

  /// The width of the widest line; 0 without lines.
  public static func widest(_ texts: [String], _ size: Double) -> Double {
    texts.map { width($0, size) }.max() ?? 0
  }
}
