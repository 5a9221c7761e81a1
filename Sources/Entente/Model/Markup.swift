/// What answers in XML, SVG and HTML are written with.
public enum Markup {
  /// A text as it stands in an element or in an attribute in double quotes.
  public static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
