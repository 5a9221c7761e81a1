/// A complete picture: its size, its title and its parts.
public struct SVGDocument: Sendable {
  /// The size in pixels.
  public var width, height: Double
  public var title: String
  /// A text alternative for readers who cannot see the picture.
  public var description: String
  /// Patterns and other elements that parts refer to.
  public var definitions: [String]
  /// The elements, from bottom to top.
  public var parts: [String]
  /// Whether readers move between parts by keyboard; the picture is then a group of pictures.
  public var isInteractive: Bool

  public init(
    width: Double, height: Double, title: String, description: String,
    definitions: [String] = [], parts: [String], isInteractive: Bool = false
  ) {
    (self.width, self.height, self.title) = (width, height, title)
    (self.description, self.definitions) = (description, definitions)
    (self.parts, self.isInteractive) = (parts, isInteractive)
  }

  /// The picture as text, for a file or inside a page.
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
