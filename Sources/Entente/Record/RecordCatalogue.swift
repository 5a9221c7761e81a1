import EntenteKit
import Foundation

/// The kinds of statement and the tables of the record, from the vocabularies of the schema.
///
/// All code that lists kinds or tables reads them here, so a new one needs only a row in a file.
struct RecordCatalogue: Sendable {
  /// In the order of the vocabulary.
  let kinds: [StatementKind]
  /// In filling order; tables without files come last.
  let tables: [RecordTable]

  /// The catalogue of the embedded vocabulary files.
  static let shared = RecordCatalogue(
    kinds: rows(of: "statement_kind"), tables: rows(of: "record_table"))

  /// - Parameters:
  ///   - kinds: The records of `statement_kind.csv`, by column.
  ///   - tables: The records of `record_table.csv`, by column.
  init(kinds: [[String: String]], tables: [[String: String]]) {
    self.kinds = kinds.map(StatementKind.init)
    self.tables = tables.compactMap(RecordTable.init)
      .sorted { ($0.position ?? .max, $0.name) < ($1.position ?? .max, $1.name) }
  }

  /// The tables whose rows come from files.
  var filled: [RecordTable] { tables.filter { $0.position != nil } }

  /// The tables of one part to which a plugin may add rows, in the order in which they are filled.
  func openToPlugins(_ part: RecordTable.Part) -> [String] {
    filled.filter { $0.part == part && $0.isOpenToPlugins }.map(\.name)
  }

  func table(named name: String) -> RecordTable? {
    tables.first { $0.name == name }
  }

  /// The position of a table in filling order; unlisted tables come last.
  func place(of table: String) -> Int {
    self.table(named: table)?.position ?? .max
  }

  /// The rows of a vocabulary by column, without empty fields. The file is embedded and tested, so
  /// an unreadable file counts as empty.
  private static func rows(of vocabulary: String) -> [[String: String]] {
    let file = EmbeddedFile.schema(in: "vocabulary").first { $0.name == vocabulary }
    return (try? file.map(records)) ?? []
  }

  private static func records(of file: EmbeddedFile) throws -> [[String: String]] {
    var reader = CSVReader(Data(file.bytes))
    let header = try reader.next()?.fields.map(\.text) ?? []
    var rows: [[String: String]] = []
    while let record = try reader.next() {
      let fields = zip(header, record.fields.map(\.text)).filter { !$0.1.isEmpty }
      rows.append(Dictionary(fields, uniquingKeysWith: { first, _ in first }))
    }
    return rows
  }
}
