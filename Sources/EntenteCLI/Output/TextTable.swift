import Entente

/// Lays a table out for a terminal: columns as wide as they need, the widest wrapped where the line is too short.
struct TextTable {
  private let table: Table
  private let widths: [Int]
  private let hasHeader: Bool
  private let isBold: Bool
  private let width: Int

  init(_ table: Table, width: Int, hasHeader: Bool, isBold: Bool) {
    self.table = table
    self.hasHeader = hasHeader
    self.isBold = isBold
    self.width = width
    var widths = table.columns.indices.map { index in
      max(
        hasHeader ? table.columns[index].count : 0,
        table.rows.map { Self.longestLine($0[index].text) }.max() ?? 0)
    }
    // No column becomes narrower than its longest word: an id is not broken, the line is longer instead.
    let words = table.columns.indices.map { index in
      max(
        hasHeader ? table.columns[index].count : 0,
        min(40, table.rows.map { Self.longestWord($0[index].text) }.max() ?? 0))
    }
    let gaps = 2 * max(0, widths.count - 1)
    while widths.reduce(gaps, +) > width,
      let widest = widths.indices.filter({ widths[$0] > words[$0] }).max(by: {
        widths[$0] < widths[$1]
      })
    {
      widths[widest] -= 1
    }
    self.widths = widths
  }

  func render(title: String?, notes: [String]) -> String {
    var lines: [String] = []
    if let title { lines += Self.wrap(title, width) + [""] }
    if !table.rows.isEmpty {
      if hasHeader {
        let head = self.lines(table.columns)
        lines += isBold ? head.map { "\u{1B}[1m\($0)\u{1B}[0m" } : head
        lines.append(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
      }
      lines += table.rows.flatMap { self.lines($0.map(\.text)) }
    }
    if !notes.isEmpty {
      lines.append("")
      lines += notes.flatMap { Self.wrap($0, width) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func lines(_ cells: [String]) -> [String] {
    let wrapped = zip(cells, widths).map { Self.wrap($0, $1) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let parts = zip(wrapped, widths).map { cell, width in
        let text = line < cell.count ? cell[line] : ""
        return text + String(repeating: " ", count: max(0, width - text.count))
      }
      let joined = parts.joined(separator: "  ")
      return String(joined.reversed().drop { $0 == " " }.reversed())
    }
  }

  private static func longestLine(_ text: String) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(\.count).max() ?? 0
  }

  private static func longestWord(_ text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).map(\.count).max() ?? 0
  }

  /// Breaks a text between words; a word that is longer than the line is broken within.
  private static func wrap(_ text: String, _ width: Int) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph -> [String] in
      var lines: [String] = []
      var line = ""
      for word in paragraph.split(separator: " ") {
        var word = String(word)
        if !line.isEmpty, line.count + 1 + word.count > width {
          lines.append(line)
          line = ""
        }
        while word.count > width {
          lines.append(String(word.prefix(width)))
          word = String(word.dropFirst(width))
        }
        line += line.isEmpty ? word : " " + word
      }
      return lines + [line]
    }
  }
}
