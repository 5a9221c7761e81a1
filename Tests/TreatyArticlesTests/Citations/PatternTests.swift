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

  @Test(
    "a language is data: its words make a parser read it",
    arguments: [
      // A language with a word for "of", and one with the genitive.
      ("of", "su kiro 4 lo Pakto", "pact/art_4"), ("of", "tua kiro lo Pakto", "pact/art_3"),
      ("of", "kiro 4, mino 2, lo Pakto", "pact/art_4/para_2"), ("of", "kiro 4 LEX", "?/art_4"),
      ("of", "kiro tua na 7 lo Pakto", "pact/art_3"),
      ("of", "kiro 4 na 7 lo Pakto", "pact/art_4 pact/art_7"),
      ("said", "kiro 4 Pakto", "pact/art_4"), ("said", "kiro 4 Legiro", "?/art_4"),
    ])
  func madeUpLanguage(_ kindOfLo: String, _ text: String, _ expected: String) throws {
    let parser = try CitationParser(
      namesCSV: Self.names + "Pakt*,qaa,pact,name,certain\n",
      wordsCSV: Self.words
        + "kiro,qaa,article\nmino,qaa,paragraph\nna,qaa,and\nlo,qaa,\(kindOfLo)\n",
      numbersCSV: "text,language,value\ntua,qaa,3.\n")
    let found = parser.find(in: "Pakto fora. \(text)").map(\.summary)
    #expect(found == [expected])
  }

  @Test("each language has the words that citations need")
  func languages() throws {
    let words = try CitationWord.rows(
      csv: TestData.text("Plugins/TreatyArticles/pack/data/treaty_citation_word.csv"))
    let numbers = try NumberWord.rows(
      csv: TestData.text("Plugins/TreatyArticles/pack/data/treaty_number_word.csv"))
    for language in ["en", "ru", "uk", "fr", "es", "de", "nl", "pl", "pt", "ar", "zh"] {
      let kinds = Set(words.filter { $0.language == language }.map(\.kind))
      #expect(
        kinds.isSuperset(of: [.article, .paragraph, .chapter, .and, .document, .quantity]),
        "\(language)")
      #expect(language == "zh" || numbers.contains { $0.language == language }, "\(language)")
    }
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
