import Testing

@testable import TreatyArticles

@Suite("Citations in running text")
struct FindingTests {
  let parser = TestData.parser

  private func summaries(_ text: String) -> [String] { parser.find(in: text).map(\.summary) }

  @Test("positions count Unicode scalars, as Python does")
  func positions() throws {
    let text = "🇦🇲 é\u{301} Under Article 51 of the UN Charter, and ст. 4 ДКБ."
    let found = parser.find(in: text)
    try #require(found.count == 2)
    #expect(found.map(\.text) == ["Article 51 of the UN Charter", "ст. 4 ДКБ"])
    #expect(found.map(\.start) == [12, 46])
    #expect(found.map(\.end) == [40, 55])
    #expect(String(text[found[1].range]) == "ст. 4 ДКБ")
  }

  @Test("an article without a treaty belongs to the treaty named last, with that reason")
  func context() throws {
    let text = "The Collective Security Treaty was signed in 1992. Article 4 is its core."
    let citation = try #require(parser.find(in: text).first)
    #expect(citation.summary == "cst/art_4")
    #expect(citation.candidates[0].basis == .context)
    #expect(citation.candidates[0].certainty == .likely)
    #expect(
      citation.candidates[0].reason
        == "no treaty is named here; the last one named is: 'Collective Security Treaty', "
        + "character 4"
    )
  }

  @Test(
    "earlier mentions decide the treaty",
    arguments: [
      ("The CST binds. The said Article 4 and Article 5 thereof.", ["cst/art_4 cst/art_5"]),
      (
        "Under the UN Charter and the CSTO Charter, Article 13 of the Charter",
        ["csto-charter/art_13"]
      ),
      ("The UN Charter. The CST. Article 51 of the Charter.", ["un-charter/art_51"]),
      ("The CSTO met. Article 13 of the Charter says so.", ["csto-charter/art_13"]),
      ("NATO invoked Article 5.", ["north-atlantic-treaty/art_5"]),
      ("The CSTO met under Article 4.", ["cst/art_4|csto-charter/art_4"]),
      (
        "CST Art. 4. UNC Art. 51. Article 2.",
        ["cst/art_4", "un-charter/art_51", "un-charter/art_2"]
      ),
      (
        "Устав ОДКБ подписан. Статья 13 Устава; п. 2 ст. 7.",
        ["csto-charter/art_13", "csto-charter/art_7/para_2"]
      ),
      (
        "The UN. Article 13 of the Charter. Article 14.",
        ["un-charter/art_13", "un-charter/art_14"]
      ),
    ])
  func contexts(_ text: String, _ expected: [String]) {
    #expect(summaries(text) == expected)
  }

  @Test("a treaty is carried over to later articles, but not far, and the reason is given")
  func reach() throws {
    func citation(after blanks: Int, _ name: String) throws -> TreatyCitation {
      let filler = String(repeating: "x ", count: blanks / 2)
      return try #require(parser.find(in: "\(name) \(filler)Article 51 says so.").first)
    }
    #expect(try citation(after: 2_000, "The UN Charter").summary == "un-charter/art_51")
    let far = try citation(after: 100_000, "The UN Charter")
    #expect(far.candidates.isEmpty)
    #expect(
      far.remark == "no treaty is named here; the last name, 'UN Charter', is 100011 characters "
        + "before it, too far to tell")
    #expect(try citation(after: 500, "NATO").summary == "north-atlantic-treaty/art_51")
    #expect(try citation(after: 2_000, "NATO").candidates.isEmpty)
    let other = try #require(parser.find(in: "The UN Charter. The Rome Statute. Article 8.").last)
    #expect(other.remark == "another document was named last: 'Statute'")
    #expect(parser.find(in: "Article 52 VCLT").first?.remark == "another document is named")
    #expect(parser.find(in: "Article 52 applies").first?.remark == "no treaty is named")
  }

  @Test("a word that is divided at a line end keeps its place")
  func hyphenation() throws {
    let text = "é under Ar-\n  ticle 51 of the Char-\r\nter of the United Nations."
    let citation = try #require(parser.find(in: text).first)
    #expect(citation.summary == "un-charter/art_51")
    #expect(citation.start == 8)
    #expect(String(text[citation.range]) == citation.text)
    #expect(citation.text.hasPrefix("Ar-\n") && citation.text.hasSuffix("Nations"))
    #expect(parser.find(in: "Article 5 of the North\u{AD}\nAtlantic Treaty").isEmpty == false)
  }

  @Test(
    "a range that no treaty has is not listed",
    arguments: ["Articles 1-99999999 UNC", "Articles 1–999 UNC", "Articles 1 to 400000000000 UNC"])
  func hugeRanges(_ text: String) {
    #expect(parser.find(in: text).allSatisfy { $0.provisions.count == 1 })
  }

  @Test(
    "an unknown treaty is not confused with a known one",
    arguments: [
      ("The CST. Article 4 of the Moscow Treaty.", ["?/art_4"]),
      ("The CST. Article 4 of the Treaty on Open Skies.", ["?/art_4"]),
      ("The CST. Article 4 of the Lisbon Treaty.", ["?/art_4"]),
      ("The CST. Article 4 of the Constitution. Article 5.", ["?/art_4", "?/art_5"]),
      ("The UN Charter. Article 4 of the Charter of Paris.", ["?/art_4"]),
      ("The CST. The Treaty on Open Skies: Article 4.", ["?/art_4"]),
      ("The CST. The Vienna Convention, Article 31.", ["?/art_31"]),
      ("ДКБ. Статья 4 Договора о нераспространении.", ["?/art_4"]),
      ("ДКБ. Статья 4 Конституции.", ["?/art_4"]),
      ("Устав ООН. Статья 4 Устава Совета Европы.", ["?/art_4"]),
      ("The CST. It made an agreement on trade. Article 4.", ["cst/art_4"]),
      ("The CST. The Constitution was changed. Article 4.", ["?/art_4"]),
      ("The CST. Article 4 of the Treaty of 15 May 1992.", ["cst/art_4"]),
      ("The UN Charter, Article 4 of the CST and so on.", ["cst/art_4"]),
    ])
  func foreign(_ text: String, _ expected: [String]) {
    #expect(summaries(text) == expected)
  }

  @Test(
    "a chapter needs a treaty in its sentence",
    arguments: [
      ("The UN Charter allows it in Chapter VIII.", ["un-charter/chp_VIII"]),
      ("The UN Charter allows it. Chapter 7 bankruptcy is another matter.", []),
      ("The CST was tried in Part 4 of the exercise.", []),
      ("He read Chapter VIII.", []),
    ])
  func chapters(_ text: String, _ expected: [String]) {
    #expect(summaries(text) == expected)
  }

  @Test(
    "a list ends where the sentence goes on",
    arguments: [
      ("Under Article 4, 5 members of the CST act.", ["?/art_4"]),
      ("Under Article 5 and 11 September 2001 NATO acted.", ["?/art_5"]),
      ("Articles 2 and 4 of the CST bind.", ["cst/art_2 cst/art_4"]),
      ("Article 5, 9/11 and NATO", ["?/art_5"]),
      ("Under Article 4, CSTO members act.", ["?/art_4"]),
      ("Articles 2-999 of the CST", ["?/art_2"]),
      ("Article 5 (1949) of NATO", ["?/art_5"]),
      ("Article 4. The UN Charter says otherwise.", ["?/art_4"]),
    ])
  func lists(_ text: String, _ expected: [String]) {
    #expect(summaries(text) == expected)
  }

  @Test("a short abbreviation in small letters is a word, except in a path")
  func commonWords() {
    #expect(summaries("L'article 4 un accord") == ["?/art_4"])
    #expect(summaries("see cst/art_4") == ["cst/art_4"])
    #expect(summaries("NATO/5 was 5 countries") == [])
  }

  @Test("a heading does not belong to the line after it, nor to the one before")
  func headings() {
    #expect(summaries("Article 5\n\nNATO members agree.") == ["?/art_5"])
    #expect(summaries("第八条\n联合国对于男女均得在其") == ["?/art_8"])
    #expect(summaries("ДКБ\n\nСтатья 99\nГенеральный секретарь") == ["cst/art_99"])
    #expect(parser.find(in: "as in the UN Charter\nArticle 5 of it").map(\.text) == ["Article 5"])
    #expect(
      summaries("Article 5 of the \n\nWashington\n\nTreaty") == ["north-atlantic-treaty/art_5"])
  }

  @Test("quotation marks around a name belong to the citation")
  func quotationMarks() {
    let text = "根据《联合国宪章》第五十一条，以及 Article 4 of the “CST”."
    let found = parser.find(in: text).map(\.text)
    #expect(found == ["《联合国宪章》第五十一条", "Article 4 of the “CST”"])
  }

  @Test(
    "a text without citations has none",
    arguments: ["", " ", "\n", "CSTO", "4", "第", "(((((", "CST/"])
  func nothing(_ text: String) {
    #expect(parser.find(in: text) == [])
  }
}
