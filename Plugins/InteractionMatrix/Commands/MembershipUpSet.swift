import Entente

/// The common members of the rows of a matrix as an UpSet plot: each member once, with all the
/// bodies among the rows that it belongs to.
struct MembershipUpSet {
  let plot: UpSetPlot

  /// `nil` if the matrix does not count common members.
  init?(_ base: Snapshot, _ matrix: Matrix, rule: String, _ names: ShortNames) throws {
    guard matrix.measure.family == .sharedMembers, matrix.period.isDay else { return nil }
    let bodies = matrix.rows.map(\.entity)
    let found = try base.incidence(
      in: bodies.map(\.id), on: matrix.period.date, rule: rule)
    var bodiesOf: [Int32: Set<String>] = [:]
    for pair in found.pairs {
      bodiesOf[pair.member, default: []].insert(found.organizations[Int(pair.organization)])
    }
    let groups = Dictionary(grouping: bodiesOf.keys, by: { bodiesOf[$0] ?? [] })
    plot = UpSetPlot(
      title: "Members shared \(matrix.period.label)",
      sets: bodies.map { body in
        .init(
          id: body.id, label: names[body],
          size: bodiesOf.values.count { $0.contains(body.id) })
      },
      intersections: try groups.sorted {
        $0.key.sorted().lexicographicallyPrecedes($1.key.sorted())
      }
      .map { members, keys in
        .init(
          members: members, count: keys.count,
          names: try keys.map { try base.entity(named: found.members[Int($0)]).label }.sorted())
      },
      notes: [
        "Each member is in one column, that of all its bodies. Possible members count too."
      ])
  }
}
