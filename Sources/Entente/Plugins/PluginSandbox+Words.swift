extension PluginSandbox {
  /// What the authorizer is not told: SQLite gives it the name of a common table expression like
  /// that of a view, and does not ask for columns that a join takes by their names; a full-text
  /// index reads the table of its contents unseen.
  func checkWords(_ sql: String, file: String) throws {
    func refuse(_ place: String.Index, in text: String, _ reason: String) throws {
      let line = 1 + text[..<place].count { $0.isNewline }
      throw KnowledgeBaseError(.badPlugin, "\(file):\(line): \(reason)")
    }
    let bare = QueryNames.bare(sql)
    for match in bare.matches(of: QueryNames.pattern)
    where foreignViews.contains(match.1.lowercased()) {
      try refuse(
        match.range.lowerBound, in: bare, "it names a query like the view \(match.1)")
    }
    if let match = bare.firstMatch(of: /\bNATURAL\b|\bUSING\s*\(/.ignoresCase()) {
      try refuse(match.range.lowerBound, in: bare, "it joins without ON: write the columns out")
    }
    for match in sql.matches(of: /\bcontent\s*=\s*['"]?([^'",\s)]+)/.ignoresCase())
    where !owns(String(match.1)) && sql.firstMatch(of: /VIRTUAL\s+TABLE/.ignoresCase()) != nil {
      try refuse(match.range.lowerBound, in: sql, "it would index \(match.1), which is not its own")
    }
  }
}
