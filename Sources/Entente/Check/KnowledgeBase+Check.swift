import Foundation
import GRDB

/// One rule that the file as a whole breaks.
public struct Finding: Hashable, Sendable {
  /// The name of the check: `statement_without_source`.
  public let check: String
  /// The rule, in a sentence.
  public let rule: String
  /// The row that is meant: a statement, a dispute, a source.
  public let place: String
  public let finding: String
}

/// What a check found.
public struct CheckReport: Hashable, Sendable {
  /// One element a rule broken; empty where all hold.
  public let findings: [Finding]
  /// How many locators were opened, and in which documents; `nil` where no folder was given.
  public let documents: Documents?

  public struct Documents: Hashable, Sendable {
    /// The sources whose document was read.
    public let read: [String]
    /// The sources with character ranges whose document is not in the folder.
    public let missing: [String]
    /// The character ranges that were opened.
    public let ranges: Int
  }
}

extension KnowledgeBase {
  /// Checks what no single row can tell: that spells follow from acts, that nothing is without a source, that the file is
  /// whole, and that every locator leads to its passage.
  ///
  /// - Parameter documents: A folder with the documents that were consulted, by the names that the sources give; `nil` to
  ///   leave the locators unchecked. A folder with none of them is an error; a document that is not there is reported.
  public func check(documents: String? = nil) async throws -> CheckReport {
    if let documents, !FileManager.default.fileExists(atPath: documents) {
      throw KnowledgeBaseError(.fileNotFound, "\(documents): there is no such folder")
    }
    return try await read { db in
      var findings = try wholeness(db)
      for file in EmbeddedFile.schema(in: "checks") {
        let rule = file.text.prefix { $0 != "\n" }.trimmingPrefix("-- ")
        for row in try Row.fetchAll(db, sql: file.text) {
          findings.append(
            Finding(
              check: file.name, rule: String(rule), place: row["place"], finding: row["finding"]))
        }
      }
      guard let documents else { return CheckReport(findings: findings, documents: nil) }
      let check = try DocumentCheck(folder: documents, db).run()
      return CheckReport(findings: findings + check.findings, documents: check.documents)
    }
  }

  private func wholeness(_ db: Database) throws -> [Finding] {
    let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    let references = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
    return pages.map {
      Finding(check: "integrity", rule: "The file is whole.", place: path, finding: $0)
    }
      + references.map { row in
        Finding(
          check: "reference", rule: "Every reference leads somewhere.",
          place: row["table"] as String,
          finding:
            "row \(row["rowid"] as Int64? ?? 0) refers to a missing row of \(row["parent"] as String)"
        )
      }
  }
}
