extension TreatyName {
  /// The rows of `treaty_citation_name`.
  static func rows(csv: String) throws(PatternError) -> [TreatyName] {
    let columns = ["text", "language", "treaty_id", "kind", "certainty"]
    let table = try PatternTable(csv, name: "treaty_citation_name", columns: columns)
    var names: [TreatyName] = []
    for row in table.rows { names.append(try TreatyName(row)) }
    return names
  }

  private init(_ row: PatternTable.Row) throws(PatternError) {
    guard !row.field("treaty_id").isEmpty else { throw row.error("'treaty_id' is empty") }
    self.init(
      text: try row.phrase("text"), language: row.field("language"),
      treatyID: row.field("treaty_id"), kind: try row.choice("kind"),
      certainty: try row.choice("certainty"))
  }
}

extension CitationWord {
  /// The rows of `treaty_citation_word`.
  static func rows(csv: String) throws(PatternError) -> [CitationWord] {
    let columns = ["text", "language", "kind"]
    let table = try PatternTable(csv, name: "treaty_citation_word", columns: columns)
    var words: [CitationWord] = []
    for row in table.rows { words.append(try CitationWord(row)) }
    return words
  }

  private init(_ row: PatternTable.Row) throws(PatternError) {
    self.init(
      text: try row.phrase("text"), language: row.field("language"), kind: try row.choice("kind"))
  }
}
