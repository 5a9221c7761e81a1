/// A number of which some decimal digits are not given: `198X`, `1X`, `XX`.
///
/// A pattern stands for all numbers that one gets by putting digits in place of each `X`.
public struct DigitPattern: Hashable, Sendable, Codable {
  /// The number with 0 for each digit that is not given.
  public let lowest: Int
  /// Bit n is set where the digit of weight 10ⁿ is not given.
  let mask: UInt16

  init(lowest: Int, mask: UInt16) {
    self.lowest = lowest
    self.mask = mask
  }

  /// The number with 9 for each digit that is not given.
  public var highest: Int {
    lowest + unspecifiedWeights * 9
  }

  /// How many digits are not given: 0 to 15.
  public var unspecifiedDigits: Int {
    mask.nonzeroBitCount
  }

  /// Whether every digit is given.
  public var isExact: Bool {
    mask == 0
  }

  /// Whether the number is one of those that the pattern stands for; `false` for negative ones.
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

  /// The number of the pattern before one of its numbers; `nil` before the lowest.
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

  /// Counts one up or down in the digits that are not given, carrying over those that are.
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

  /// The sum of the weights of the digits that are not given: 11 for `19XX`.
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

  /// The digits, with `X` for those that are not given.
  func text(width: Int) -> String {
    var digits = Array(padded(lowest, width).utf8)
    for position in 0..<digits.count where mask >> UInt16(position) & 1 != 0 {
      digits[digits.count - 1 - position] = UInt8(ascii: "X")
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
