import Entente
import EntenteKit

extension ImportCommand {
  private static let columnsOfStates = ["change", "scheme", "code", "state_id", "days"]

  /// Imports a list of states, which brings codes and no spells of membership.
  func importStates(as states: StateList) async throws {
    try common.check(columns: Self.columnsOfStates)
    let done = try await common.change { kb in
      try await kb.importStates(
        from: file, as: states, source: source, addsEntities: addEntities, skipsBad: skipBad,
        isDryRun: dryRun)
    }
    for row in done.refused { Console.complain("left out: \(row)") }
    try common.write(table(of: done), isSaved: done.revision != nil)
  }

  private func table(of report: StateListReport) -> Table {
    let database = common.path ?? ""
    let title =
      report.changes.isEmpty && report.added.isEmpty
      ? "\(database) has all codes of \(file) already: nothing was changed"
      : dryRun
        ? "An import of \(file) would change \(database)" : "Imported \(file) into \(database)"
    return Table(
      title: title, columns: Self.columnsOfStates,
      rows: report.changes.map { change in
        [
          .init(change.isAdded ? "new" : "retired"), .init(change.scheme.rawValue),
          .init(change.code), .init(change.state), .init(change.date),
        ]
      }, notes: notes(on: report))
  }

  private func notes(on report: StateListReport) -> [String] {
    var notes = ["\(report.unchangedCount) code(s) are the same. Source: \(report.source)."]
    notes += report.added.map { "New: \($0.id), \($0.type), \($0.label)" }
    if !report.others.isEmpty {
      notes.append(
        "\(report.others.count) code(s) are not in the list and stay: "
          + report.others.prefix(20).joined(separator: ", ")
          + (report.others.count > 20 ? " ..." : "."))
    }
    return notes
  }
}
