import Entente
import EntenteKit

/// The answer of an import.
struct ImportAnswer {
  static let columns = ["report", "revision", "spells", "entities_added"]
  static let columnsOfRefused = ["file", "line", "column", "field", "value", "rule"]
  static let columnsOfAdded = ["id", "type", "label", "codes", "similar"]
  /// The number of added entities and of changed bodies that the notes list.
  private static let most = 50

  private let report: SpellImportReport
  private let file: String
  private let database: String

  init(_ report: SpellImportReport, file: String, database: String) {
    self.report = report
    self.file = file
    self.database = database
  }

  // MARK: - Refused rows and warnings

  /// Prints refused rows and warnings on the standard error.
  func complain() {
    for row in report.refused { Console.complain("left out: \(row)") }
    tellRest(report.refusedCount - report.refused.count, "left out")
    for warning in report.warnings { Console.complain("warning: \(warning)") }
    tellRest(report.warningCount - report.warnings.count, "warning")
  }

  private func tellRest(_ count: Int, _ word: String) {
    if count > 0 { Console.complain("\(word): and \(count) more like these") }
  }

  static func fields(of row: Diagnostic) -> [String] {
    [
      row.file, row.line.map(String.init) ?? "", row.column.map(String.init) ?? "",
      row.field ?? "", row.value ?? "", row.rule,
    ]
  }

  static func fields(of added: SpellImportReport.AddedEntity) -> [String] {
    [
      added.entity.id, added.entity.type, added.entity.label,
      added.codes.map { "\($0.scheme):\($0.value)" }.joined(separator: " "),
      added.near.map(\.id).joined(separator: " "),
    ]
  }

  // MARK: - The table

  var table: Table {
    Table(
      title: title, columns: Self.columns,
      rows: [
        [
          .init(report.report), .init(report.revision), .init(report.spells),
          .init(report.entitiesAdded),
        ]
      ], notes: notes)
  }

  private var title: String {
    if report.isUnchanged { return "\(database) has \(file) already: nothing was changed" }
    return report.isDryRun
      ? "An import of \(file) would change \(database)" : "Imported \(file) into \(database)"
  }

  private var notes: [String] {
    let counts = [
      (report.coverage, "row(s) say what the list tells of pairs without a spell."),
      (report.statements, "statement(s) are new or changed."),
      (report.refusedCount, "row(s) were left out."),
    ]
    return counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" } + changes + added
  }

  private var changes: [String] {
    guard let replaced = report.replaced else { return [] }
    guard !report.changes.isEmpty else {
      return ["It replaces \(replaced); no spell is different."]
    }
    let sum = report.changes.reduce((0, 0, 0)) {
      ($0.0 + $1.added, $0.1 + $1.removed, $0.2 + $1.changed)
    }
    return [
      "It replaces \(replaced): \(sum.0) spell(s) came, \(sum.1) went and \(sum.2) changed."
    ]
      + listed(report.changes, "bodies") {
        "\($0.organization): \($0.added) came, \($0.removed) went, \($0.changed) changed"
      }
  }

  /// The added entities, those with similar names first.
  private var added: [String] {
    let sorted = report.added.filter { !$0.near.isEmpty } + report.added.filter { $0.near.isEmpty }
    return listed(sorted, "entities; --added FILE writes all of them") { added in
      let codes = added.codes.map { "\($0.scheme) \($0.value)" }.joined(separator: ", ")
      let near = added.near.map { "\($0.label) (\($0.id))" }.joined(separator: ", ")
      return "New: \(added.entity.id), \(added.entity.type), \(added.entity.label)"
        + (codes.isEmpty ? "" : " [\(codes)]") + (near.isEmpty ? "" : "; similar: \(near)")
    }
  }

  private func listed<Element>(
    _ elements: [Element], _ what: String, _ line: (Element) -> String
  ) -> [String] {
    elements.prefix(Self.most).map(line)
      + (elements.count > Self.most ? ["And \(elements.count - Self.most) more \(what)."] : [])
  }
}
