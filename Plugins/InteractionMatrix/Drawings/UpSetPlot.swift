import EntenteKit

/// An UpSet plot (Lex et al. 2014) of memberships: a column of dots for each intersection, its size
/// above, and the sizes of the sets to the left.
struct UpSetPlot {
  struct Group: Sendable {
    var id: String
    var label: String
    var size: Int
  }

  struct Intersection: Sendable {
    /// The ids of the sets that contain its elements. The notes say whether they can be in others
    /// too.
    var members: Set<String>
    var count: Int
    /// The names of the elements, for the tooltip.
    var names: [String] = []
  }

  let title: String
  var subtitle = ""
  let sets: [Group]
  let intersections: [Intersection]
  var notes: [String] = []

  /// The largest first; equal ones in the given order.
  var sortedSets: [Group] { Self.sorted(sets) { $0.size } }

  /// The largest first; of equal ones, those of fewer sets.
  var sortedIntersections: [Intersection] {
    Self.sorted(Self.sorted(intersections) { -$0.members.count }) { $0.count }
  }

  private static func sorted<Element>(_ elements: [Element], by size: (Element) -> Int) -> [Element]
  {
    elements.enumerated().sorted { one, two in
      let (first, second) = (size(one.element), size(two.element))
      return first == second ? one.offset < two.offset : first > second
    }.map(\.element)
  }

  var svg: String {
    let drawing = UpSetDrawing(self)
    return SVGDocument(
      width: drawing.width, height: drawing.height, title: title, description: description,
      parts: drawing.parts
    ).svg
  }

  private var description: String {
    let head = "UpSet plot of \(sets.count) sets and \(intersections.count) intersections."
    let sizes = sortedSets.map { "\($0.label): \($0.size)" }.joined(separator: "; ")
    let lines = [subtitle, head, sizes + "."]
    return (lines + notes).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// The labels of the sets of an intersection, in the order of the rows.
  func words(_ intersection: Intersection) -> String {
    let labels = sortedSets.filter { intersection.members.contains($0.id) }.map(\.label)
    return labels.isEmpty ? "in none of the sets" : labels.joined(separator: ", ")
  }

  func tip(_ intersection: Intersection) -> String {
    ([words(intersection), "\(intersection.count)"] + intersection.names).joined(separator: "\n")
  }
}
