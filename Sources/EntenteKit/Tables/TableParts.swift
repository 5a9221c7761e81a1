/// A table as text in three parts, so that rows can be written as they come.
struct TableParts {
  let opening: String
  /// A row, with its number from 0.
  let row: (Int, [Table.Cell]) -> String
  let closing: String

  init(
    opening: String = "", closing: String = "", row: @escaping (Int, [Table.Cell]) -> String
  ) {
    self.opening = opening
    self.row = row
    self.closing = closing
  }

  /// The parts from lines of text.
  init(
    _ opening: [String], closing: [String] = [], row: @escaping ([Table.Cell]) -> [String]
  ) {
    func text(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }
    self.init(opening: text(opening), closing: text(closing)) { text(row($1)) }
  }

  /// The whole text.
  func text(of rows: [[Table.Cell]]) -> String {
    opening + rows.enumerated().map { row($0.offset, $0.element) }.joined() + closing
  }
}
