public import Entente

extension CitationParser {
  /// A parser with the treaties and languages of the plugin; it needs no knowledge base.
  public static func shipped() throws -> CitationParser {
    let plugin = TreatyArticles()
    do throws(PatternError) {
      return try CitationParser(
        namesCSV: plugin.text(of: "data/treaty_citation_name.csv"),
        wordsCSV: plugin.text(of: "data/treaty_citation_word.csv"),
        numbersCSV: plugin.text(of: "data/treaty_number_word.csv"),
        writtenNumbersCSV: plugin.text(of: "data/treaty_written_number.csv"))
    } catch {
      throw KnowledgeBaseError.because(.badPlugin, "\(error)")
    }
  }
}

extension Snapshot {
  /// A parser with the treaties of this file: those of the plugin, those that users named in
  /// `treaty_citation_name`, and the recorded names of all treaties whose articles are known.
  public func citationParser() throws -> CitationParser {
    let own = try rows("SELECT * FROM treaty_citation_name").compactMap(TreatyName.init)
    let words = try rows("SELECT * FROM treaty_citation_word").compactMap { row in
      CitationWord.Kind(rawValue: row.text("kind")).map {
        CitationWord(text: row.text("text"), language: row.text("language"), kind: $0)
      }
    }
    let numbers = try rows("SELECT * FROM treaty_number_word").compactMap { row in
      NumberWord(text: row.text("text"), language: row.text("language"), value: row.text("value"))
    }
    // "the Treaty" is recorded as a short name, but it can mean any treaty.
    let recorded = try rows(
      """
      SELECT DISTINCT name, language, entity_id, name_kind FROM entity_name
      WHERE entity_id IN (SELECT treaty_id FROM treaty_outline) AND name_kind NOT IN ('short', 'label', 'id')
      UNION SELECT DISTINCT title, language, treaty_id, 'name' FROM treaty_text
      WHERE title IS NOT NULL
      """
    ).map {
      TreatyName(
        text: $0.text("name"), language: $0.text("language"), treatyID: $0.text("entity_id"),
        kind: $0.text("name_kind") == "abbreviation" ? .abbreviation : .name)
    }
    let known = Set(own.map { "\($0.treatyID) \($0.text.lowercased())" })
    return CitationParser(
      names: own + recorded.filter { !known.contains("\($0.treatyID) \($0.text.lowercased())") },
      words: words, numbers: numbers, writtenNumbers: try writtenNumbers())
  }

  /// The numbers of the table, and those of the inserted articles of imported texts.
  private func writtenNumbers() throws -> [WrittenNumber] {
    try rows(
      """
      SELECT treaty_id, written, coalesce(number, '') AS number FROM treaty_written_number
      UNION SELECT treaty_id, replace(number, '-', '.'), number FROM treaty_outline
      WHERE kind = 'article' AND number GLOB '[0-9]*[-.][0-9]*'
      """
    ).map {
      WrittenNumber(
        treatyID: $0.text("treaty_id"), written: $0.text("written"), number: $0.text("number"))
    }
  }

  /// The id of the treaty with this name, as citations or the record write it.
  ///
  /// - Throws: ``KnowledgeBaseError``: `notFound`, `ambiguous`.
  func treaty(named name: String) throws -> String {
    let cited = try rows(
      """
      SELECT DISTINCT treaty_id FROM treaty_citation_name
      WHERE lower(text) = lower(:name) AND kind IN ('name', 'abbreviation')
        AND certainty = 'certain'
      """, ["name": .text(name)])
    return cited.count == 1 ? cited[0].text("treaty_id") : try entity(named: name).id
  }

  /// The provision that a citation or an id means.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badArgument` if the text is not a citation, `notFound`,
  ///   `ambiguous` with each candidate and the reason for it.
  public func provision(_ citation: String) throws -> TreatyProvision {
    if let provision = try provision(id: citation) ?? provision(id: citation.lowercased()) {
      return provision
    }
    let found = try candidates(of: try parsed(citation))
    let known = try found.compactMap { candidate in
      try provision(id: candidate.id).map { (candidate, $0) }
    }
    switch known.count {
    case 1: return known[0].1
    case 0:
      let ids = found.map(\.id).joined(separator: ", ")
      throw KnowledgeBaseError.nothing(
        found.isEmpty
          ? "'\(citation)' names no treaty, and no treaty in the file has such an article"
          : "'\(citation)' means \(ids), which is not in the file; "
            + "'entente articles treaties' lists the treaties in it"
      )
    default:
      let list = known.map { "\($0.1.id) (\($0.0.reason))" }.joined(separator: "; ")
      throw KnowledgeBaseError.because(.ambiguous, "'\(citation)' may be \(list)")
    }
  }

  private func parsed(_ citation: String) throws -> TreatyCitation {
    let parser = try citationParser()
    do throws(CitationError) {
      return try parser.parse(citation)
    } catch {
      throw KnowledgeBaseError.because(.badArgument, "'\(citation)' is not a citation: \(error)")
    }
  }

  /// The possible ids, with reasons. Without a named treaty, every treaty with such a provision is
  /// a candidate.
  private func candidates(of citation: TreatyCitation) throws -> [(id: String, reason: String)] {
    let treaties =
      citation.candidates.isEmpty
      ? try rows("SELECT treaty_id FROM treaty ORDER BY treaty_id").map {
        (id: $0.text("treaty_id"), reason: "no treaty is named, and this one has such a provision")
      } : citation.candidates.map { (id: $0.treatyID, reason: $0.reason) }
    guard let path = citation.provisions.first, citation.provisions.count == 1 else {
      throw KnowledgeBaseError.because(
        .badArgument,
        "'\(citation.text)' cites \(citation.provisions.count) provisions; ask for one of them")
    }
    return treaties.map { (path.id(in: $0.id), $0.reason) }
  }
}

extension TreatyName {
  fileprivate init?(_ row: NamedRow) {
    guard let kind = Kind(rawValue: row.text("kind")),
      let certainty = Certainty(rawValue: row.text("certainty"))
    else { return nil }
    self.init(
      text: row.text("text"), language: row.text("language"), treatyID: row.text("treaty_id"),
      kind: kind, certainty: certainty)
  }
}
