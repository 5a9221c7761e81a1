import Entente
import EntenteKit

/// Writes the rows of queries, as they come if the format can.
struct QueryOutput {
  private let kb: KnowledgeBase
  private let common: CommonOptions

  init(_ kb: KnowledgeBase, _ common: CommonOptions) {
    self.kb = kb
    self.common = common
  }

  func write(_ sql: String, _ arguments: [String: SQLValue] = [:]) async throws {
    guard common.format.format.isStreamed, Asked.current?.needs(common) != true else {
      let result = try await kb.query(sql, arguments, timeLimit: common.questionLimit)
      return try common.write(
        Table(columns: result.columns, rows: result.rows.map { $0.map(Table.Cell.init) }))
    }
    let output = RowOutput(common)
    try await kb.query(sql, arguments, timeLimit: common.questionLimit) { columns in
      try output.begin(columns)
      return output.add
    }
    try output.finish()
  }
}

/// Writes rows as they come. One query at a time uses it.
private final class RowOutput: @unchecked Sendable {
  private let common: CommonOptions
  private var places: [Int] = []
  private var writer: TableWriter?

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
    try writer?.add(places.map { Table.Cell(row[$0]) })
  }

  func finish() throws {
    try writer?.finish()
  }
}
