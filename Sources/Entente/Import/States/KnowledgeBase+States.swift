import GRDB

/// The result of an import of a list of states.
public struct StateListReport: Hashable, Sendable {
  /// A code of a state that came or went.
  public struct Change: Hashable, Sendable {
    public let scheme: CodeScheme
    public let code: String
    /// The id of the state.
    public let state: String
    /// The days as EDTF.
    public let date: String
    /// Whether the list has it; otherwise the base had it, and it was retired.
    public let isAdded: Bool
  }

  /// The source of the new codes.
  public let source: String
  /// The new revision; `nil` if nothing was written.
  public let revision: Int?
  public let changes: [Change]
  /// The number of codes that the base had already.
  public let unchangedCount: Int
  public let added: [Entity]
  /// Rows that cannot be taken.
  public let refused: [Diagnostic]
  /// Codes that only the base has. They stay.
  public let others: [String]
}

extension KnowledgeBase {
  /// Imports a list of states: their codes with the days of system membership.
  ///
  /// Codes that differ from those of the base are retired and written anew; the same list again
  /// changes nothing. The last day of the list is no end. The days of a code that two states had one
  /// after the other, such as 365, are divided as in the base. Codes of the base that the list does
  /// not have stay.
  ///
  /// - Parameters:
  ///   - path: A CSV file, or `-` for the standard input.
  ///   - source: The id of its source. `nil` for the source in the base with the SHA-256 of the
  ///     file, or a new one with the version of the list in its id.
  ///   - addsEntities: Whether states are added that the base has neither by code nor by name.
  ///   - skipsBad: Whether the other rows are imported if some cannot be taken.
  ///   - isDryRun: Whether nothing is written.
  /// - Throws: ``KnowledgeBaseError``: `badData` with each row that cannot be taken, `fileNotFound`;
  ///   the file does not change.
  public func importStates(
    from path: String, as list: StateList, source: String? = nil, addsEntities: Bool = false,
    skipsBad: Bool = false, isDryRun: Bool = false
  ) async throws -> StateListReport {
    let file = try ImportFile(path)
    let input = ImportInput(name: file.name, size: nil) { try file.read(into: $0) }
    let reader = try StateListReader(input)
    try input.finish()
    let digest = input.digest
    let plan = try await read { base in
      try StateListPlan(list, reader, addsEntities: addsEntities, file: file.name, base)
    }
    guard plan.refused.isEmpty || skipsBad else {
      throw KnowledgeBaseError(
        .badData, "\(plan.refused.count) row(s) cannot be taken: nothing was changed",
        diagnostics: plan.refused)
    }
    let known = try await sources()
    let own = known.first { $0.sha256 == digest }
    let id = source ?? own?.id ?? "\(list.rawValue)-\(reader.version ?? String(digest.prefix(8)))"
    let isKnown = known.contains { $0.id == id }
    var revision: Int?
    if !plan.isEmpty && !isDryRun {
      revision = try await revise("Imported \(file.name) as \(list.rawValue).") { edit in
        if !isKnown {
          try edit.add(
            Source(
              id: id, title: "\(list.title)\(reader.version.map { ", v\($0)" } ?? "")",
              kind: "dataset", reliability: "secondary", isConsulted: true, sha256: digest,
              file: file.name))
        }
        try plan.write(edit, source: id)
      }.number
    }
    return StateListReport(
      source: id, revision: revision, changes: plan.changes, unchangedCount: plan.unchangedCount,
      added: plan.entities, refused: plan.refused, others: plan.others)
  }
}

extension StateListPlan {
  var changes: [StateListReport.Change] {
    func change(_ spell: Spell, _ isAdded: Bool) -> StateListReport.Change {
      .init(
        scheme: spell.scheme, code: spell.code, state: spell.entity, date: spell.date,
        isAdded: isAdded)
    }
    return retired.map { change($0.spell, false) } + added.map { change($0, true) }
  }

  func write(_ edit: Edit, source: String) throws {
    for entity in entities { try edit.add(entity) }
    for (statement, _) in retired { try edit.retire(statement) }
    let stem = "\(source)-s"
    let ids = try String.fetchAll(
      edit.db, sql: "SELECT id FROM statement WHERE id GLOB ? || '[0-9]*'", arguments: [stem])
    var number = ids.compactMap { Int($0.dropFirst(stem.count)) }.max() ?? 0
    for spell in added {
      number += 1
      try edit.add(
        NewStatement(
          id: "\(stem)\(number)", subject: spell.entity, predicate: spell.scheme.rawValue,
          value: .identifier(spell.code), date: spell.date),
        source: source, section: spell.section)
    }
  }
}
