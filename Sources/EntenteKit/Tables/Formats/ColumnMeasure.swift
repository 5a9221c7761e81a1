/// The measures of a column of a table, in characters.
struct ColumnMeasure {
  let column: Int
  /// The width of its widest line, including its name.
  let natural: Int
  /// The width of its widest word, including its name. The column never gets narrower.
  let word: Int
  /// The width of its longest text.
  let longest: Int
  /// The length of all its texts together.
  let filled: Int
  /// The share of rows with a text.
  private let share: Double
  /// Its position among the details of the table; for other columns, the number of details.
  let detail: Int
  let isDetail: Bool
  /// Whether it has the same value in every row.
  let isConstant: Bool

  init(_ table: Table, _ column: Int, hasHeader: Bool) {
    let name = table.columns[column]
    let texts = table.rows.map { $0[column].text }
    let head = hasHeader ? LineWidth.of(name) : 0
    let lengths = texts.map(LineWidth.of)
    self.column = column
    natural = max(head, texts.map(Self.widestLine).max() ?? 0)
    word = max(head, texts.map(LineWidth.ofLongestWord).max() ?? 0)
    longest = lengths.max() ?? 0
    filled = lengths.reduce(0, +)
    share = Double(texts.count { !$0.isEmpty }) / Double(max(1, texts.count))
    detail = table.details.firstIndex(of: name) ?? table.details.count
    isDetail = table.details.contains(name)
    isConstant = texts.allSatisfy { $0 == texts.first }
  }

  /// Whether it holds texts that can be wrapped.
  var isProse: Bool { longest > 30 && word < natural }

  /// The smallest readable width: short texts then take three lines at most.
  var least: Int {
    guard isProse else { return word }
    return max(word, min(natural, Self.readable, max(20, longest / 3)))
  }

  /// A long text in a narrower column is hard to read.
  static let readable = 36

  /// The wasted width.
  var spare: Double { Double(word) * (2 - share) }

  private static func widestLine(_ text: String) -> Int {
    text.split(separator: "\n").map(LineWidth.of).max() ?? 0
  }
}
