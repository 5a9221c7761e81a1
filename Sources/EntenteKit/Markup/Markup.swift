/// Escaping for XML, SVG and HTML.
public enum Markup {
  /// A text escaped for an element, or for an attribute in double quotes.
  ///
  /// Characters that XML does not allow are removed.
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
      case "\t", "\n", "\r": result.append(scalar)
      case "\0"..<" ", "\u{fffe}", "\u{ffff}": break
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
