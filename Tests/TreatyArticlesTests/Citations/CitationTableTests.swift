import Testing

@testable import TreatyArticles

/// The table `citations.csv`: citations as people write them, with the provisions that they cite.
@Suite("Citations as people write them")
struct CitationTableTests {
  @Test("the table has rows")
  func tableIsThere() {
    #expect(TestData.cases.count > 300)
  }

  @Test("a text that consists of one citation is parsed", arguments: TestData.cases)
  func parses(_ example: TestData.Case) {
    guard example.expected != "-" else { return }
    do {
      let citation = try TestData.parser.parse(example.text)
      #expect(citation.summary == example.expected)
    } catch {
      Issue.record("\(example.text): \(error)")
    }
  }

  @Test("the same citation is found in a sentence", arguments: TestData.cases)
  func finds(_ example: TestData.Case) {
    let found = TestData.parser.find(in: "(see \(example.text))").map(\.summary)
    #expect(found == (example.expected == "-" ? [] : [example.expected]))
  }
}
