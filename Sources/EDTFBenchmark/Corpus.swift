/// Strings of one kind, all different, so that caching does not help a parser.
struct Corpus {
  let name: String
  let strings: [String]

  static let all = [
    Corpus(name: "plain date", strings: days.map(\.self)),
    Corpus(name: "interval", strings: zip(days, days.dropFirst(500)).map { "\($0)/\($1)" }),
    Corpus(name: "level 2", strings: levelTwo),
  ]

  /// 2,000 consecutive days from 1500 on.
  private static let days = (0..<2000).map { index in
    "\(1500 + index / 4)-\(two(index % 12 + 1))-\(two(index % 28 + 1))"
  }.sorted()

  /// Qualified parts, unspecified digits, exponents, significant digits, divisions and sets, in
  /// turn.
  private static let levelTwo = (0..<1500).map { index in
    let year = 1500 + index / 3
    let month = two(index % 12 + 1)
    let day = two(index % 28 + 1)
    return switch index % 6 {
    case 0: "\(year)-~\(month)-?\(day)"
    case 1: "\(year)-\(month)-~\(day)/\(year + 1)-\(month)-~\(day)"
    case 2: "\(year / 10)X-\(month)-\(day)"
    case 3: "Y\(year)E\(index % 9 + 1)"
    case 4: "\(year)-\(25 + index % 17)"
    default: "[\(year),\(year + 2)..\(year + 9),\(year + 20)-\(month)]"
    }
  }

  private static func two(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
