/// A line of the file that is not blank, without the marks of its format.
struct SourceLine: Sendable {
  /// Its number in the file, and the column of its first character, from 1.
  var number: Int
  var column: Int

  /// The characters without surrounding blanks.
  var text: String

  /// The level of the heading, if the format marks it as one.
  var level: Int?

  /// Whether a blank line or the beginning of a block precedes it.
  var startsBlock: Bool

  /// Whether a new page begins with it.
  var startsPage = false

  /// Whether it is the end of a longer line, from a possible heading on.
  var isPiece = false

  /// The length in characters.
  let length: Int

  init(number: Int, column: Int = 1, text: String, level: Int? = nil, startsBlock: Bool) {
    self.number = number
    self.column = column
    self.text = text
    self.level = level
    self.startsBlock = startsBlock
    length = text.unicodeScalars.count
  }
}

extension SourceLine {
  var isMarked: Bool { level != nil }

  /// Whether the line ends a sentence or a list item.
  var endsSentence: Bool {
    var last = text.unicodeScalars.suffix(3)
    while let scalar = last.last, "\"”’»)]*」』".unicodeScalars.contains(scalar) || scalar.isBlank {
      last.removeLast()
    }
    return last.last?.endsSentence ?? true
  }

  /// Whether it ends with a comma, so that the sentence continues.
  var endsInComma: Bool { text.last.map { ",،，、".contains($0) } ?? false }

  /// Whether its first letter is small, so that it continues a sentence.
  var beginsLower: Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return first.isLower
  }

  /// The line with another text.
  func with(_ text: String) -> SourceLine {
    var line = SourceLine(
      number: number, column: column, text: text, level: level, startsBlock: startsBlock)
    (line.startsPage, line.isPiece) = (startsPage, isPiece)
    return line
  }

  /// The end of the line from a later character on.
  func from(_ rest: String) -> SourceLine {
    let skipped = length - rest.unicodeScalars.count
    return SourceLine(
      number: number, column: column + max(0, skipped), text: rest, startsBlock: startsBlock)
  }
}

/// The lines of a file, and the parts that are not lines of its text.
struct SourceLines {
  var lines: [SourceLine] = []
  var remainder: [TextRemainder] = []
}
