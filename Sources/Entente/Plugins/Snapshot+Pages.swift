import GRDB

extension Snapshot {
  /// The pages of the plugins in the file, in the order in which the plugins were added.
  ///
  /// The file may come from a stranger, so each page is checked again, and its queries run like
  /// ``KnowledgeBase/query(_:timeLimit:)``.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badPlugin` for a page that is not valid.
  public func pages() throws -> [PluginPage] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT g.plugin_id, g.file, g.page
        FROM plugin_page g JOIN plugin p ON p.id = g.plugin_id
        ORDER BY p.revision_added, p.id, g.position
        """
    ).map { row in
      let file = "\(try row["plugin_id"] as String)/\(try row["file"] as String)"
      let page = try PluginPage(json: row["page"], file: file)
      try page.check(file)
      return page
    }
  }

  /// The values of the names in the path of each page that a definition makes.
  ///
  /// ```swift
  /// let seats = try base.addresses(of: page)  // [["city": "moscow"], ["city": "minsk"]]
  /// ```
  ///
  /// - Throws: ``KnowledgeBaseError``: errors of the query `addresses`.
  public func addresses(of page: PluginPage) throws -> [[String: String]] {
    guard let query = page.addresses else { return page.names.isEmpty ? [[:]] : [] }
    let result = try stored(query)
    return result.rows.compactMap { row in
      let values = zip(result.columns, row).compactMap { name, value in
        value.text.map { (name, $0) }
      }
      // A row without a value is no address.
      guard values.count == row.count, !values.contains(where: { $0.1.isEmpty }) else { return nil }
      return Dictionary(values, uniquingKeysWith: { first, _ in first })
    }
  }

  /// The allowed values of a parameter.
  ///
  /// - Throws: ``KnowledgeBaseError``: errors of the query `choicesFrom`.
  public func choices(of parameter: PluginPage.Parameter) throws -> [String] {
    guard let query = parameter.choicesFrom else { return parameter.choices ?? [] }
    return (parameter.choices ?? []) + (try stored(query).rows.compactMap { $0.first?.text })
  }

  /// The page with the examples that its SELECTs give.
  ///
  /// - Throws: ``KnowledgeBaseError``: errors of a query `examplesFrom`.
  public func withExamples(_ page: PluginPage) throws -> PluginPage {
    var page = page
    page.parameters = try page.parameters?.map { parameter in
      guard let query = parameter.examplesFrom else { return parameter }
      var parameter = parameter
      let found = try stored(query).rows.compactMap { row -> PluginPage.Parameter.Example? in
        guard row.count == 2, let title = row[0].text, let value = row[1].text else { return nil }
        return .init(title: title, value: value)
      }
      parameter.examples = (parameter.examples ?? []) + found
      return parameter
    }
    return page
  }

  private func stored(_ sql: String) throws -> SQLResult {
    try GuardedQuery(db, timeLimit: 30, isStored: true).result(sql)
  }
}

extension SQLValue {
  fileprivate var text: String? {
    switch self {
    case .null, .blob: nil
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .text(let text): text
    }
  }
}
