import EntenteKit

/// A tree at the margin: its leaves are at the rows or columns, its root is on the outer side.
struct DendrogramDrawing {
  enum Side { case right, below }

  let tree: Dendrogram
  let side: Side
  /// The area at the margin; its edge next to the cells has the height 0.
  let frame: SVG.Frame

  var parts: [String] {
    var parts: [String] = []
    var leaf = 0
    _ = draw(tree, &leaf, &parts)
    return parts
  }

  private var count: Double { Double(max(1, tree.leaves.count)) }

  /// Draws the subtree of a node and returns the node's position along the rows.
  private func draw(_ tree: Dendrogram, _ leaf: inout Int, _ parts: inout [String]) -> Double {
    guard case .node(let first, let second, let height) = tree else {
      defer { leaf += 1 }
      return (Double(leaf) + 0.5) * (side == .right ? frame.height : frame.width) / count
    }
    let one = draw(first, &leaf, &parts)
    let two = draw(second, &leaf, &parts)
    parts.append(bracket((one, first.height), (two, second.height), height))
    return (one + two) / 2
  }

  private func bracket(
    _ one: (place: Double, height: Double), _ two: (place: Double, height: Double),
    _ height: Double
  ) -> String {
    let corners = [
      point(one.place, one.height), point(one.place, height), point(two.place, height),
      point(two.place, two.height),
    ]
    let path = SVG.path(
      "M\(corners.joined(separator: "L"))", width: 1.2, tint: Palette.grey)
    return SVG.group([path], title: "joined at distance \(SVG.decimal(height))")
  }

  private func point(_ place: Double, _ height: Double) -> String {
    let share = tree.height > 0 ? height / tree.height : 1
    let (x, y) =
      side == .right
      ? (frame.x + share * frame.width, frame.y + place)
      : (frame.x + place, frame.y + share * frame.height)
    return "\(SVG.number(x)) \(SVG.number(y))"
  }
}

extension HeatMap {
  /// The tree, if it has a leaf for each row.
  var drawnRowTree: Dendrogram? { rowTree.flatMap { fits($0, rowCount) ? $0 : nil } }
  var drawnColumnTree: Dendrogram? { columnTree.flatMap { fits($0, columnCount) ? $0 : nil } }

  private func fits(_ tree: Dendrogram, _ count: Int) -> Bool {
    count > 1 && tree.leaves.count == count
  }
}
