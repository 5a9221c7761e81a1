/// Chinese numerals below a thousand: 五十一, 一百零三.
enum HanNumeral {
  private static let digits: [Unicode.Scalar: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let units: [Unicode.Scalar: Int] = ["十": 10, "百": 100]

  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    digits[scalar] != nil || units[scalar] != nil
  }

  /// The value of a numeral; 0, which numbers nothing, for what is none.
  static func value(_ scalars: some Sequence<Unicode.Scalar>) -> Int {
    var (total, digit) = (0, 0)
    for scalar in scalars {
      if let unit = units[scalar] {
        (total, digit) = (total + max(digit, 1) * unit, 0)
      } else {
        digit = digits[scalar] ?? 0
      }
      if total > 9999 { return 0 }
    }
    return total + digit
  }
}
