import EntenteKit

/// The names of columns above a matrix: upright if short, else slanted by 60 degrees, on two lines
/// if needed.
struct ColumnLabels {
  private static let slant = (degrees: -60.0, sine: 0.866, cosine: 0.5)

  let lines: [[String]]
  let titles: [String]
  let pitch: Double
  let size: Double
  let isFlat: Bool

  init(_ map: HeatMap, pitch: Double, size: Double, limit: Double) {
    let widest = TextMeasure.widest(map.columnLabels, size)
    isFlat = widest <= pitch - 4
    lines = map.columnLabels.map { LabelLines.lines($0, limit, size) }
    titles = map.columnLabels.indices.map(map.columnName)
    (self.pitch, self.size) = (pitch, size)
  }

  private var lineHeight: Double { size * LabelLines.height }
  private func length(_ lines: [String]) -> Double { TextMeasure.widest(lines, size) }

  /// The height above the matrix.
  var height: Double {
    guard !isFlat else { return size + 6 }
    let longest = lines.map(length).max() ?? 0
    return longest * Self.slant.sine + size * Self.slant.cosine * 2 + 8
  }

  /// The width by which they extend beyond the right side of the matrix.
  var overhang: Double {
    guard !isFlat else { return 0 }
    let ends = lines.enumerated().map { index, lines in
      let start = (Double(index - self.lines.count) + 0.5) * pitch
      return start + length(lines) * Self.slant.cosine + Double(lines.count) * lineHeight
    }
    return max(0, ends.max() ?? 0)
  }

  /// Draws them above a matrix with this upper left corner.
  func parts(_ x: Double, _ y: Double) -> [String] {
    lines.indices.map { index in
      let middle = x + (Double(index) + 0.5) * pitch
      let texts = isFlat ? flat(lines[index], middle, y) : slanted(lines[index], middle, y)
      return SVG.group(texts, title: titles[index])
    }
  }

  private func flat(_ lines: [String], _ x: Double, _ y: Double) -> [String] {
    lines.map { SVG.text($0, x, y - 6, .init(size: size, anchor: .middle)) }
  }

  /// The second line starts further along the slant, so that all labels start at the same height.
  private func slanted(_ lines: [String], _ x: Double, _ y: Double) -> [String] {
    lines.enumerated().map { index, line in
      let across = (Double(index) - Double(lines.count - 1) / 2) * lineHeight + 0.36 * size
      let along = across * Self.slant.cosine / Self.slant.sine
      let (right, down) = (Self.slant.cosine, Self.slant.sine)
      let left = x + along * right + across * down
      let top = y - 7 - along * down + across * right
      return SVG.text(line, left, top, .init(size: size), turned: Self.slant.degrees)
    }
  }
}

/// The names of rows to the left of a matrix.
struct RowLabels {
  let lines: [[String]]
  let titles: [String]
  let pitch: Double
  let size: Double

  init(_ map: HeatMap, pitch: Double, size: Double, limit: Double) {
    lines = map.rowLabels.map { LabelLines.lines($0, limit, size) }
    titles = map.rowLabels.indices.map(map.rowName)
    (self.pitch, self.size) = (pitch, size)
  }

  var width: Double { lines.map { TextMeasure.widest($0, size) }.max() ?? 0 }

  /// Draws them to the left of a matrix with this upper left corner.
  func parts(_ x: Double, _ y: Double) -> [String] {
    lines.indices.map { index in
      let frame = SVG.Frame(x: 0, y: y + Double(index) * pitch, width: x - 7, height: pitch)
      return SVG.group(texts(lines[index], frame), title: titles[index])
    }
  }

  private func texts(_ lines: [String], _ frame: SVG.Frame) -> [String] {
    lines.enumerated().map { index, line in
      let offset = (Double(index) - Double(lines.count - 1) / 2) * size * LabelLines.height
      let style = SVG.TextStyle(size: size, anchor: .end)
      return SVG.text(line, frame.right, frame.baseline(size) + offset, style)
    }
  }
}

/// The line breaks of labels.
enum LabelLines {
  /// The height of a line, relative to the font size: small, so that the two lines of a label look
  /// like one.
  static let height = 1.05

  /// A label on one line of a given width, else on two longer lines. A label longer than three such
  /// lines is cut.
  static func lines(_ label: String, _ limit: Double, _ size: Double) -> [String] {
    TextMeasure.balanced(TextMeasure.cut(label, limit * 3, size), limit, size)
  }
}
