/// Characters that do not belong into a name or a text.
public enum ControlCharacters {
  /// The first character that a reader cannot see and that changes others: a control character
  /// other than a blank or line end, a mark that turns the direction of writing, or the sign for a
  /// letter that was lost in a conversion.
  ///
  /// ```swift
  /// ControlCharacters.first(in: "A\u{0}B")?.offset  // 1
  /// ```
  ///
  /// - Returns: The offset in bytes of UTF-8, and the rule that it breaks; `nil` if there is none.
  public static func first(in text: String) -> (offset: Int, rule: String)? {
    var offset = 0
    for scalar in text.unicodeScalars {
      if isControl(scalar) {
        let code = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - code.count))
        return (offset, "it has the invisible or lost character U+\(zeros)\(code)")
      }
      offset += UTF8.width(scalar)
    }
    return nil
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isCommand && !scalar.properties.isWhitespace || scalar == "\u{FFFD}"
  }
}
