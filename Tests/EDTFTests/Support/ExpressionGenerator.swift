import EDTF

/// Writes expressions of all forms of the notation, at random.
struct ExpressionGenerator {
  var random: SeededGenerator

  init(seed: Int) {
    random = SeededGenerator(seed: seed)
  }

  /// An expression, with the text that it was read from.
  mutating func next() -> (text: String, value: DateExpression) {
    while true {
      let text = text()
      // The calendar refuses some: 31 April, intervals that are reversed.
      if let value = try? DateExpression(text) { return (text, value) }
    }
  }

  /// A text that follows the grammar.
  mutating func text() -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0...3: date()
    case 4...6: endpoint() + "/" + endpoint()
    case 7...8: set()
    default: moment()
    }
  }

  mutating func date() -> String {
    if random.oneIn(8) { return longYear() + (random.oneIn(3) ? mark() : "") }
    var text = mark(3) + year() + mark(4)
    guard !random.oneIn(4) else { return text }
    if random.oneIn(5) {
      return text + "-" + mark(4) + "\(Int.random(in: 21...41, using: &random))" + mark(4)
    }
    text += "-" + mark(4) + masked(Int.random(in: 1...12, using: &random)) + mark(4)
    guard !random.oneIn(3) else { return text }
    return text + "-" + mark(4) + masked(Int.random(in: 1...31, using: &random)) + mark(3)
  }

  private mutating func year() -> String {
    let number = random.pick([
      1999, 2000, 2004, 1985, 1, 0, 44, Int.random(in: 0...9999, using: &random),
    ])
    let sign = number > 0 && random.oneIn(5) ? "-" : ""
    var digits = Array(padded(number, 4))
    if random.oneIn(3) {
      for place in (Int.random(in: 0..<4, using: &random))..<4 where !random.oneIn(4) {
        digits[place] = "X"
      }
    }
    return sign + String(digits)
  }

  private mutating func longYear() -> String {
    if random.oneIn(3) {
      return
        "\(Int.random(in: 1000...9999, using: &random))S\(Int.random(in: 1...4, using: &random))"
    }
    let sign = random.oneIn(3) ? "-" : ""
    let number = Int.random(in: 1...999, using: &random) * random.pick([1, 1000, 100_000])
    let exponent = random.oneIn(2) ? "E\(Int.random(in: 1...7, using: &random))" : ""
    let significance = random.oneIn(3) ? "S\(Int.random(in: 1...5, using: &random))" : ""
    return "Y\(sign)\(number)\(exponent)\(significance)"
  }

  private mutating func masked(_ number: Int) -> String {
    var digits = Array(padded(number, 2))
    if random.oneIn(5) { digits[0] = "X" }
    if random.oneIn(5) { digits[1] = "X" }
    return String(digits)
  }

  private mutating func mark(_ rarity: Int = 1) -> String {
    random.oneIn(rarity) ? random.pick(["?", "~", "%"]) : ""
  }

  private mutating func endpoint() -> String {
    random.oneIn(6) ? ".." : random.oneIn(6) ? "" : date()
  }

  private mutating func set() -> String {
    var members = (0...Int.random(in: 0...3, using: &random)).map { _ in member() }
    if random.oneIn(4) { members[0] = ".." + plain() }
    if random.oneIn(4), members.count > 1 { members[members.count - 1] = plain() + ".." }
    let list = members.joined(separator: ",")
    return random.oneIn(2) ? "[\(list)]" : "{\(list)}"
  }

  private mutating func member() -> String {
    guard random.oneIn(3) else { return date() }
    let year = Int.random(in: 1600...1700, using: &random)
    let last = year + Int.random(in: 0...5, using: &random)
    return random.oneIn(2) ? "\(year)..\(last)" : "\(year)-04..\(last)-07"
  }

  private mutating func plain() -> String {
    random.pick(["1760", "1760-12", "1760-12-03", "-0044", "1760-12~"])
  }

  private mutating func moment() -> String {
    let day =
      "\(random.pick(["1985", "-0044", "0000"]))-04-1\(Int.random(in: 0...9, using: &random))"
    let zone = random.pick(["", "Z", "+05", "-04", "+04:30", "-00:30", "+00", "+00:00", "+14:00"])
    return "\(day)T\(random.pick(["00:00:00", "23:20:30", "24:00:00"]))\(zone)"
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
