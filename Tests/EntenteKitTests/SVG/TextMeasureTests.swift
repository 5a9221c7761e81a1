import Testing

@testable import EntenteKit

struct TextTests {
  @Test func `Wrapping keeps the whole text within the width`() {
    let text =
      "Organization for Security and Co-operation in Europe, Donaudampfschifffahrtsgesellschaft"
    for width in stride(from: 40.0, through: 400, by: 30) {
      let lines = TextMeasure.wrapped(text, width, 12)
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      #expect(lines.allSatisfy { TextMeasure.width($0, 12) <= width })
    }
  }

  @Test func `Two lines have similar lengths, and no word is broken`() {
    let lines = TextMeasure.balanced("Parliamentary Assembly", 60, 11)
    #expect(lines == ["Parliamentary", "Assembly"])
    #expect(TextMeasure.balanced("Council", 60, 11) == ["Council"])
    #expect(
      TextMeasure.balanced("Verylongsinglewordindeed", 60, 11) == ["Verylongsinglewordindeed"])
  }

  @Test func `Letters of other scripts have a width, accents have none`() {
    #expect(TextMeasure.width("e\u{301}", 10) == TextMeasure.width("e", 10))
    #expect(TextMeasure.width("漢字", 10) == 20)
    #expect(TextMeasure.cut("abcdefghij", 30, 10).hasSuffix("…"))
  }

  @Test func `Numbers are short`() {
    #expect(SVG.number(12) == "12" && SVG.number(1.005) == "1" || SVG.number(1.005) == "1.01")
    #expect(SVG.number(.infinity) == "0" && SVG.decimal(0.1 + 0.2) == "0.3")
  }
}
