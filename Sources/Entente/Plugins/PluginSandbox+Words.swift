extension PluginSandbox {
  /// Checks things that the authorizer cannot see: SQLite reports a common table expression by the
  /// same name as a view, does not report the columns that a join takes by name, and reads the
  /// content table of a full-text index unseen.
  func checkWords(_ sql: String, file: String) throws {
    func refuse(_ line: Int, _ reason: String) -> KnowledgeBaseError {
      KnowledgeBaseError(.badPlugin, "\(file):\(line): \(reason)")
    }
    let split = SQLTokens(sql)
    for name in split.queryNames where isView(name.text) {
      throw refuse(name.line, "it names a query like the view \(name.text)")
    }
    for (token, next) in zip(split.tokens, split.tokens.dropFirst())
    where token.is("natural") || token.is("using") && next.is("(") {
      throw refuse(token.line, "it joins without ON: write the columns out")
    }
    guard split.tokens.contains(where: { $0.is("virtual") }) else { return }
    let pattern = /\bcontent\s*=\s*['"]?([^'",\s)]+)/.ignoresCase().matchingSemantics(.unicodeScalar)
    for match in sql.matches(of: pattern) where !owns(String(match.1)) {
      let line = 1 + sql.unicodeScalars[..<match.range.lowerBound].count { $0 == "\n" }
      throw refuse(line, "it would index \(match.1), which is not its own")
    }
  }
}
