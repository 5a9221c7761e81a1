public import Entente

extension KnowledgeBase {
  /// Entities by entities, on a day: see ``Entente/Snapshot/matrix(_:)``.
  ///
  /// - Parameters:
  ///   - rows: Ids or names; `members:CSTO`, `all-organizations`, `all-states`.
  ///   - columns: Likewise.
  ///   - measure: The id of a measure that a plugin offers, or `member-share`.
  ///   - date: EDTF; a year or month stands for its last day.
  public func matrix(
    _ rows: [String], by columns: [String], measure: String = MatrixRequest.usualMeasure,
    on date: String
  ) async throws -> Matrix {
    try await matrix(
      MatrixRequest(rows: rows, columns: columns, measure: measure, period: .day(date)))
  }

  /// Entities by entities: see ``Entente/Snapshot/matrix(_:)``.
  public func matrix(_ request: MatrixRequest) async throws -> Matrix {
    try await read { try $0.matrix(request) }
  }

  /// The rows of a large matrix, one after the other: see ``Entente/Snapshot/eachRow(of:_:)``.
  public func eachRow(
    of request: MatrixRequest, _ body: @escaping @Sendable (Matrix.Row) throws -> Void
  ) async throws {
    try await read { try $0.eachRow(of: request, body) }
  }
}

extension Snapshot {
  /// Entities by entities: what a measure says of each two.
  ///
  /// - Returns: Rows and columns in the order asked for, each entity once.
  /// - Throws: ``Entente/KnowledgeBaseError``, before any cell is read: `notFound` and `ambiguous` for a name; `badDate`; `badArgument`
  ///   for a measure, a rule that it does not follow, and more than 1,000,000 cells. `notFound` also for a side with nobody on it.
  public func matrix(_ request: MatrixRequest) throws -> Matrix {
    try matrix(request, from: nil)
  }

  /// - Parameter source: What matrices of several periods have in common; `nil` for one alone.
  func matrix(_ request: MatrixRequest, from source: MatrixSource?) throws -> Matrix {
    let reader = try MatrixReader(
      self, request, from: source, mostCells: MatrixReader.mostCells)
    return Matrix(
      measure: reader.measure, period: request.period, direction: reader.direction,
      columns: reader.columns, rows: reader.rows.indices.map(reader.row),
      partial: reader.partial, rule: request.rule)
  }

  /// The rows of a large matrix, one after the other: a row is made when it is asked for, and none is kept. Up to 100,000,000 cells.
  ///
  /// The errors are those of ``matrix(_:)``, before the first row, and those of the closure.
  public func eachRow(
    of request: MatrixRequest, _ body: (Matrix.Row) throws -> Void
  ) throws {
    let reader = try MatrixReader(self, request, mostCells: MatrixReader.mostStreamedCells)
    for index in reader.rows.indices { try body(reader.row(index)) }
  }
}
