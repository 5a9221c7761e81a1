/// Escaping for XML, SVG and HTML.
public enum Markup {
  /// A text as it stands in an element, or in an attribute in double quotes.
  ///
  /// Characters that no XML document can hold are left out.
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
