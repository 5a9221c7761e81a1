import Testing

@testable import TreatyArticles

@Suite("Texts that consist of one citation")
struct ParsingTests {
  let parser = TestData.parser

  @Test(
    "an error has a place and a reason",
    arguments: [
      ("Art. 4 foo", "column 8: 'foo' is not part of a citation"),
      ("foo", "column 1: 'foo' is not part of a citation"),
      ("CST/4/foo", "column 6: '/' is not part of a citation"),
      (
        "Article 4 of the Moscow Treaty",
        "column 18: 'Moscow' does not begin the name of a known treaty"
      ),
      (
        "статья 105 УК РФ",
        "column 12: 'УК' does not begin the name of a known treaty"
      ),
      ("Article of the CST", "column 9: a number must follow 'Article', not 'of'"),
      ("Art.", "column 5: a number must follow 'Art.'"),
      (
        "UN Charter",
        "column 11: a provision such as 'Art. 4' must follow the name of a treaty"
      ),
      ("", "column 1: the text is empty"),
      ("  ", "column 1: the text is empty"),
      ("Article 4 CST and more", "column 15: 'and' is not part of a citation"),
      ("XYZ/4", "column 1: 'XYZ' is not part of a citation"),
    ])
  func errors(_ text: String, _ description: String) {
    #expect(throws: CitationError.self) { try parser.parse(text) }
    do { _ = try parser.parse(text) } catch { #expect(error.description == description) }
  }

  @Test(
    "words before it, a final dot and blanks do not matter",
    arguments: [
      "the said Article 4 of the CST", "Article 4 of the CST.", "  Article 4\n of the\tCST ",
      "“Article 4 of the CST”", "nat art. 4".replacing("nat", with: "cst"), "Cst, aRt. 4",
    ])
  func tolerance(_ text: String) throws {
    #expect(try parser.parse(text).summary == "cst/art_4")
  }

  @Test(
    "a text that is one citation needs no word for the article",
    arguments: [
      ("UNC 53(1)", "un-charter/art_53/para_1"), ("UNC \"53(1)\"", "un-charter/art_53/para_1"),
      ("53(1) UNC", "un-charter/art_53/para_1"), ("TEU 42.7", "maastricht-treaty/art_42/para_7"),
      ("NATO charter 5", "north-atlantic-treaty/art_5"), ("UN-Charta 51", "un-charter/art_51"),
      ("Washington Treaty, 5", "north-atlantic-treaty/art_5"), ("51 UNC", "un-charter/art_51"),
      ("NATO 5", "north-atlantic-treaty/art_5"),
      ("ميثاق حلف الناتو 5", "north-atlantic-treaty/art_5"),
      ("CST 4", "cst/art_4"),
    ])
  func bareNumbers(_ text: String, _ id: String) throws {
    #expect(try parser.parse(text).ids == [id])
    #expect(parser.find(in: "Since \(text) members met").isEmpty)
  }

  @Test(
    "an earlier number is that of today, if the article was carried over",
    arguments: [
      ("ex-Article 17 TEU", "maastricht-treaty/art_42"),
      ("ex-Article 17(1) TEU", "maastricht-treaty/art_42"),
      ("Article J.7 TEU", "maastricht-treaty/art_42"),
      ("Article F TEU", "maastricht-treaty/art_6"),
      ("Art. 17 EUV a.F.", "maastricht-treaty/art_42"),
      ("TEU, ex-Article 23", "maastricht-treaty/art_31"),
      ("former Article 4 of the CST", "cst/art_4"),
    ])
  func earlierNumbers(_ text: String, _ id: String) throws {
    #expect(try parser.parse(text).ids == [id])
  }

  @Test("an earlier number without one of today has no candidate, and says why")
  func lostNumbers() throws {
    let repealed = try parser.parse("ex-Article 26 TEU")
    #expect(repealed.candidates.isEmpty)
    #expect(
      repealed.remark == "it cites an earlier numbering, and the article was not carried over")
    #expect(throws: CitationError.self) { try parser.parse("Article J.99 TEU") }
    #expect(throws: CitationError.self) { try parser.parse("Article Q CST") }
  }

  @Test(
    "a point or hyphen is a paragraph, or an inserted article where the treaty has such",
    arguments: [
      ("Article 2.4 UNC", "un-charter/art_2/para_4"),
      ("Art. 2.4.1 UNC", "un-charter/art_2/para_4/point_1"),
      ("Article 18.1 of the CSTO Charter", "csto-charter/art_18-1"),
      ("article 42-7 TUE", "maastricht-treaty/art_42/para_7"),
    ])
  func dottedNumbers(_ text: String, _ id: String) throws {
    #expect(try parser.parse(text).ids == [id])
  }

  @Test(
    "a citation without a treaty has no candidates",
    arguments: [
      ("Article V", "?/art_5"), ("the said Article 4", "?/art_4"), ("Chapter 7", "?/chp_VII"),
      ("Article 4 thereof", "?/art_4"), ("Preamble", "?/preamble"), ("paragraph 4", "?/para_4"),
    ])
  func unknownTreaty(_ text: String, _ summary: String) throws {
    let citation = try parser.parse(text)
    #expect(citation.candidates.isEmpty)
    #expect(citation.treatyID == nil)
    #expect(citation.ids == [])
    #expect(citation.summary == summary)
  }

  @Test("a number has its printed form and a value")
  func numbers() throws {
    let number = try #require(try parser.parse("Article V NAT").provisions[0].steps[0].number)
    #expect(number == ProvisionNumber(printed: "V", value: 5))
    let inserted = try #require(try parser.parse("Art. 18.1 CST").provisions[0].steps[0].number)
    #expect(inserted == ProvisionNumber(printed: "18.1", value: 18, addition: "-1"))
    let han = try #require(try parser.parse("联合国宪章第五十一条").provisions[0].steps[0].number)
    #expect(han == ProvisionNumber(printed: "五十一", value: 51))
  }

  @Test(
    "each candidate has a reason",
    arguments: [
      ("Art. 51 UNC", "un-charter", "abbreviation", "'UNC' is an abbreviation of un-charter"),
      (
        "Art. 5 NATO", "north-atlantic-treaty", "organization",
        "'NATO' is the organization founded by north-atlantic-treaty"
      ),
      ("ст. 4 ДКБ", "cst", "abbreviation", "'ДКБ' is an abbreviation of cst"),
      ("Устав ООН, ст. 51", "un-charter", "name", "'Устав ООН' is a name of un-charter"),
    ])
  func reasons(_ text: String, _ id: String, _ basis: String, _ reason: String) throws {
    let citation = try parser.parse(text)
    #expect(citation.treatyID == id)
    #expect(citation.candidates.map(\.basis.rawValue) == [basis])
    #expect(citation.candidates.map(\.reason) == [reason])
  }

  @Test("the more likely treaty of an organization comes first")
  func certainty() throws {
    let candidates = try parser.parse("Article 4 of the CSTO").candidates
    #expect(candidates.map(\.treatyID) == ["cst", "csto-charter"])
    #expect(candidates.map(\.certainty) == [.likely, .possible])
    #expect(candidates.allSatisfy { $0.reason.contains("'CSTO' is the organization") })
  }
}
