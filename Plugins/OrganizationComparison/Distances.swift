public import Entente

/// The similarity of two organizations, in numbers between 0 and 1.
public struct Closeness: Hashable, Sendable {
  /// The common members as a share of the members of either: the lowest and highest value that
  /// doubtful dates allow. `nil` if one has no known members.
  public let jaccard: ClosedRange<Double>?
  /// The common members as a share of the members of the smaller one, in the same form.
  public let overlap: ClosedRange<Double>?
  /// The number of common members: certainly, and at most; `nil` if one has no known members.
  public let sharedMembers: ClosedRange<Int>?
  /// Whether all members of both are known; if not, the coefficients only use the known ones.
  public let knowsAllMembers: Bool
  /// The cosine similarity of their functions, each 0 or 1; `nil` if one has no functions.
  public let functions: Double?
  /// Gower's distance: the share of different codes among the dimensions in which both have a code.
  public let gower: Double?
  /// The number of dimensions in which both have a code.
  public let codedDimensions: Int
}

extension Snapshot {
  /// The similarity of two organizations on a day.
  ///
  /// Bounds count doubtful members in or out. Common members: at least those certain in both, at
  /// most those possible in both. The union: at least those certain in either, at most those
  /// possible in either, minus the common ones.
  public func closeness(
    _ left: Comparison.Column, _ right: Comparison.Column, _ comparison: Comparison
  ) throws -> Closeness {
    let members = try memberCloseness(left, right)
    let functions = try (functionSet(left), functionSet(right))
    let codes = comparison.rows.compactMap { row -> Bool? in
      guard let x = row.code(left, in: comparison), let y = row.code(right, in: comparison) else {
        return nil
      }
      return x == y
    }
    return Closeness(
      jaccard: members.jaccard, overlap: members.overlap, sharedMembers: members.shared,
      knowsAllMembers: try knowsAllMembers(left) && knowsAllMembers(right),
      functions: functions.0.isEmpty || functions.1.isEmpty
        ? nil
        : Double(functions.0.intersection(functions.1).count)
          / (Double(functions.0.count) * Double(functions.1.count)).squareRoot(),
      gower: codes.isEmpty ? nil : Double(codes.count { !$0 }) / Double(codes.count),
      codedDimensions: codes.count)
  }

  /// The common members of two organizations on a day, as a number and as shares.
  public func memberCloseness(
    _ left: Comparison.Column, _ right: Comparison.Column
  ) throws -> (
    shared: ClosedRange<Int>?, jaccard: ClosedRange<Double>?, overlap: ClosedRange<Double>?
  ) {
    let (a, b) = (try memberSets(left), try memberSets(right))
    guard !a.possible.isEmpty, !b.possible.isEmpty else { return (nil, nil, nil) }
    let lowest = a.certain.intersection(b.certain).count
    let highest = a.possible.intersection(b.possible).count
    let union = (a.certain.union(b.certain).count, a.possible.union(b.possible).count)
    let smaller = (min(a.certain.count, b.certain.count), min(a.possible.count, b.possible.count))
    return (
      lowest...highest, range(lowest, over: union.1, highest, over: max(union.0, highest)),
      range(lowest, over: smaller.1, highest, over: max(smaller.0, highest))
    )
  }

  private func range(_ low: Int, over most: Int, _ high: Int, over least: Int) -> ClosedRange<
    Double
  >? {
    guard most > 0 else { return nil }
    let lowest = Double(low) / Double(most)
    let highest = least > 0 ? Double(high) / Double(least) : lowest
    return lowest...max(lowest, min(1, highest))
  }

  /// The members of an organization on a day: the certain and the possible ones.
  func memberSets(_ column: Comparison.Column) throws -> (
    certain: Set<String>, possible: Set<String>
  ) {
    let statuses = try Set(
      rows("SELECT id FROM status WHERE membership = 1").map { $0.text("id") })
    let spells = try spells(in: column.organization.id, on: column.day)
      .filter { statuses.contains($0.status) }
    return (Set(spells.filter { $0.certainty == .yes }.map(\.member)), Set(spells.map(\.member)))
  }

  /// The functions of an organization on a day.
  func functionSet(_ column: Comparison.Column) throws -> Set<String> {
    guard try existed(column) else { return [] }
    return Set(
      try rows(
        """
        SELECT DISTINCT function_id FROM comparison_function
        WHERE organization_id = :organization AND valid_from <= :day AND :day < valid_until
        """, ["organization": .text(column.organization.id), "day": .text(column.day)]
      ).map { $0.text("function_id") })
  }
}

extension Comparison.Row {
  /// The code of a column: that of its first value with a code.
  fileprivate func code(_ column: Comparison.Column, in comparison: Comparison) -> String? {
    comparison.columns.firstIndex(of: column).flatMap {
      cells[$0].values.lazy.compactMap(\.code).first
    }
  }
}
