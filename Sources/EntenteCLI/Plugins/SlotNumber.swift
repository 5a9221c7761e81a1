/// A number as a type.
///
/// The parser identifies a command by its type, but a plugin's command is a value. Its number
/// selects a type for it.
protocol SlotNumber: Sendable {
  static var value: Int { get }
}

enum SlotZero: SlotNumber {
  static let value = 0
}

enum SlotTwice<Half: SlotNumber>: SlotNumber {
  static var value: Int { 2 * Half.value }
}

enum SlotTwiceAndOne<Half: SlotNumber>: SlotNumber {
  static var value: Int { 2 * Half.value + 1 }
}

extension SlotNumber where Self == SlotZero {
  /// The type for a number, from 0.
  static func type(of number: Int) -> any SlotNumber.Type {
    guard number > 0 else { return SlotZero.self }
    let half = type(of: number / 2)
    return number.isMultiple(of: 2) ? half.twice : half.twiceAndOne
  }
}

extension SlotNumber {
  fileprivate static var twice: any SlotNumber.Type { SlotTwice<Self>.self }
  fileprivate static var twiceAndOne: any SlotNumber.Type { SlotTwiceAndOne<Self>.self }
}
