import EntenteKit
import Testing

@Suite("Roman and Chinese numerals")
struct NumeralTests {
  @Test("every number up to 3999 is read as it is written")
  func roman() {
    #expect((1...3999).allSatisfy { RomanNumeral.value(RomanNumeral.text($0)) == $0 })
  }

  @Test("other texts are not Roman numerals", arguments: ["", "IIII", "VX", "iv", "A", "1", "IC"])
  func noRoman(text: String) {
    #expect(RomanNumeral.value(text) == nil)
  }

  @Test("Cyrillic capitals and signs of one scalar count as Roman numerals")
  func lookalikes() {
    #expect(RomanNumeral.value("ХІ") == 11)
    #expect(RomanNumeral.value("Ⅻ") == 12)
  }

  @Test("a folded word is a numeral up to 89")
  func folded() {
    #expect(
      (1..<90).allSatisfy { RomanNumeral.value(folded: RomanNumeral.text($0).lowercased()) == $0 })
    #expect(RomanNumeral.value(folded: "хі") == 11)
    for word in ["c", "xc", "с", "м", "IV", "iiii", "article", "ⅼ", ""] {
      #expect(RomanNumeral.value(folded: word) == nil, "\(word)")
    }
  }

  @Test(
    "Chinese numerals with units and in digits",
    arguments: [
      ("五十一", 51), ("一百零三", 103), ("十", 10), ("二十", 20), ("三二〇", 320), ("廿一", 21), ("一千零一", 1001),
    ])
  func han(text: String, value: Int) {
    #expect(HanNumeral.value(text) == value)
  }

  @Test("words in running text are not plain digits, and other texts are not numerals")
  func words() {
    #expect(HanNumeral.isPlainDigit("三") && !HanNumeral.isPlainDigit("两"))
    #expect(HanNumeral.value("第三") == nil && HanNumeral.value("") == nil)
  }
}
