import Foundation
import GRDB

/// Compares the tables, views, indexes and triggers of a file with those of this library.
///
/// A file records which schema it has, but a stranger can write that too. Tables and views of
/// plugins and of the user may be there besides.
struct SchemaCheck {
  /// The statements of the schema by the name of what they create. Each begins a line of a file
  /// with CREATE; what follows it in the file is there too.
  static let statements: [String: String] = {
    let files = EmbeddedFile.schema(in: "tables") + EmbeddedFile.schema(in: "views")
    let kinds: Set<Substring> = ["UNIQUE", "VIRTUAL", "TABLE", "VIEW", "TRIGGER", "INDEX"]
    let pairs = files.flatMap { file in
      ("\n" + file.text).components(separatedBy: "\nCREATE ").dropFirst().map { part in
        let name = part.split(whereSeparator: \.isWhitespace).drop { kinds.contains($0) }.first
        return (String(name ?? "").lowercased(), "CREATE " + part)
      }
    }
    return Dictionary(pairs, uniquingKeysWith: { _, last in last })
  }()

  private let db: Database

  init(_ db: Database) {
    self.db = db
  }

  /// The first difference, in words: `its view fact is changed`; `nil` if there is none.
  func difference() throws -> String? {
    var expected = Self.statements
    for registry in PluginOffer.Registry.allCases {
      expected["\(registry.rawValue)_value"] = try PluginInstaller.commonView(of: registry, db) + ";"
    }
    var missing = Set(expected.keys)
    let objects = try Row.fetchAll(
      db, sql: "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    for object in objects {
      let (type, name) = (try object["type"] as String, try object["name"] as String)
      if let statement = expected[name.lowercased()] {
        guard Self.isSame(try object["sql"], statement) else { return "its \(type) \(name) is changed" }
        missing.remove(name.lowercased())
      } else if type == "trigger", try expected[(object["tbl_name"] as String).lowercased()] != nil {
        return "the trigger \(name) was added to its \(try object["tbl_name"] as String)"
      }
    }
    return missing.min().map { "its \($0) is missing" }
  }

  /// Whether SQLite keeps a statement as the schema has it: without its end.
  private static func isSame(_ kept: String, _ statement: String) -> Bool {
    guard statement.utf8.starts(with: kept.utf8) else { return false }
    return statement.utf8.dropFirst(kept.utf8.count).first { $0 > 32 } == UInt8(ascii: ";")
  }
}
