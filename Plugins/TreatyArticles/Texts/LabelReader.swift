/// Reads the number of a provision in a label that the format marks: `Article 4 bis`, `Art. 1.`,
/// `ARTICLE: 8.4`, `§ 4`, `第九条`, `12`.
struct LabelReader {
  let vocabulary: HeadingVocabulary

  /// The number; `nil` if the label has none.
  func numeral(_ label: String, of kind: TextProvision.Kind) -> Numeral? {
    if kind == .point { return Self.bare(label).map { Numeral(printed: $0, value: $0) } }
    if let found = heading(label)?.number { return found }
    var cursor = ScalarCursor(label.unicodeScalarPrefix(200))
    Self.skipSigns(&cursor)
    if let number = Numeral.read(&cursor, letters: true) { return number }
    if kind != .paragraph, Self.skipWord(&cursor), let number = Numeral.read(&cursor, letters: true)
    {
      return number
    }
    return Self.bare(label).map { Numeral(printed: $0, value: $0) }
  }

  /// The label as the heading of a text.
  func heading(_ label: String) -> Heading? {
    HeadingReader(vocabulary: vocabulary).heading(
      in: SourceLine(number: 1, text: label, level: 1, startsBlock: true))
  }

  /// The label without marks at its ends.
  private static func bare(_ label: String) -> String? {
    var scalars = label.unicodeScalars[...]
    while let first = scalars.first, !first.isLetter, first.digit == nil { scalars.removeFirst() }
    while let last = scalars.last, !last.isLetter, last.digit == nil { scalars.removeLast() }
    return scalars.isEmpty ? nil : String(scalars)
  }

  private static func skipSigns(_ cursor: inout ScalarCursor) {
    cursor.skip { !$0.isLetter && $0.digit == nil }
  }

  /// Skips the word before a number: `Art.`, `ARTICLE:`.
  private static func skipWord(_ cursor: inout ScalarCursor) -> Bool {
    guard cursor.skip(while: { $0.isLetter }) > 0 else { return false }
    let start = cursor.index
    skipSigns(&cursor)
    return cursor.index > start && !cursor.atEnd
  }
}
