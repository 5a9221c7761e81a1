import EntenteKit

/// A part above or below a matrix, with its height.
protocol DrawnBlock {
  var height: Double { get }
  func svg(_ x: Double, _ y: Double) -> String
}

/// Blocks stacked vertically.
struct BlockStack: DrawnBlock {
  var blocks: [any DrawnBlock]
  var gap = 10.0

  private var filled: [any DrawnBlock] { blocks.filter { $0.height > 0 } }

  var height: Double {
    filled.reduce(0) { $0 + $1.height } + gap * Double(max(0, filled.count - 1))
  }

  func svg(_ x: Double, _ y: Double) -> String {
    var y = y
    var parts: [String] = []
    for block in filled {
      parts.append(block.svg(x, y))
      y += block.height + gap
    }
    return parts.joined(separator: "\n")
  }
}

/// A text on as many lines as needed.
struct TextBlock: DrawnBlock {
  let lines: [String]
  let style: SVG.TextStyle

  init(_ text: String, width: Double, _ style: SVG.TextStyle) {
    lines =
      text.isEmpty
      ? [] : TextMeasure.wrapped(text, width, style.size, isBold: style.isBold)
    self.style = style
  }

  private var lineHeight: Double { style.size * 1.3 }
  var height: Double { Double(lines.count) * lineHeight }

  func svg(_ x: Double, _ y: Double) -> String {
    lines.enumerated().map { index, line in
      SVG.text(line, x, y + Double(index) * lineHeight + style.size, style)
    }.joined(separator: "\n")
  }
}

extension BlockStack {
  /// Title and subtitle, in the common style.
  static func heading(_ title: String, _ subtitle: String, width: Double) -> BlockStack {
    BlockStack(
      blocks: [
        TextBlock(title, width: width, .init(size: 18, isBold: true)),
        TextBlock(subtitle, width: width, .init(size: 13, tint: Palette.grey)),
      ], gap: 2)
  }

  static func notes(_ notes: [String], width: Double) -> BlockStack {
    let style = SVG.TextStyle(size: 11, tint: Palette.grey)
    return BlockStack(blocks: notes.map { TextBlock($0, width: width, style) }, gap: 2)
  }
}
