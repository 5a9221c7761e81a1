/// A number in which some decimal digits are unspecified: `198X`, `1X`, `XX`.
///
/// ```swift
/// let month = try DatePoint("1985-1X").month!
/// month.contains(12)  // true
/// month.lowest        // 10
/// month.highest       // 19
/// ```
///
/// A pattern stands for all numbers that result from replacing each `X` by a digit. It does not
/// know the calendar: `1X` goes to 19 in a month, too.
public struct DigitPattern: Hashable, Sendable, Codable {
  /// The number with 0 for each unspecified digit.
  public let lowest: Int
  /// Bit n is set if the digit of weight 10ⁿ is unspecified.
  let mask: UInt16

  init(lowest: Int, mask: UInt16) {
    self.lowest = lowest
    self.mask = mask
  }

  /// The number with 9 for each unspecified digit.
  public var highest: Int {
    lowest + unspecifiedWeights * 9
  }

  /// The number of unspecified digits: 0 to 15.
  public var unspecifiedDigits: Int {
    mask.nonzeroBitCount
  }

  /// Whether every digit is specified.
  public var isExact: Bool {
    mask == 0
  }

  /// Whether the pattern stands for the number; `false` for negative numbers.
  public func contains(_ number: Int) -> Bool {
    guard mask != 0 else { return number == lowest }
    guard number >= lowest, number <= highest else { return false }
    var rest = number - lowest
    var weight = 1
    var bits = mask
    while bits != 0 {
      if bits & 1 != 0 { rest -= number / weight % 10 * weight }
      weight *= 10
      bits >>= 1
    }
    return rest == 0
  }

  /// The next number of the pattern after one of its numbers; `nil` after the highest.
  func next(after number: Int) -> Int? {
    step(from: number, last: 9, first: 0)
  }

  /// The previous number of the pattern before one of its numbers; `nil` before the lowest.
  func previous(before number: Int) -> Int? {
    step(from: number, last: 0, first: 9)
  }

  /// The smallest number of the pattern within a range.
  func first(in range: ClosedRange<Int>) -> Int? {
    var number: Int? = lowest
    while let value = number, value < range.lowerBound { number = next(after: value) }
    return number.flatMap { range.contains($0) ? $0 : nil }
  }

  /// The largest number of the pattern within a range.
  func last(in range: ClosedRange<Int>) -> Int? {
    var number: Int? = highest
    while let value = number, value > range.upperBound { number = previous(before: value) }
    return number.flatMap { range.contains($0) ? $0 : nil }
  }

  /// Counts up or down in the unspecified digits and carries over the specified ones.
  private func step(from number: Int, last: Int, first: Int) -> Int? {
    var result = number
    var weight = 1
    var bits = mask
    while bits != 0 {
      if bits & 1 != 0 {
        guard result / weight % 10 == last else {
          return result + (last > first ? weight : -weight)
        }
        result += (first - last) * weight
      }
      weight *= 10
      bits >>= 1
    }
    return nil
  }

  /// The sum of the weights of the unspecified digits: 11 for `19XX`.
  private var unspecifiedWeights: Int {
    var sum = 0
    var weight = 1
    var bits = mask
    while bits != 0 {
      if bits & 1 != 0 { sum += weight }
      weight *= 10
      bits >>= 1
    }
    return sum
  }

  /// The digits, with `X` for unspecified ones.
  func text(width: Int) -> String {
    var digits = Array(padded(lowest, width).utf8)
    for position in 0..<digits.count where mask >> UInt16(position) & 1 != 0 {
      digits[digits.count - 1 - position] = UInt8(ascii: "X")
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
