import EDTF
import EntenteKit
import Foundation
import GRDB

/// Loads the spells of reports and what the reports say of other pairs, each report from a file of
/// its own, after the acts are derived: then it is known which spells are followed.
struct ReportLoader {
  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// - Throws: ``KnowledgeBaseError``: `badData` with each rule that the files break.
  func load(_ packages: [DataPackage]) throws {
    var broken: [Diagnostic] = []
    for package in packages {
      for resource in package.descriptor.resources {
        guard let bulk = resource.entente else { continue }
        broken += try load(bulk, resource, of: package)
      }
    }
    guard broken.isEmpty else {
      throw KnowledgeBaseError(
        .badData, "\(broken.count) rule(s) broken in the reports: nothing was built",
        diagnostics: broken)
    }
  }

  private func load(
    _ bulk: DataPackage.Resource.Bulk, _ resource: DataPackage.Resource, of package: DataPackage
  ) throws -> [Diagnostic] {
    let file = "\(package.name)/\(resource.path)"
    func broken(_ rule: String) -> [Diagnostic] {
      [Diagnostic(file: file, line: nil, column: nil, field: nil, value: nil, rule: rule)]
    }
    guard let source = try package.stream(resource.path) else {
      return broken(DataPackage.missingFile)
    }
    guard
      let report = try Row.fetchOne(
        db, sql: "SELECT * FROM report WHERE id = ?",
        arguments: [bulk.report])
    else { return broken("the package has no report '\(bulk.report)'") }
    let key: Int = try report["key"]
    guard bulk.content == .spells else {
      return try CoverageFile(db, report: key, file: file).load(source)
    }
    return try ListImporter(db, file: file, recorded: report).fill(report: key, source)
  }
}

/// A file of what one report says of pairs without a spell.
private struct CoverageFile {
  private let db: Database
  private let report: Int
  private let file: String

  init(_ db: Database, report: Int, file: String) {
    self.db = db
    self.report = report
    self.file = file
  }

  func load(_ source: @escaping CSVReader.Source) throws -> [Diagnostic] {
    var log = DiagnosticLog()
    var reader = CSVReader(source)
    do {
      let header = try reader.next()
      guard header?.fields.map(\.text) == BulkContent.coverage.columns else {
        let names = BulkContent.coverage.columns.joined(separator: ",")
        log.add(diagnostic(1, nil, nil, nil, "the columns are \(names)"))
        return log.kept
      }
      let insertion = try db.makeStatement(
        sql: """
          INSERT INTO report_coverage (
            organization_key, member_key, report_key, first_day, last_day, emptiness_id
          )
          VALUES (?, ?, ?, ?, ?, ?)
          """)
      let base = Snapshot(db)
      while let record = try reader.next() {
        do {
          try insert(record, base, insertion)
        } catch let fault as Fault {
          log.add(fault.diagnostic)
        }
      }
    } catch let error as CSVReader.SyntaxError {
      log.add(diagnostic(error.line, error.column, nil, nil, error.rule))
    }
    return log.kept
  }

  private struct Fault: Error {
    let diagnostic: Diagnostic
  }

  private func insert(
    _ record: CSVReader.Record, _ base: Snapshot, _ insertion: Statement
  ) throws {
    let fields = record.fields
    guard fields.count == BulkContent.coverage.columns.count else {
      throw Fault(
        diagnostic: diagnostic(
          record.line, nil, nil, nil,
          "the record has \(fields.count) fields, the header \(BulkContent.coverage.columns.count)")
      )
    }
    func fault(_ index: Int, _ rule: String) -> Fault {
      Fault(
        diagnostic: diagnostic(
          fields[index].line, fields[index].column, BulkContent.coverage.columns[index],
          fields[index].text, rule))
    }
    func entity(_ index: Int) throws -> Int {
      guard !fields[index].text.isEmpty else { return 0 }
      guard let key = try base.key(ofEntityID: fields[index].text) else {
        throw fault(index, "there is no such entity")
      }
      return key
    }
    func day(_ index: Int) throws -> Int {
      let text = fields[index].text
      guard text.utf8.count == 10, let day = CalendarDay(text) else {
        throw fault(index, "a day, YYYY-MM-DD")
      }
      return day.julianDayNumber
    }
    do {
      try insertion.execute(arguments: [
        try entity(0), try entity(1), report, try day(2), try day(3), fields[4].text,
      ])
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      throw fault(4, error.message ?? "the schema refuses it")
    }
  }

  private func diagnostic(
    _ line: Int, _ column: Int?, _ field: String?, _ value: String?, _ rule: String
  ) -> Diagnostic {
    Diagnostic(file: file, line: line, column: column, field: field, value: value, rule: rule)
  }
}
