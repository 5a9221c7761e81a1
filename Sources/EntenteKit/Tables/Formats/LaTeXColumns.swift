/// Decides which columns of a table a page of LaTeX has, how wide they are, and the size of type.
///
/// All widths are in points. Columns keep their width if they fit; otherwise long texts become
/// paragraphs. If there are still too many, the details of the table are left out. Columns that a
/// user chose are never left out: in the end each row is set as a list.
struct LaTeXColumns {
  /// The width of the text of a page: 345 pt in the class `article` at 10 pt.
  static let textWidth = 345.0
  /// The height of a row or table that is safe on one page.
  static let pageHeight = 480.0

  struct Column {
    let index: Int
    /// The width in which its text is wrapped; `nil` if no text is.
    let width: Double?
  }

  /// The columns of the page, in order.
  private(set) var shown: [Column] = []
  /// The columns that are left out.
  private(set) var omitted: [Int] = []
  /// Whether each row is a list of names and values.
  private(set) var isListed = false
  private(set) var size = TeXMeasure.Size.normal
  /// The gap on each side of a column.
  private(set) var gap = 6.0
  /// The estimated heights of all rows together, and of the highest row.
  private(set) var height = 0.0
  private(set) var highest = 0.0

  private struct Measure {
    let index: Int
    /// The width of its longest text, and of its longest part without a break.
    let natural: Double
    let word: Double
    let texts: [Double]

    /// The width of all its texts together.
    var filled: Double { texts.reduce(0, +) }
    /// Whether most of its texts are long.
    var isProse: Bool { filled > 110 * Double(texts.count) }
  }

  private struct Style {
    let size: TeXMeasure.Size
    let gap: Double
    /// The least width of a column of sentences, of one with some long texts, and the longest word
    /// that is kept whole.
    let prose: Double
    let least: Double
    let word: Double
  }

  private static let usual = [
    Style(size: .normal, gap: 6, prose: 150, least: 80, word: 75),
    Style(size: .small, gap: 5, prose: 140, least: 75, word: 70),
    Style(size: .footnote, gap: 4, prose: 130, least: 70, word: 64),
  ]
  private static let narrow = [
    Style(size: .footnote, gap: 3, prose: 70, least: 50, word: 48),
    Style(size: .script, gap: 3, prose: 50, least: 36, word: 32),
  ]

  /// - Parameters:
  ///   - isWhole: Whether the table has all rows. If not, every text can be longer.
  ///   - keepsColumns: Whether no column may be left out.
  init(_ table: Table, isWhole: Bool, hasHeader: Bool, keepsColumns: Bool) {
    let all = table.columns.indices.map { Self.measure(table, $0, hasHeader: hasHeader) }
    var columns = all
    var details = keepsColumns ? [] : table.details.compactMap { table.columns.firstIndex(of: $0) }
    repeat {
      if let style = Self.usual.first(where: { Self.fits(columns, $0) }) {
        set(columns, style, isWhole)
        break
      }
      guard !details.isEmpty else { break }
      let detail = details.removeFirst()
      columns.removeAll { $0.index == detail }
      omitted.append(detail)
    } while true
    let isNarrow = shown.isEmpty
    if isNarrow, let style = Self.narrow.first(where: { Self.fits(columns, $0) }) {
      set(columns, style, isWhole)
    }
    let list = list(table, columns)
    if shown.isEmpty || highest > Self.pageHeight || isNarrow && list.height < height {
      self = list
    }
    omitted.sort()
  }

  private static func measure(_ table: Table, _ index: Int, hasHeader: Bool) -> Measure {
    let texts = table.rows.map { $0[index].text } + (hasHeader ? [table.columns[index]] : [])
    let widths = texts.map { TeXMeasure.width(of: $0) }
    let word =
      texts.lazy.flatMap { $0.split { $0 == " " || $0.isNewline } }
      .flatMap { TeXText.pieces(of: $0, limit: .infinity) }
      .map { TeXMeasure.width(of: $0.text) }.max() ?? 0
    return Measure(
      index: index, natural: widths.max() ?? 0, word: word, texts: widths)
  }

  private static func room(_ count: Int, _ style: Style) -> Double {
    textWidth - 2 * style.gap * Double(max(0, count - 1)) - 2
  }

  /// The smallest width of a column in a style.
  private static func least(_ column: Measure, _ style: Style) -> Double {
    let natural = column.natural * style.size.scale
    let readable =
      column.isProse ? style.prose : natural > 2 * style.least ? style.least : style.least * 0.8
    return min(natural, max(readable, min(column.word * style.size.scale, style.word))) + 1
  }

  private static func fits(_ columns: [Measure], _ style: Style) -> Bool {
    columns.reduce(0) { $0 + least($1, style) } <= room(columns.count, style)
  }

  /// Shares the room: each column gets its least width, then more by the amount of its text.
  private mutating func set(_ columns: [Measure], _ style: Style, _ isWhole: Bool) {
    let room = Self.room(columns.count, style)
    let filled = columns.map(\.filled)
    func widths(_ share: Double) -> [Double] {
      zip(columns, filled).map {
        let natural = $0.natural * style.size.scale + 1
        return min(natural, max(Self.least($0, style), share * $1))
      }
    }
    var (low, high) = (0.0, 1000.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if widths(middle).reduce(0, +) <= room { low = middle } else { high = middle }
    }
    size = style.size
    gap = style.gap
    let chosen = widths(low)
    shown = zip(columns, chosen).map { column, width in
      let isCut = width < column.natural * style.size.scale + 0.99
      return Column(index: column.index, width: isCut || !isWhole ? width.rounded(.down) : nil)
    }
    let heights = (columns.first?.texts ?? []).indices.map { row in
      zip(columns, chosen).map { Self.height($0.texts[row], style.size, in: $1) }.max() ?? 0
    }
    (height, highest) = (heights.reduce(0) { $0 + max($1, style.size.line) }, heights.max() ?? 0)
  }

  /// The height of a text. Ragged lines are not filled to the end.
  private static func height(
    _ text: Double, _ size: TeXMeasure.Size, in width: Double
  ) -> Double {
    (text * size.scale * 1.15 / width).rounded(.up) * size.line
  }

  /// The same columns with each row as a list.
  private func list(_ table: Table, _ columns: [Measure]) -> LaTeXColumns {
    let names = columns.map { TeXMeasure.width(of: table.columns[$0.index]) }.max() ?? 0
    var list = self
    (list.size, list.gap, list.isListed) = (.footnote, 4, true)
    let name = min(110, names * list.size.scale + 2).rounded(.up)
    let value = Self.textWidth - name - 2 * list.gap - 2
    list.shown = [Column(index: 0, width: name), Column(index: 1, width: value)]
    list.highest = 0
    list.height = columns.reduce(0) { sum, column in
      column.texts.reduce(sum) { $0 + Self.height($1, list.size, in: value) }
    }
    return list
  }
}
