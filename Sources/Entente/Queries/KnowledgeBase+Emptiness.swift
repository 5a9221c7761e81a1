import GRDB

/// Why there is nothing in a cell.
public enum Emptiness: String, Hashable, Sendable {
  /// The dataset claims to be complete here: there was none.
  case none
  /// The dataset claims nothing about this body then.
  case notCovered = "not-covered"
  /// The body did not exist then.
  case didNotExist = "did-not-exist"

  /// The reason in words.
  public var explanation: String {
    switch self {
    case .none: "the dataset claims to be complete here, so by this rule there was none"
    case .notCovered: "the dataset does not claim to cover this, so it is not known"
    case .didNotExist: "it did not exist then"
    }
  }
}

extension KnowledgeBase {
  /// Why a body has no members in an answer.
  ///
  /// - Parameters:
  ///   - organization: An organization or instrument.
  ///   - date: EDTF.
  ///   - perspective: The state of the record, and the sources whose claims to be complete count; without sources, those of
  ///     the dataset.
  public func emptiness(
    of organization: String, on date: String, from perspective: Perspective = .preferred
  ) async throws -> Emptiness {
    let days = try DayRange(date)
    return try await read { db in
      let id = try Resolver(db).entity(named: organization).id
      let view = try ResolvedPerspective(perspective, db)
      let life = try Row.fetchOne(
        db, sql: "SELECT earliest, latest FROM organization_life WHERE organization_id = ?",
        arguments: [id])
      if let life, days.last < life["earliest"] || life["latest"] < days.first {
        return .didNotExist
      }
      let isCovered = try SQLRequest<Bool>(
        literal: """
          SELECT EXISTS (
            SELECT 1 FROM coverage c JOIN edtf x ON x.text = c.date
            WHERE c.organization_id = \(id) AND x.earliest <= \(days.first) AND \(days.last) <= x.latest
              AND c.revision_added <= \(view.revision) AND coalesce(c.revision_retired > \(view.revision), 1)
              AND (\(view.sources.isEmpty) AND c.source_id IS NULL OR c.source_id IN \(view.sources))
          )
          """
      ).fetchOne(db)
      return isCovered == true ? .none : .notCovered
    }
  }
}
