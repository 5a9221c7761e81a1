extension PluginSandbox {
  /// Checks things that the authorizer cannot see: SQLite reports a common table expression by the
  /// same name as a view, does not report the columns that a join takes by name, and reads the
  /// content table of a full-text index unseen.
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
