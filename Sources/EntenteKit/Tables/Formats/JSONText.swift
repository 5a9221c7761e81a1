/// Texts in JSON.
public enum JSONText {
  /// A text in quotes, with everything escaped that JSON demands.
  ///
  /// ```swift
  /// JSONText.quoted("a \"b\"")  // "a \"b\""
  /// ```
  public static func quoted(_ text: String) -> String {
    "\"" + escaped(text) { $0.value < 0x20 } + "\""
  }

  /// A text with escapes as in JSON, without quotes.
  ///
  /// - Parameter isEscaped: Whether a sign gets a numeric escape of four digits; quotes,
  ///   backslashes, line ends and tabs have escapes of their own.
  public static func escaped(_ text: String, _ isEscaped: (Unicode.Scalar) -> Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where isEscaped(scalar):
        let code = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - code.count) + code
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
