extension Table {
  /// The ids of what stands behind a row.
  public struct Evidence: Hashable, Sendable {
    /// Ids of statements, or of imported lists.
    public var statements: [String]
    /// Ids of sources.
    public var sources: [String]

    public init(statements: [String] = [], sources: [String] = []) {
      self.statements = statements
      self.sources = sources
    }

    /// Ids as they stand in a cell: `nat-1949, un-charter`, or separated by blanks.
    public static func ids(in text: String) -> [String] {
      text.split { $0 == "," || $0.isWhitespace }.map(String.init)
    }
  }

  /// The indexes of the columns with ids of statements and of sources.
  public struct EvidenceColumns: Hashable, Sendable {
    public let statements: [Int]
    public let sources: [Int]

    /// Finds the columns by their names: `statement`, `start_statement_id`, `statement_1_id`,
    /// `statements`, `report_id`; `source_id`, `sources`.
    public init(_ columns: [String]) {
      func places(_ words: Set<String>) -> [Int] {
        columns.indices.filter { index in
          let parts = columns[index].split(separator: "_").map(String.init)
          let name = parts.last { !["id", "ids"].contains($0) && Int($0) == nil }
          return name.map(words.contains) ?? false
        }
      }
      statements = places(["statement", "statements", "report", "reports"])
      sources = places(["source", "sources"])
    }

    public var isEmpty: Bool { statements.isEmpty && sources.isEmpty }

    /// The ids in the cells of a row.
    public func evidence(in row: [Cell]) -> Evidence {
      func ids(_ places: [Int]) -> [String] { places.flatMap { Evidence.ids(in: row[$0].text) } }
      return Evidence(statements: ids(statements), sources: ids(sources))
    }
  }

  /// The evidence behind each row: ``evidence`` if the answer has it, else the ids in its columns.
  public var rowEvidence: [Evidence] {
    if evidence.count == rows.count { return evidence }
    let columns = EvidenceColumns(columns)
    return rows.map(columns.evidence)
  }

  /// Whether the answer can tell what stands behind its rows.
  public var hasEvidence: Bool {
    !evidence.isEmpty || !EvidenceColumns(columns).isEmpty
  }
}
