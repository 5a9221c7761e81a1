import GRDB

extension TurtleWriter {
  /// - Returns: The number of statements.
  func writeStatements() throws -> Int {
    let stream = StatementStream(db)
    let total = max(1, try stream.count())
    var count = 0
    try stream.forEach { statement in
      try output.write(text(of: statement))
      count += 1
      if count & 0x3FF == 0 { exporter.progress(Double(count) / Double(total)) }
    }
    return count
  }

  private func text(of statement: RecordedStatement) -> String {
    let name = predicate(statement.kind.id, statement.predicate)
    let id = "s:" + TurtleText.local(statement.id)
    let main = mainValue(of: statement)
    var subject = TurtleNode(entity(statement.subject))
    subject.add("p:\(name)", id)
    let isBest = statement.isAsserted && statement.retired == nil && statement.rank != "deprecated"
    if isBest, let main { subject.add("t:\(name)", main) }
    if isBest, let item = wikidataItem(statement) { subject.add("owl:sameAs", item) }
    if isBest, statement.kind.id == "name", let main { subject.add("skos:altLabel", main) }
    return subject.text + node(id, name, main, statement).text
  }

  private func node(
    _ id: String, _ name: String, _ main: String?, _ statement: RecordedStatement
  ) -> TurtleNode {
    var node = TurtleNode(id)
    node.add("a", "ent:Statement")
    node.add("ps:\(name)", main ?? "[]")
    for value in statement.values where value.column != statement.main?.column {
      if let term = term(value) { node.add("ent:" + Self.camelCase(value.column), term) }
    }
    if let date = statement.date { node.add("ent:date", TurtleText.date(date)) }
    node.add("ent:rank", "ent:\(statement.rank)Rank")
    node.add("ent:rankReason", words: statement.rankReason)
    node.add("ent:modality", "ent:\(statement.modality)")
    node.add("ent:polarity", "ent:\(statement.polarity)")
    node.add("ent:note", words: statement.note)
    for qualifier in statement.qualifiers {
      let value =
        qualifier.entity.map(entity) ?? TurtleText.literal(qualifier.text ?? "", language: "en")
      node.add(term("qualifier_role", qualifier.role), value)
    }
    for citation in statement.citations {
      node.add(
        citation.stance == "supports" ? "prov:wasDerivedFrom" : "ent:contradictedBy",
        reference(citation).anonymous)
    }
    node.add("prov:wasGeneratedBy", "r:\(statement.added)")
    if let retired = statement.retired { node.add("prov:wasInvalidatedBy", "r:\(retired)") }
    return node
  }

  private func reference(_ citation: RecordedStatement.Citation) -> TurtleNode {
    var node = TurtleNode("")
    node.add("a", "ent:Reference")
    node.add("dcterms:source", "src:" + TurtleText.local(citation.source))
    node.add("ent:section", text: citation.section)
    if let start = citation.start { node.add("ent:charStart", String(start)) }
    if let end = citation.end { node.add("ent:charEnd", String(end)) }
    node.add("ent:opening", text: citation.opening)
    return node
  }

  /// The value of a statement; `nil` for an event without a date.
  private func mainValue(of statement: RecordedStatement) -> String? {
    guard let main = statement.main else { return statement.date.map(TurtleText.date) }
    guard statement.kind.id == "name", case .text(let text) = main.value else { return term(main) }
    func part(_ column: String) -> String {
      statement.values.first { $0.column == column }?.value.csv ?? ""
    }
    return TurtleText.literal(
      text, language: TurtleText.tag(part("language"), script: part("script")))
  }

  /// A value of a column: an entity, a term of a vocabulary, or a literal.
  private func term(_ value: RecordedStatement.Value) -> String? {
    switch (value.value, value.table) {
    case (.null, _), (.blob, _): nil
    case (.integer(let number), _): String(number)
    case (.real(let number), _): TurtleText.literal("\(number)", type: "xsd:double")
    case (.text(let id), "entity"?): entity(id)
    case (.text(let id), let table?): term(table, id)
    case (.text(let text), nil): TurtleText.literal(text)
    }
  }

  private func wikidataItem(_ statement: RecordedStatement) -> String? {
    guard statement.predicate == "wikidata", case .text(let item) = statement.main?.value,
      item.wholeMatch(of: /Q[0-9]+/) != nil
    else { return nil }
    return "<http://www.wikidata.org/entity/\(item)>"
  }

  /// `unit_id` as `unit`, `value_max` as `valueMax`.
  private static func camelCase(_ column: String) -> String {
    let words = column.split(separator: "_").filter { $0 != "id" }
    return words.prefix(1).joined()
      + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  // MARK: - Disputes and reports

  func writeDisputes() throws {
    let sides = try StatementCursor(
      db, "SELECT side, statement_id FROM dispute_statement WHERE dispute_id = ?1 ORDER BY rowid")
    let rows = try StatementCursor(
      db,
      """
      SELECT id, type_id, title, resolution, reason, revision_added, revision_retired
      FROM dispute ORDER BY rowid
      """)
    defer { rows.rewind() }
    while try rows.step() {
      var node = TurtleNode("d:" + TurtleText.local(rows.text(0)))
      node.add("a", "ent:Dispute")
      node.add("dcterms:title", words: rows.text(2))
      node.add("ent:disputeType", text: rows.text(1))
      node.add("ent:resolution", text: rows.text(3))
      node.add("ent:reason", words: rows.text(4))
      sides.bind(rows.text(0), at: 1)
      while try sides.step() {
        var side = TurtleNode("")
        side.add("rdfs:label", words: sides.text(0))
        side.add("ent:statement", "s:" + TurtleText.local(sides.text(1)))
        node.add("ent:side", side.anonymous)
      }
      sides.rewind()
      node.add("prov:wasGeneratedBy", "r:\(rows.int(5))")
      if let retired = rows.optionalInt(6) { node.add("prov:wasInvalidatedBy", "r:\(retired)") }
      try output.write(node.text)
    }
  }

  /// The spells that reports list. They have no statements.
  ///
  /// - Returns: The number of spells.
  func writeReports() throws -> Int {
    let reports = try StatementCursor(
      db, "SELECT id, source_id, section, revision_added, revision_retired FROM report ORDER BY key"
    )
    defer { reports.rewind() }
    while try reports.step() {
      var node = TurtleNode("rep:" + TurtleText.local(reports.text(0)))
      node.add("a", "ent:Report")
      node.add("dcterms:source", "src:" + TurtleText.local(reports.text(1)))
      node.add("ent:section", text: reports.text(2))
      node.add("prov:wasGeneratedBy", "r:\(reports.int(3))")
      if let retired = reports.optionalInt(4) { node.add("prov:wasInvalidatedBy", "r:\(retired)") }
      try output.write(node.text)
    }
    let rows = try StatementCursor(
      db,
      """
      SELECT report_id, organization_id, member_id, status_id, start_date, end_date
      FROM reported_spell
      """)
    defer { rows.rewind() }
    var count = 0
    while try rows.step() {
      var node = TurtleNode("[]")
      node.add("a", "ent:ListedSpell")
      node.add("ent:organization", entity(rows.text(1)))
      node.add("ent:member", entity(rows.text(2)))
      node.add("ent:status", term("status", rows.text(3)))
      // An unknown day is left out; an open end is "..".
      if !rows.text(4).isEmpty { node.add("ent:start", TurtleText.date(rows.text(4))) }
      if !rows.text(5).isEmpty {
        node.add(
          "ent:end",
          rows.text(5) == ".." ? TurtleText.literal("..") : TurtleText.date(rows.text(5)))
      }
      node.add("prov:wasDerivedFrom", "rep:" + TurtleText.local(rows.text(0)))
      try output.write(node.text)
      count += 1
    }
    return count
  }
}
