import EntenteKit

/// The number of a provision, as printed and as a value.
public struct ProvisionNumber: Hashable, Sendable {
  public init(printed: String, value: Int?, addition: String = "") {
    self.printed = printed
    self.value = value
    self.addition = addition
  }

  /// The number as printed: `V`, `18.1`, `7 bis`, `五十一`, `a`.
  public let printed: String
  /// The value, independent of the numerals used; `nil` for a letter.
  public let value: Int?
  /// The part that follows the value in an identifier: `-1` for 18.1, `-bis` for 7 bis, `a` for 4a.
  public let addition: String

  /// The number in an identifier: Roman numerals for containers, Arabic ones for all else.
  func label(for kind: ProvisionKind) -> String {
    guard let value else { return printed }
    let isRoman = kind.isContainer && (1..<90).contains(value)
    return (isRoman ? RomanNumeral.text(value) : String(value)) + addition
  }
}
