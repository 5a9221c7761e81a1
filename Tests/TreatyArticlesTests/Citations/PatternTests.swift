import Testing

@testable import TreatyArticles

@Suite("Tables of names and words")
struct PatternTests {
  static let names = "text,language,treaty_id,kind,certainty\n"
  static let words = "text,language,kind\n"

  @Test(
    "an error names the table, the line and the rule",
    arguments: [
      ("", words, "treaty_citation_name, line 1: the header is missing"),
      ("text,kind\n", words, "treaty_citation_name, line 1: the column 'language' is missing"),
      (
        names + "CST,,cst\n", words,
        "treaty_citation_name, line 2: expected 5 fields, found 3"
      ),
      (
        names + "CST,,cst,nick,certain\n", words,
        "treaty_citation_name, line 2: 'kind' is 'nick' but must be one of "
          + "name, abbreviation, organization, generic"
      ),
      (names + "CST,,,name,certain\n", words, "treaty_citation_name, line 2: 'treaty_id' is empty"),
      (
        names + "\n...,,cst,name,certain\n", words,
        "treaty_citation_name, line 3: 'text' must contain a word"
      ),
      (
        names + "\"CST,,cst,name,certain\n", words,
        "treaty_citation_name, line 2: the quote that opens here is never closed"
      ),
      (
        names, words + "of,en,off\n",
        "treaty_citation_word, line 2: 'kind' is 'off' but must be one of "
          + CitationWord.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      ),
    ])
  func errors(_ names: String, _ words: String, _ description: String) {
    do {
      _ = try CitationParser(namesCSV: names, wordsCSV: words)
      Issue.record("no error")
    } catch { #expect(error.description == description) }
  }

  @Test("columns in any order, quoted fields and CRLF are accepted")
  func tolerance() throws {
    let names =
      "\u{FEFF}kind,text,certainty,treaty_id,language,note\r\nname,\"Treaty \"\"of\"\"\nX, Y\",certain,x,en,\r\n"
    let rows = try TreatyName.rows(csv: names)
    #expect(rows.map(\.text) == ["Treaty \"of\"\nX, Y"])
    #expect(rows.map(\.treatyID) == ["x"])
  }

  @Test("a parser with a few rows knows their names and words")
  func arrays() throws {
    let parser = CitationParser(
      names: [TreatyName(text: "Пакт* Мира", language: "ru", treatyID: "pact", kind: .name)],
      words: [CitationWord(text: "стать*", language: "ru", kind: .article)])
    #expect(try parser.parse("статьёй 3 пактом мира").ids == ["pact/art_3"])
    #expect(try parser.parse("pact/статья 3").ids == ["pact/art_3"])
    #expect(throws: CitationError.self) { try parser.parse("статейками 3 Пакт Мира") }
  }

  @Test("no phrase occurs twice in the tables")
  func duplicates() throws {
    let names = try TreatyName.rows(
      csv: TestData.text("Plugins/TreatyArticles/pack/data/treaty_citation_name.csv"))
    let keys = names.map { "\($0.text)|\($0.language)|\($0.treatyID)" }
    #expect(Set(keys).count == keys.count)
    let words = try CitationWord.rows(
      csv: TestData.text("Plugins/TreatyArticles/pack/data/treaty_citation_word.csv"))
    #expect(Set(words).count == words.count)
  }
}
