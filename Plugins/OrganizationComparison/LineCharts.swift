import EntenteKit

/// Lines over years, with values between 0 and 1, in charts below one another.
struct LineCharts {
  typealias Line = (key: String, value: [(year: Int, value: Double?)])

  let years: ClosedRange<Int>
  /// The charts, all with the same lines.
  let charts: [(title: String, lines: [Line])]

  private static let (left, width, height, pitch) = (50.0, 620.0, 200.0, 270.0)
  private static let size = 12.0

  var svg: String {
    let keys = charts.first?.lines.map(\.key) ?? []
    let legendTop = Self.pitch * Double(charts.count) + 20
    let drawings = charts.enumerated().flatMap { index, chart in
      draw(chart.title, chart.lines, top: Self.pitch * Double(index) + 40)
    }
    let titles = charts.map(\.title).joined(separator: "; ")
    return SVGDocument(
      width: 700, height: legendTop + 18 * Double(keys.count), title: titles,
      description: "Lines for \(keys.joined(separator: ", ")) over \(years.count) years.",
      parts: drawings + legend(keys, top: legendTop)
    ).svg
  }

  private func legend(_ keys: [String], top: Double) -> [String] {
    keys.enumerated().flatMap { index, key in
      let y = top + 18 * Double(index)
      let (tint, dash) = Palette.kind(index)
      return [
        SVG.line((Self.left, y - 4), (Self.left + 30, y - 4), width: 2, tint: tint, dash: dash),
        SVG.text(key, Self.left + 38, y, .init(size: Self.size)),
      ]
    }
  }

  private func draw(_ title: String, _ lines: [Line], top: Double) -> [String] {
    let paths = lines.enumerated().map { index, line in
      let (tint, dash) = Palette.kind(index)
      let path = SVG.path(commands(line.value, top: top), width: 2, tint: tint, dash: dash)
      return SVG.group([path], title: line.key)
    }
    let head = SVG.text(title, Self.left, top - 14, .init(size: 14))
    return [head] + grid(top: top) + ticks(top: top) + paths
  }

  private func grid(top: Double) -> [String] {
    [0, 0.25, 0.5, 0.75, 1].flatMap { value in
      let y = y(value, top)
      return [
        SVG.line((Self.left, y), (Self.left + Self.width, y), tint: Palette.faint),
        SVG.text(
          SVG.decimal(value), Self.left - 6, y + 4, .init(size: Self.size, anchor: .end)),
      ]
    }
  }

  private func ticks(top: Double) -> [String] {
    let step = max(1, (years.upperBound - years.lowerBound) / 8)
    return stride(from: years.lowerBound, through: years.upperBound, by: step).map { year in
      SVG.text(
        "\(year)", x(year), top + Self.height + 18, .init(size: Self.size, anchor: .middle))
    }
  }

  /// A line through the values; a year without one interrupts it.
  private func commands(_ values: [(year: Int, value: Double?)], top: Double) -> String {
    var commands: [String] = []
    var isDown = false
    for (year, value) in values {
      if let value {
        let place = "\(SVG.number(x(year))) \(SVG.number(y(value, top)))"
        commands.append((isDown ? "L" : "M") + place)
      }
      isDown = value != nil
    }
    return commands.joined(separator: " ")
  }

  private func x(_ year: Int) -> Double {
    let length = Double(max(1, years.upperBound - years.lowerBound))
    return Self.left + Self.width * Double(year - years.lowerBound) / length
  }

  private func y(_ value: Double, _ top: Double) -> Double { top + Self.height * (1 - value) }
}
