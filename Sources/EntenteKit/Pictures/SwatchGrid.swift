/// Colour samples with text, in columns.
public struct SwatchGrid: DrawnBlock {
  public struct Item {
    public var text: String
    public var swatch: (SVG.Frame) -> String

    public init(_ text: String, swatch: @escaping (SVG.Frame) -> String) {
      (self.text, self.swatch) = (text, swatch)
    }

    /// A line of a colour and dash pattern.
    public static func line(_ text: String, _ tint: Tint, _ dash: String = "") -> Item {
      Item(text) { frame in
        let y = frame.y + frame.height / 2
        return SVG.line((frame.x, y), (frame.right, y), width: 2, tint: tint, dash: dash)
      }
    }
  }

  public let items: [Item]
  public let width: Double
  /// Whether items run down each column.
  public var isList = false
  var swatch = (width: 30.0, height: 18.0)
  var size = 12.0
  private var gaps = (inner: 7.0, outer: 22.0, line: 6.0)

  public init(
    _ items: [Item], width: Double, swatchWidth: Double = 30, size: Double = 12, gap: Double = 6
  ) {
    (self.items, self.width, self.size) = (items, width, size)
    swatch = (swatchWidth, size * 1.5)
    gaps.line = gap
  }

  /// The text alternative of a picture: its size in words, the legend, and the notes.
  public static func description(_ size: String, _ signs: [Item], notes: [String]) -> String {
    let legend = "Legend: " + signs.map(\.text).joined(separator: "; ") + "."
    return ([size, legend] + notes).joined(separator: "\n")
  }

  private var textRoom: Double { width - swatch.width - gaps.inner }

  /// As wide as the longest item, but never wider than the available width.
  private var columnWidth: Double {
    let text = min(TextMeasure.widest(items.map(\.text), size) + 1, textRoom)
    return swatch.width + gaps.inner + text + gaps.outer
  }

  /// Only as many columns as the rows need: seven items that fit six to a row become four and
  /// three.
  private var columns: Int {
    let most = max(1, Int((width + gaps.outer) / columnWidth))
    let rows = max(1, (items.count + most - 1) / most)
    return max(1, (items.count + rows - 1) / rows)
  }

  private var rows: [[(item: Item, lines: [String])]] {
    let all = items.map { ($0, TextMeasure.wrapped($0.text, textRoom, size)) }
    let count = (all.count + columns - 1) / columns
    return (0..<count).map { row in
      (0..<columns).map { isList ? $0 * count + row : row * columns + $0 }
        .filter { $0 < all.count }.map { all[$0] }
    }
  }

  private func height(_ row: [(item: Item, lines: [String])]) -> Double {
    let lines = row.map(\.lines.count).max() ?? 1
    return max(swatch.height, Double(lines) * size * 1.3) + gaps.line
  }

  public var height: Double { max(0, rows.reduce(0) { $0 + height($1) } - gaps.line) }

  public func svg(_ x: Double, _ y: Double) -> String {
    var y = y
    var parts: [String] = []
    for row in rows {
      for (index, entry) in row.enumerated() {
        parts.append(draw(entry, x + Double(index) * columnWidth, y))
      }
      y += height(row)
    }
    return parts.joined(separator: "\n")
  }

  private func draw(_ entry: (item: Item, lines: [String]), _ x: Double, _ y: Double) -> String {
    let frame = SVG.Frame(x: x, y: y, width: swatch.width, height: swatch.height)
    let texts = entry.lines.enumerated().map { index, line in
      let top = frame.baseline(size) + Double(index) * size * 1.3
      return SVG.text(line, frame.right + gaps.inner, top, .init(size: size))
    }
    return entry.item.swatch(frame) + texts.joined()
  }
}
