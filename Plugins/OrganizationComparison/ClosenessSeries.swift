import Entente

/// How close organizations are at the end of each of some years, as a table and as a chart.
struct ClosenessSeries {
  let table: Table

  private static let charted: [(title: String, value: @Sendable (Closeness) -> Double?)] = [
    ("Shared members: Jaccard coefficient, at most", { $0.jaccard?.upperBound }),
    ("Shared members: overlap coefficient, at most", { $0.overlap?.upperBound }),
    ("Functions: cosine", { $0.functions }),
    ("Coded dimensions: Gower distance", { $0.gower }),
  ]

  init(_ base: Snapshot, _ names: [String], years text: String) throws {
    let bounds = text.split(separator: ".", omittingEmptySubsequences: true).compactMap { Int($0) }
    guard bounds.count == 2, bounds[0] <= bounds[1], bounds[1] - bounds[0] <= 200 else {
      throw KnowledgeBaseError.because(
        .badArgument, "'\(text)' is no series of years: 1992..2012, of at most 200")
    }
    var rows: [[Table.Cell]] = []
    var lines: [[String: [(year: Int, value: Double?)]]] = Self.charted.map { _ in [:] }
    for year in bounds[0]...bounds[1] {
      let comparison = try base.compare(names, on: "\(year)-12-31")
      for (index, left) in comparison.columns.enumerated() {
        for right in comparison.columns.dropFirst(index + 1) {
          let closeness = try base.closeness(left, right, comparison)
          rows.append([
            .integer(Int64(year)), .init(left.organization.id), .init(right.organization.id),
            .init(closeness.sharedMembers?.lowerBound), .init(closeness.sharedMembers?.upperBound),
            .number(closeness.jaccard?.lowerBound), .number(closeness.jaccard?.upperBound),
            .number(closeness.overlap?.lowerBound), .number(closeness.overlap?.upperBound),
            .flag(closeness.knowsAllMembers),
            .number(closeness.functions), .number(closeness.gower),
          ])
          let pair = "\(left.organization.id) and \(right.organization.id)"
          for (index, chart) in Self.charted.enumerated() {
            lines[index][pair, default: []].append((year, chart.value(closeness)))
          }
        }
      }
    }
    var table = Table(
      title: "How close they were at the end of each year",
      columns: [
        "year", "organization_1", "organization_2", "shared_low", "shared_high", "jaccard_low",
        "jaccard_high", "overlap_low",
        "overlap_high", "knows_all_members", "functions_cosine", "gower_distance",
      ],
      rows: rows,
      notes: [
        "Low and high: with doubtful members counted out or in. No coefficient: one of them has no member that is known.",
        "knows_all_members: whether the base claims to know all members of both; where not, the numbers are of those it knows.",
      ])
    table.documents["svg"] =
      LineCharts(
        years: bounds[0]...bounds[1],
        charts: zip(Self.charted, lines).map { chart, lines in
          (chart.title, lines.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        }
      ).svg
    self.table = table
  }
}

extension Table.Cell {
  fileprivate static func number(_ number: Double?) -> Table.Cell {
    number.map { .real(($0 * 10_000).rounded() / 10_000) } ?? .none
  }
}

/// Lines over years, each between 0 and 1, in charts under one another: an SVG that needs nothing else.
struct LineCharts {
  typealias Line = (key: String, value: [(year: Int, value: Double?)])

  let years: ClosedRange<Int>
  /// Each with the same lines.
  let charts: [(title: String, lines: [Line])]

  private static let colours = [
    "#1b6ca8", "#b3541e", "#3a7d44", "#7a4fa3", "#8c6d1f", "#a8324a", "#2f7f86", "#555555",
  ]
  private static let dashes = ["", "6 3", "2 3", "8 3 2 3"]
  private static let (left, width, height, pitch) = (50.0, 620.0, 200.0, 270.0)

  var svg: String {
    let keys = charts.first?.lines.map(\.key) ?? []
    let legendTop = Self.pitch * Double(charts.count) + 20
    let legend = keys.enumerated().map { index, key in
      let y = legendTop + 18 * Double(index)
      return """
        <line x1="\(Self.left)" y1="\(y - 4)" x2="\(Self.left + 30)" y2="\(y - 4)" \(stroke(index))/>
        <text x="\(Self.left + 38)" y="\(y)">\(Markup.escaped(key))</text>
        """
    }
    let total = legendTop + 18 * Double(keys.count)
    let parts = charts.enumerated().map { index, chart in
      draw(chart.title, chart.lines, top: Self.pitch * Double(index) + 40)
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 \(total)" font-family="sans-serif" font-size="12" role="img" aria-label="\(Markup.escaped(charts.map(\.title).joined(separator: "; ")))">
      <rect width="700" height="\(total)" fill="white"/>
      \((parts + legend).joined(separator: "\n"))
      </svg>
      """
  }

  private func draw(_ title: String, _ lines: [Line], top: Double) -> String {
    func x(_ year: Int) -> Double {
      Self.left + Self.width * Double(year - years.lowerBound)
        / Double(max(1, years.upperBound - years.lowerBound))
    }
    func y(_ value: Double) -> Double { top + Self.height * (1 - value) }
    let grid = [0, 0.25, 0.5, 0.75, 1].map { value in
      """
      <line x1="\(Self.left)" y1="\(y(value))" x2="\(Self.left + Self.width)" y2="\(y(value))" stroke="#dddddd"/>
      <text x="\(Self.left - 6)" y="\(y(value) + 4)" text-anchor="end">\(value)</text>
      """
    }
    let step = max(1, (years.upperBound - years.lowerBound) / 8)
    let ticks = stride(from: years.lowerBound, through: years.upperBound, by: step).map {
      "<text x=\"\(x($0))\" y=\"\(top + Self.height + 18)\" text-anchor=\"middle\">\($0)</text>"
    }
    let paths = lines.enumerated().map { index, line in
      var path = ""
      var isDown = false
      for (year, value) in line.value {
        guard let value else {
          isDown = false
          continue
        }
        path += "\(isDown ? "L" : "M")\(rounded(x(year))) \(rounded(y(value))) "
        isDown = true
      }
      return
        "<path d=\"\(path)\" fill=\"none\" \(stroke(index))><title>\(Markup.escaped(line.key))</title></path>"
    }
    let head =
      "<text x=\"\(Self.left)\" y=\"\(top - 14)\" font-size=\"14\">\(Markup.escaped(title))</text>"
    return ([head] + grid + ticks + paths).joined(separator: "\n")
  }

  private func stroke(_ index: Int) -> String {
    let colour = Self.colours[index % Self.colours.count]
    let dash = Self.dashes[index / Self.colours.count % Self.dashes.count]
    return "stroke=\"\(colour)\" stroke-width=\"2\" stroke-dasharray=\"\(dash)\""
  }

  private func rounded(_ number: Double) -> Double { (number * 10).rounded() / 10 }
}
