/// Escaping for XML, SVG and HTML.
public enum Markup {
  /// A text escaped for an element, or for an attribute in double quotes.
  ///
  /// Of characters that XML does not allow, or that a terminal would obey, the picture is written:
  /// `␛` for an escape.
  ///
  /// ```swift
  /// Markup.escaped("\"a\" < b")  // &quot;a&quot; &lt; b
  /// ```
  public static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n": result.append(scalar)
      case "\r": result.append(contentsOf: "&#13;".unicodeScalars)
      case "\0"..<" ": result.append(picture(scalar.value))
      case "\u{7f}": result.append("\u{2421}")
      case "\u{80}"..<"\u{a0}", "\u{fffe}", "\u{ffff}": result.append("\u{fffd}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The picture of a control character.
  private static func picture(_ code: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(0x2400 + code) ?? "\u{fffd}"
  }
}
