extension KnowledgeBase {
  /// The differences between what two sides say: sources, profiles, imported lists, revisions or
  /// other files.
  ///
  /// ```swift
  /// var options = DifferenceOptions()
  /// options.bodies = ["NATO"]
  /// let difference = try await kb.difference(between: "preferred", and: "documents", options)
  /// print(difference.total.agreeing, difference.rows.count)
  /// ```
  ///
  /// A list is compared as it stands, also where it exceeds the lives of bodies and members.
  /// Another file is opened for reading. An end after the last day that the other side covers is no
  /// difference.
  ///
  /// - Returns: The differing cells by body, member and day, and the counts of all cells.
  /// - Throws: ``KnowledgeBaseError``: `badArgument` for an unknown side, rule, status or revision,
  ///   `notFound` or `ambiguous` for a body or member, `badDate`, and errors of opening a file.
  public func difference(
    between first: DifferenceSide, and second: DifferenceSide,
    _ options: DifferenceOptions = DifferenceOptions()
  ) async throws -> Difference {
    var subject = options.subject
    var told = try await sides(first, second, options, isOfIdentifiers: subject == .identifiers)
    if subject == .automatic {
      subject = .memberships
      if told.first.spells.isEmpty, told.second.spells.isEmpty {
        let codes = try await sides(first, second, options, isOfIdentifiers: true)
        if !codes.first.spells.isEmpty || !codes.second.spells.isEmpty {
          (subject, told) = (.identifiers, codes)
        }
      }
    }
    var difference = Difference(first: first.name, second: second.name, subject: subject)
    try DifferenceBuilder(told.first, told.second, options).compare(into: &difference)
    return difference
  }

  /// The base in which a side is.
  func base(of side: DifferenceSide) async throws -> KnowledgeBase {
    guard let file = side.file else { return self }
    return try await KnowledgeBase.open(at: file)
  }

  private func sides(
    _ first: DifferenceSide, _ second: DifferenceSide, _ options: DifferenceOptions,
    isOfIdentifiers: Bool
  ) async throws -> (first: ToldSide, second: ToldSide) {
    @Sendable func read(_ base: Snapshot, _ side: DifferenceSide) throws -> ToldSide {
      let reader = try ToldSideReader(base, side, options)
      return try isOfIdentifiers ? reader.identifiers() : reader.memberships()
    }
    @Sendable func add(
      _ other: ToldSide, to told: ToldSide, _ side: DifferenceSide, _ base: Snapshot
    )
      throws -> ToldSide
    {
      var told = told
      told.silences = try ToldSideReader(base, side, options)
        .silences(of: other.spells.keys, of: Set(told.reports.keys))
      return told
    }
    guard first.file != second.file else {
      return try await base(of: first).read { base in
        var (left, right) = (try read(base, first), try read(base, second))
        left.removeFollowed(from: right)
        right.removeFollowed(from: left)
        return (
          try add(right, to: left, first, base), try add(left, to: right, second, base)
        )
      }
    }
    let (one, other) = (try await base(of: first), try await base(of: second))
    let left = try await one.read { try read($0, first) }
    let right = try await other.read { base in
      try add(left, to: read(base, second), second, base)
    }
    return (try await one.read { try add(right, to: left, first, $0) }, right)
  }
}
