/// A part of the file that is not a provision of the treaty.
public struct TextRemainder: Sendable, Hashable {
  /// The reason why a part is not a provision.
  public enum Reason: String, Sendable, CaseIterable {
    case beforeTitle = "before the title"
    case title = "title"
    case pageNumber = "page number"
    case runningHeader = "running header"
    case contents = "table of contents"
    case otherLanguage = "other language"
    case signatureBlock = "signature block"
    case editorsNote = "editor's note"
    case footnote = "footnote"
    case rule = "rule"
    case linkTarget = "link target"
    case markup = "markup"
    case metadata = "metadata"
  }

  /// The reason why it is not a provision.
  public var reason: Reason

  /// Its first and last line, counted from 1; 0 if the format has no lines.
  public var lines: ClosedRange<Int>

  /// Its words, with the line breaks of the file.
  public var text: String
}

extension TextRemainder {
  init(_ reason: Reason, line: Int, text: String) {
    self.init(reason: reason, lines: line...line, text: text)
  }

  /// The parts in file order; neighbours with the same reason are merged.
  static func joined(_ all: [TextRemainder]) -> [TextRemainder] {
    let ordered = all.enumerated().sorted {
      ($0.element.lines.lowerBound, $0.offset) < ($1.element.lines.lowerBound, $1.offset)
    }
    var runs: [(first: TextRemainder, end: Int, texts: [String])] = []
    for (_, next) in ordered {
      if let last = runs.last, last.first.reason == next.reason,
        next.lines.lowerBound - last.end <= 2
      {
        runs[runs.count - 1].end = max(last.end, next.lines.upperBound)
        runs[runs.count - 1].texts.append(next.text)
      } else {
        runs.append((next, next.lines.upperBound, [next.text]))
      }
    }
    return runs.map { run in
      TextRemainder(
        reason: run.first.reason, lines: run.first.lines.lowerBound...run.end,
        text: run.texts.joined(separator: "\n"))
    }
  }
}
