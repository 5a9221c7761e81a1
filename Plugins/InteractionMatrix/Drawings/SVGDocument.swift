/// A whole picture: its size, what it is called, and what is in it.
struct SVGDocument {
  var width, height: Double
  var title: String
  /// What one who sees no picture should know of it.
  var description: String
  var definitions: [String] = []
  var parts: [String]
  /// Whether it stands in a page that lets a reader go from cell to cell: then it is a group of
  /// pictures, not one.
  var isInteractive = false

  var svg: String {
    """
    <svg xmlns="http://www.w3.org/2000/svg" \
    \(SVG.attributes(["width": width, "height": height])) \
    viewBox="0 0 \(SVG.number(width)) \(SVG.number(height))" font-family="sans-serif" \(role)>
    <title>\(SVG.escaped(title))</title>
    <desc>\(SVG.escaped(description))</desc>
    <defs>\(definitions.joined(separator: "\n"))</defs>
    \(SVG.rect(.init(x: 0, y: 0, width: width, height: height), fill: Tint.paper.hex))
    \(parts.joined(separator: "\n"))
    </svg>

    """
  }

  private var role: String {
    isInteractive ? "role=\"group\" aria-label=\"\(SVG.escaped(title))\"" : "role=\"img\""
  }
}
