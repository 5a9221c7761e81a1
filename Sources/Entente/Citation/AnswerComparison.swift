/// Pairs the rows of two answers to the same question.
///
/// Equal rows are paired first. Of the others, a saved row and a new row are the same if they rest
/// on the same statements, or have the same ids, or the same first cell.
struct AnswerComparison {
  private typealias Row = SavedQuestion.SavedRow

  private let columns: [String]
  private let old: [Row]
  private let new: [Row]

  init(_ saved: SavedQuestion, _ now: SavedQuestion) {
    let shared = saved.columns.filter(now.columns.contains)
    columns = shared
    old = Self.rows(of: saved, shared)
    new = Self.rows(of: now, shared)
  }

  private static func rows(of question: SavedQuestion, _ columns: [String]) -> [Row] {
    let places = columns.compactMap { question.columns.firstIndex(of: $0) }
    return question.rows.map { row in
      Row(cells: places.map { row.cells[$0] }, statements: row.statements)
    }
  }

  /// - Parameter movers: The statements that moved rows with these statements behind them.
  func changes(_ movers: ([String]) -> [AnswerChange.Mover]) -> [AnswerChange] {
    var pairs: [Int: Int] = [:]
    var (oldRest, newRest) = (Array(old.indices), Array(new.indices))
    for key in keys {
      pair(&oldRest, &newRest, by: key) { pairs[$0] = $1 }
    }
    let saved = old.indices.compactMap { index -> AnswerChange? in
      let row = old[index]
      guard let match = pairs[index] else {
        return AnswerChange(
          kind: .went, row: label(row), cells: difference(row, nil),
          movers: movers(row.statements))
      }
      let cells = difference(row, new[match])
      guard !cells.isEmpty else { return nil }
      return AnswerChange(
        kind: .changed, row: label(row), cells: cells,
        movers: movers((row.statements + new[match].statements).unique))
    }
    return saved
      + newRest.map { index in
        AnswerChange(
          kind: .came, row: label(new[index]), cells: difference(nil, new[index]),
          movers: movers(new[index].statements))
      }
  }

  /// The ways in which two rows can be the same, the strictest first; `nil` if a row has no such
  /// mark.
  private var keys: [(Row) -> [String?]?] {
    let ids = columns.indices.filter { columns[$0] == "id" || columns[$0].hasSuffix("_id") }
    return [
      { $0.cells },
      { row in row.statements.isEmpty ? nil : Array(row.cells.prefix(1)) + row.statements },
      { row in row.statements.isEmpty ? nil : row.statements },
      { row in ids.isEmpty ? nil : ids.map { row.cells[$0] } },
      { row in Array(row.cells.prefix(2)) },
      { row in row.cells.isEmpty ? nil : Array(row.cells.prefix(1)) },
    ]
  }

  /// Pairs rows with the same key, in their order, and keeps the rest.
  private func pair(
    _ oldRest: inout [Int], _ newRest: inout [Int], by key: (Row) -> [String?]?,
    _ add: (Int, Int) -> Void
  ) {
    var waiting: [[String?]: [Int]] = [:]
    for index in newRest.reversed() {
      if let key = key(new[index]) { waiting[key, default: []].append(index) }
    }
    var taken: Set<Int> = []
    oldRest = oldRest.filter { index in
      guard let key = key(old[index]), let match = waiting[key]?.popLast() else { return true }
      add(index, match)
      taken.insert(match)
      return false
    }
    newRest = newRest.filter { !taken.contains($0) }
  }

  private func difference(_ before: Row?, _ now: Row?) -> [AnswerChange.ChangedCell] {
    columns.indices.compactMap { index in
      let (was, has) = (before?.cells[index] ?? nil, now?.cells[index] ?? nil)
      return was == has ? nil : .init(column: columns[index], before: was, now: has)
    }
  }

  /// The first two cells.
  private func label(_ row: Row) -> String {
    row.cells.prefix(2).compactMap { $0 }.unique.joined(separator: ", ")
  }
}
