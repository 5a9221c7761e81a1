extension SVG {
  /// A part of an interactive picture that readers reach by keyboard, with its text alternative.
  ///
  /// The tab key reaches only the first mark; the page's script moves between the others by arrow
  /// keys, along rows and columns.
  ///
  /// - Parameter isFirst: Whether it is the first mark of the picture.
  public static func mark(
    _ parts: [String], _ description: String, row: Int, column: Int, isFirst: Bool,
    statement: String? = nil
  ) -> String {
    let name = Markup.escaped(description.replacing("\n", with: "; "))
    let source = statement.map { " data-statement=\"\(Markup.escaped($0))\"" } ?? ""
    return group(
      parts, title: description,
      more: "class=\"mark\" role=\"img\" aria-label=\"\(name)\" tabindex=\"\(isFirst ? 0 : -1)\" "
        + "data-row=\"\(row)\" data-column=\"\(column)\"\(source)")
  }
}
