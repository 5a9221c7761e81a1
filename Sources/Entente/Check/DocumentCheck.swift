import EntenteKit
import Foundation
import GRDB

/// Compares the opening words of each cited character range with the document.
struct DocumentCheck {
  let folder: String
  let db: Database

  init(folder: String, _ db: Database) {
    self.folder = folder
    self.db = db
  }

  func run() throws -> CheckReport {
    let sources = try Row.fetchAll(
      db,
      sql: """
        SELECT o.id, o.file, o.sha256 FROM source o
        WHERE o.file IS NOT NULL
          AND EXISTS (
            SELECT 1 FROM citation c WHERE c.source_id = o.id AND c.char_start IS NOT NULL)
        ORDER BY o.id
        """)
    let files = try Self.files(in: folder)
    let (present, absent) = (
      try sources.filter { files[try $0["file"]] != nil },
      try sources.filter { files[try $0["file"]] == nil }
    )
    guard !present.isEmpty else {
      throw KnowledgeBaseError(
        .fileNotFound, "\(folder) contains none of the consulted documents")
    }
    var ranges = 0
    let findings = try present.flatMap { source in
      let id: String = try source["id"]
      let name: String = try source["file"]
      guard let data = files[name].flatMap(FileManager.default.contents) else {
        return [finding(id, "\(name) cannot be read")]
      }
      guard try KnowledgeBase.sha256(of: data) == source["sha256"] as String? else {
        return [finding(id, "\(name) has another SHA-256 than the source records")]
      }
      guard let text = String(data: data, encoding: .utf8) else {
        return [finding(id, "\(name) is not UTF-8")]
      }
      let (count, findings) = try check(source: id, Array(text.unicodeScalars))
      ranges += count
      return findings
    }
    return CheckReport(
      findings: findings,
      documents: .init(
        read: try present.map { try $0["id"] }, missing: try absent.map { try $0["id"] },
        ranges: ranges))
  }

  private func check(source: String, _ text: [Unicode.Scalar]) throws -> (
    count: Int, findings: [Finding]
  ) {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT statement_id, char_start, char_end, opening FROM citation
        WHERE source_id = ? AND char_start IS NOT NULL AND revision_retired IS NULL
        ORDER BY statement_id, char_start
        """, arguments: [source])
    let findings = try rows.compactMap { row -> Finding? in
      let start: Int = try row["char_start"]
      let end: Int = try row["char_end"]
      let opening: String = try row["opening"]
      guard start >= 0, start <= end else {
        return finding(try row["statement_id"], "\(start)-\(end) is no range of characters")
      }
      guard end <= text.count else {
        return finding(
          try row["statement_id"],
          "\(start)-\(end) is beyond the end of \(source), character \(text.count)")
      }
      var passage = String.UnicodeScalarView()
      passage.append(contentsOf: text[start..<end])
      guard Folding.singleSpaced(String(passage)).hasPrefix(Folding.singleSpaced(opening)) else {
        return finding(
          try row["statement_id"], "\(start)-\(end) of \(source) does not begin with '\(opening)'")
      }
      return nil
    }
    return (rows.count, findings)
  }

  private func finding(_ place: String, _ text: String) -> Finding {
    Finding(
      check: "document", rule: "Every locator must match its passage.", place: place, finding: text)
  }

  /// The files in a folder and its subfolders, by name.
  private static func files(in folder: String) throws -> [String: String] {
    let folder = URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
    var files: [String: String] = [:]
    let paths: [String]
    do {
      paths = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    } catch {
      throw KnowledgeBaseError(.systemFailure, "\(folder): the folder cannot be read as a whole")
    }
    for path in paths {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      files[name] = files[name] ?? "\(folder)/\(path)"
    }
    return files
  }
}
