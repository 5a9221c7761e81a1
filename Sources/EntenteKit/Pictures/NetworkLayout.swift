import Foundation

/// The places of the boxes of a network: ties pull, boxes push one another away.
///
/// It begins with a circle in the order of ids and has no chance in it, so it is stable.
struct NetworkLayout {
  /// The middles of the boxes, by the order of nodes.
  private(set) var places: [(x: Double, y: Double)]
  private let sizes: [(width: Double, height: Double)]
  private let ties: [(Int, Int)]

  /// - Parameters:
  ///   - sizes: Of the boxes, with the space around them.
  ///   - ties: Pairs of indexes.
  init(sizes: [(width: Double, height: Double)], ties: [(Int, Int)]) {
    (self.sizes, self.ties) = (sizes, ties)
    let count = Double(max(1, sizes.count))
    let radius = 60 * count.squareRoot()
    places = sizes.indices.map { index in
      let angle = 2 * Double.pi * Double(index) / count
      return (1.5 * radius * cos(angle), radius * sin(angle))
    }
    guard sizes.count > 1 else { return }
    for step in 0..<300 { pull(heat: 40 * (1 - Double(step) / 300)) }
    for _ in 0..<400 where !part() { break }
  }

  /// One step of Fruchterman and Reingold, in a field twice as wide as high.
  private mutating func pull(heat: Double) {
    let length = 80.0
    var moves = [(x: Double, y: Double)](repeating: (0, 0), count: places.count)
    for one in places.indices {
      for other in places.indices.dropFirst(one + 1) {
        let (x, y, distance) = vector(one, other)
        let force = length * length / distance
        add(&moves, one, other, x / distance * force, y / distance * force)
      }
    }
    for (one, other) in ties {
      let (x, y, distance) = vector(one, other)
      let force = -distance * distance / length / 3
      add(&moves, one, other, x / distance * force, y / distance * force)
    }
    for index in places.indices {
      // Without this, parts without ties between them would drift apart.
      moves[index].x -= places[index].x * 0.12
      moves[index].y -= places[index].y * 0.3
      let length = max(0.01, hypot(moves[index].x, moves[index].y))
      places[index].x += moves[index].x / length * min(length, heat)
      places[index].y += moves[index].y / length * min(length, heat)
    }
  }

  private func vector(_ one: Int, _ other: Int) -> (x: Double, y: Double, length: Double) {
    let (x, y) = (places[one].x - places[other].x, places[one].y - places[other].y)
    return (x, y, max(1, hypot(x, y)))
  }

  private func add(
    _ moves: inout [(x: Double, y: Double)], _ one: Int, _ other: Int, _ x: Double, _ y: Double
  ) {
    moves[one].x += x
    moves[one].y += y
    moves[other].x -= x
    moves[other].y -= y
  }

  /// Moves overlapping boxes apart.
  ///
  /// - Returns: Whether there were any.
  private mutating func part() -> Bool {
    var isMoved = false
    for one in places.indices {
      for other in places.indices.dropFirst(one + 1) {
        let x = (sizes[one].width + sizes[other].width) / 2 - abs(places[one].x - places[other].x)
        let y =
          (sizes[one].height + sizes[other].height) / 2 - abs(places[one].y - places[other].y)
        guard x > 0.01, y > 0.01 else { continue }
        isMoved = true
        if x < y {
          let way = places[one].x < places[other].x ? -x / 2 : x / 2
          places[one].x += way
          places[other].x -= way
        } else {
          let way = places[one].y < places[other].y ? -y / 2 : y / 2
          places[one].y += way
          places[other].y -= way
        }
      }
    }
    return isMoved
  }
}
