import Entente
import EntenteTestSupport
import Foundation
import Testing
import TreatyArticles

/// The examples of the module's doc comments, so that each is known to compile and to be right.
@Suite("Examples of doc comments")
struct DocumentationExampleTests {
  @Test("the examples of CitationParser")
  func citationParser() throws {
    let parser = try CitationParser.shipped()
    #expect(try parser.parse("Art. 4 CST").ids == ["cst/art_4"])
    let found = parser.find(in: "under Article 51 of the UN Charter")
    #expect(found.map(\.ids) == [["un-charter/art_51"]])
    #expect(try parser.parse("UN Charter, Art. 2(4)").ids == ["un-charter/art_2/para_4"])
    let error = #expect(throws: CitationError.self) { try parser.parse("Art. 4 foo") }
    #expect(error?.description.contains("column 8: 'foo' is not part of a citation") == true)
  }

  @Test("the example of TreatyCitation")
  func treatyCitation() throws {
    let parser = try CitationParser.shipped()
    let citation = try parser.parse("Articles 2 and 4 of the Collective Security Treaty")
    #expect(citation.treatyID == "cst")
    #expect(citation.ids == ["cst/art_2", "cst/art_4"])
    #expect(citation.candidates.first?.basis == .name)
  }

  @Test("the example of Article")
  func article() async throws {
    let article = try await base.kb.article("Art. 4 CST", on: "2011-01-01")
    #expect(article.label == "Article 4 of the Collective Security Treaty")
    #expect(article.version?.number == 1)
    #expect(article.versions.count == 2)
  }

  @Test("the example of WordDifference")
  func wordDifference() {
    let change = WordDifference(from: "The eleven Members", to: "The fifteen Members")
    #expect(change.text == "The [-eleven-] {+fifteen+} Members")
  }

  @Test("the example of TreatyText")
  func treatyText() throws {
    let reader = try TreatyTextReader.shipped()
    let file = Data("Article 1\n\n1. We agree.\n2. We meet.\n".utf8)
    let text = try reader.read(file, name: "pact.txt")
    #expect(text.allProvisions.map(\.id) == ["art_1", "art_1/para_1", "art_1/para_2"])
  }

  @Test("the example of ArticleSearch")
  func articleSearch() async throws {
    var search = ArticleSearch("armed attack")
    search.treaty = "north-atlantic-treaty"
    let matches = try await base.kb.search(search)
    #expect(matches.first?.provision == "north-atlantic-treaty/art_5")
  }
}
