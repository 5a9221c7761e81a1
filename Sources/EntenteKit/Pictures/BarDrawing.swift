import EDTF

/// One spell in a chart: opaque where it is certain, fading where it is only possible.
struct BarDrawing {
  static let height = 14.0

  let bar: SpellChart.Bar
  let mark: KindMarks.Mark
  let axis: TimeAxis
  let top: Double

  private var start: Double { bar.startEarliest.map(axis.x) ?? axis.left }
  private var end: Double { max(bar.endLatest.map(axis.x) ?? axis.right, start + 2) }
  /// The end of the beginning and the beginning of the end.
  private var inner: (from: Double, to: Double) {
    let from = bar.startLatest.map(axis.x) ?? axis.right
    let to = bar.endEarliest.map(axis.x) ?? axis.right
    guard bar.isCertain else { return ((start + end) / 2, (start + end) / 2) }
    return (from - start < 1.5 ? start : from, end - to < 1.5 ? end : to)
  }

  var frame: SVG.Frame { .init(x: start, y: top, width: end - start, height: Self.height) }

  var parts: [String] {
    let (from, to) = inner
    return [
      rect(start, from, "url(#\(Self.id("in", mark)))"), rect(from, to, mark.tint.hex),
      rect(to, end, "url(#\(Self.id("out", mark)))"), outline, letter, first, last,
    ].filter { !$0.isEmpty }
  }

  private var opacity: String {
    let share = (bar.isApproximate ? 0.5 : 1) * (bar.isCertain ? 1 : 0.7)
    return share < 1 ? "fill-opacity=\"\(SVG.number(share))\"" : ""
  }

  private func rect(_ from: Double, _ to: Double, _ fill: String) -> String {
    guard to - from > 0.01 else { return "" }
    return SVG.rect(
      .init(x: from, y: top, width: to - from, height: Self.height), fill: fill, more: opacity)
  }

  private var outline: String {
    guard bar.isDisputed else { return "" }
    return SVG.rect(frame, fill: "none", more: Self.dots)
  }

  /// The outline of disputed spells.
  static let dots =
    "stroke=\"\(Palette.black.hex)\" stroke-width=\"1.6\" stroke-dasharray=\"1.6 2.4\""

  /// The letter of the kind, with a question mark if no day is certain. It has a halo where the bar
  /// does not cover it.
  private var letter: String {
    let text = mark.letter + (bar.isCertain ? "" : "?")
    let (from, to) = inner
    let width = TextMeasure.width(text, 10, isBold: true)
    let baseline = frame.baseline(10)
    let isInside = to - from >= width + 10 && !bar.isApproximate
    guard isInside else {
      let middle = max(frame.middle, start + width / 2 + 5)
      return SVG.text(
        text, end - start < width + 10 ? middle : start + 6 + width / 2, baseline,
        .init(size: 10, isBold: true, anchor: .middle, halo: Palette.paper))
    }
    let ink = Tint.ink(on: [mark.tint])
    return SVG.text(
      text, from + 6, baseline,
      .init(
        size: 10, isBold: true, tint: ink.tint, halo: ink.needsHalo ? Palette.paper : nil))
  }

  // MARK: - Acts

  private var first: String {
    guard let origin = bar.origin, bar.startEarliest != nil else { return "" }
    return Self.sign(origin, (start + inner.from) / 2, frame.bottom)
  }

  private var last: String {
    bar.isEnded && bar.endLatest != nil ? Self.cross((end + inner.to) / 2, frame.bottom) : ""
  }

  /// A dot for an act, a square for a list.
  static func sign(_ origin: SpellChart.Bar.Origin, _ x: Double, _ y: Double) -> String {
    let stroke = "stroke=\"\(Palette.paper.hex)\" stroke-width=\"1\""
    switch origin {
    case .act: return SVG.circle(x, y, 3, fill: Palette.black.hex, more: stroke)
    case .list:
      return SVG.rect(
        .init(x: x - 2.7, y: y - 2.7, width: 5.4, height: 5.4), fill: Palette.paper.hex,
        more: "stroke=\"\(Palette.black.hex)\" stroke-width=\"1.2\"")
    }
  }

  /// The sign of an act that ends a spell.
  static func cross(_ x: Double, _ y: Double) -> String {
    let path =
      "M\(SVG.number(x - 3)) \(SVG.number(y - 3))l6 6m0-6l-6 6"
    return SVG.path(path, width: 3.4, tint: Palette.paper)
      + SVG.path(path, width: 1.6, tint: Palette.black)
  }

  // MARK: - Gradients

  static func id(_ side: String, _ mark: KindMarks.Mark) -> String { "spell-\(side)-\(mark.id)" }

  /// The gradients of a kind.
  static func gradients(_ mark: KindMarks.Mark) -> [String] {
    [("in", 0.1, 1.0), ("out", 1.0, 0.1)].map { side, from, to in
      "<linearGradient id=\"\(id(side, mark))\">"
        + [(0.0, from), (1, to)].map { place, opacity in
          "<stop offset=\"\(SVG.number(place))\" stop-color=\"\(mark.tint.hex)\" "
            + "stop-opacity=\"\(SVG.number(opacity))\"/>"
        }.joined() + "</linearGradient>"
    }
  }
}
