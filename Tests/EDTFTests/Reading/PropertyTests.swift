import EDTF
import Foundation
import Testing

@Suite struct PropertyTests {
  @Test("a value prints as the text it was read from", arguments: 0..<20)
  func roundTrip(seed: Int) throws {
    var generator = ExpressionGenerator(seed: seed)
    for _ in 0..<300 {
      let (text, value) = generator.next()
      #expect(value.description == text)
      #expect(try DateExpression(value.description) == value)
    }
  }

  @Test("the generator writes all forms and levels")
  func generatorIsWide() {
    var generator = ExpressionGenerator(seed: 99)
    let values = (0..<2000).map { _ in generator.next().value }
    for level in [Level.zero, .one, .two] {
      #expect(values.filter { $0.level == level }.count > 50)
    }
    #expect(values.filter { if case .set = $0.form { true } else { false } }.count > 50)
    #expect(values.filter { if case .moment = $0.form { true } else { false } }.count > 50)
    #expect(values.filter { if case .interval = $0.form { true } else { false } }.count > 50)
    #expect(Set(values).count > 1500)
  }

  @Test("normalizing keeps the meaning, and a second time changes nothing", arguments: 100..<120)
  func normalForm(seed: Int) throws {
    var generator = ExpressionGenerator(seed: seed)
    for _ in 0..<300 {
      let (text, value) = generator.next()
      let normal = value.normalized
      #expect(normal.normalized == normal, "\(text)")
      #expect(try DateExpression(normal.description) == normal, "\(text)")
      #expect(normal.bounds == value.bounds, "\(text)")
      #expect(normal.level <= value.level, "\(text)")
      #expect(normal.isQualified == value.isQualified, "\(text)")
    }
  }

  @Test("a value is encoded as its text and decoded from it", arguments: 200..<205)
  func codable(seed: Int) throws {
    var generator = ExpressionGenerator(seed: seed)
    let values = (0..<100).map { _ in generator.next().value }
    let data = try JSONEncoder().encode(values)
    #expect(try JSONDecoder().decode([String].self, from: data) == values.map(\.description))
    #expect(try JSONDecoder().decode([DateExpression].self, from: data) == values)
    for value in values {
      let text = try JSONEncoder().encode([value.bounds])
      #expect(try JSONDecoder().decode([DateBounds].self, from: text) == [value.bounds])
    }
  }

  @Test(
    "decoding fails for a text that is not a date",
    arguments: [#"["1992-13"]"#, #"["[1992, 1993]"]"#, "[1992]"])
  func undecodable(json: String) {
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([DateExpression].self, from: Data(json.utf8))
    }
  }

  @Test("parts of expressions are encoded as their text")
  func partsAreCodable() throws {
    try expectText(DatePoint("1992-~05"), "1992-~05")
    try expectText(DatePoint("Y17E7").year, "Y17E7")
    try expectText(DateSpan("1992/.."), "1992/..")
    try expectText(DateSpan("1992/..").end, "..")
    try expectText(DateSpan("1992/").end, "")
    try expectText(DateSet("{1992..1994}"), "{1992..1994}")
    try expectText(DateSet("{1992..1994}").members[0], "1992..1994")
    try expectText(DateMoment("1992-05-15T10:00:00+04"), "1992-05-15T10:00:00+04")
    try expectText(DateMoment("1992-05-15T10:00:00+04").zone, "+04")
    try expectText(DateExpression("1992/").form, "1992/")
  }

  private func expectText<Value: Codable & Equatable>(_ value: Value, _ text: String) throws {
    let data = try JSONEncoder().encode([value])
    #expect(try JSONDecoder().decode([String].self, from: data) == [text])
    #expect(try JSONDecoder().decode([Value].self, from: data) == [value])
  }
}
