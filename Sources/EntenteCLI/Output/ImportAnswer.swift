import Entente
import EntenteKit

/// The answer of an import.
struct ImportAnswer {
  static let columns = ["report", "revision", "spells", "entities_added"]

  private let report: SpellImportReport
  private let file: String
  private let database: String

  init(_ report: SpellImportReport, file: String, database: String) {
    self.report = report
    self.file = file
    self.database = database
  }

  /// Prints refused rows and warnings on the standard error.
  func complain() {
    for row in report.refused { Console.complain("refused: \(row)") }
    tellRest(report.refusedCount - report.refused.count, "refused")
    for warning in report.warnings { Console.complain("warning: \(warning)") }
    tellRest(report.warningCount - report.warnings.count, "warning")
  }

  private func tellRest(_ count: Int, _ word: String) {
    if count > 0 { Console.complain("\(word): and \(count) more like these") }
  }

  var table: Table {
    Table(
      title: "Imported \(file) into \(database)",
      columns: Self.columns,
      rows: [
        [
          .init(report.report), .init(report.revision), .init(report.spells),
          .init(report.entitiesAdded),
        ]
      ])
  }
}
