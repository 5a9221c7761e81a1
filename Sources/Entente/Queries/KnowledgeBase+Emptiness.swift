import GRDB

/// Why there is nothing in a cell.
public enum Emptiness: String, Hashable, Sendable {
  /// The dataset claims to be complete here: there was none.
  case none
  /// The dataset claims nothing about this body then.
  case notCovered = "not-covered"
  /// The body did not exist yet.
  case didNotExist = "did-not-exist"

  /// The reason in words.
  public var explanation: String {
    switch self {
    case .none: "the dataset claims to be complete here, so there was none"
    case .notCovered: "the dataset does not claim to cover this, so it is not known"
    case .didNotExist: "it did not exist yet"
    }
  }
}

extension KnowledgeBase {
  /// Why a body has no members in an answer.
  ///
  /// - Parameters:
  ///   - organization: An organization or instrument.
  ///   - date: EDTF.
  public func emptiness(of organization: String, on date: String) async throws -> Emptiness {
    let days = try DayRange(date)
    return try await read { db in
      let id = try Resolver(db).entity(named: organization).id
      let first = try String.fetchOne(
        db, sql: "SELECT earliest FROM organization_life WHERE organization_id = ?", arguments: [id])
      if let first, days.last < first { return .didNotExist }
      let isCovered = try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM coverage c JOIN edtf x ON x.text = c.date
            WHERE c.organization_id = ? AND c.source_id IS NULL AND c.revision_retired IS NULL AND x.earliest <= ? AND ? <= x.latest
          )
          """, arguments: [id, days.first, days.last])
      return isCovered == true ? .none : .notCovered
    }
  }
}
