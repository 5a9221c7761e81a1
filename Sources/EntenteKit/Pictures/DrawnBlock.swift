/// A part above or below a drawing, with its height.
public protocol DrawnBlock {
  var height: Double { get }
  func svg(_ x: Double, _ y: Double) -> String
}

/// Blocks stacked vertically.
public struct BlockStack: DrawnBlock {
  public var blocks: [any DrawnBlock]
  public var gap: Double

  public init(blocks: [any DrawnBlock], gap: Double = 10) {
    (self.blocks, self.gap) = (blocks, gap)
  }

  private var filled: [any DrawnBlock] { blocks.filter { $0.height > 0 } }

  public var height: Double {
    filled.reduce(0) { $0 + $1.height } + gap * Double(max(0, filled.count - 1))
  }

  public func svg(_ x: Double, _ y: Double) -> String {
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
public struct TextBlock: DrawnBlock {
  public let lines: [String]
  public let style: SVG.TextStyle

  public init(_ text: String, width: Double, _ style: SVG.TextStyle) {
    lines =
      text.isEmpty
      ? [] : TextMeasure.wrapped(text, width, style.size, isBold: style.isBold)
    self.style = style
  }

  private var lineHeight: Double { style.size * 1.3 }
  public var height: Double { Double(lines.count) * lineHeight }

  public func svg(_ x: Double, _ y: Double) -> String {
    lines.enumerated().map { index, line in
      SVG.text(line, x, y + Double(index) * lineHeight + style.size, style)
    }.joined(separator: "\n")
  }
}

extension BlockStack {
  /// Title and subtitle, in the common style.
  public static func heading(_ title: String, _ subtitle: String, width: Double) -> BlockStack {
    BlockStack(
      blocks: [
        TextBlock(title, width: width, .init(size: 18, isBold: true)),
        TextBlock(subtitle, width: width, .init(size: 13, tint: Palette.grey)),
      ], gap: 2)
  }

  public static func notes(_ notes: [String], width: Double) -> BlockStack {
    let style = SVG.TextStyle(size: 11, tint: Palette.grey)
    return BlockStack(blocks: notes.map { TextBlock($0, width: width, style) }, gap: 2)
  }
}
