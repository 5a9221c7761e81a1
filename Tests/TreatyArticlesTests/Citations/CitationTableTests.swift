import Testing

@testable import TreatyArticles

/// The table `citations.csv`: what people write, and what it cites.
@Suite("Citations as people write them")
struct CitationTableTests {
  @Test("the table is there")
  func tableIsThere() {
    #expect(TestData.cases.count > 300)
  }

  @Test("a text that is one citation is read", arguments: TestData.cases)
  func parses(_ example: TestData.Case) {
    guard example.expected != "-" else { return }
    do {
      let citation = try TestData.parser.parse(example.text)
      #expect(citation.summary == example.expected)
    } catch {
      Issue.record("\(example.text): \(error)")
    }
  }

  @Test("the same is found in a sentence, and what is none is not", arguments: TestData.cases)
  func finds(_ example: TestData.Case) {
    let found = TestData.parser.find(in: "(see \(example.text))").map(\.summary)
    #expect(found == (example.expected == "-" ? [] : [example.expected]))
  }
}
