public import Entente

extension KnowledgeBase {
  /// A matrix of entities on a day: see ``Entente/Snapshot/matrix(_:)``.
  ///
  /// - Parameters:
  ///   - rows: Ids or names; `members:CSTO`, `all-organizations`, `all-states`.
  ///   - columns: Ids or names, as for rows.
  ///   - measure: The id of a measure that a plugin offers, or `member-share`.
  ///   - date: EDTF; a year or month stands for its last day, up to the last day of the dataset.
  public func matrix(
    _ rows: [String], by columns: [String], measure: String = MatrixRequest.usualMeasure,
    on date: String
  ) async throws -> Matrix {
    try await read { base in
      try base.matrix(
        MatrixRequest(
          rows: rows, columns: columns, measure: measure, period: .day(base.day(date))))
    }
  }

  /// A matrix of entities: see ``Entente/Snapshot/matrix(_:)``.
  public func matrix(_ request: MatrixRequest) async throws -> Matrix {
    try await read { try $0.matrix(request) }
  }

  /// The rows of a large matrix, one by one: see ``Entente/Snapshot/eachRow(of:_:)``.
  public func eachRow(
    of request: MatrixRequest, _ body: @escaping @Sendable (Matrix.Row) throws -> Void
  ) async throws {
    try await read { try $0.eachRow(of: request, body) }
  }
}

extension Snapshot {
  /// A matrix of entities with the value of a measure for each pair.
  ///
  /// - Returns: Rows and columns in the order asked for, each entity once.
  /// - Throws: ``Entente/KnowledgeBaseError``, before any cell is read: `notFound` or `ambiguous`
  ///   for a name; `notFound` for an empty side; `badDate`; `badArgument` for an unknown measure,
  ///   for a rule that the measure does not follow, and for more than 1,000,000 cells.
  public func matrix(_ request: MatrixRequest) throws -> Matrix {
    try matrix(request, from: nil)
  }

  /// - Parameter source: The data shared by matrices of several periods; `nil` for a single matrix.
  func matrix(_ request: MatrixRequest, from source: MatrixSource?) throws -> Matrix {
    let reader = try MatrixReader(
      self, request, from: source, mostCells: MatrixReader.mostCells)
    return Matrix(
      measure: reader.measure, period: request.period, direction: reader.direction,
      columns: reader.columns, rows: reader.rows.indices.map(reader.row),
      partial: reader.partial, rule: request.rule,
      unknownAfter: reader.lastDay < request.period.last ? reader.lastDay : nil)
  }

  /// The rows of a large matrix, one by one. Rows are computed on demand and not kept; up to
  /// 100,000,000 cells are allowed.
  ///
  /// - Throws: The errors of ``matrix(_:)``, before the first row, and those of the closure.
  public func eachRow(
    of request: MatrixRequest, _ body: (Matrix.Row) throws -> Void
  ) throws {
    let reader = try MatrixReader(self, request, mostCells: MatrixReader.mostStreamedCells)
    for index in reader.rows.indices { try body(reader.row(index)) }
  }
}
