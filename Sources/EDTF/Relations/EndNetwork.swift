/// The possible distances between the ends of two periods, as a simple temporal network.
///
/// The nodes are day zero and the start and end (the day after the last) of both periods. For each
/// pair of nodes the network holds the most days that one can be later than the other. After
/// closing it under addition, its answers are exact for the given limits of start, end and length.
struct EndNetwork {
  /// A point in time of one of the periods.
  enum Node: Int {
    case zero, firstStart, firstEnd, secondStart, secondEnd
  }

  /// A requirement that one node is later than another by at least some days.
  struct Constraint {
    let early: Node
    let late: Node
    let gap: Int

    static func at(_ early: Node, notAfter late: Node) -> Constraint {
      Constraint(early: early, late: late, gap: 0)
    }

    static func at(_ early: Node, before late: Node) -> Constraint {
      Constraint(early: early, late: late, gap: 1)
    }
  }

  private static let count = 5
  private static let unlimited = 2_000_000_000_000_000_000
  /// The most days by which the column's node can be later than the row's node.
  private var most = [Int](repeating: unlimited, count: count * count)
  private var unknown: Set<Node> = []
  /// Whether both periods are exact, so that every constraint holds or fails.
  private let isExact: Bool

  init(_ first: SpanRange, _ second: SpanRange) {
    isExact = first.isSingle && second.isSingle
    if isExact {
      place(first, second)
      return
    }
    for node in 0..<Self.count { most[node * Self.count + node] = 0 }
    limit(first, .firstStart, .firstEnd)
    limit(second, .secondStart, .secondEnd)
    _ = close()
  }

  /// Fills in the distances of exact periods.
  private mutating func place(_ first: SpanRange, _ second: SpanRange) {
    let days = [
      0, first.start.lowerBound, first.end.lowerBound, second.start.lowerBound,
      second.end.lowerBound,
    ]
    for row in 0..<Self.count {
      for column in 0..<Self.count { most[row * Self.count + column] = days[column] - days[row] }
    }
  }

  private mutating func limit(_ span: SpanRange, _ start: Node, _ end: Node) {
    limit(.zero, start, span.start)
    limit(.zero, end, span.end)
    limit(start, end, span.length)
    if span.startKnowledge == .unknown { unknown.insert(start) }
    if span.endKnowledge == .unknown { unknown.insert(end) }
  }

  private mutating func limit(_ early: Node, _ late: Node, _ days: ClosedRange<Int>) {
    most[index(early, late)] = days.upperBound
    most[index(late, early)] = -days.lowerBound
  }

  private func index(_ early: Node, _ late: Node) -> Int {
    early.rawValue * Self.count + late.rawValue
  }

  /// Computes the shortest paths between all nodes.
  ///
  /// - Returns: `false` if the limits contradict each other. It then stops at once, so that sums
  ///   stay below 2⁶³.
  private mutating func close() -> Bool {
    for middle in 0..<Self.count {
      for row in 0..<Self.count {
        for column in 0..<Self.count {
          let path = most[row * Self.count + middle] + most[middle * Self.count + column]
          let place = row * Self.count + column
          if path < most[place] { most[place] = path }
        }
        guard most[row * Self.count + row] >= 0 else { return false }
      }
    }
    return true
  }

  /// Whether all constraints hold together.
  func verdict(_ constraints: [Constraint]) -> Verdict {
    let open = constraints.filter { -most[index($0.late, $0.early)] < $0.gap }
    if open.isEmpty { return .yes }
    guard !isExact, allows(open) else { return .no }
    let isUnknown = open.contains { unknown.contains($0.early) || unknown.contains($0.late) }
    return isUnknown ? .unknown : .maybe
  }

  private func allows(_ constraints: [Constraint]) -> Bool {
    var network = self
    for constraint in constraints {
      let place = index(constraint.late, constraint.early)
      network.most[place] = min(network.most[place], -constraint.gap)
    }
    return network.close()
  }
}

extension AllenRelation {
  /// The constraints between the ends of both periods that define the relation.
  var constraints: [EndNetwork.Constraint] {
    switch self {
    case .before: [.at(.firstEnd, before: .secondStart)]
    case .meets: Self.same(.firstEnd, .secondStart)
    case .overlaps:
      [
        .at(.firstStart, before: .secondStart), .at(.secondStart, before: .firstEnd),
        .at(.firstEnd, before: .secondEnd),
      ]
    case .starts: Self.same(.firstStart, .secondStart) + [.at(.firstEnd, before: .secondEnd)]
    case .during: [.at(.secondStart, before: .firstStart), .at(.firstEnd, before: .secondEnd)]
    case .finishes: [.at(.secondStart, before: .firstStart)] + Self.same(.firstEnd, .secondEnd)
    case .equals: Self.same(.firstStart, .secondStart) + Self.same(.firstEnd, .secondEnd)
    case .finishedBy: [.at(.firstStart, before: .secondStart)] + Self.same(.firstEnd, .secondEnd)
    case .contains: [.at(.firstStart, before: .secondStart), .at(.secondEnd, before: .firstEnd)]
    case .startedBy: Self.same(.firstStart, .secondStart) + [.at(.secondEnd, before: .firstEnd)]
    case .overlappedBy:
      [
        .at(.secondStart, before: .firstStart), .at(.firstStart, before: .secondEnd),
        .at(.secondEnd, before: .firstEnd),
      ]
    case .metBy: Self.same(.secondEnd, .firstStart)
    case .after: [.at(.secondEnd, before: .firstStart)]
    }
  }

  private static func same(
    _ left: EndNetwork.Node, _ right: EndNetwork.Node
  ) -> [EndNetwork.Constraint] {
    [.at(left, notAfter: right), .at(right, notAfter: left)]
  }
}
