import EntenteKit

/// The number of a provision, as printed and as a value.
public struct ProvisionNumber: Hashable, Sendable {
  public init(printed: String, value: Int?, addition: String = "") {
    self.printed = printed
    self.value = value
    self.addition = addition
  }

  /// As the text has it: `V`, `18.1`, `7 bis`, `五十一`, `a`.
  public let printed: String
  /// Its value, whatever the digits; `nil` for a letter.
  public let value: Int?
  /// What an identifier has after the value: `-1` for 18.1, `-bis` for 7 bis, `a` for 4a.
  public let addition: String

  /// How an identifier writes it: containers count in Roman numerals, all else in Arabic ones.
  func label(for kind: ProvisionKind) -> String {
    guard let value else { return printed }
    let isRoman = kind.isContainer && (1..<90).contains(value)
    return (isRoman ? RomanNumeral.text(value) : String(value)) + addition
  }
}
