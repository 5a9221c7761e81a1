import Foundation
import Testing

@testable import TreatyArticles

@Suite("Values of a file that are too large")
struct BoundTests {
  @Test("the gap before a large number is counted, not listed")
  func gap() throws {
    let text = try read("Article 1\nA rule.\n\nArticle 399999991\nA rule.\n")
    #expect(text.articles == ["1", "399999991"])
    #expect(
      text.findings.map(\.message) == [
        "Articles 2 to 399999990 are missing between 1 and 399999991."
      ])
  }

  @Test("articles that come later are not missing")
  func later() throws {
    let numbers = [1, 9, 3, 4, 12]
    let provisions = numbers.map { TextProvision.article("\($0)", text: "A rule.") }
    #expect(
      NumberingFindings.findings(provisions).map(\.message) == [
        "5 of the Articles 2 to 8 are missing between 1 and 9.",
        "Article 3 comes after Article 9.", "Article 4 comes after Article 9.",
        "Articles 10 to 11 are missing between 9 and 12.",
      ])
  }

  @Test("a number of any length is kept as it stands", arguments: [10, 60, 200_000])
  func digits(_ length: Int) throws {
    let number = String(repeating: "9", count: length)
    let articles = ["1", number].map { "{\"article\": \"\($0)\", \"content_en\": \"(a) x;\"}" }
    let text = try read("{\"articles\": [\(articles.joined(separator: ","))]}", name: "a.json")
    #expect(text.articles == ["1", number])
    #expect(text.findings.map(\.rule) == [.numberTooLarge])
    #expect(text.findings.allSatisfy { $0.message.count < 120 })
    #expect(text.ids.allSatisfy { $0.count < 60 })
    #expect(Set(text.ids).count == 4)
  }

  @Test(
    "lists that never end are kept as text from a depth on, with a finding",
    arguments: ["1. x\n(a) y\n", "1.\n", "1. (a) (i) ", "(a) (b) ", "(i) x\n\n(a) y\n\n"])
  func lists(_ piece: String) throws {
    let source = "Article 1\n" + String(repeating: piece, count: 4_000)
    let text = try read(source)
    #expect(text.ids.allSatisfy { $0.split(separator: "/").count <= 12 })
    #expect(difference(source, text.everything) == [:])
  }

  @Test("the finding about deep lists names the line")
  func finding() throws {
    let text = try read("Article 1\n" + String(repeating: "1. x\n(a) y\n", count: 10))
    let found = text.findings.filter { $0.rule == .listTooDeep }
    #expect(found.map(\.line) == [10])
  }

  @Test("points in points of Akoma Ntoso are kept")
  func points() throws {
    let depth = 100
    let source =
      "<akomaNtoso><act><body><article><num>1</num>"
      + (1...depth).map { "<point><num>(\($0))</num>" }.joined() + "<p>deep</p>"
      + String(repeating: "</point>", count: depth) + "</article></body></act></akomaNtoso>"
    let text = try read(source, name: "a.xml")
    #expect(text.ids.allSatisfy { $0.split(separator: "/").count <= 30 })
    #expect(text.allProvisions.last?.text.hasSuffix("(100)\ndeep") == true)
  }
}
