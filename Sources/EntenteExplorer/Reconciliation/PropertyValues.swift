import Entente

/// The values of a property of the reconciliation service, on a day.
struct PropertyValues: Sendable {
  enum Value: Sendable {
    case entity(id: String, label: String)
    case text(String)
    case number(Double)

    /// The texts that mean this value.
    var texts: [String] {
      switch self {
      case .entity(let id, let label): [id, label]
      case .text(let text): [text]
      case .number(let number): ["\(number)", Int(exactly: number).map(String.init) ?? ""]
      }
    }

    var json: ReconciliationJSON {
      switch self {
      case .entity(let id, let label): .item(id, label)
      case .text(let text): .object(["str": .text(text)])
      case .number(let number):
        Int(exactly: number).map { .object(["int": .integer($0)]) }
          ?? .object(["float": .number(number)])
      }
    }
  }

  /// The properties that are not predicates of statements.
  static let own = [
    (id: "label", name: "Name on the day"), (id: "type", name: "Type"),
    (id: "description", name: "Description"),
    (id: "member-of", name: "Member of, certainly, on the day"),
    (id: "possible-member-of", name: "Member of, perhaps, on the day"),
  ]

  let property: String
  let day: String?

  /// - Parameter day: EDTF; `nil` or empty for the default day.
  init(_ property: String, on day: String?) {
    self.property = property
    self.day = day.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// - Throws: ``Entente/KnowledgeBaseError``: `badDate`.
  func of(_ id: String, _ kb: KnowledgeBase) async throws -> [Value] {
    try await kb.read { base in
      guard let entity = try Reconciliation.entity(id, base) else { return [] }
      switch property {
      case "label":
        return [.text(try day.map { try base.label(of: id, on: $0) } ?? entity.label)]
      case "type": return [.text(entity.type)]
      case "description": return entity.description.map { [.text($0)] } ?? []
      case "member-of": return try bodies(of: id, .yes, base)
      case "possible-member-of": return try bodies(of: id, .maybe, base)
      default: return try statements(about: id, base)
      }
    }
  }

  private func bodies(of id: String, _ certainty: Certainty, _ base: Snapshot) throws -> [Value] {
    let day = try base.day(day).date
    var seen: Set<String> = []
    return try base.memberships(of: id, on: day)
      .filter { $0.member.id == id && $0.isMember && $0.certainty == certainty }
      .map(\.organization).filter { seen.insert($0.id).inserted }
      .map { .entity(id: $0.id, label: $0.label) }
  }

  /// The values of a predicate in the statements that can hold on the day.
  private func statements(about id: String, _ base: Snapshot) throws -> [Value] {
    var arguments: [String: SQLValue] = ["id": .text(id), "property": .text(property)]
    if let day {
      // It refuses what is not a date.
      _ = try base.label(of: id, on: day)
      arguments["day"] = .text(day)
    }
    let condition =
      day == nil
      ? ""
      : """
      AND EXISTS (
        SELECT 1 FROM statement_period p
        WHERE p.statement_id = f.statement_id
          AND p.start_earliest <= edtf_latest(:day) AND edtf_earliest(:day) < p.end_latest
      )
      """
    let rows = try base.rows(
      """
      SELECT DISTINCT f.object_id, f.object, f.number
      FROM fact f
      WHERE f.subject_id = :id AND f.predicate = :property
        AND f.is_asserted = 1 AND f.rank <> 'deprecated' \(condition)
      ORDER BY f.object, f.number
      """, arguments)
    return rows.compactMap { row in
      if let object = row.optionalText("object_id") {
        return .entity(id: object, label: row.optionalText("object") ?? object)
      }
      return row.real("number").map(Value.number) ?? row.optionalText("object").map(Value.text)
    }
  }
}
