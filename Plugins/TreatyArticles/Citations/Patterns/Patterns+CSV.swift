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

extension NumberWord {
  /// The rows of `treaty_number_word`.
  static func rows(csv: String) throws(PatternError) -> [NumberWord] {
    let columns = ["text", "language", "value"]
    let table = try PatternTable(csv, name: "treaty_number_word", columns: columns)
    var numbers: [NumberWord] = []
    for row in table.rows {
      let number = NumberWord(
        text: try row.phrase("text"), language: row.field("language"), value: row.field("value"))
      guard let number else {
        throw row.error("'value' must be a number; an ordinal ends in a dot")
      }
      numbers.append(number)
    }
    return numbers
  }
}

extension WrittenNumber {
  /// The rows of `treaty_written_number`.
  static func rows(csv: String) throws(PatternError) -> [WrittenNumber] {
    let columns = ["treaty_id", "written", "number"]
    let table = try PatternTable(csv, name: "treaty_written_number", columns: columns)
    return table.rows.map {
      WrittenNumber(
        treatyID: $0.field("treaty_id"), written: $0.field("written"), number: $0.field("number"))
    }
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
