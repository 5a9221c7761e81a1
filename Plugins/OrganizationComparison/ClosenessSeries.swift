import Entente

/// How close organizations are at the end of each of some years, as a table and as a chart.
struct ClosenessSeries {
  let table: Table

  init(_ base: Snapshot, _ names: [String], years text: String) throws {
    let bounds = text.split(separator: ".", omittingEmptySubsequences: true).compactMap { Int($0) }
    guard bounds.count == 2, bounds[0] <= bounds[1], bounds[1] - bounds[0] <= 200 else {
      throw KnowledgeBaseError.because(
        .badArgument, "'\(text)' is no series of years: 1992..2012, of at most 200")
    }
    var rows: [[Table.Cell]] = []
    var lines: [String: [(Int, Double?)]] = [:]
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
          lines[pair, default: []].append((year, closeness.jaccard?.upperBound))
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
      LineChart(
        title: "Shared members: Jaccard coefficient at the end of each year",
        years: bounds[0]...bounds[1],
        lines: lines.sorted { $0.key < $1.key }
      ).svg
    self.table = table
  }
}

extension Table.Cell {
  fileprivate static func number(_ number: Double?) -> Table.Cell {
    number.map { .real(($0 * 10_000).rounded() / 10_000) } ?? .none
  }
}

/// Lines over years, each between 0 and 1, as an SVG that needs nothing else.
struct LineChart {
  let title: String
  let years: ClosedRange<Int>
  let lines: [(key: String, value: [(Int, Double?)])]

  private static let colours = [
    "#1b6ca8", "#b3541e", "#3a7d44", "#7a4fa3", "#8c6d1f", "#a8324a", "#2f7f86", "#555555",
  ]
  private static let dashes = ["", "6 3", "2 3", "8 3 2 3"]

  var svg: String {
    let (left, top, width, height) = (50.0, 40.0, 620.0, 300.0)
    func x(_ year: Int) -> Double {
      left + width * Double(year - years.lowerBound)
        / Double(max(1, years.upperBound - years.lowerBound))
    }
    func y(_ value: Double) -> Double { top + height * (1 - value) }
    let grid = [0, 0.25, 0.5, 0.75, 1].map { value in
      """
      <line x1="\(left)" y1="\(y(value))" x2="\(left + width)" y2="\(y(value))" stroke="#dddddd"/>
      <text x="\(left - 6)" y="\(y(value) + 4)" text-anchor="end">\(value)</text>
      """
    }
    let step = max(1, (years.upperBound - years.lowerBound) / 8)
    let ticks = stride(from: years.lowerBound, through: years.upperBound, by: step).map {
      "<text x=\"\(x($0))\" y=\"\(top + height + 18)\" text-anchor=\"middle\">\($0)</text>"
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
      let colour = Self.colours[index % Self.colours.count]
      let dash = Self.dashes[index / Self.colours.count % Self.dashes.count]
      let place = top + height + 40 + 18 * Double(index)
      return """
        <path d="\(path)" fill="none" stroke="\(colour)" stroke-width="2" stroke-dasharray="\(dash)"><title>\(escaped(line.key))</title></path>
        <line x1="\(left)" y1="\(place - 4)" x2="\(left + 30)" y2="\(place - 4)" stroke="\(colour)" stroke-width="2" stroke-dasharray="\(dash)"/>
        <text x="\(left + 38)" y="\(place)">\(escaped(line.key))</text>
        """
    }
    let total = top + height + 50 + 18 * Double(lines.count)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 700 \(total)" font-family="sans-serif" font-size="12" role="img" aria-label="\(escaped(title))">
      <rect width="700" height="\(total)" fill="white"/>
      <text x="\(left)" y="22" font-size="14">\(escaped(title))</text>
      \((grid + ticks + paths).joined(separator: "\n"))
      </svg>
      """
  }

  private func rounded(_ number: Double) -> Double { (number * 10).rounded() / 10 }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
