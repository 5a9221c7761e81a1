import Entente
import EntenteKit

/// Writes the rows of queries, as they come if the format can.
struct QueryOutput {
  private let kb: KnowledgeBase
  private let common: CommonOptions
  /// The largest number of rows; `nil` for all.
  private let limit: Int?

  init(_ kb: KnowledgeBase, _ common: CommonOptions, limit: Int? = nil) {
    self.kb = kb
    self.common = common
    self.limit = limit
  }

  /// The query has more rows than were asked for.
  private struct MoreRows: Error {}

  func write(_ sql: String, _ arguments: [String: SQLValue] = [:]) async throws {
    guard common.format.format.isStreamed, Asked.current?.needs(common) != true else {
      let result = try await kb.query(sql, arguments, timeLimit: common.questionLimit)
      let rows = result.rows.prefix(limit ?? .max).map { $0.map(Table.Cell.init) }
      try common.write(Table(columns: result.columns, rows: rows))
      return tellLimit(result.rows.count > rows.count)
    }
    let (output, limit) = (RowOutput(common), limit ?? .max)
    do {
      try await kb.query(sql, arguments, timeLimit: common.questionLimit) { columns in
        try output.begin(columns)
        return { row in
          guard output.count < limit else { throw MoreRows() }
          try output.add(row)
        }
      }
      try output.finish()
    } catch is MoreRows {
      try output.finish()
      tellLimit(true)
    }
  }

  private func tellLimit(_ isReached: Bool) {
    guard isReached, let limit, !common.quiet else { return }
    Console.complain("entente: there are more than \(limit) rows, the limit")
  }
}

/// Writes rows as they come. One query at a time uses it.
private final class RowOutput: @unchecked Sendable {
  private let common: CommonOptions
  private var places: [Int] = []
  private var writer: TableWriter?
  private(set) var count = 0

  init(_ common: CommonOptions) {
    self.common = common
  }

  func begin(_ columns: [String]) throws {
    places =
      try common.chosenColumns.map { try Table.places(of: $0, in: columns) }
      ?? Array(columns.indices)
    writer = TableWriter(
      columns: places.map { columns[$0] }, as: common.format.format, common.layout,
      put: Console.write)
  }

  func add(_ row: [SQLValue]) throws {
    count += 1
    try writer?.add(places.map { Table.Cell(row[$0]) })
  }

  func finish() throws {
    try writer?.finish()
  }
}
