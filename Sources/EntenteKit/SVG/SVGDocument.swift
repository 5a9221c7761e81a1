/// A whole picture: its size, its name, and its parts.
public struct SVGDocument: Sendable {
  /// In pixels.
  public var width, height: Double
  public var title: String
  /// The picture in words, for those who do not see it.
  public var description: String
  /// Patterns and the like, which parts refer to.
  public var definitions: [String]
  /// Elements, the lowest first.
  public var parts: [String]
  /// Whether readers go from part to part by keyboard: it is then a group of pictures, not one.
  public var isInteractive: Bool

  public init(
    width: Double, height: Double, title: String, description: String,
    definitions: [String] = [], parts: [String], isInteractive: Bool = false
  ) {
    (self.width, self.height, self.title) = (width, height, title)
    (self.description, self.definitions) = (description, definitions)
    (self.parts, self.isInteractive) = (parts, isInteractive)
  }

  /// The picture as a text that can stand in a file or in a page.
  public var svg: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" \
    \(SVG.attributes(["width": width, "height": height])) \
    viewBox="0 0 \(SVG.number(width)) \(SVG.number(height))" font-family="sans-serif" \(role)>
    <title>\(Markup.escaped(title))</title>
    <desc>\(Markup.escaped(description))</desc>
    <defs>\(definitions.joined(separator: "\n"))</defs>
    \(SVG.rect(.init(x: 0, y: 0, width: width, height: height), fill: Palette.paper.hex))
    \(parts.joined(separator: "\n"))
    </svg>

    """
  }

  private var role: String {
    isInteractive ? "role=\"group\" aria-label=\"\(Markup.escaped(title))\"" : "role=\"img\""
  }
}
