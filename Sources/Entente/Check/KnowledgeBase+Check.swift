import Foundation
import GRDB

/// A violation of a rule of the file.
public struct Finding: Hashable, Sendable {
  /// The id of the check: `statement_without_source`.
  public let check: String
  /// The rule, as a sentence.
  public let rule: String
  /// The row that breaks it: a statement, a dispute, a source.
  public let place: String
  public let finding: String
}

/// The result of a check.
public struct CheckReport: Hashable, Sendable {
  /// One element for each violation; empty if all rules hold.
  public let findings: [Finding]
  /// The documents that were compared with their locators; `nil` if no folder was given.
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
  /// Checks rules that concern several rows: spells follow from acts, every statement has a source,
  /// the file is intact, and every locator matches its passage.
  ///
  /// - Parameter documents: A folder with the consulted documents, with the file names that the
  ///   sources record; `nil` to leave the locators unchecked.
  /// - Returns: All violations; a document that is missing in the folder is listed in the report.
  /// - Throws: ``KnowledgeBaseError``: `fileNotFound` if the folder is missing or contains none of
  ///   the documents.
  public func check(documents: String? = nil) async throws -> CheckReport {
    if let documents, !FileManager.default.fileExists(atPath: documents) {
      throw KnowledgeBaseError(.fileNotFound, "there is no folder \(documents)")
    }
    return try await read { db in
      var findings = try wholeness(db)
      for file in EmbeddedFile.schema(in: "checks") {
        let rule = file.text.prefix { $0 != "\n" }.trimmingPrefix("-- ")
        for row in try Row.fetchAll(statement(of: file, db)) {
          findings.append(
            Finding(
              check: file.name, rule: String(rule), place: try row["place"],
              finding: try row["finding"]))
        }
      }
      guard let documents else { return CheckReport(findings: findings, documents: nil) }
      let check = try DocumentCheck(folder: documents, db).run()
      return CheckReport(findings: findings + check.findings, documents: check.documents)
    }
  }

  /// The newest revision is bound as a value: with a subquery SQLite would derive the spells of
  /// every revision.
  private func statement(of file: EmbeddedFile, _ db: Database) throws -> Statement {
    let statement = try db.makeStatement(sql: file.text)
    let newest = try Int.fetchOne(db, sql: "SELECT max(id) FROM revision")
    statement.arguments = file.text.contains(":newest") ? ["newest": newest] : []
    return statement
  }

  private func wholeness(_ db: Database) throws -> [Finding] {
    let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
    let references = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
    return try pages.map {
      Finding(check: "integrity", rule: "The file must be intact.", place: path, finding: $0)
    }
      + references.map { row in
        Finding(
          check: "reference", rule: "Every reference must have a target.",
          place: try row["table"],
          finding:
            "row \(try row["rowid"] as Int64? ?? 0) refers to a missing row of "
            + "\(try row["parent"] as String)"
        )
      }
  }
}
