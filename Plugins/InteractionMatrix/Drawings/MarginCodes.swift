import EntenteKit

/// The labels at the margin of small heat maps. More than twelve rows get codes, with a key.
struct MarginCodes: Equatable {
  private static let most = 12

  /// The texts at the margin.
  let texts: [String]
  /// The meanings of the codes; empty if the texts are the labels.
  let meanings: [String]

  /// Labels as short as codes are used as codes; otherwise rows are numbered.
  init(_ labels: [String], _ tips: [String]?, _ size: Double) {
    let areShort = TextMeasure.widest(labels, size) <= 34
    guard labels.count > Self.most else {
      (texts, meanings) = (labels, [])
      return
    }
    let names = labels.indices.map { tips?[at: $0] ?? labels[$0] }
    texts = areShort ? labels : labels.indices.map { "\($0 + 1)" }
    meanings = names == texts ? [] : names
  }

  func labelled(_ map: HeatMap) -> HeatMap {
    var map = map
    map.rowTips = map.rowLabels.indices.map(map.rowName)
    map.rowLabels = texts
    return map
  }

  func key(_ title: String, _ width: Double) -> (any DrawnBlock)? {
    guard !meanings.isEmpty else { return nil }
    let room = TextMeasure.widest(texts, 11) + 2
    let items = zip(texts, meanings).map { text, meaning in
      SwatchGrid.Item(meaning) { frame in
        let style = SVG.TextStyle(size: 11, isBold: true, anchor: .end)
        return SVG.text(text, frame.right, frame.baseline(11), style)
      }
    }
    var grid = SwatchGrid(items, width: width, swatchWidth: room * 1.13, size: 11, gap: 0)
    grid.isList = true
    let head = TextBlock(title, width: width, .init(size: 12, isBold: true))
    return BlockStack(blocks: [head, grid], gap: 4)
  }
}

/// The names of columns below a matrix: upright if they fit, else turned to read upwards.
struct FootLabels {
  private let lines: [[String]]
  private let titles: [String]
  private let pitch, size: Double
  private let isFlat: Bool

  init(_ texts: [String], _ map: HeatMap, pitch: Double, size: Double, limit: Double) {
    isFlat = TextMeasure.widest(texts, size) <= pitch - 2
    lines = texts.map { LabelLines.lines($0, limit, size) }
    titles = map.columnLabels.indices.map(map.columnName)
    (self.pitch, self.size) = (pitch, size)
  }

  var height: Double {
    isFlat ? size + 6 : (lines.map { TextMeasure.widest($0, size) }.max() ?? 0) + 8
  }

  /// Draws them below a matrix with this lower left corner.
  func parts(_ x: Double, _ y: Double) -> [String] {
    lines.indices.map { index in
      let middle = x + (Double(index) + 0.5) * pitch
      let texts = lines[index].enumerated().map { line, text in
        draw(
          text,
          middle + (Double(line) - Double(lines[index].count - 1) / 2) * size * LabelLines.height, y
        )
      }
      return SVG.group(texts, title: titles[index])
    }
  }

  private func draw(_ text: String, _ x: Double, _ y: Double) -> String {
    isFlat
      ? SVG.text(text, x, y + 4 + size, .init(size: size, anchor: .middle))
      : SVG.text(text, x + 0.36 * size, y + 6, .init(size: size, anchor: .end), turned: -90)
  }
}
