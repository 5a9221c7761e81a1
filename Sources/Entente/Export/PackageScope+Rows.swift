extension PackageScope {
  /// Tells whether a row of a table is selected; `nil` if all are.
  func test(of table: RecordTable, columns: [String]) -> ((StatementCursor) -> Bool)? {
    func among(_ set: Set<String>, _ column: String) -> ((StatementCursor) -> Bool)? {
      columns.firstIndex(of: column).map { place in { set.contains($0.text(Int32(place))) } }
    }
    if table.owner?.table == "statement" { return among(statements, "statement_id") }
    switch table.name {
    case "entity": return among(entities, "id")
    case "function": return among(entities, "entity_id")
    case "source": return among(sources, "id")
    case "profile": return among(profiles, "id")
    case "profile_source":
      let (profile, source) = (among(profiles, "profile_id"), among(sources, "source_id"))
      return { (profile?($0) ?? true) && (source?($0) ?? true) }
    case "statement": return among(statements, "id")
    case "dispute": return among(disputes, "id")
    case "dispute_statement": return among(disputes, "dispute_id")
    case "coverage": return among(coverages, "id")
    case "report": return among(reportIDs, "id")
    default: return nil
    }
  }
}
