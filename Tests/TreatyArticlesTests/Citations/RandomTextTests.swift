import Testing

@testable import TreatyArticles

/// Random texts, made of the pieces of citations.
@Suite("Random texts")
struct RandomTextTests {
  static let pieces = [
    "Article", "art", ".", ",", " ", " ", " ", "4", "999", "1992", "V", "IX", "(", ")", "a", "-",
    "–", "/", "_",
    "CST", "cst", "CSTO", "UN Charter", "Charter", "of", "the", "and", "to", "thereof", "et seq.",
    "bis", "ст",
    "п", "ДКБ", "Устава", "и", "第", "五十一", "条", "款", "《", "》", "联合国宪章", "المادة", "من", "و",
    "\u{301}",
    "\u{AD}", "🇦🇲", "'", "s", "Chapter", "Preamble", "annex", "paragraph", "Treaty on", "§", "\r\n",
    "\u{0}", "५", "five", "пятой", "1st", "ex-", "S.", "sentence", "VCLT", "J.7", "TEU",
    "Convention",
    "1 UNTS XVI", "-\n", "A", "2.4", "الخامسة",
  ]

  @Test(
    "citations are in order, apart, and slices of the text", arguments: 0..<200 as Range<UInt64>)
  func invariants(_ seed: UInt64) {
    var random = SplitMix(state: seed)
    let text = (0..<Int.random(in: 0..<80, using: &random))
      .compactMap { _ in Self.pieces.randomElement(using: &random) }.joined()
    let scalars = Array(text.unicodeScalars)
    var end = (index: text.startIndex, offset: 0)
    for citation in TestData.parser.find(in: text) {
      #expect(citation.range.lowerBound >= end.index && citation.start >= end.offset)
      #expect(String(text[citation.range]) == citation.text)
      let slice = String(String.UnicodeScalarView(scalars[citation.start..<citation.end]))
      #expect(slice == citation.text)
      #expect(!citation.provisions.isEmpty && citation.provisions.allSatisfy { !$0.steps.isEmpty })
      end = (citation.range.upperBound, citation.end)
    }
    _ = try? TestData.parser.parse(text)
  }

  @Test(
    "each citation found parses alone to the same provisions", arguments: 0..<200 as Range<UInt64>)
  func rereading(_ seed: UInt64) throws {
    var random = SplitMix(state: seed &+ 1000)
    let text = (0..<60).compactMap { _ in Self.pieces.randomElement(using: &random) }.joined()
    for citation in TestData.parser.find(in: text) {
      guard citation.candidates.first?.basis == .name else { continue }
      #expect(try TestData.parser.parse(citation.text).provisions == citation.provisions)
    }
  }

  @Test("an identifier is a citation of itself")
  func identifiers() throws {
    let ids = Set(TestData.cases.flatMap { $0.expected.split(separator: " ") }.map(String.init))
    for id in ids.sorted() where id != "-" && !id.contains(where: "?|+".contains) {
      #expect(try TestData.parser.parse(id).ids == [id])
    }
  }

  @Test(
    "the time is linear in the text, whatever is repeated",
    arguments: [
      "Article 4, ", "第1、", "第1条", "Article ", "ст. ", "paragraph 1 of ", "CST, ", "Article 4 and ",
      "the ",
      "Article 4 of the ", "UN Charter ", "(", "CST (", "Article 4(1) ", "CST/", "1, ", "U.N. ",
      "Treaty on ", "paragraphs 1-120 of Articles 1-120 ", "第1至第2、",
      "first and ", "1st, ", "Article 4 S. 1, ", "ex-", "Article 4 (", "UN Model ", "1 UNTS ",
      "Ar-\n",
      "fifty-", "Articles 4 of the CST and 5 ", "联合国海", "Articles 1-99999999 ",
      "and 51 of the CST ",
    ])
  func linearTime(_ piece: String) {
    let clock = ContinuousClock()
    let count = 10_000 / piece.unicodeScalars.count
    let time = clock.measure {
      _ = TestData.parser.find(in: String(repeating: piece, count: count))
    }
    #expect(time < .seconds(5))
  }
}

/// A small generator, so that a seed always gives the same text.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
