/// A table for a terminal: columns side by side, and the other columns below their row.
///
/// No line is longer than the width, except for a single long word.
struct TextTable {
  private let table: Table
  private let layout: TableFormat.Layout
  private let arrangement: ColumnArrangement

  /// - Parameter isWhole: Whether the table has all rows, not only the first ones.
  init(_ table: Table, _ layout: TableFormat.Layout, isWhole: Bool) {
    let table = table.mapped(\.printable)
    self.table = table
    self.layout = layout
    arrangement = ColumnArrangement(
      table, width: layout.width, hasHeader: layout.hasHeader, isWhole: isWhole)
  }

  var parts: TableParts {
    var opening = table.title.map { wrapped($0) + [""] } ?? []
    opening += common.flatMap(wrapped) + (common.isEmpty ? [] : [""])
    // A title or a note says that there is nothing; without them the columns do.
    let hasHead = !table.rows.isEmpty || table.title == nil && table.notes.isEmpty
    if layout.hasHeader, hasHead { opening += head }
    let notes = table.notes.isEmpty ? [] : [""] + table.notes.flatMap(wrapped)
    return TableParts(opening, closing: notes, row: lines)
  }

  private func wrapped(_ text: String) -> [String] { LineWidth.wrapped(text, layout.width) }

  /// The values that are the same in all rows, for columns without room in the grid.
  private var common: [String] {
    guard let row = table.rows.first else { return [] }
    let (full, empty) = arrangement.common.reduce(into: ([String](), [String]())) { parts, column in
      let (name, text) = (table.columns[column], row[column].text)
      if text.isEmpty { parts.1.append(name) } else { parts.0.append("\(name) \(text)") }
    }
    return (full.isEmpty ? [] : ["In every row: \(full.joined(separator: "; "))."])
      + (empty.isEmpty ? [] : ["Empty in every row: \(empty.joined(separator: ", "))."])
  }

  private var head: [String] {
    let names = grid(arrangement.grid.map { table.columns[$0.column] })
    let rule = arrangement.grid.map { String(repeating: "-", count: $0.width) }
    return (layout.isBold ? names.map { "\u{1B}[1m\($0)\u{1B}[0m" } : names)
      + [rule.joined(separator: ColumnArrangement.gap)]
  }

  private func lines(_ row: [Table.Cell]) -> [String] {
    let row = row.map { Table.Cell($0.text.printable) }
    return grid(arrangement.grid.map { row[$0.column].text }) + below(row)
  }

  private func grid(_ cells: [String]) -> [String] {
    let widths = arrangement.grid.map(\.width)
    let wrapped = zip(cells, widths).map { LineWidth.wrapped($0, $1) }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      let parts = zip(wrapped, widths).map { cell, width in
        let text = line < cell.count ? cell[line] : ""
        return text + String(repeating: " ", count: max(0, width - LineWidth.of(text)))
      }
      let joined = parts.joined(separator: ColumnArrangement.gap)
      return String(joined.reversed().drop { $0 == " " }.reversed())
    }
  }

  // MARK: - Below a row

  /// The values in the order of the columns: short ones together on a line, each long one in its
  /// own paragraph.
  private func below(_ row: [Table.Cell]) -> [String] {
    var paragraphs: [(text: String, isShort: Bool)] = []
    for column in arrangement.below where !row[column].text.isEmpty {
      let text = row[column].text
      let isShort = text.count <= 40 && !text.contains("\n")
      let labelled = Self.labelled(table.columns[column], text)
      if let last = paragraphs.last, last.isShort, isShort,
        LineWidth.of(last.text) + 2 + LineWidth.of(labelled) <= room
      {
        paragraphs[paragraphs.count - 1].text += "; " + labelled
      } else {
        paragraphs.append((labelled, isShort))
      }
    }
    return paragraphs.flatMap { paragraph($0.text) }
  }

  private static func labelled(_ name: String, _ text: String) -> String {
    name.isEmpty ? text : "\(name): \(text)"
  }

  private static let indent = String(repeating: " ", count: 4)

  /// The width of a line below a row, without its indent.
  private var room: Int { layout.width - Self.indent.count - 2 }

  private func paragraph(_ text: String) -> [String] {
    LineWidth.wrapped(text, room).enumerated().map {
      Self.indent + ($0.offset == 0 ? "" : "  ") + $0.element
    }
  }
}
