extension Edit {
  /// Retires a statement. Earlier revisions still have it.
  public func retire(_ statement: String) throws {
    try rows.retire(in: "statement", where: ["id": statement], missing: "statement '\(statement)'")
  }

  /// Retires a report with all its spells.
  public func retire(report: String) throws {
    try rows.retire(in: "report", where: ["id": report], missing: "report '\(report)'")
  }

  /// Retires a claim to be complete.
  public func retire(coverage: String) throws {
    try rows.retire(in: "coverage", where: ["id": coverage], missing: "coverage '\(coverage)'")
  }

  /// Retires a dispute. From then on its statements follow their own ranks.
  public func retire(dispute: String) throws {
    try rows.retire(in: "dispute", where: ["id": dispute], missing: "dispute '\(dispute)'")
  }

  /// Retires the rank of a statement, which becomes normal again.
  public func retire(rankOf statement: String) throws {
    try rows.retire(
      in: "ranking", where: ["statement_id": statement, "revision_retired": nil],
      missing: "rank of '\(statement)'")
  }

  /// Retires the citations of a statement for one section of a source.
  public func retire(citationOf statement: String, source: String, section: String) throws {
    try rows.retire(
      in: "citation",
      where: [
        "statement_id": statement, "source_id": source, "section": section,
        "revision_retired": nil,
      ],
      missing: "citation of '\(statement)' in '\(source)', \(section)")
  }
}
