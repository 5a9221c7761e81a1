/// Chinese numerals below ten thousand: `五十一`, `一百零三`, `三二〇`.
public enum HanNumeral {
  /// The value of a numeral; `nil` for other texts.
  public static func value(_ text: some StringProtocol) -> Int? {
    let digits = text.unicodeScalars.prefix(longest + 1).map { values[$0] ?? -1 }
    guard !digits.isEmpty, digits.count <= longest, !digits.contains(-1) else { return nil }
    if digits.count > 1, digits.allSatisfy({ $0 < 10 }) { return digits.reduce(0) { $0 * 10 + $1 } }
    var sum = 0
    var pending: Int?
    for digit in digits {
      if digit == 20 || digit == 30 {
        sum += digit
      } else if digit >= 10 {
        sum += (pending ?? 1) * digit
        pending = nil
      } else {
        pending = digit
      }
    }
    return sum + (pending ?? 0)
  }

  /// Whether a scalar is a digit or a unit in a numeral.
  public static func isDigit(_ scalar: Unicode.Scalar) -> Bool { values[scalar] != nil }

  /// Whether a scalar is only a digit in running text.
  ///
  /// `两` (both), `千` (thousand) and similar ones can be words there.
  public static func isPlainDigit(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) && !rare.contains(scalar)
  }

  /// The largest length of a numeral, in scalars.
  private static let longest = 9

  private static let values: [Unicode.Scalar: Int] = [
    "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "三": 3, "四": 4, "五": 5, "六": 6,
    "七": 7, "八": 8, "九": 9, "十": 10, "百": 100, "千": 1000, "廿": 20, "卅": 30,
  ]
  private static let rare: Set<Unicode.Scalar> = ["○", "两", "兩", "千", "廿", "卅"]
}
